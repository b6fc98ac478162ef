package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * A due date that the case system gives is the last of its working days by the English calendar.
 *
 * <p>It looks at first days of the last two years. Days outside the years whose bank holidays are known are not looked at: nobody could say that they are wrong.
 */
@Rule(
        id = "safeguarding-due-date-miscounted",
        title = "Due date counted by another calendar",
        meaning =
                "The case system's last day is not the one that the law gives, so its figures of what was in time are wrong:"
                        + " have its bank holidays corrected, then count again.",
        severity = Severity.WARNING,
        source =
                "Working Together to Safeguard Children, March 2013 (45, 15 and 10 working days); Care Planning, Placement"
                        + " and Case Review (England) Regulations 2010 (20); Education and Inspections Act 2006 (Inspection of"
                        + " Local Authorities) Regulations 2007 (70); bank holidays in England as published on GOV.UK.")
final class DueDatesAreRight implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<DueDateTest>> known = plan.records(DueDateTest.class).stream()
                .filter(stored -> isKnown(stored.value(), plan.today()))
                .toList();
        return Outcome.over(known, DueDatesAreRight::look);
    }

    private static boolean isKnown(DueDateTest test, LocalDate today) {
        return !test.start().isAfter(today)
                && !test.start().isBefore(today.minusMonths(Months.LOOKED_BACK))
                && test.start().getYear() >= WorkingDays.ENGLAND.firstYear()
                && test.rightly().getYear() <= WorkingDays.ENGLAND.lastYear();
    }

    private static Optional<Found> look(Stored<DueDateTest> stored) {
        DueDateTest test = stored.value();
        if (test.due().equals(test.rightly())) {
            return Optional.empty();
        }
        long apart = Math.abs(WorkingDays.ENGLAND.between(test.rightly(), test.due()));
        Found found = Found.about(
                Subject.record(SafeguardingStrand.KEY, "due-dates", stored.key()),
                "From " + Days.words(test.start()) + ", " + test.timescale().days() + " working days for "
                        + test.timescale().words() + " end on " + Days.words(test.rightly()) + "; the date given is "
                        + Days.words(test.due()) + ", which is "
                        + apart + (apart == 1 ? " working day " : " working days ")
                        + (test.due().isAfter(test.rightly()) ? "later" : "earlier") + ".");
        // Too late a date makes what was late look as if it had been in time; too early a one does no harm to a child.
        return Optional.of(test.due().isAfter(test.rightly()) ? found : found.as(Severity.NOTE));
    }
}
