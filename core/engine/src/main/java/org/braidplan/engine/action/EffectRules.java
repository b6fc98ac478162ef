package org.braidplan.engine.action;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.document.Words;

/** What "impact shown" and "sustained" rest on: an indicator that says so, never the owner's word alone. */
final class EffectRules {

    private static final String OTHERWISE = " Or the programme office records an exception, with its reason.";

    private final Faults faults;
    private final Neighbours neighbours;

    EffectRules(Faults faults, Neighbours neighbours) {
        this.faults = faults;
        this.neighbours = neighbours;
    }

    void check(Action action, Stage to) {
        List<Effect> effects = Effect.of(action, neighbours::signal);
        List<Effect> shown = effects.stream().filter(Effect::isShown).toList();
        if (effects.isEmpty()) {
            faults.add("to", "Tie the indicator to it that shows its effect." + OTHERWISE);
        } else if (shown.isEmpty()) {
            faults.add("to", unshown(effects, Effect.began(action)));
        } else if (to == Stage.SUSTAINED) {
            sustained(action, shown);
        }
    }

    private static String unshown(List<Effect> effects, LocalDate began) {
        String since = began.equals(LocalDate.MIN) ? "" : " since it began on " + Words.day(began);
        String why = effects.stream().anyMatch(Effect::hasDirection)
                ? "None of its indicators shows an improvement" + since + ". "
                        + effects.get(0).signal().sentences().get(0)
                : "None of its indicators has a direction that is better.";
        return why + OTHERWISE;
    }

    private void sustained(Action action, List<Effect> shown) {
        int needed = neighbours.periodsToSustain();
        LocalDate since = Effect.shown(action);
        int further = shown.stream().mapToInt(e -> e.further(since)).max().orElse(0);
        if (further < needed) {
            faults.add(
                    "to",
                    "The improvement must hold for " + Words.count(needed, "further period") + "; there "
                            + (further == 1 ? "is " : "are ") + further + " since it was shown on " + Words.day(since)
                            + "." + OTHERWISE);
        } else if (shown.stream().noneMatch(e -> e.further(since) >= needed && e.holds(since))) {
            faults.add(
                    "to",
                    "The improvement has not held since it was shown on " + Words.day(since)
                            + ": a reading since then is a concern, or back where it was before the action began."
                            + OTHERWISE);
        }
    }
}
