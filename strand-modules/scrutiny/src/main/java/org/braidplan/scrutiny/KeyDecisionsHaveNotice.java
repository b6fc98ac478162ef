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
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Key decisions are published 28 clear days before; what was decided more than a year ago is left to the measure. */
@Rule(
        id = "scrutiny-key-decision-without-notice",
        title = "Key decision without 28 days' notice",
        meaning = "The public and scrutiny did not have the time that the law gives them: put off the"
                + " decision, or use and record one of the two lawful exceptions.",
        severity = Severity.SERIOUS,
        source = "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England)"
                + " Regulations 2012, regulations 9 (28 clear days), 10 (general exception) and 11 (special"
                + " urgency). That a lawful exception is asked about is practice.")
final class KeyDecisionsHaveNotice implements Check {

    /** The clear days that are left of the notice under the general exception. */
    private static final int EXCEPTION_DAYS = 5;

    /** A decision that is far off may still get its notice in time. */
    private static boolean isLookedAt(KeyDecision decision, LocalDate today) {
        LocalDate day = decision.day();
        return !day.isBefore(today.minusYears(1)) && !day.isAfter(today.plusDays(KeyDecision.CLEAR_DAYS));
    }

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<KeyDecision>> looked = plan.records(KeyDecision.class).stream()
                .filter(stored -> isLookedAt(stored.value(), today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<KeyDecision> stored, LocalDate today) {
        KeyDecision decision = stored.value();
        if (decision.hasNotice()) {
            return Optional.empty();
        }
        String notice = decision.clearDays()
                .map(days -> Days.count(days).replace(" day", " clear day") + " of notice")
                .orElse("no notice");
        String taken = decision.isDecidedBy(today) ? " was taken on " : " is due on ";
        Found found = Subjects.found(
                Subjects.FORWARD_PLAN,
                stored,
                decision.reference() + taken + Days.words(decision.day()) + " with " + notice + ", not "
                        + KeyDecision.CLEAR_DAYS + exception(decision.urgency()) + ".");
        return Optional.of(isLawful(decision) ? found.as(Severity.NOTE) : found);
    }

    private static boolean isLawful(KeyDecision decision) {
        return switch (decision.urgency()) {
            case NONE -> false;
            case GENERAL_EXCEPTION ->
                decision.clearDays().filter(days -> days >= EXCEPTION_DAYS).isPresent();
            case SPECIAL_URGENCY -> true;
        };
    }

    private static String exception(Urgency urgency) {
        return switch (urgency) {
            case NONE -> "";
            case GENERAL_EXCEPTION -> ", under the general exception, which asks for " + EXCEPTION_DAYS;
            case SPECIAL_URGENCY -> ", as specially urgent";
        };
    }
}
