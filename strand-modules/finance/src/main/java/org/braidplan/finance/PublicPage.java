package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.calendar.Days;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What residents are told: how much must be saved, how much is, and what they can expect of each service.
 *
 * <p>Money in all and by year, never by proposal, because a proposal is not public before it is decided; and the statements that
 * were agreed by the day of the page. It counts no people.
 */
@PageInfo(
        path = PublicPage.PATH,
        title = "What we must save, and what you can expect",
        audience = PageInfo.Audience.PUBLIC)
public final class PublicPage implements Page {

    static final String PATH = "public";

    /** More services than a page for residents should list. */
    private static final int SERVICES = 40;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        TreeSet<String> sources = new TreeSet<>();
        Optional<Standing> standing = Standing.chosen(plan, "").map(programme -> Standing.of(plan, programme));
        standing.ifPresent(shown -> {
            shown.programme().source().ifPresent(sources::add);
            shown.years().forEach(year -> year.budget().source().ifPresent(sources::add));
        });
        List<ServiceOffer> offers = new ArrayList<>();
        int agreed = 0;
        for (Stored<ServiceOffer> stored : plan.records(ServiceOffer.class)) {
            if (stored.value().isOpenOn(plan.today())) {
                agreed++;
                if (offers.size() < SERVICES) {
                    offers.add(stored.value());
                    stored.value().source().ifPresent(sources::add);
                }
            }
        }
        return new Shown(
                "finance/public.jte",
                new Model(
                        standing,
                        Budgets.of(plan).lastGeneral(),
                        offers,
                        agreed - offers.size(),
                        List.copyOf(sources)));
    }

    /**
     * What the page shows.
     *
     * @param standing absent while no programme is recorded
     * @param reserve absent while no balance is recorded
     * @param offers the agreed statements by service
     * @param more how many agreed statements are not shown
     * @param sources where the figures and statements come from, each once
     */
    public record Model(
            Optional<Standing> standing,
            Optional<Budgets.Balance> reserve,
            List<ServiceOffer> offers,
            int more,
            List<String> sources) {

        public Model {
            offers = List.copyOf(offers);
            sources = List.copyOf(sources);
        }

        /** What must be saved, what is, and what is not, in plain sentences. */
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            standing.ifPresent(shown -> {
                Waterfall total = shown.total();
                sentences.add(Sentences.target(shown));
                if (total.pressures().amount().signum() > 0) {
                    sentences.add("New costs of " + total.pressures().about() + " have come on top of that.");
                }
                if (total.ended().amount().signum() > 0) {
                    sentences.add(total.ended().about()
                            + " of the savings comes only once, and must be found again the year after.");
                }
                sentences.add(total.banked().about() + " has been saved"
                        + (shown.isOver()
                                ? "."
                                : " so far. " + total.unbanked().about()
                                        + " more is expected from plans that we have."));
                sentences.add(outlook(total.forecastGap(), shown.isOver()));
            });
            return sentences;
        }

        private static String outlook(Money missing, boolean over) {
            if (missing.amount().signum() <= 0) {
                return over ? "That was enough." : "Our plans are enough to save what is needed.";
            }
            return over
                    ? missing.about() + " was not saved."
                    : "We do not know yet how to save " + missing.about() + ".";
        }

        /** What is kept for the unforeseen, and whether it is enough. */
        public String reserveSentence() {
            return reserve.map(balance -> "On " + Days.words(balance.on()) + " we had "
                            + balance.balance().about()
                            + " set aside for what nobody can foresee. The officer who answers by law for our finances says"
                            + " that it should be at least " + balance.minimum().about() + ": "
                            + (balance.balance().compareTo(balance.minimum()) < 0
                                    ? "it is too little."
                                    : "it is enough."))
                    .orElse("");
        }

        public boolean hasYears() {
            return standing.filter(shown -> !shown.years().isEmpty()).isPresent();
        }

        public Table years() {
            Standing shown = standing.orElseThrow();
            List<List<Cell>> rows = new ArrayList<>();
            for (Standing.Year year : shown.years()) {
                rows.add(row(year.words(), year.waterfall()));
            }
            rows.add(row("All years", shown.total()));
            return new Table(
                    "Savings by year",
                    List.of(
                            Column.text("Year"),
                            Column.number("To be saved"),
                            Column.number("Saved so far"),
                            Column.number("Not saved yet")),
                    rows);
        }

        private static List<Cell> row(String words, Waterfall waterfall) {
            return List.of(
                    Cell.of(words),
                    Cell.of(waterfall.target().words()),
                    Cell.of(waterfall.banked().words()),
                    Cell.of(waterfall.target().minus(waterfall.banked()).words()));
        }

        /** {@code From 1 April 2015}, or empty. */
        public String from(ServiceOffer offer) {
            return offer.from().map(day -> "From " + Days.words(day)).orElse("");
        }
    }
}
