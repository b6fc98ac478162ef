package org.braidplan.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A change to an indicator. */
@ProviderType
public sealed interface IndicatorChange {

    /** Title and owner. */
    record Edit(String title, String owner) implements IndicatorChange {}

    /** A new version of the definition, with the reason. */
    record Redefine(
            String unit,
            BetterIs betterIs,
            String numerator,
            String denominator,
            String source,
            LocalDate from,
            String reason)
            implements IndicatorChange {}

    /** The baseline; once set it changes only with a reason. */
    record SetBaseline(Indicator.Baseline baseline, String reason) implements IndicatorChange {}

    /** The targets, all of them; a change to one that is there needs a reason. */
    record SetTargets(List<Indicator.Target> targets, String reason) implements IndicatorChange {
        public SetTargets {
            targets = List.copyOf(targets);
        }
    }

    /**
     * How limits are found, all of it. A changed choice needs a reason, and so does taking away a rebase or changing its reason.
     *
     * @param fixAfter absent where the limits rest on all readings
     * @param reason may be empty where only rebases are added
     */
    record SetLimits(boolean screenOutliers, Optional<Integer> fixAfter, List<Rebase> rebases, String reason)
            implements IndicatorChange {
        public SetLimits {
            rebases = List.copyOf(rebases);
        }
    }

    /** New limits from a period on, with the reason. */
    record Rebase(Period from, String reason) {}

    /** Several changes at once, all or none. */
    record All(List<IndicatorChange> changes) implements IndicatorChange {
        public All {
            changes = List.copyOf(changes);
        }
    }
}
