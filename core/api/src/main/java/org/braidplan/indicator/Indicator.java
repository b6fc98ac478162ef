package org.braidplan.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * A measure.
 *
 * @param key lower-case letters, digits and dashes; never changes
 * @param strand the strand's key
 * @param owner a post; may be empty, which a check reports
 * @param definitions by version, from 1, never empty; readings belong to one
 * @param targets in order of their dates
 * @param limits how the limits of its chart are found
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
        Limits limits,
        Source source) {

    /** @param limits null, as in what was kept before anybody could choose, stands for the usual ones */
    public Indicator(
            String key,
            String strand,
            String title,
            String owner,
            Frequency frequency,
            List<Definition> definitions,
            Optional<Baseline> baseline,
            List<Target> targets,
            @Nullable Limits limits,
            Source source) {
        this.key = key;
        this.strand = strand;
        this.title = title;
        this.owner = owner;
        this.frequency = frequency;
        this.definitions = List.copyOf(definitions);
        this.baseline = baseline;
        this.targets = List.copyOf(targets);
        this.limits = limits == null ? Limits.USUAL : limits;
        this.source = source;
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("An indicator needs a definition.");
        }
    }

    /** An indicator whose limits are found as usual. */
    public Indicator(
            String key,
            String strand,
            String title,
            String owner,
            Frequency frequency,
            List<Definition> definitions,
            Optional<Baseline> baseline,
            List<Target> targets,
            Source source) {
        this(key, strand, title, owner, frequency, definitions, baseline, targets, Limits.USUAL, source);
    }

    /**
     * One that a strand's module brings, as first defined. The plan takes it in once; from then on it is its people's, who name an
     * owner, set targets and define it anew.
     *
     * @param key starts with the strand's key
     * @param first made with {@link Definition#first}
     */
    public static Indicator ofModule(String strand, String key, String title, Frequency frequency, Definition first) {
        return new Indicator(
                key,
                strand,
                title,
                "",
                frequency,
                List.of(first.by("module " + strand)),
                Optional.empty(),
                List.of(),
                Source.entered());
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
            Instant at) {

        /** The first version of an indicator that a module brings, for {@link Indicator#ofModule}. */
        public static Definition first(
                String unit, BetterIs betterIs, String numerator, String denominator, String source, LocalDate from) {
            return new Definition(1, unit, betterIs, numerator, denominator, source, from, "", "", Instant.EPOCH);
        }

        private Definition by(String whom) {
            return new Definition(version, unit, betterIs, numerator, denominator, source, from, reason, whom, at);
        }
    }

    /** Where it started. */
    public record Baseline(Period period, BigDecimal value, String source) {}

    /**
     * What it should be by a date.
     *
     * @param tolerance how far from it, on the worse side, still counts as met; in the indicator's unit
     */
    public record Target(LocalDate by, BigDecimal value, Optional<BigDecimal> tolerance) {

        /** A target that is met or not. */
        public Target(LocalDate by, BigDecimal value) {
            this(by, value, Optional.empty());
        }

        /** Whether a value is as good, within the tolerance; absent where neither direction is better. */
        public Optional<Boolean> isMet(BigDecimal reached, BetterIs betterIs) {
            BigDecimal within = tolerance.orElse(BigDecimal.ZERO);
            return switch (betterIs) {
                case HIGHER -> Optional.of(reached.compareTo(value.subtract(within)) >= 0);
                case LOWER -> Optional.of(reached.compareTo(value.add(within)) <= 0);
                case NEITHER -> Optional.empty();
            };
        }
    }

    /**
     * How the limits of its chart are found, as people chose.
     *
     * @param choice absent where nobody chose: outliers are screened and limits rest on all readings
     * @param rebases in the order of their periods
     */
    public record Limits(Optional<LimitChoice> choice, List<Rebase> rebases) {

        /** As nobody chose otherwise. */
        public static final Limits USUAL = new Limits(Optional.empty(), List.of());

        public Limits {
            rebases = List.copyOf(rebases);
        }
    }

    /**
     * A choice of how limits are found.
     *
     * @param screenOutliers whether moving ranges far above the others are left out
     * @param fixAfter after how many readings the limits stay as they are; absent for never
     */
    public record LimitChoice(
            boolean screenOutliers, Optional<Integer> fixAfter, String reason, String by, Instant at) {}

    /** New limits from a period on, because something is known to have changed. */
    public record Rebase(Period from, String reason, String by, Instant at) {}
}
