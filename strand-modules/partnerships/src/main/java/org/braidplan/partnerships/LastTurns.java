package org.braidplan.partnerships;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braidplan.check.Outcome;
import org.braidplan.page.Foremost;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** The last meetings of each seat that is still held, to see what has become a habit. */
final class LastTurns {

    /** Once is chance and twice is bad luck: the plan raises the third with the chief officer. */
    static final int HABIT = 3;

    /** Both checks look at the same, and a change to a partner or forum leaves it as it is. */
    private static final Derived<Map<Seat, List<Turn>>> HABITS = LastTurns::habits;

    private LastTurns() {}

    /** Looks at each seat with enough meetings whether all of the last ones were so. */
    static Outcome look(PlanView plan, Predicate<Turn> wrong, Function<Stored<Membership>, String> reason) {
        Map<Seat, List<Turn>> last = plan.derived(HABITS);
        Set<String> forums = Forum.current(plan);
        List<Stored<Membership>> looked = plan.records(Membership.class).stream()
                .filter(stored -> forums.contains(stored.value().forum())
                        && stored.value().isCurrent(plan.today()))
                .filter(stored -> last.containsKey(seat(stored)))
                .toList();
        return Outcome.over(
                looked,
                stored -> last.get(seat(stored)).stream().allMatch(wrong)
                        ? Optional.of(Subjects.found(Subjects.MEMBERS, stored, reason.apply(stored)))
                        : Optional.empty());
    }

    /** The last meetings of each seat that has had enough of them. */
    private static Map<Seat, List<Turn>> habits(PlanView plan) {
        Map<Seat, Foremost<Turn>> last = new HashMap<>();
        for (Turn turn : Turn.all(plan, Seat.all(plan))) {
            last.computeIfAbsent(turn.seat(), seat -> new Foremost<>(HABIT, Turn.NEWEST))
                    .add(turn);
        }
        Map<Seat, List<Turn>> habits = new HashMap<>();
        last.forEach((seat, turns) -> {
            if (turns.all() >= HABIT) {
                habits.put(seat, turns.list());
            }
        });
        return Map.copyOf(habits);
    }

    private static Seat seat(Stored<Membership> stored) {
        return new Seat(stored.value().forum(), stored.value().partner());
    }
}
