package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
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
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;
import org.braidplan.view.PlanView;

/** All that the strand measures on one wall, what gets worse first. */
@PageInfo(path = "wall", title = "Wall of indicators")
public final class WallPage implements Page {

    private static final int POINTS = 24;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        List<String> own =
                Stream.of(SafeguardingIndicators.all()).map(Indicator::key).toList();
        List<Tile> ours = new ArrayList<>();
        List<Tile> others = new ArrayList<>();
        List<Indicator> silent = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            if (!indicator.strand().equals(SafeguardingStrand.KEY)) {
                continue;
            }
            Optional<Tile> tile = Tile.of(plan, indicator);
            tile.ifPresentOrElse((own.contains(indicator.key()) ? ours : others)::add, () -> silent.add(indicator));
        }
        ours.sort(Comparator.comparing((Tile tile) -> !tile.isWorse()).thenComparing(tile -> own.indexOf(tile.key())));
        return new Shown("safeguarding/wall.jte", new Model(ours, others, silent));
    }

    /**
     * What the page shows.
     *
     * @param ours measured from the strand's own records
     * @param others the strand's other indicators
     * @param silent those without a reading yet
     */
    public record Model(List<Tile> ours, List<Tile> others, List<Indicator> silent) {

        public Model {
            ours = List.copyOf(ours);
            others = List.copyOf(others);
            silent = List.copyOf(silent);
        }

        public boolean isEmpty() {
            return ours.isEmpty() && others.isEmpty();
        }

        public String rows() {
            return Places.register(SafeguardingStrand.KEY, "contacts-and-referrals");
        }

        public List<Figure> figures() {
            List<Tile> all = Stream.concat(ours.stream(), others.stream()).toList();
            long targets = all.stream().filter(t -> t.target().isPresent()).count();
            String indicators = "/indicators?strand=" + SafeguardingStrand.KEY;
            return List.of(
                    new Figure(
                            Long.toString(all.stream().filter(Tile::isBetter).count()), "getting better", indicators),
                    new Figure(Long.toString(all.stream().filter(Tile::isWorse).count()), "getting worse", indicators),
                    new Figure(
                            all.stream().filter(Tile::isOnTarget).count() + " of " + targets,
                            "with a target meet it now",
                            indicators));
        }

        /** All of them in one table, for whoever would rather read. */
        public Table table(Components ui) {
            return new Table(
                    "All indicators of this strand",
                    List.of(
                            Column.text("Indicator"),
                            Column.text("Last period"),
                            Column.number("Value"),
                            Column.number("Target"),
                            Column.text("Better is")),
                    Stream.concat(ours.stream(), others.stream())
                            .map(tile -> List.of(
                                    Cell.of(ui.link(tile.title(), tile.address())),
                                    Cell.of(tile.period()),
                                    Cell.of(tile.value()),
                                    Cell.of(tile.target().map(tile::measured).orElse("none")),
                                    Cell.of(tile.betterIs())))
                            .toList());
        }
    }

    /**
     * One indicator on the wall.
     *
     * @param period of the newest reading that has a value
     * @param value of it
     * @param target the next one, or the last
     * @param meaning what its chart says of change
     * @param says the most important sentence on it
     */
    public record Tile(
            String key,
            String title,
            String address,
            String unit,
            String betterIs,
            String period,
            String value,
            Meaning meaning,
            Optional<BigDecimal> target,
            boolean isOnTarget,
            String says,
            LineChart chart) {

        static Optional<Tile> of(PlanView plan, Indicator indicator) {
            List<Reading> all = plan.readings(indicator.key());
            List<Reading> shown = all.subList(Math.max(0, all.size() - POINTS), all.size());
            Optional<Reading> newest = Optional.empty();
            for (Reading reading : shown) {
                newest = reading.value().isPresent() ? Optional.of(reading) : newest;
            }
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            Reading last = newest.get();
            String unit = indicator.definition().unit();
            Optional<BigDecimal> target = indicator.targetOn(plan.today()).map(Indicator.Target::value);
            Optional<Signal> signal = plan.signal(indicator.key());
            String says = signal.map(s -> s.sentences().get(0)).orElse("");
            return Optional.of(new Tile(
                    indicator.key(),
                    indicator.title(),
                    Places.indicator(indicator.key()),
                    unit,
                    indicator.definition().betterIs().word(),
                    capital(last.period().words()),
                    measured(last.value().orElseThrow(), unit),
                    signal.map(s -> s.variation().meaning()).orElse(Meaning.NONE),
                    target,
                    meets(indicator, last.value().orElseThrow(), target),
                    says,
                    new LineChart(
                            indicator.title(),
                            says,
                            unit,
                            points(shown),
                            indicator.baseline().map(Indicator.Baseline::value),
                            target)));
        }

        public boolean isBetter() {
            return meaning == Meaning.IMPROVEMENT;
        }

        public boolean isWorse() {
            return meaning == Meaning.CONCERN;
        }

        /** What the newest reading says of change, in two words. */
        public String word() {
            return isBetter() ? "Getting better" : isWorse() ? "Getting worse" : "No clear change";
        }

        public Tone tone() {
            return isBetter() ? Tone.GOOD : isWorse() ? Tone.BAD : Tone.NEUTRAL;
        }

        private static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }

        String measured(BigDecimal number) {
            return measured(number, unit);
        }

        private static String measured(BigDecimal value, String unit) {
            BigDecimal rounded = value.setScale(
                    Math.min(1, Math.max(0, value.stripTrailingZeros().scale())), RoundingMode.HALF_UP);
            return rounded.toPlainString() + (unit.equals("%") ? "%" : " " + unit);
        }

        private static boolean meets(Indicator indicator, BigDecimal value, Optional<BigDecimal> target) {
            return target.filter(t -> switch (indicator.definition().betterIs()) {
                        case HIGHER -> value.compareTo(t) >= 0;
                        case LOWER -> value.compareTo(t) <= 0;
                        case NEITHER -> false;
                    })
                    .isPresent();
        }

        private static List<Point> points(List<Reading> readings) {
            List<Point> points = new ArrayList<>();
            Period before = null;
            int definition = 0;
            for (Reading reading : readings) {
                boolean gap = before != null
                        && before.frequency() != Frequency.AS_AT
                        && !before.next().equals(reading.period());
                boolean anew = definition != 0 && definition != reading.definition();
                points.add(new Point(reading.period().words(), reading.value(), reading.note(), gap || anew));
                before = reading.period();
                definition = reading.definition();
            }
            return points;
        }
    }
}
