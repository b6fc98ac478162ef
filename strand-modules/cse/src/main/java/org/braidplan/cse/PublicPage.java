package org.braidplan.cse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;

/**
 * What residents are told, in plain English.
 *
 * <p>Figures are whole quarters that are over, and only of registers' fields that are not confidential. There is no total over
 * quarters, no percentage, no chart and no month: nothing from which a number that {@link SmallNumbers} keeps back could be
 * worked out. A quarter with a month missing is left out, so that a later month cannot be had by subtracting.
 */
@PageInfo(path = "public", title = "Protecting children from sexual exploitation", audience = PageInfo.Audience.PUBLIC)
public final class PublicPage implements Page {

    private static final int QUARTERS = 4;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        SmallNumbers small = request.smallNumbers();
        return new Shown(
                "cse/public.jte",
                new Model(
                        Promises.of(Answered.all(plan), plan.today()),
                        missing(plan, small),
                        support(plan, small),
                        sources(plan)));
    }

    private static List<Missing> missing(PlanView plan, SmallNumbers small) {
        return newest(Funnel.of(plan).quarters().stream()
                .filter(Funnel.Quarter::isComplete)
                .map(quarter -> told(quarter, small))
                .toList());
    }

    private static Missing told(Funnel.Quarter quarter, SmallNumbers small) {
        return new Missing(
                quarter.period().words(),
                quarter.fits()
                        ? Optional.of(small.chain(quarter.episodes(), quarter.done(), quarter.within72()))
                        : Optional.empty());
    }

    private static List<Support> support(PlanView plan, SmallNumbers small) {
        return newest(Counted.support(plan).stream()
                .map(q -> new Support(
                        q.quarter().words(), small.count(q.open()), small.part(q.openTwelveMonths(), q.open())))
                .toList());
    }

    private static List<String> sources(PlanView plan) {
        List<String> sources = new ArrayList<>();
        Counted.months(plan).forEach(month -> month.source().ifPresent(sources::add));
        Counted.support(plan).forEach(quarter -> quarter.source().ifPresent(sources::add));
        return sources.stream().distinct().sorted().toList();
    }

    private static <T> List<T> newest(List<T> oldestFirst) {
        List<T> some =
                new ArrayList<>(oldestFirst.subList(Math.max(0, oldestFirst.size() - QUARTERS), oldestFirst.size()));
        Collections.reverse(some);
        return some;
    }

    /**
     * What the page shows.
     *
     * @param missing newest quarter first
     * @param support newest quarter first
     * @param sources where the figures come from, each once
     */
    public record Model(Promises promises, List<Missing> missing, List<Support> support, List<String> sources) {

        public Model {
            missing = List.copyOf(missing);
            support = List.copyOf(support);
            sources = List.copyOf(sources);
        }

        public Table missingTable() {
            return new Table(
                    "Children who went missing, and talks with them afterwards",
                    List.of(
                            Column.text("When"),
                            Column.text("Times a child went missing"),
                            Column.text("Talks afterwards"),
                            Column.text("Talks within 72 hours")),
                    missing.stream().map(Missing::cells).toList());
        }

        public Table supportTable() {
            return new Table(
                    "People who get support",
                    List.of(
                            Column.text("At the end of"),
                            Column.text("People getting support"),
                            Column.text("For 12 months or more")),
                    support.stream()
                            .map(s -> List.of(
                                    Cell.of(s.quarter()),
                                    Cell.of(s.open().words()),
                                    Cell.of(s.longer().words())))
                            .toList());
        }
    }

    /**
     * A quarter of missing episodes as the public is told it.
     *
     * @param told absent where the counts do not fit together, and then nothing is said
     */
    public record Missing(String quarter, Optional<SmallNumbers.Chain> told) {

        /** The quarter in plain sentences. */
        public String sentence() {
            return told.map(this::sentence).orElse("We are checking our figures for " + quarter + ".");
        }

        private String sentence(SmallNumbers.Chain chain) {
            if (chain.whole().isNone()) {
                return "From " + quarter + ", no child in the borough was reported missing.";
            }
            String times = "From " + quarter + ", children in the borough went missing "
                    + chain.whole().words() + " times.";
            if (!chain.whole().isExact()) {
                return times + " We say no more, so that no child can be recognised.";
            }
            return times + " Somebody independent talked with the child after " + ofThem(chain.part()) + ". After "
                    + ofThem(chain.partOfPart())
                    + " that was within 72 hours of the child's return, as national guidance"
                    + " asks.";
        }

        private static String ofThem(SmallNumbers.Told told) {
            return told.isNone() ? "none of them" : told.words() + " of them";
        }

        List<Cell> cells() {
            List<String> words = told.map(c -> List.of(
                            c.whole().words(), c.part().words(), c.partOfPart().words()))
                    .orElse(List.of("being checked", "being checked", "being checked"));
            return Stream.concat(Stream.of(quarter), words.stream())
                    .map(Cell::of)
                    .toList();
        }
    }

    /** A quarter of support as the public is told it. */
    public record Support(String quarter, SmallNumbers.Told open, SmallNumbers.Told longer) {}
}
