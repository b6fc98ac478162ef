package org.braidplan.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;

/** Works out the trajectory of one indicator. */
final class Course {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator indicator;
    private final List<Reading> readings;
    private final LocalDate today;
    private final List<String> sentences = new ArrayList<>();

    Course(Indicator indicator, List<Reading> readings, LocalDate today) {
        this.indicator = indicator;
        this.readings = readings.stream().filter(r -> r.value().isPresent()).toList();
        this.today = today;
    }

    Trajectory trajectory() {
        Optional<Trajectory.Travelled> travelled = travelled();
        Optional<Trajectory.Expected> expected = expected();
        String refusal = "";
        Optional<Trajectory.Forecast> forecast = Optional.empty();
        Projection projection = new Projection(indicator, readings, today);
        refusal = projection.refusal();
        if (refusal.isEmpty()) {
            forecast = Optional.of(projection.forecast());
            forecast.ifPresent(f -> sentences.add("At the current rate it will be from " + words(f.lower()) + " to "
                    + words(f.upper()) + " by " + Sentences.day(f.on()) + "."));
        } else if (!indicator.targets().isEmpty()) {
            sentences.add("There is no forecast: " + refusal);
        }
        return new Trajectory(travelled, expected, forecast, refusal, sentences);
    }

    private Optional<Trajectory.Travelled> travelled() {
        if (indicator.baseline().isEmpty() || readings.isEmpty()) {
            return Optional.empty();
        }
        Indicator.Baseline baseline = indicator.baseline().get();
        Reading newest = newest();
        if (definitionOn(baseline.period().to()) != newest.definition()) {
            sentences.add(
                    "The newest reading cannot be compared with the baseline, as the definition has changed between them.");
            return Optional.empty();
        }
        BigDecimal value = newest.value().orElseThrow();
        BigDecimal change = value.subtract(baseline.value());
        Optional<BigDecimal> share = lastTarget()
                .map(t -> t.value().subtract(baseline.value()))
                .filter(way -> way.signum() != 0)
                .map(way -> change.multiply(HUNDRED).divide(way, 1, RoundingMode.HALF_UP));
        sentences.add("It went from " + words(baseline.value()) + " in the baseline, "
                + baseline.period().words() + ", to " + words(value)
                + Sentences.of(newest.period())
                + share.map(s -> s.signum() < 0
                                ? ", further from the last target"
                                : ": " + number(s) + "% of the way to the last target")
                        .orElse("")
                + ".");
        return Optional.of(
                new Trajectory.Travelled(baseline.period(), baseline.value(), newest.period(), value, change, share));
    }

    private Optional<Trajectory.Expected> expected() {
        LocalDate on = readings.isEmpty() ? today : newest().period().to();
        Optional<Trajectory.Expected> expected = onPath(on).map(value -> {
            BigDecimal tolerance =
                    indicator.targetOn(on).flatMap(Indicator.Target::tolerance).orElse(BigDecimal.ZERO);
            return new Trajectory.Expected(on, value, tolerance, met(value, tolerance));
        });
        expected.ifPresent(e -> sentences.add("By " + Sentences.day(on) + " the targets ask for " + words(e.value())
                + e.met()
                        .map(met -> met ? ", and it is met." : ", and it is not met.")
                        .orElse(".")));
        return expected;
    }

    private Optional<Boolean> met(BigDecimal expected, BigDecimal tolerance) {
        BetterIs betterIs = indicator.definition().betterIs();
        if (readings.isEmpty() || betterIs == BetterIs.NEITHER) {
            return Optional.empty();
        }
        BigDecimal value = newest().value().orElseThrow();
        return Optional.of(
                betterIs == BetterIs.HIGHER
                        ? value.compareTo(expected.subtract(tolerance)) >= 0
                        : value.compareTo(expected.add(tolerance)) <= 0);
    }

    private Optional<BigDecimal> onPath(LocalDate day) {
        List<Indicator.Target> path = new ArrayList<>();
        indicator
                .baseline()
                .ifPresent(b -> path.add(new Indicator.Target(b.period().to(), b.value())));
        indicator.targets().stream()
                .filter(t -> path.isEmpty() || t.by().isAfter(path.get(0).by()))
                .forEach(path::add);
        if (indicator.targets().isEmpty()
                || path.isEmpty()
                || day.isBefore(path.get(0).by())) {
            return Optional.empty();
        }
        for (int i = 1; i < path.size(); i++) {
            Indicator.Target from = path.get(i - 1);
            Indicator.Target to = path.get(i);
            if (!day.isAfter(to.by())) {
                BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.by(), day));
                BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.by(), to.by()));
                return Optional.of(plain(from.value()
                        .add(to.value().subtract(from.value()).multiply(gone).divide(whole, MathContext.DECIMAL128))));
            }
        }
        return Optional.of(path.get(path.size() - 1).value());
    }

    private int definitionOn(LocalDate day) {
        return indicator.definitions().stream()
                .filter(d -> !d.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(indicator.definitions().get(0))
                .version();
    }

    private Reading newest() {
        return readings.get(readings.size() - 1);
    }

    private Optional<Indicator.Target> lastTarget() {
        List<Indicator.Target> targets = indicator.targets();
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(targets.size() - 1));
    }

    private String words(BigDecimal value) {
        return Sentences.measured(value, indicator.definition().unit());
    }

    private static String number(BigDecimal value) {
        return Sentences.measured(value, "");
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
