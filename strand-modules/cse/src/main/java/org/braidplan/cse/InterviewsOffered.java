package org.braidplan.cse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/**
 * In the last month that is in, an interview was offered after each episode.
 *
 * <p>One month only: what was not offered then can no longer be, but the next month can be better. It is looked at once ten
 * working days have gone by since its end, when its figures are due and an offer in its last week has been made or not.
 */
@Rule(
        id = "cse-interview-not-offered",
        title = "Return interview not offered",
        meaning =
                "A child came back and nobody independent offered to listen, so what drove or drew the child away may go on:"
                        + " find out after which episodes, offer it now, and mend the way by which they were missed.",
        severity = Severity.SERIOUS,
        source =
                "Statutory guidance on children who run away or go missing from home or care (Department for Education,"
                        + " January 2014): a child who is found must be offered an independent return interview.")
final class InterviewsOffered implements Check {

    /** After so many working days a month's figures are due, here and in {@link FiguresAreIn}. */
    static final int WORKING_DAYS = 10;

    @Override
    public Outcome run(PlanView plan) {
        List<MissingEpisodes> settled = Counted.months(plan).stream()
                .filter(month -> isSettled(month.month().to(), plan.today()))
                .toList();
        return Outcome.over(Counted.last(1, settled), InterviewsOffered::look);
    }

    private static boolean isSettled(LocalDate lastDay, LocalDate today) {
        return WorkingDays.ENGLAND.after(lastDay, WORKING_DAYS).isBefore(today);
    }

    private static Optional<Found> look(MissingEpisodes month) {
        if (month.notOffered() == 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(CseStrand.KEY, "missing-episodes", month.month().text()),
                "In " + month.month().words() + ", no interview was offered after " + month.notOffered() + " of "
                        + month.episodes() + (month.episodes() == 1 ? " episode." : " episodes.")));
    }
}
