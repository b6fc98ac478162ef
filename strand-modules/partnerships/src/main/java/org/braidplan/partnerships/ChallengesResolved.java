package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A challenge between partners is resolved within its limit. */
@Rule(
        id = "partnerships-challenge-unresolved",
        title = "Challenge not resolved in time",
        meaning =
                "Two partners still see it differently and somebody waits: escalate it to the next level, or record how it ended.",
        severity = Severity.SERIOUS,
        source =
                "Practice: the limit is that of the partners' own procedure; twenty working days where none is given are our choice.")
final class ChallengesResolved implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        Names names = Names.of(plan);
        List<Stored<Challenge>> open = plan.records(Challenge.class).stream()
                .filter(stored -> stored.value().isOpen(today))
                .toList();
        return Outcome.over(
                open,
                stored -> today.isAfter(stored.value().due())
                        ? Optional.of(Subjects.found(Subjects.CHALLENGES, stored, reason(stored.value(), names, today)))
                        : Optional.empty());
    }

    private static String reason(Challenge challenge, Names names, LocalDate today) {
        return challenge.reference() + ", raised by " + names.partner(challenge.raisedBy()) + " with "
                + names.partner(challenge.raisedWith()) + ", was to be resolved by "
                + Days.words(challenge.due()) + ": " + Days.between(challenge.due(), today) + " late"
                + (Days.isBy(challenge.escalatedOn(), today) ? "." : ", and not escalated.");
    }
}
