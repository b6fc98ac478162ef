package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.page.Charts.Step;
import org.braidplan.page.Charts.WaterfallChart;
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
import org.braidplan.register.Money;

/** From the target through what is planned, forecast and banked to the gap: in all, and year by year. */
@PageInfo(path = WaterfallPage.PATH, title = "Target to banked")
public final class WaterfallPage implements Page {

    static final String PATH = "waterfall";

    @Override
    public Shown show(PageRequest request) {
        return new Shown(
                "finance/waterfall.jte",
                new Model(
                        Scope.of(request),
                        Standing.chosen(request.plan(), request.parameter("programme"))
                                .map(programme -> Standing.of(request.plan(), programme))));
    }

    /**
     * What the page shows.
     *
     * @param scope absent while there is no programme, and so is the standing
     */
    public record Model(Optional<Scope> scope, Optional<Standing> standing) {

        /** Of the year that is asked for, or of all. */
        private Waterfall waterfall() {
            Standing all = standing.orElseThrow();
            return all.years().stream()
                    .filter(year -> scope.orElseThrow()
                            .year()
                            .filter(year.budget()::equals)
                            .isPresent())
                    .findFirst()
                    .map(Standing.Year::waterfall)
                    .orElse(all.total());
        }

        public boolean isEmpty() {
            return scope.isEmpty();
        }

        public String programmes() {
            return register("programmes");
        }

        public List<Components.Way> ways() {
            return scope.orElseThrow().ways(PATH);
        }

        /** The whole in a few sentences. */
        public String sentence() {
            Scope shown = scope.orElseThrow();
            Waterfall waterfall = waterfall();
            String asked = shown.year().isEmpty()
                    ? Sentences.target(standing.orElseThrow())
                    : "The target for " + shown.words() + " is "
                            + waterfall.target().about() + "; with all that" + " is carried into it, "
                            + waterfall.toFind().about() + " must be found.";
            return asked + " Proposals come to " + waterfall.planned().about() + ", "
                    + waterfall.forecast().about() + " is forecast and "
                    + waterfall.banked().about()
                    + " is banked. " + outlook(waterfall);
        }

        private static String outlook(Waterfall waterfall) {
            Money gap = waterfall.forecastGap();
            if (gap.amount().signum() > 0) {
                return "If all comes as forecast, " + gap.about() + " is missing.";
            }
            return gap.amount().signum() == 0
                    ? "If all comes as forecast, nothing is missing."
                    : "If all comes as forecast, there is "
                            + Money.ZERO.minus(gap).about() + " more than needed.";
        }

        public List<Figure> figures() {
            Scope shown = scope.orElseThrow();
            Waterfall waterfall = waterfall();
            String proposals = shown.address(RatingPage.PATH);
            return List.of(
                    new Figure(waterfall.target().about(), "target", register("budget-years")),
                    new Figure(waterfall.toFind().about(), "to find, with all that came on top", register("pressures")),
                    new Figure(waterfall.planned().about(), "planned, each saving once", proposals),
                    new Figure(waterfall.forecast().about(), "forecast", proposals),
                    new Figure(
                            waterfall.banked().about(),
                            "banked: " + waterfall.banked().asPercentOf(waterfall.toFind()),
                            proposals),
                    new Figure(waterfall.gap().about(), "gap: not banked", proposals));
        }

        /** The steps that are not nothing, and every level. */
        public WaterfallChart chart() {
            Scope shown = scope.orElseThrow();
            Waterfall waterfall = waterfall();
            List<Step> steps = new ArrayList<>();
            for (Part part : Part.values()) {
                Money amount = part.of(waterfall);
                switch (part.kind()) {
                    case LEVEL -> steps.add(Step.level(part.words(), amount.number()));
                    case TOTAL -> steps.add(Step.total(part.words()));
                    case CHANGE -> {
                        if (amount.amount().signum() != 0) {
                            steps.add(Step.change(part.words(), amount.number()));
                        }
                    }
                }
            }
            return new WaterfallChart(
                    "From target to gap, " + shown.words(),
                    waterfall.toFind().about() + " must be found; "
                            + waterfall.uncovered().about()
                            + " has no proposal, " + waterfall.forecastGap().about()
                            + " will be missing as forecast, and "
                            + waterfall.gap().about() + " is not banked.",
                    "£",
                    steps);
        }

        /** Every step of every year, to the penny. */
        public Table table(Components ui) {
            Scope shown = scope.orElseThrow();
            Standing all = standing.orElseThrow();
            List<Standing.Year> years = all.years();
            List<Column> columns = new ArrayList<>(List.of(Column.text("Step")));
            years.forEach(year -> columns.add(Column.number(year.words())));
            columns.add(Column.number("All years"));
            List<List<Cell>> rows = new ArrayList<>();
            for (Part part : Part.values()) {
                rows.add(row(part.sign() + part.words(), all, part::inTable, money -> Cell.of(money.words())));
            }
            rows.add(row(
                    "Banked of what must be found",
                    all,
                    waterfall -> waterfall,
                    waterfall -> Cell.of(waterfall.banked().asPercentOf(waterfall.toFind()))));
            rows.add(proposals(ui, years, shown));
            return new Table("Each step by year, in pounds", columns, rows);
        }

        private static <T> List<Cell> row(
                String words, Standing standing, Function<Waterfall, T> part, Function<T, Cell> cell) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(words)));
            standing.years().forEach(year -> cells.add(cell.apply(part.apply(year.waterfall()))));
            cells.add(cell.apply(part.apply(standing.total())));
            return cells;
        }

        private static List<Cell> proposals(Components ui, List<Standing.Year> years, Scope scope) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of("Proposals behind it")));
            for (Standing.Year year : years) {
                cells.add(Cell.of(ui.link(
                        Integer.toString(year.proposals()),
                        scope.address(RatingPage.PATH, Optional.of(year.budget())))));
            }
            cells.add(Cell.of(ui.link("All", scope.address(RatingPage.PATH, Optional.empty()))));
            return cells;
        }

        private static String register(String key) {
            return Places.register(FinanceStrand.KEY, key);
        }
    }
}
