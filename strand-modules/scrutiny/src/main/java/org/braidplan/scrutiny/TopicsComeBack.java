package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.scrutiny.Topics.Return;
import org.braidplan.view.PlanView;

/** Scrutiny looks again at what it said it would look at again. */
@Rule(
        id = "scrutiny-topic-not-looked-at-again",
        title = "Topic never looked at again",
        meaning =
                "Scrutiny asked for something and never came back to see whether it happened: put the topic on an agenda as a"
                        + " follow-up, or empty the day because it is finished.",
        severity = Severity.WARNING,
        source =
                "Practice of scrutiny work programmes. The day is the committee's own; a review without one comes back after a"
                        + " year, which is our choice.")
final class TopicsComeBack implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        return Outcome.over(Topics.of(plan).all(), topic -> look(topic, today));
    }

    private static Optional<Found> look(Return topic, LocalDate today) {
        if (!topic.isOverdue(today)) {
            return Optional.empty();
        }
        WorkItem item = topic.stored().value();
        return Optional.of(Subjects.found(
                Subjects.WORK_PROGRAMME,
                topic.stored(),
                item.reference() + ", looked at on " + Days.words(item.meetingOn()) + ", was to come back by "
                        + Days.words(topic.by())
                        + topic.next()
                                .map(on -> "; it is planned for " + Days.words(on) + ".")
                                .orElse(" and is on no agenda.")));
    }
}
