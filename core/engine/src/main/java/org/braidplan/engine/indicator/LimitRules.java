package org.braidplan.engine.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.document.Faults;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.Period;

/** How limits may be chosen: anybody can see who began them anew, or froze them, when and why. */
final class LimitRules {

    private static final int MOST = 1_000;

    private final Faults faults;
    private final Frequency frequency;

    LimitRules(Faults faults, Frequency frequency) {
        this.faults = faults;
        this.frequency = frequency;
    }

    Indicator.Limits whole(Indicator.Limits asked) {
        asked.choice().ifPresent(c -> {
            fixAfter(c.fixAfter());
            faults.needed("reason", c.reason(), Faults.TEXT, "Say why the limits are found so.");
        });
        List<IndicatorChange.Rebase> rebases = asked.rebases().stream()
                .map(r -> new IndicatorChange.Rebase(r.from(), r.reason()))
                .toList();
        check(rebases);
        return new Indicator.Limits(asked.choice(), inOrder(asked.rebases()));
    }

    Indicator.Limits changed(Indicator.Limits was, IndicatorChange.SetLimits asked, String by, Instant at) {
        fixAfter(asked.fixAfter());
        check(asked.rebases());
        List<Indicator.Rebase> rebases = new ArrayList<>();
        for (IndicatorChange.Rebase rebase : asked.rebases()) {
            String reason = rebase.reason().strip();
            rebases.add(was.rebases().stream()
                    .filter(r -> r.from().equals(rebase.from()) && r.reason().equals(reason))
                    .findFirst()
                    .orElseGet(() -> new Indicator.Rebase(rebase.from(), reason, by, at)));
        }
        boolean sameChoice = asked.screenOutliers()
                        == was.choice()
                                .map(Indicator.LimitChoice::screenOutliers)
                                .orElse(true)
                && asked.fixAfter().equals(was.choice().flatMap(Indicator.LimitChoice::fixAfter));
        boolean allStay = new HashSet<>(rebases).containsAll(was.rebases());
        if (!sameChoice || !allStay) {
            faults.needed(
                    "reason",
                    asked.reason(),
                    Faults.TEXT,
                    allStay
                            ? "Say why the limits are found in another way."
                            : "A rebase that is there changes or goes. Say why.");
        }
        Optional<Indicator.LimitChoice> choice = sameChoice
                ? was.choice()
                : Optional.of(new Indicator.LimitChoice(
                        asked.screenOutliers(), asked.fixAfter(), asked.reason().strip(), by, at));
        return new Indicator.Limits(choice, inOrder(rebases));
    }

    private void fixAfter(Optional<Integer> asked) {
        if (asked.filter(n -> n < 2 || n > MOST).isPresent()) {
            faults.add("fixAfter", "Give a number of readings from 2 to " + MOST + ".");
        }
    }

    private void check(List<IndicatorChange.Rebase> rebases) {
        Set<Period> periods = new HashSet<>();
        for (int i = 0; i < rebases.size(); i++) {
            Faults within = faults.within("rebases[" + i + "].");
            Period from = rebases.get(i).from();
            within.date("from", from.from());
            within.needed("reason", rebases.get(i).reason(), Faults.TEXT, "Say what changed then.");
            if (from.frequency() != frequency) {
                within.add("from", "Write a period such as " + Period.of(frequency, from.from()) + ".");
            }
            if (!periods.add(from)) {
                within.add("from", "There is another rebase from " + from + ".");
            }
        }
    }

    private static List<Indicator.Rebase> inOrder(List<Indicator.Rebase> rebases) {
        return rebases.stream()
                .sorted(Comparator.comparing(Indicator.Rebase::from))
                .toList();
    }
}
