package org.braidplan.signal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The points between one break of a series and the next, never empty. */
record Stretch(List<Series.Point> points, Signal.Start start, String reason) {

    /** The stretches of a series: another definition begins one, and so does a rebase. */
    static List<Stretch> of(Series series) {
        List<Series.Rebase> rebases = series.rebases().stream()
                .sorted(Comparator.comparing(Series.Rebase::from))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
            Series.Point point = series.points().get(i);
            if (i == 0) {
                stretches.add(new Stretch(new ArrayList<>(), Signal.Start.FIRST, ""));
            } else {
                Series.Point before = series.points().get(i - 1);
                Optional<Series.Rebase> rebase = last(rebases, before, point);
                if (before.definition() != point.definition()) {
                    String reason =
                            series.definitions().get(point.definition() - 1).reason();
                    stretches.add(new Stretch(new ArrayList<>(), Signal.Start.DEFINITION, reason));
                } else if (rebase.isPresent()) {
                    stretches.add(new Stretch(
                            new ArrayList<>(), Signal.Start.REBASE, rebase.get().reason()));
                }
            }
            stretches.get(stretches.size() - 1).points().add(point);
        }
        return stretches;
    }

    private static Optional<Series.Rebase> last(List<Series.Rebase> rebases, Series.Point before, Series.Point point) {
        return rebases.stream()
                .filter(r -> r.from().from().isAfter(before.period().from())
                        && !r.from().from().isAfter(point.period().from()))
                .reduce((earlier, later) -> later);
    }

    Series.Point first() {
        return points.get(0);
    }

    Series.Point last() {
        return points.get(points.size() - 1);
    }

    int definition() {
        return first().definition();
    }

    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>(points.size());
        for (Series.Point point : points) {
            point.value().ifPresent(values::add);
        }
        return values;
    }
}
