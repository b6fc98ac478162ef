package ${package};

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A commitment is kept by the day it was promised for. */
@Rule(
        id = "${artifactId}-commitment-overdue",
        title = "Commitment past its date",
        meaning = "Somebody waits for what was promised: record when it was kept, or agree what happens next.",
        source = "Practice: a promise has a date, and somebody looks when it has gone by.")
final class CommitmentOverdue implements Check {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(plan.records(Commitment.class), stored -> look(stored, plan.today()));
    }

    private static Optional<Found> look(Stored<Commitment> stored, LocalDate today) {
        Commitment commitment = stored.value();
        if (!commitment.isOverdueOn(today)) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(${name}Strand.KEY, "commitments", stored.key()),
                "It was promised for " + DAY.format(commitment.due()) + " and is not recorded as kept."));
    }
}
