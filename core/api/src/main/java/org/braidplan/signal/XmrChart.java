package org.braidplan.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;

/** A series, group by group, put together to what it says. */
final class XmrChart {

    private final Series series;
    private final List<Signal.Group> groups = new ArrayList<>();
    private final List<Signal.Point> points;
    private Optional<Period> lastWithValue = Optional.empty();

    private XmrChart(Series series) {
        this.series = series;
        this.points = new ArrayList<>(series.points().size());
    }

    static Signal of(Series series) {
        return new XmrChart(series).signal();
    }

    private Signal signal() {
        Variation variation = Variation.NONE;
        Assurance assurance = Assurance.NONE;
        for (Stretch stretch : Stretch.of(series)) {
            XmrGroup group = new XmrGroup(
                    stretch.values(),
                    series.definitions().get(stretch.definition() - 1).betterIs(),
                    series.convention());
            variation = add(stretch, group);
            assurance = group.assurance(series.target());
        }
        Signal said = new Signal(series.convention(), groups, points, series.target(), variation, assurance, List.of());
        return new Signal(
                said.convention(),
                said.groups(),
                said.points(),
                said.target(),
                variation,
                assurance,
                new Sentences(series, said).all());
    }

    /** Adds a group and its points; answers the variation of its last value. */
    private Variation add(Stretch stretch, XmrGroup group) {
        Variation last = Variation.NONE;
        int at = 0;
        for (Series.Point point : stretch.points()) {
            if (point.value().isEmpty()) {
                points.add(new Signal.Point(
                        point.period(), point.value(), SpecialCause.NONE, Variation.NONE, false, groups.size(), false));
                continue;
            }
            last = group.variation(at);
            points.add(new Signal.Point(
                    point.period(),
                    point.value(),
                    group.cause(at),
                    last,
                    group.near(at),
                    groups.size(),
                    lastWithValue.filter(before -> gap(before, point.period())).isPresent()));
            lastWithValue = Optional.of(point.period());
            at++;
        }
        groups.add(group.described(stretch));
        return last;
    }

    /** Readings as at a date have no rhythm, so nothing is missing between two of them. */
    private static boolean gap(Period before, Period after) {
        return before.frequency() != Frequency.AS_AT && !before.to().plusDays(1).equals(after.from());
    }
}
