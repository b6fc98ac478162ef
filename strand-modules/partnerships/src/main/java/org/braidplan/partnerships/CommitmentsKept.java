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

/** What a partner accepted is kept by its day. */
@Rule(
        id = "partnerships-commitment-late",
        title = "Commitment not kept in time",
        meaning =
                "Others wait for what a partner promised: ask for a new day and the reason, or release it in the forum, for the minutes.",
        severity = Severity.WARNING,
        source = "Practice; the day is the partner's own.")
final class CommitmentsKept implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        Names names = Names.of(plan);
        List<Stored<Commitment>> looked = plan.records(Commitment.class).stream()
                .filter(stored -> stored.value().isAcceptedBy(today)
                        && !Days.isBy(stored.value().releasedOn(), today))
                .toList();
        return Outcome.over(
                looked,
                stored -> Standing.of(stored.value(), today) == Standing.LATE
                        ? Optional.of(Subjects.found(
                                Subjects.COMMITMENTS,
                                stored,
                                names.partner(stored.value().partner()) + " was to keep "
                                        + stored.value().reference() + " by "
                                        + Days.words(stored.value().dueOn()) + ": "
                                        + Days.between(stored.value().dueOn(), today) + " late."))
                        : Optional.empty());
    }
}
