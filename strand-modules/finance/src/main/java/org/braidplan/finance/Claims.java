package org.braidplan.finance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;

/**
 * Which proposals count: all but withdrawn ones, and of those that claim the same saving only the first by reference, with all
 * of its years. So what counts is never a mixture of two claims, and who disagrees can see which one it is.
 */
final class Claims {

    private static final Derived<Claims> ALL = Claims::made;

    /** By the calendar year in which their first year begins, and within it by reference. */
    private final NavigableMap<Integer, List<Proposal>> counting = new TreeMap<>();

    private final NavigableMap<Integer, List<Proposal>> again = new TreeMap<>();

    /** The claims to each saving that has a double-count group, in the order of the first of them. */
    private final Map<String, List<Proposal>> groups = new LinkedHashMap<>();

    private int live;

    private Claims() {}

    /** The claims as the plan stands. */
    static Claims of(PlanView plan) {
        return plan.derived(ALL);
    }

    private static Claims made(PlanView plan) {
        Claims claims = new Claims();
        for (Proposal proposal : Proposal.all(plan)) {
            if (proposal.live()) {
                claims.add(proposal);
            }
        }
        return claims;
    }

    private void add(Proposal proposal) {
        live++;
        boolean counts = true;
        if (!proposal.group().isEmpty()) {
            List<Proposal> group = groups.computeIfAbsent(proposal.group(), name -> new ArrayList<>());
            counts = group.isEmpty();
            group.add(proposal);
        }
        (counts ? counting : again)
                .computeIfAbsent(proposal.start(), year -> new ArrayList<>())
                .add(proposal);
    }

    /** How many are not withdrawn. */
    int live() {
        return live;
    }

    /** Those that count, by the calendar year in which their first year begins. */
    Map<Integer, List<Proposal>> counting() {
        return counting;
    }

    /** Those that count and have a year that begins in these calendar years, both included. */
    Collection<List<Proposal>> counting(int from, int to) {
        return counting.subMap(from - Saving.YEARS + 1, true, to, true).values();
    }

    /** Those whose saving an earlier claim counts, in the same way. */
    Map<Integer, List<Proposal>> again() {
        return again;
    }

    /** The claims to the same saving, where there is more than one; the one that counts comes first. */
    List<List<Proposal>> shared() {
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
