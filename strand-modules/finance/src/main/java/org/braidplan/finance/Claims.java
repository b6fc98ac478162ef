package org.braidplan.finance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Which proposals count: all but withdrawn ones, and of those that claim the same saving only the first by reference, with all
 * of its years. So what counts is never a mixture of two claims, and who disagrees can see which one it is.
 */
final class Claims {

    private static final Derived<Claims> ALL = Claims::made;

    private final List<Saving> live;
    private final Map<String, Saving> first;

    /** Those that count, by the calendar year in which their first year begins. */
    private final NavigableMap<Integer, List<Saving>> counting = new TreeMap<>();

    private Claims(List<Saving> live, Map<String, Saving> first) {
        this.live = live;
        this.first = first;
        for (Saving saving : live) {
            if (counts(saving)) {
                counting.computeIfAbsent(saving.startOf(0), year -> new ArrayList<>())
                        .add(saving);
            }
        }
    }

    /** The claims as the plan stands. */
    static Claims of(PlanView plan) {
        return plan.derived(ALL);
    }

    private static Claims made(PlanView plan) {
        List<Saving> live = new ArrayList<>();
        Map<String, Saving> first = new HashMap<>();
        for (Stored<Saving> stored : plan.records(Saving.class)) {
            Saving saving = stored.value();
            if (!saving.isWithdrawn()) {
                live.add(saving);
                saving.doubleCountGroup().ifPresent(group -> first.putIfAbsent(folded(group), saving));
            }
        }
        return new Claims(live, first);
    }

    /** All that are not withdrawn, by reference. */
    List<Saving> live() {
        return live;
    }

    /** Those that count and have a year that begins in these calendar years, both included. */
    Stream<Saving> counting(int from, int to) {
        return counting.subMap(from - Saving.YEARS + 1, true, to, true).values().stream()
                .flatMap(List::stream);
    }

    /** Whether its amounts count, or those of an earlier claim to the same saving do. */
    boolean counts(Saving saving) {
        return saving.doubleCountGroup().isEmpty()
                || first.get(folded(saving.doubleCountGroup().get())) == saving;
    }

    /** The claims to the same saving, where there is more than one; the one that counts comes first. */
    List<List<Saving>> shared() {
        Map<String, List<Saving>> groups = new LinkedHashMap<>();
        for (Saving saving : live) {
            saving.doubleCountGroup()
                    .ifPresent(group -> groups.computeIfAbsent(folded(group), g -> new ArrayList<>())
                            .add(saving));
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** Two people write the same group with other capitals. */
    private static String folded(String group) {
        return group.strip().toLowerCase(Locale.ROOT);
    }
}
