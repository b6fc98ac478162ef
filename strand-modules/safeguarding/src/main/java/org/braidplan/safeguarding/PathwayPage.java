package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.indicator.Share;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;

/** From contact to plan: how many go on at each step, how fast, and whether that is more or less than a year ago. */
@PageInfo(path = "pathway", title = "From contact to plan")
public final class PathwayPage implements Page {

    /** A year and the same month of the year before. */
    private static final int MONTHS = 13;

    private static final int MONTHS_DRAWN = 6;

    @Override
    public Shown show(PageRequest request) {
        List<Month> months = new ArrayList<>(Months.last(request.plan(), MONTHS).oldestFirst());
        Collections.reverse(months);
        String asked = request.parameter("month");
        Optional<Month> chosen = months.stream()
                .filter(m -> m.period().text().equals(asked))
                .findFirst()
                .or(() -> months.stream().filter(m -> m.contacts().isPresent()).findFirst())
                .or(() -> months.stream().findFirst());
        return new Shown(
                "safeguarding/pathway.jte",
                new Model(months, chosen.map(Pathway::new), request.plan().today()));
    }

    /** What the page shows. */
    public static final class Model {

        private final List<Month> newestFirst;
        private final Optional<Pathway> chosen;
        private final LocalDate today;

        Model(List<Month> newestFirst, Optional<Pathway> chosen, LocalDate today) {
            this.newestFirst = List.copyOf(newestFirst);
            this.chosen = chosen;
            this.today = today;
        }

        public boolean isEmpty() {
            return chosen.isEmpty();
        }

        public String rows() {
            return Places.register(SafeguardingStrand.KEY, "contacts-and-referrals");
        }

        public String sentence() {
            return chosen().sentence();
        }

        public List<Figure> figures() {
            Month month = chosen().month();
            List<Figure> figures = new ArrayList<>();
            month.contacts().ifPresent(m -> {
                figures.add(figure(Pathway.number(m.contacts()), "contacts", "contacts-and-referrals"));
                figures.add(
                        figure(percent(m.decided()), "of referrals decided within 24 hours", "contacts-and-referrals"));
            });
            month.assessments().ifPresent(m -> {
                figures.add(figure(
                        percent(m.inTime()), "of assessments within 45 working days", "assessments-and-enquiries"));
                figures.add(figure(
                        percent(m.heldInTime()), "of conferences within 15 working days", "assessments-and-enquiries"));
            });
            month.plans()
                    .ifPresent(m -> figures.add(
                            figure(Pathway.number(m.current()), "children on a plan", "child-protection-plans")));
            return figures;
        }

        public BarChart steps() {
            List<Bar> bars = chosen().steps().stream()
                    .map(step -> new Bar(step.name(), step.count().map(BigDecimal::valueOf), step.share()))
                    .toList();
            List<Pathway.Step> steps = chosen().steps();
            Optional<Integer> first = steps.get(0).count();
            Optional<Integer> last = steps.get(steps.size() - 1).count();
            String description = first.isPresent() && last.isPresent()
                    ? Pathway.number(first.get()) + " contacts at the start, " + Pathway.number(last.get())
                            + " plans started at the end."
                    : "Not every step of this month is recorded.";
            return new BarChart(
                    "From contact to plan, " + chosen().month().period().words(), description, "", bars);
        }

        /** What became of contacts, for the newest months of which it is known. */
        public Optional<StackedBarChart> contacts() {
            List<ContactsAndReferrals> known = newestFirst.stream()
                    .flatMap(m -> m.contacts().stream())
                    .filter(m -> m.contacts() >= (long) m.noFurtherAction() + m.referrals())
                    .limit(MONTHS_DRAWN)
                    .toList();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            ContactsAndReferrals newest = known.get(0);
            return Optional.of(new StackedBarChart(
                    "What became of contacts",
                    "In " + newest.month().words() + ", "
                            + newest.closedAtOnce().of("contacts") + " needed no further action.",
                    "contacts",
                    List.of("No further action", "Referral", "Advice or early help"),
                    known.stream()
                            .map(m -> StackedBar.of(
                                    m.month().words(),
                                    BigDecimal.valueOf(m.noFurtherAction()),
                                    BigDecimal.valueOf(m.referrals()),
                                    BigDecimal.valueOf(m.contacts() - m.noFurtherAction() - m.referrals())))
                            .toList()));
        }

        /** A row a month, the newest first. */
        public Table table(Components ui) {
            List<List<Cell>> cells = new ArrayList<>();
            for (Month month : newestFirst) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(ui.link(
                        month.period().words(),
                        Places.with(
                                Places.page(SafeguardingStrand.KEY, "pathway"),
                                "month",
                                month.period().text()))));
                for (Pathway.Step step : new Pathway(month).steps()) {
                    row.add(step.count()
                            .map(n -> Cell.of(ui.link(
                                    Pathway.number(n),
                                    Places.record(
                                            SafeguardingStrand.KEY,
                                            step.register(),
                                            month.period().text()))))
                            .orElse(Cell.of("–")));
                }
                row.add(month.plans()
                        .map(m -> Cell.of(ui.link(
                                Pathway.number(m.current()),
                                Places.record(
                                        SafeguardingStrand.KEY,
                                        "child-protection-plans",
                                        month.period().text()))))
                        .orElse(Cell.of("–")));
                cells.add(row);
            }
            return new Table(
                    "The last 13 months",
                    List.of(
                            Column.text("Month"),
                            Column.number("Contacts"),
                            Column.number("Referrals"),
                            Column.number("Assessments finished"),
                            Column.number("Section 47 enquiries"),
                            Column.number("Initial conferences"),
                            Column.number("Plans started"),
                            Column.number("On a plan at the end")),
                    cells);
        }

        /** By when what begins today has to be done, as long as the bank holidays are known. */
        public List<String> dueDates() {
            return List.of(DueDateTest.Timescale.values()).stream()
                    .filter(t -> t != DueDateTest.Timescale.INSPECTION_STATEMENT)
                    .filter(t -> today.getYear() >= WorkingDays.ENGLAND.firstYear()
                            && WorkingDays.ENGLAND.after(today, t.days()).getYear() <= WorkingDays.ENGLAND.lastYear())
                    .map(t -> t.words() + ": " + Days.words(WorkingDays.ENGLAND.after(today, t.days())) + " ("
                            + t.days() + " working days)")
                    .toList();
        }

        public String today() {
            return Days.words(today);
        }

        /** The month that the steps are of. */
        public String month() {
            return chosen().month().period().words();
        }

        private Pathway chosen() {
            return chosen.orElseThrow();
        }

        private static Figure figure(String number, String words, String register) {
            return new Figure(number, words, Places.register(SafeguardingStrand.KEY, register));
        }

        private static String percent(Share share) {
            return share.percent().map(p -> p.toPlainString() + "%").orElse("–");
        }
    }
}
