package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Components.Way;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;

/**
 * What part of the savings a page is asked for: a programme, and one of its years or all of them.
 *
 * @param programmes all there are
 * @param budgets the years of the chosen programme
 * @param year absent for all of them
 */
public record Scope(
        List<SavingsProgramme> programmes,
        SavingsProgramme programme,
        List<BudgetYear> budgets,
        Optional<BudgetYear> year) {

    /** How many programmes a page leads to; the register has the rest. */
    private static final int NEWEST = 8;

    public Scope {
        programmes = List.copyOf(programmes);
        budgets = List.copyOf(budgets);
    }

    /** What a request asks for; absent while there is no programme. */
    static Optional<Scope> of(PageRequest request) {
        return Standing.chosen(request.plan(), request.parameter("programme")).map(programme -> {
            List<BudgetYear> budgets = Standing.budgets(request.plan(), programme);
            Optional<BudgetYear> year = budgets.stream()
                    .filter(budget -> budget.year().toString().equals(request.parameter("year")))
                    .findFirst();
            return new Scope(Standing.programmes(request.plan()), programme, budgets, year);
        });
    }

    /** The programmes that pages lead to, of all in their order. */
    static <T> List<T> newest(List<T> programmes) {
        return programmes.subList(Math.max(0, programmes.size() - NEWEST), programmes.size());
    }

    /** The years that are looked at. */
    List<BudgetYear> years() {
        return year.map(List::of).orElse(budgets);
    }

    /** {@code 2015–16}, or {@code 2015–16 to 2017–18}. */
    String words() {
        return year.map(one -> one.year().words()).orElse(programme.words());
    }

    /** A page of this strand about the same part of the savings. */
    String address(String page) {
        return address(page, programme, year);
    }

    /** A page of this strand about one year of the same programme; absent for all of them. */
    String address(String page, Optional<BudgetYear> other) {
        return address(page, programme, other);
    }

    /** Where else a page leads: the programme's years, and the other programmes. */
    public List<Way> ways(String page) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("All years", address(page, Optional.empty()), year.isEmpty()));
        for (BudgetYear one : budgets) {
            ways.add(new Way(
                    one.year().words(),
                    address(page, Optional.of(one)),
                    year.filter(one::equals).isPresent()));
        }
        newest(programmes).stream()
                .filter(other -> !other.equals(programme))
                .forEach(other ->
                        ways.add(new Way("Programme " + other.words(), address(page, other, Optional.empty()), false)));
        if (programmes.size() > NEWEST) {
            ways.add(new Way("All programmes", Places.register(FinanceStrand.KEY, "programmes"), false));
        }
        return ways;
    }

    private static String address(String page, SavingsProgramme programme, Optional<BudgetYear> year) {
        String address = Places.with(Places.page(FinanceStrand.KEY, page), "programme", programme.programme());
        return year.map(one -> Places.with(address, "year", one.year().toString()))
                .orElse(address);
    }
}
