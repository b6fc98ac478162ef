package org.braidplan.web.pages.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.braidplan.signal.Assurance;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Variation;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;

/**
 * How many of some indicators have a signal, miss their target or have no data, always out of how many, each with the way to
 * those that are counted.
 */
public record TestsOfProgress(List<Measured> indicators) {

    public TestsOfProgress {
        indicators = List.copyOf(indicators);
    }

    /** The indicators of a strand. */
    public static TestsOfProgress of(PlanView plan, String strand) {
        return new TestsOfProgress(plan.indicators().stream()
                .filter(i -> i.strand().equals(strand))
                .map(i -> Measured.of(plan, i))
                .toList());
    }

    /** What can be asked of an indicator; every indicator is exactly one of the first six. */
    public enum Say {
        IMPROVING("improving", m -> m.signal().variation().meaning() == Meaning.IMPROVEMENT),
        CONCERN("of concern", m -> m.signal().variation().meaning() == Meaning.CONCERN),
        CHANGED(
                "changed, with no direction that is better",
                m -> m.signal().variation().meaning() == Meaning.NEUTRAL),
        STEADY("within the usual ups and downs", m -> m.signal().variation() == Variation.COMMON_CAUSE),
        UNCLEAR(
                "with too few or only equal readings to tell",
                m -> m.latest().isPresent() && m.signal().variation() == Variation.NONE),
        EMPTY("without data", m -> m.latest().isEmpty()),
        /** Beside the six: both limits are on the worse side of the target. */
        MISSING("consistently missing the target", m -> m.signal().assurance() == Assurance.FAIL);

        private final String words;
        private final Predicate<Measured> is;

        Say(String words, Predicate<Measured> is) {
            this.words = words;
            this.is = is;
        }

        public String words() {
            return words;
        }

        /** As addresses name it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isTrueOf(Measured measured) {
            return is.test(measured);
        }

        /** What an address names; none for anything else. */
        public static Optional<Say> of(String key) {
            return List.of(values()).stream().filter(s -> s.key().equals(key)).findFirst();
        }
    }

    /** A number with the words after it, and the indicators that it counts. */
    public record Count(long number, String words, String address) {}

    /** How many there are. */
    public Count all(String address) {
        return new Count(indicators.size(), indicators.size() == 1 ? "indicator" : "indicators", address);
    }

    /** How many of all of them say what; what none says is left out. */
    public List<Count> counts(String address) {
        List<Count> counts = new ArrayList<>();
        for (Say say : Say.values()) {
            if (say != Say.MISSING && number(say) > 0) {
                counts.add(count(say, address));
            }
        }
        return counts;
    }

    /** How many have a target by which they can be judged: limits, and a direction that is better. */
    public long judged() {
        return indicators.stream()
                .filter(m -> m.signal().assurance() != Assurance.NONE)
                .count();
    }

    /** How many of those miss it consistently. */
    public Count missing(String address) {
        return count(Say.MISSING, address);
    }

    /** The most telling of them: of concern before improving, then the one with most readings. */
    public Optional<Measured> mostTelling() {
        return indicators.stream()
                .filter(m -> m.values().stream().filter(Optional::isPresent).count() > 1)
                .min(Comparator.<Measured>comparingInt(TestsOfProgress::rank)
                        .thenComparing(m -> -m.readings().size()));
    }

    private static int rank(Measured measured) {
        return switch (measured.signal().variation().meaning()) {
            case CONCERN -> 0;
            case IMPROVEMENT -> 1;
            case NEUTRAL -> 2;
            case NONE -> 3;
        };
    }

    private Count count(Say say, String address) {
        return new Count(number(say), say.words(), Addresses.with(address, "show", say.key()));
    }

    private long number(Say say) {
        return indicators.stream().filter(say::isTrueOf).count();
    }
}
