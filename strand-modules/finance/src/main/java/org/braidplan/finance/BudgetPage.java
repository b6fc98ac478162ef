package org.braidplan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.Tone;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Whether this year stays within its budget, what is kept for the unforeseen, and what presses on the years to come. */
@PageInfo(path = "budget", title = "Budget and reserves")
public final class BudgetPage implements Page {

    private static final int MONTHS = 12;
    private static final int PRESSURES = 25;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        Budgets budgets = Budgets.of(plan);
        List<Pressure> open = new ArrayList<>();
        Money onTop = Money.ZERO;
        for (Stored<Pressure> stored : plan.records(Pressure.class)) {
            if (stored.value().isOnTop(plan.today())) {
                open.add(stored.value());
                onTop = onTop.plus(stored.value().amount());
            }
        }
        open.sort(Comparator.comparing(Pressure::amount).reversed().thenComparing(Pressure::reference));
        return new Shown(
                "finance/budget.jte",
                new Model(
                        plan.today(), budgets, open.size(), onTop, open.subList(0, Math.min(PRESSURES, open.size()))));
    }

    /**
     * What the page shows.
     *
     * @param today the day it shows
     * @param pressures how many are not covered by a target, and {@code onTop} what they come to
     * @param largest of these, the largest first
     */
    public record Model(LocalDate today, Budgets budgets, int pressures, Money onTop, List<Pressure> largest) {

        public Model {
            largest = List.copyOf(largest);
        }

        public boolean isEmpty() {
            return budgets.months().isEmpty() && budgets.general().isEmpty() && pressures == 0;
        }

        public boolean hasMonths() {
            return !budgets.months().isEmpty();
        }

        public boolean hasReserves() {
            return !budgets.general().isEmpty();
        }

        public boolean hasPressures() {
            return pressures > 0;
        }

        public String years() {
            return register("budget-years");
        }

        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            budgets.lastMonth()
                    .ifPresent(month -> figures.add(new Figure(
                            month.variance().about(),
                            (month.variance().amount().signum() > 0 ? "over" : "against") + " the year's budget, "
                                    + month.report().month().words(),
                            register("budget-monitoring"))));
            budgets.lastGeneral().ifPresent(balance -> {
                figures.add(new Figure(
                        balance.balance().about(),
                        "general reserve on " + Days.words(balance.on()),
                        register("reserves")));
                balance.share()
                        .ifPresent(share -> figures.add(
                                new Figure(share + "%", "of the net revenue budget", register("reserves"))));
            });
            figures.add(new Figure(onTop.about(), "of pressures that no target covers", register("pressures")));
            return figures;
        }

        /** This year and the reserve in sentences. */
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            budgets.lastMonth().ifPresent(month -> sentences.add(year(month)));
            budgets.lastGeneral().ifPresent(balance -> sentences.add(reserve(balance)));
            return sentences;
        }

        private static String year(Budgets.Month month) {
            Money variance = month.variance();
            int sign = variance.amount().signum();
            String outcome = sign == 0
                    ? "as budgeted"
                    : variance.abs().about() + (sign > 0 ? " more than budgeted" : " less than budgeted");
            return "At the end of " + month.report().month().words() + " the year was forecast to cost "
                    + month.report().outturn().about() + ", " + outcome + "."
                    + month.report().why().map(why -> " " + why).orElse("");
        }

        private static String reserve(Budgets.Balance balance) {
            Money above = balance.balance().minus(balance.minimum());
            boolean below = above.amount().signum() < 0;
            return "The general reserve held " + balance.balance().about() + " on " + Days.words(balance.on())
                    + ", "
                    + above.abs().about() + (below ? " less" : " more")
                    + " than the minimum that the section 151 officer states.";
        }

        public LineChart variances() {
            List<Point> points = new ArrayList<>();
            for (Budgets.Month month : lastMonths()) {
                points.add(new Point(
                        month.report().month().words(),
                        Optional.of(month.variance().number()),
                        "",
                        month.report().month().from().getMonthValue() == 4));
            }
            return new LineChart(
                    "In-year variance by month",
                    "What the year was forecast to cost less its budget, month by month; above nothing is an overspend.",
                    "£",
                    points,
                    Optional.empty(),
                    Optional.empty());
        }

        public Table months() {
            List<List<Cell>> rows = new ArrayList<>();
            List<Budgets.Month> newestFirst = new ArrayList<>(lastMonths());
            Collections.reverse(newestFirst);
            for (Budgets.Month month : newestFirst) {
                rows.add(List.of(
                        Cell.of(month.report().month().words()),
                        pounds(month.budget()),
                        pounds(month.report().outturn()),
                        pounds(month.variance()),
                        Cell.of(month.report().why().orElse("")),
                        Cell.of(month.report()
                                .reportedOn()
                                .filter(on -> !on.isAfter(today))
                                .map(Days::words)
                                .orElse("not reported to members yet"))));
            }
            return new Table(
                    "Budget monitoring, the newest month first",
                    List.of(
                            Column.text("Month"),
                            Column.number("Net revenue budget"),
                            Column.number("Forecast outturn"),
                            Column.number("Variance"),
                            Column.text("Why"),
                            Column.text("Reported")),
                    rows);
        }

        private List<Budgets.Month> lastMonths() {
            List<Budgets.Month> all = budgets.months();
            return all.subList(Math.max(0, all.size() - MONTHS), all.size());
        }

        /** The last days for which a balance is recorded or forecast. */
        public Table reserves(Components ui) {
            List<Budgets.Balance> all = budgets.general();
            List<List<Cell>> rows = new ArrayList<>();
            for (Budgets.Balance balance : all.subList(Math.max(0, all.size() - MONTHS), all.size())) {
                boolean below = balance.balance().compareTo(balance.minimum()) < 0;
                rows.add(List.of(
                        Cell.of(ui.date(balance.on())),
                        Cell.of(balance.forecast() ? "forecast" : "as it was"),
                        pounds(balance.balance()),
                        pounds(balance.minimum()),
                        Cell.of(below ? ui.tag("Below", Tone.BAD) : ui.tag("Enough", Tone.GOOD)),
                        Cell.of(balance.share().map(share -> share + "%").orElse("no budget recorded"))));
            }
            return new Table(
                    "General reserve against its minimum",
                    List.of(
                            Column.text("On"),
                            Column.text("Basis"),
                            Column.number("Balance"),
                            Column.number("Minimum"),
                            Column.text("Against the minimum"),
                            Column.number("Of the net revenue budget")),
                    rows);
        }

        public Table pressureTable(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Pressure pressure : largest) {
                rows.add(List.of(
                        Cell.of(ui.link(
                                pressure.reference() + " " + pressure.title(),
                                Places.record(FinanceStrand.KEY, "pressures", pressure.reference()))),
                        Cell.of(pressure.directorate()),
                        Cell.of(pressure.year().words()),
                        Cell.of(pressure.kind() == Kind.ONE_OFF ? "one-off" : "recurrent"),
                        pounds(pressure.amount()),
                        Cell.of(pressure.answer().orElse("nothing recorded"))));
            }
            return new Table(
                    rows.size() < pressures
                            ? "The " + rows.size() + " largest of " + pressures + " pressures that no target covers"
                            : "Pressures that no target covers, the largest first",
                    List.of(
                            Column.text("Pressure"),
                            Column.text("Directorate"),
                            Column.text("From"),
                            Column.text("Kind"),
                            Column.number("Amount"),
                            Column.text("What is done about it")),
                    rows);
        }

        private static Cell pounds(Money money) {
            return Cell.of(money.words());
        }

        private static String register(String key) {
            return Places.register(FinanceStrand.KEY, key);
        }
    }
}
