package org.braidplan.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.plan.Source;

/**
 * A measure.
 *
 * @param key lower-case letters, digits and dashes; never changes
 * @param strand the strand's key
 * @param owner a post; may be empty, which a check reports
 * @param definitions by version, from 1, never empty; readings belong to one
 * @param targets in order of their dates
 */
public record Indicator(
        String key,
        String strand,
        String title,
        String owner,
        Frequency frequency,
        List<Definition> definitions,
        Optional<Baseline> baseline,
        List<Target> targets,
        Source source) {

    public Indicator {
        definitions = List.copyOf(definitions);
        targets = List.copyOf(targets);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("An indicator needs a definition.");
        }
    }

    /** The definition in force. */
    public Definition definition() {
        return definitions.get(definitions.size() - 1);
    }

    /** The target whose date comes next, or else the last one. */
    public Optional<Target> targetOn(LocalDate day) {
        return targets.stream()
                .filter(t -> !t.by().isBefore(day))
                .findFirst()
                .or(() -> targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(targets.size() - 1)));
    }

    /**
     * What exactly is measured. A change makes a new version, with a reason; an old one is never altered.
     *
     * @param unit such as {@code %}, {@code children}, {@code £}
     * @param numerator what is counted, in words; may be empty for a plain value
     * @param denominator of how many, in words; may be empty
     * @param source where the figures come from
     * @param from the day from which it holds
     * @param reason why this version was made; empty for the first
     */
    public record Definition(
            int version,
            String unit,
            BetterIs betterIs,
            String numerator,
            String denominator,
            String source,
            LocalDate from,
            String reason,
            String by,
            Instant at) {}

    /** Where it started. */
    public record Baseline(Period period, BigDecimal value, String source) {}

    /** What it should be by a date. */
    public record Target(LocalDate by, BigDecimal value) {}
}
