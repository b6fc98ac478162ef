package org.braidplan.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;

/** The readings since the last break, as a line to the last target's date; or why such a line would mislead. */
final class Projection {

    private final List<Indicator.Target> targets;
    private final List<Reading> readings;
    private final LocalDate today;

    /** @param valued readings with a value, by period */
    Projection(Indicator indicator, List<Reading> valued, LocalDate today) {
        this.targets = indicator.targets();
        this.today = today;
        Signal signal = Signal.of(Series.of(indicator, valued));
        int last = signal.groups().size() - 1;
        List<Reading> since = new ArrayList<>();
        for (int i = 0; i < valued.size(); i++) {
            if (signal.points().get(i).group() == last) {
                since.add(valued.get(i));
            }
        }
        this.readings = since;
    }

    /** Why there is no forecast, as a sentence; empty where there can be one. */
    String refusal() {
        if (targets.isEmpty()) {
            return "no target says for when.";
        }
        LocalDate on = targets.get(targets.size() - 1).by();
        if (!on.isAfter(today)) {
            return "the date of the last target has passed.";
        }
        if (readings.size() < Trajectory.FEWEST) {
            return "it would rest on " + readings.size() + (readings.size() == 1 ? " reading" : " readings")
                    + " since the last break, and " + Trajectory.FEWEST + " are needed.";
        }
        LocalDate first = readings.get(0).period().to();
        LocalDate newest = readings.get(readings.size() - 1).period().to();
        if (ChronoUnit.DAYS.between(newest, on) > ChronoUnit.DAYS.between(first, newest)) {
            return "the last target is further ahead than the readings reach back.";
        }
        return isSteady() ? "" : "the readings do not go up or down steadily enough for one.";
    }

    Trajectory.Forecast forecast() {
        LocalDate on = targets.get(targets.size() - 1).by();
        TrendLine line = line();
        double value = line.at(on.toEpochDay());
        double margin = line.margin(on.toEpochDay());
        return new Trajectory.Forecast(on, exact(value), exact(value - margin), exact(value + margin), readings.size());
    }

    /** Whether the distances from the line, on an XmR chart of their own, have no special cause. */
    private boolean isSteady() {
        TrendLine line = line();
        List<Series.Point> off = readings.stream()
                .map(r -> Series.Point.of(
                        r.period(),
                        exact(r.value().orElseThrow().doubleValue()
                                - line.at(r.period().to().toEpochDay()))))
                .toList();
        return Signal.of(Series.of(off, BetterIs.NEITHER)).points().stream()
                .allMatch(p -> p.specialCause() == SpecialCause.NONE);
    }

    private TrendLine line() {
        return TrendLine.through(
                readings.stream().mapToDouble(r -> r.period().to().toEpochDay()).toArray(),
                readings.stream()
                        .mapToDouble(r -> r.value().orElseThrow().doubleValue())
                        .toArray());
    }

    private static BigDecimal exact(double value) {
        return Course.plain(BigDecimal.valueOf(value));
    }
}
