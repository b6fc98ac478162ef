package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;

/**
 * What part of the savings a page is asked for: a programme, and one of its years or all of them.
 *
 * @param year absent for all of them
 */
public record Scope(List<SavingsProgramme> programmes, Standing standing, Optional<Standing.Year> year) {

    public Scope {
        programmes = List.copyOf(programmes);
    }

    /** What a request asks for; absent while there is no programme. */
    static Optional<Scope> of(PageRequest request) {
        return Standing.chosen(request.plan(), request.parameter("programme")).map(programme -> {
            Standing standing = Standing.of(request.plan(), programme);
            return new Scope(Standing.programmes(request.plan()), standing, standing.year(request.parameter("year")));
        });
    }

    public List<Standing.Year> years() {
        return year.map(List::of).orElse(standing.years());
    }

    public Waterfall waterfall() {
        return year.map(Standing.Year::waterfall).orElse(standing.total());
    }

    /** {@code 2015–16}, or {@code 2015–16 to 2017–18}. */
    public String words() {
        return year.map(Standing.Year::words).orElse(standing.programme().words());
    }

    /** A page of this strand about the same part of the savings. */
    public String address(String page) {
        return address(page, standing.programme(), year);
    }

    /** A page of this strand about one year of the same programme; absent for all of them. */
    String address(String page, Optional<Standing.Year> other) {
        return address(page, standing.programme(), other);
    }

    /** Where else a page leads: the programme's years, and the other programmes. */
    public List<Way> ways(String page) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("All years", address(page, Optional.empty()), year.isEmpty()));
        for (Standing.Year one : standing.years()) {
            ways.add(new Way(
                    one.words(),
                    address(page, Optional.of(one)),
                    year.filter(one::equals).isPresent()));
        }
        for (SavingsProgramme other : programmes) {
            if (!other.equals(standing.programme())) {
                ways.add(new Way("Programme " + other.words(), address(page, other, Optional.empty()), false));
            }
        }
        return ways;
    }

    private static String address(String page, SavingsProgramme programme, Optional<Standing.Year> year) {
        String address = Places.with(Places.page(FinanceStrand.KEY, page), "programme", programme.programme());
        return year.map(one -> Places.with(address, "year", one.budget().year().toString()))
                .orElse(address);
    }

    /** A link, or the words alone where it leads to the page itself. */
    public record Way(String words, String address, boolean here) {}
}
