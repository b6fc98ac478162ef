package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Four weeks after a meeting it is recorded what came of each item; what was held more than two years ago is let rest. */
@Rule(
        id = "scrutiny-item-without-outcome",
        title = "Nothing recorded of what came of an item",
        meaning = "The committee spent its time and nobody can say to what end: record what was asked for,"
                + " agreed or found.",
        severity = Severity.WARNING,
        source = "Practice. Four weeks, the time in which minutes are usually drafted, are our choice.")
final class MeetingsHaveOutcomes implements Check {

    private static final int DAYS = 28;

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<WorkItem>> looked = plan.records(WorkItem.class).stream()
                .filter(stored -> stored.value().isHeldBy(today)
                        && !stored.value().meetingOn().isBefore(today.minusYears(2)))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<WorkItem> stored, LocalDate today) {
        WorkItem item = stored.value();
        if (item.outcome().isPresent() || !today.isAfter(item.meetingOn().plusDays(DAYS))) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.WORK_PROGRAMME,
                stored,
                item.reference() + " was on the agenda of " + Days.words(item.meetingOn())
                        + ", and no outcome is recorded."));
    }
}
