package org.braidplan.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.indicator.Indicator;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.IndicatorTile;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;

/** All that the strand measures on one wall, what gets worse first. */
@PageInfo(path = "wall", title = "Wall of indicators")
public final class WallPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        List<String> own =
                Stream.of(SafeguardingIndicators.all()).map(Indicator::key).toList();
        List<IndicatorTile> ours = new ArrayList<>();
        List<IndicatorTile> others = new ArrayList<>();
        List<Indicator> silent = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            if (!indicator.strand().equals(SafeguardingStrand.KEY)) {
                continue;
            }
            Optional<IndicatorTile> tile = IndicatorTile.of(plan, indicator);
            tile.ifPresentOrElse((own.contains(indicator.key()) ? ours : others)::add, () -> silent.add(indicator));
        }
        ours.sort(Comparator.comparing((IndicatorTile tile) -> !tile.isWorse())
                .thenComparing(tile -> own.indexOf(tile.key())));
        return new Shown("safeguarding/wall.jte", new Model(ours, others, silent));
    }

    /**
     * What the page shows.
     *
     * @param ours measured from the strand's own records
     * @param others the strand's other indicators
     * @param silent those without a reading yet
     */
    public record Model(List<IndicatorTile> ours, List<IndicatorTile> others, List<Indicator> silent) {

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
            List<IndicatorTile> all =
                    Stream.concat(ours.stream(), others.stream()).toList();
            List<Boolean> targets = all.stream()
                    .map(IndicatorTile::meetsTarget)
                    .flatMap(Optional::stream)
                    .toList();
            String indicators = "/indicators?strand=" + SafeguardingStrand.KEY;
            return List.of(
                    new Figure(
                            Long.toString(
                                    all.stream().filter(IndicatorTile::isBetter).count()),
                            "getting better",
                            indicators),
                    new Figure(
                            Long.toString(
                                    all.stream().filter(IndicatorTile::isWorse).count()),
                            "getting worse",
                            indicators),
                    new Figure(
                            targets.stream().filter(met -> met).count() + " of " + targets.size(),
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
                                    Cell.of(tile.when()),
                                    Cell.of(tile.value()),
                                    Cell.of(tile.target()
                                            .map(t -> tile.measured(t.value()))
                                            .orElse("none")),
                                    Cell.of(tile.indicator()
                                            .definition()
                                            .betterIs()
                                            .word())))
                            .toList());
        }
    }
}
