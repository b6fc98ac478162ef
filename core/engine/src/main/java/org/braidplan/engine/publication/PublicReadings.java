package org.braidplan.engine.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braidplan.disclosure.FrequencyTable;
import org.braidplan.disclosure.SuppressedTable;
import org.braidplan.disclosure.Suppression;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.publication.Measured;

/**
 * Readings as the public sees them: no small number, nothing from which one could be worked out, and nobody's name.
 *
 * <p>A reading with numerator and denominator is a row of a table: what was counted, the rest, and their sum; its value is told
 * where all three are. A plain whole number is taken for a count of people unless its unit says that it is money, time, a share
 * or a rate. A plain percentage, of a denominator that the plan does not know, is told as it is.
 */
final class PublicReadings {

    private static final Set<String> NO_COUNTS = Set.of(
            "%",
            "percent",
            "£",
            "gbp",
            "day",
            "days",
            "working days",
            "hour",
            "hours",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "fte",
            "ratio",
            "rate",
            "score",
            "points");

    private final Indicator indicator;
    private final Suppression rule;

    PublicReadings(Indicator indicator, Suppression rule) {
        this.indicator = indicator;
        this.rule = rule;
    }

    /** The indicator and its readings as everybody may see them. */
    Measured of(List<Reading> readings) {
        List<Reading> shown = readings.stream().map(this::told).toList();
        Set<Period> keptBack = shown.stream()
                .filter(r -> r.note().equals(Measured.KEPT_BACK))
                .map(Reading::period)
                .collect(Collectors.toSet());
        Optional<BigDecimal> baseline = indicator
                .baseline()
                .filter(b -> !keptBack.contains(b.period()))
                .map(Indicator.Baseline::value)
                .filter(v -> !isSmallCount(v, indicator.definition()));
        return new Measured(ForEverybody.of(indicator, baseline, indicator.targets()), shown);
    }

    private Reading told(Reading reading) {
        boolean isCounted =
                reading.numerator().isPresent() && reading.denominator().isPresent();
        boolean isTold = isCounted
                ? isTold(reading.numerator().get(), reading.denominator().get())
                : Stream.of(reading.value(), reading.numerator(), reading.denominator())
                        .flatMap(Optional::stream)
                        .noneMatch(v -> isSmallCount(v, definition(reading)));
        String note = isTold ? reading.value().isPresent() ? "" : Measured.NOT_AVAILABLE : Measured.KEPT_BACK;
        return new Reading(
                reading.indicator(),
                reading.period(),
                reading.value().filter(v -> isTold),
                reading.numerator().filter(v -> isTold),
                reading.denominator().filter(v -> isTold),
                reading.status(),
                reading.definition(),
                note,
                "",
                reading.at(),
                List.of());
    }

    /** A part and its whole, which are told together or not at all. */
    private boolean isTold(BigDecimal part, BigDecimal whole) {
        Optional<Long> counted = count(part);
        Optional<Long> all = count(whole);
        if (counted.isEmpty() || all.isEmpty()) {
            return isMoney() || (!rule.isSmall(part.longValue()) && !rule.isSmall(whole.longValue()));
        }
        if (isMoney()) {
            return true;
        }
        if (counted.get() > all.get()) {
            return !rule.isSmall(counted.get()) && !rule.isSmall(all.get()) && !rule.isSmall(counted.get() - all.get());
        }
        SuppressedTable row = rule.apply(new FrequencyTable(
                List.of("counted", "the rest"),
                List.of(FrequencyTable.Row.of("", counted.get(), all.get() - counted.get())),
                true,
                false));
        return !row.isPartlyKeptBack();
    }

    private boolean isSmallCount(BigDecimal value, Indicator.Definition definition) {
        String unit = definition.unit().strip().toLowerCase(Locale.UK);
        boolean isCount = !NO_COUNTS.contains(unit) && !unit.contains("£") && !unit.contains(" per ");
        return isCount && count(value).filter(rule::isSmall).isPresent();
    }

    private boolean isMoney() {
        return List.of(
                        indicator.definition().numerator(),
                        indicator.definition().unit())
                .stream()
                .anyMatch(words -> words.contains("£"));
    }

    private Indicator.Definition definition(Reading reading) {
        return indicator.definitions().stream()
                .filter(d -> d.version() == reading.definition())
                .findFirst()
                .orElse(indicator.definition());
    }

    private static Optional<Long> count(BigDecimal value) {
        boolean isWhole = value.stripTrailingZeros().scale() <= 0
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) < 0;
        return isWhole ? Optional.of(value.longValueExact()) : Optional.empty();
    }
}
