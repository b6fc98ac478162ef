package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
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
@PageInfo(path = "public", title = "Keeping children safe", audience = PageInfo.Audience.PUBLIC)
public final class PublicPage implements Page {

    private static final int QUARTERS = 4;
    private static final int MONTHS_BACK = 15;
    private static final int FINDINGS = 50;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        SmallNumbers small = request.smallNumbers();
        Months months = Months.last(plan, MONTHS_BACK);
        List<Period> quarters = quarters(plan.today());
        List<Front> front = new ArrayList<>();
        List<Plans> plans = new ArrayList<>();
        List<Visits> visits = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        for (Period quarter : quarters) {
            List<Month> inIt = months.of(quarter);
            Front.of(quarter, inIt, small).ifPresent(told -> {
                front.add(told);
                inIt.forEach(m -> m.contacts().orElseThrow().source().ifPresent(sources::add));
            });
            Plans.of(quarter, inIt, small).ifPresent(told -> {
                plans.add(told);
                inIt.get(2).plans().orElseThrow().source().ifPresent(sources::add);
            });
            Visits.of(quarter, inIt, small).ifPresent(told -> {
                visits.add(told);
                inIt.forEach(m -> m.lookedAfter().orElseThrow().source().ifPresent(sources::add));
            });
        }
        return new Shown(
                "safeguarding/public.jte",
                new Model(front, plans, visits, Promises.of(plan, FINDINGS), List.copyOf(sources)));
    }

    /** The last quarters that are over, newest first. */
    private static List<Period> quarters(LocalDate today) {
        List<Period> quarters = new ArrayList<>();
        for (int back = 1; back <= QUARTERS; back++) {
            quarters.add(Period.of(Frequency.QUARTER, today.minusMonths(3L * back)));
        }
        return quarters;
    }

    /**
     * What the page shows.
     *
     * @param front newest quarter first, as all lists of quarters here
     * @param sources where the figures come from, each once
     */
    public record Model(
            List<Front> front, List<Plans> plans, List<Visits> visits, Promises promises, List<String> sources) {

        public Model {
            front = List.copyOf(front);
            plans = List.copyOf(plans);
            visits = List.copyOf(visits);
            sources = List.copyOf(sources);
        }

        public Table frontTable() {
            return new Table(
                    "When people told us that they were worried about a child",
                    List.of(
                            Column.text("When"),
                            Column.text("Times people told us"),
                            Column.text("Needed a social worker to decide"),
                            Column.text("Decided within a working day")),
                    front.stream()
                            .map(q -> cells(
                                    q.quarter(),
                                    q.told().map(SmallNumbers.Chain::whole),
                                    q.told().map(SmallNumbers.Chain::part),
                                    q.told().map(SmallNumbers.Chain::partOfPart)))
                            .toList());
        }

        public Table plansTable() {
            return new Table(
                    "How many children have a plan, quarter by quarter",
                    List.of(
                            Column.text("At the end of"),
                            Column.text("Children with a plan"),
                            Column.text("For two years or more"),
                            Column.text("Plan not up to date")),
                    plans.stream()
                            .map(q -> cells(
                                    q.quarter(),
                                    Optional.of(q.children()),
                                    Optional.of(q.twoYears()),
                                    Optional.of(q.notUpToDate())))
                            .toList());
        }

        public Table visitsTable() {
            return new Table(
                    "Visits to children in our care",
                    List.of(Column.text("When"), Column.text("Visits due"), Column.text("Made in time")),
                    visits.stream()
                            .map(q -> cells(q.quarter(), Optional.of(q.due()), Optional.of(q.inTime())))
                            .toList());
        }

        @SafeVarargs
        private static List<Cell> cells(String quarter, Optional<SmallNumbers.Told>... told) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(quarter));
            for (Optional<SmallNumbers.Told> one : told) {
                cells.add(Cell.of(one.map(SmallNumbers.Told::words).orElse("being checked")));
            }
            return cells;
        }
    }

    /**
     * A quarter at the front door.
     *
     * @param told absent where the counts do not fit together, and then nothing is said
     */
    public record Front(String quarter, Optional<SmallNumbers.Chain> told) {

        static Optional<Front> of(Period quarter, List<Month> months, SmallNumbers small) {
            if (months.size() != 3 || months.stream().anyMatch(m -> m.contacts().isEmpty())) {
                return Optional.empty();
            }
            long contacts = 0;
            long referrals = 0;
            long decided = 0;
            boolean fits = true;
            for (Month month : months) {
                ContactsAndReferrals row = month.contacts().orElseThrow();
                contacts += row.contacts();
                referrals += row.referrals();
                decided += row.decidedIn24Hours();
                fits &= row.referrals() <= row.contacts();
            }
            return Optional.of(new Front(
                    quarter.words(), fits ? Optional.of(small.chain(contacts, referrals, decided)) : Optional.empty()));
        }

        /** The quarter in plain sentences. */
        public String sentence() {
            return told.map(this::sentence).orElse("We are checking our figures for " + quarter + ".");
        }

        private String sentence(SmallNumbers.Chain chain) {
            if (chain.whole().isNone()) {
                return "From " + quarter + ", nobody told us that they were worried about a child.";
            }
            String times = "From " + quarter + ", people told us "
                    + chain.whole().words() + " times that they were worried about a child.";
            if (!chain.whole().isExact()) {
                return times + " We say no more, so that no child can be recognised.";
            }
            return times + " " + capital(chain.part().words())
                    + " of these needed a social worker to decide what to do. "
                    + capital(chain.partOfPart().words())
                    + " were decided within a working day, as national guidance asks.";
        }

        private static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }
    }

    /** Children on plans at a quarter's end. */
    public record Plans(
            String quarter, SmallNumbers.Told children, SmallNumbers.Told twoYears, SmallNumbers.Told notUpToDate) {

        static Optional<Plans> of(Period quarter, List<Month> months, SmallNumbers small) {
            if (months.size() != 3) {
                return Optional.empty();
            }
            return months.get(2)
                    .plans()
                    .map(row -> new Plans(
                            quarter.words(),
                            small.count(row.current()),
                            small.part(row.twoYears(), row.current()),
                            small.part(row.withoutCurrentPlan(), row.current())));
        }
    }

    /** A quarter's visits to looked-after children. */
    public record Visits(String quarter, SmallNumbers.Told due, SmallNumbers.Told inTime) {

        static Optional<Visits> of(Period quarter, List<Month> months, SmallNumbers small) {
            if (months.size() != 3
                    || months.stream().anyMatch(m -> m.lookedAfter().isEmpty())) {
                return Optional.empty();
            }
            long due = 0;
            long inTime = 0;
            for (Month month : months) {
                due += month.lookedAfter().orElseThrow().visitsDue();
                inTime += month.lookedAfter().orElseThrow().visitsInTime();
            }
            return Optional.of(new Visits(quarter.words(), small.count(due), small.part(inTime, due)));
        }
    }
}
