package org.braidplan.scrutiny;

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
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A valid call-in is heard within ten working days of the request. */
@Rule(
        id = "scrutiny-call-in-not-heard",
        title = "Call-in not heard",
        meaning = "The decision waits, or was carried out unheard: hold the meeting, or record what came of it.",
        severity = Severity.WARNING,
        source = "Practice: the Council's constitution sets the time, and ten working days are common. The"
                + " power to call in is in the Local Government Act 2000, section 9F.")
final class CallInsAreHeard implements Check {

    private static final int WORKING_DAYS = 10;

    private static boolean isWaiting(CallIn callIn, LocalDate today) {
        return callIn.validity() != Validity.NOT_VALID
                && !callIn.isWithdrawn()
                && !callIn.requestedOn().isAfter(today);
    }

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<CallIn>> looked = plan.records(CallIn.class).stream()
                .filter(stored -> isWaiting(stored.value(), today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<CallIn> stored, LocalDate today) {
        CallIn callIn = stored.value();
        LocalDate due = WorkingDays.ENGLAND.after(callIn.requestedOn(), WORKING_DAYS);
        if (Days.isBy(callIn.heardOn(), today) || !today.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.CALL_INS,
                stored,
                callIn.reference() + " was requested on " + Days.words(callIn.requestedOn())
                        + " and should have been heard by " + Days.words(due)
                        + (callIn.validity() == Validity.UNDECIDED ? "; nobody has said whether it is valid." : ".")));
    }
}
