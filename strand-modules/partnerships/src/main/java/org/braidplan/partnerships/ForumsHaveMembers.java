package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A forum has members. */
@Rule(
        id = "partnerships-forum-without-member",
        title = "Forum without a member agency",
        meaning = "A board in which nobody sits decides nothing: record its members, or its end.",
        severity = Severity.WARNING,
        source = "Practice.")
final class ForumsHaveMembers implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        Set<String> seated = new HashSet<>();
        for (Stored<Membership> stored : plan.records(Membership.class)) {
            if (stored.value().isCurrent(today)) {
                seated.add(stored.value().forum());
            }
        }
        List<Stored<Forum>> current = plan.records(Forum.class).stream()
                .filter(stored -> stored.value().isCurrent(today))
                .toList();
        return Outcome.over(
                current,
                stored -> seated.contains(stored.value().reference())
                        ? Optional.empty()
                        : Optional.of(Subjects.found(
                                Subjects.FORUMS,
                                stored,
                                "No partner has a seat in " + stored.value().name() + ".")));
    }
}
