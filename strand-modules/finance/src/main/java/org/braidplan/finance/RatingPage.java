package org.braidplan.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.braidplan.indicator.Share;
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
import org.braidplan.register.Money;

/** How sure the money is: proposals rated by their figures and weighed by their value, because ten small ones can be on course while the large one fails. */
@PageInfo(path = RatingPage.PATH, title = "Rating by value")
public final class RatingPage implements Page {

    static final String PATH = "rating";

    /** More directorates than a council has; what is beyond stands in one row. */
    private static final int DIRECTORATES = 12;

    @Override
    public Shown show(PageRequest request) {
        Optional<Scope> scope = Scope.of(request);
        Optional<Delivery> delivery = request.choice("rated", Delivery.class);
        String directorate = request.parameter("directorate");
        Predicate<Ratings.Line> filter = line -> delivery.filter(d -> d != line.delivery())
                        .isEmpty()
                && (directorate.isEmpty() || directorate.equals(line.saving().directorate()));
        return new Shown(
                "finance/rating.jte",
                new Model(
                        scope,
                        scope.map(shown -> Ratings.of(request.plan(), shown.years(), filter)),
                        delivery,
                        directorate));
    }

    /**
     * What the page shows.
     *
     * @param scope absent while there is no programme, and so are the ratings
     * @param delivery the rating whose proposals are asked for
     * @param directorate the one whose proposals are asked for; empty for all
     */
    public record Model(
            Optional<Scope> scope, Optional<Ratings> ratings, Optional<Delivery> delivery, String directorate) {

        public boolean isEmpty() {
            return ratings.filter(shown -> shown.all().proposals() > 0).isEmpty();
        }

        public String savings() {
            return Places.register(FinanceStrand.KEY, "savings");
        }

        public List<Components.Way> ways() {
            return scope.orElseThrow().ways(PATH);
        }

        /** The ratings' money beside their number, which may tell another story. */
        public String sentence() {
            Ratings shown = ratings.orElseThrow();
            long sound = 0;
            Money soundMoney = Money.ZERO;
            for (Ratings.Slice<Delivery> slice : shown.byDelivery()) {
                if (slice.key() == Delivery.BANKED || slice.key() == Delivery.ON_COURSE) {
                    sound += slice.proposals();
                    soundMoney = soundMoney.plus(slice.amounts().planned());
                }
            }
            Ratings.Slice<String> all = shown.all();
            return "In " + scope.orElseThrow().words() + ", " + sound + " of " + all.proposals() + " proposals ("
                    + percent(sound, all.proposals()) + ") are banked or on course; they hold "
                    + soundMoney.about() + " of "
                    + all.amounts().planned().about() + " ("
                    + soundMoney.asPercentOf(all.amounts().planned()) + ").";
        }

        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            for (Ratings.Slice<Delivery> slice : ratings.orElseThrow().byDelivery()) {
                figures.add(new Figure(
                        slice.amounts().planned().about(),
                        slice.key().word().toLowerCase(Locale.UK),
                        list(slice.key())));
            }
            return figures;
        }

        /** The same ratings by money and by number, one bar each, in percent. */
        public StackedBarChart chart() {
            Ratings shown = ratings.orElseThrow();
            List<String> parts = new ArrayList<>();
            List<BigDecimal> byValue = new ArrayList<>();
            List<BigDecimal> byNumber = new ArrayList<>();
            for (Ratings.Slice<Delivery> slice : shown.byDelivery()) {
                parts.add(slice.key().word());
                byValue.add(slice.amounts()
                        .planned()
                        .percentOf(shown.all().amounts().planned())
                        .orElse(BigDecimal.ZERO));
                byNumber.add(new Share(slice.proposals(), shown.all().proposals())
                        .percent()
                        .orElse(BigDecimal.ZERO));
            }
            return new StackedBarChart(
                    "Rating by value and by number, " + scope.orElseThrow().words(),
                    sentence(),
                    "%",
                    parts,
                    List.of(
                            StackedBar.of("By value", byValue.toArray(BigDecimal[]::new)),
                            StackedBar.of("By number of proposals", byNumber.toArray(BigDecimal[]::new))));
        }

        public Table byDelivery(Components ui) {
            Ratings shown = ratings.orElseThrow();
            List<List<Cell>> rows = new ArrayList<>();
            for (Ratings.Slice<Delivery> slice : shown.byDelivery()) {
                rows.add(cells(
                        Cell.of(ui.tag(slice.key().word(), slice.key().tone())),
                        Cell.of(slice.key().meaning()),
                        slice,
                        shown,
                        Cell.of(ui.link(Integer.toString(slice.proposals()), list(slice.key())))));
            }
            rows.add(cells(
                    Cell.of("All"),
                    Cell.of(""),
                    shown.all(),
                    shown,
                    Cell.of(shown.all().proposals())));
            return new Table(
                    "Proposals by rating",
                    List.of(
                            Column.text("Rating"),
                            Column.text("What it means"),
                            Column.number("Planned"),
                            Column.number("Of the money"),
                            Column.number("Forecast"),
                            Column.number("Banked"),
                            Column.number("Proposals"),
                            Column.number("Of the proposals")),
                    rows);
        }

        private static <T> List<Cell> cells(
                Cell rating, Cell meaning, Ratings.Slice<T> slice, Ratings shown, Cell proposals) {
            return List.of(
                    rating,
                    meaning,
                    pounds(slice.amounts().planned()),
                    Cell.of(slice.amounts()
                            .planned()
                            .asPercentOf(shown.all().amounts().planned())),
                    pounds(slice.amounts().forecast()),
                    pounds(slice.amounts().banked()),
                    proposals,
                    Cell.of(percent(slice.proposals(), shown.all().proposals())));
        }

        public Table byDirectorate(Components ui) {
            List<Ratings.Slice<String>> all = ratings.orElseThrow().byDirectorate();
            List<List<Cell>> rows = new ArrayList<>();
            for (Ratings.Slice<String> slice : all.subList(0, Math.min(DIRECTORATES, all.size()))) {
                rows.add(directorate(
                        Cell.of(ui.link(
                                slice.key(),
                                Places.with(scope.orElseThrow().address(PATH), "directorate", slice.key()))),
                        slice.amounts(),
                        slice.proposals()));
            }
            if (all.size() > DIRECTORATES) {
                List<Ratings.Slice<String>> rest = all.subList(DIRECTORATES, all.size());
                rows.add(directorate(
                        Cell.of(rest.size() + " others"),
                        rest.stream().map(Ratings.Slice::amounts).reduce(Amounts.NONE, Amounts::plus),
                        rest.stream().mapToInt(Ratings.Slice::proposals).sum()));
            }
            return new Table(
                    "Proposals by directorate",
                    List.of(
                            Column.text("Directorate"),
                            Column.number("Planned"),
                            Column.number("Forecast"),
                            Column.number("Banked"),
                            Column.number("Proposals")),
                    rows);
        }

        private static List<Cell> directorate(Cell name, Amounts amounts, int proposals) {
            return List.of(
                    name,
                    pounds(amounts.planned()),
                    pounds(amounts.forecast()),
                    pounds(amounts.banked()),
                    Cell.of(proposals));
        }

        /** What the list beneath shows, in words. */
        public String listed() {
            Ratings shown = ratings.orElseThrow();
            String which =
                    delivery.map(d -> d.word().toLowerCase(Locale.UK) + " ").orElse("");
            String where = directorate.isEmpty() ? "" : " of " + directorate;
            int rows = shown.largest().size();
            return rows < shown.asked()
                    ? "The " + rows + " largest of " + shown.asked() + " " + which + "proposals" + where
                    : "All " + shown.asked() + " " + which + "proposals" + where + ", the largest first";
        }

        public boolean isFiltered() {
            return delivery.isPresent() || !directorate.isEmpty();
        }

        public String unfiltered() {
            return scope.orElseThrow().address(PATH);
        }

        public Table proposals(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Ratings.Line line : ratings.orElseThrow().largest()) {
                Saving saving = line.saving();
                rows.add(List.of(
                        Cell.of(ui.link(
                                saving.reference() + " " + saving.title(),
                                Places.record(FinanceStrand.KEY, "savings", saving.reference()))),
                        Cell.of(saving.owner()),
                        Cell.of(ui.tag(line.delivery().word(), line.delivery().tone())),
                        Cell.of(saving.kind() == Kind.ONE_OFF ? "one-off" : "recurrent"),
                        pounds(line.amounts().planned()),
                        pounds(line.amounts().forecast()),
                        pounds(line.amounts().banked())));
            }
            return new Table(
                    listed(),
                    List.of(
                            Column.text("Proposal"),
                            Column.text("Owner"),
                            Column.text("Rating"),
                            Column.text("Kind"),
                            Column.number("Planned"),
                            Column.number("Forecast"),
                            Column.number("Banked")),
                    rows);
        }

        private String list(Delivery rated) {
            return Places.with(scope.orElseThrow().address(PATH), "rated", rated);
        }

        private static Cell pounds(Money money) {
            return Cell.of(money.words());
        }

        private static String percent(long part, long whole) {
            return new Share(part, whole)
                    .percent()
                    .map(percent -> percent + "%")
                    .orElse("–");
        }
    }
}
