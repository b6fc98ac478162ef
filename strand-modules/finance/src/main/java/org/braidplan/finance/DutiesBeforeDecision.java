package org.braidplan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * A saving is agreed only after its effect on equality was looked at and the people it affects were asked, or it is recorded
 * why that was not needed.
 */
@Rule(
        id = "finance-agreed-before-duties",
        title = "Agreed before equality or consultation was done",
        meaning =
                "A decision taken before its effects were considered can be quashed in court and the saving lost: finish the"
                        + " analysis or the consultation and take the decision again, or record why it was not needed.",
        severity = Severity.SERIOUS,
        source =
                "Equality Act 2010, section 149 (due regard comes before the decision: R (Brown) v Secretary of State for Work"
                        + " and Pensions, 2008); R v Brent LBC, ex parte Gunning, 1985 (consultation while proposals are"
                        + " formative).")
final class DutiesBeforeDecision implements Check {

    private static final Outcome NOT_AGREED = new Outcome(0, List.of());

    private static final DerivedEach<Saving, Outcome> EACH = DutiesBeforeDecision::each;

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.all(plan.derivedEach(Saving.class, EACH));
    }

    private static Outcome each(Stored<Saving> stored, LocalDate today) {
        Saving saving = stored.value();
        return saving.isAgreedOn(today) ? Outcome.over(List.of(saving), DutiesBeforeDecision::look) : NOT_AGREED;
    }

    private static Optional<Found> look(Saving saving) {
        List<String> open = new ArrayList<>();
        if (!saving.equality().isMet()) {
            open.add("the equality analysis");
        }
        if (!saving.consultation().isMet()) {
            open.add("the consultation");
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subjects.of(saving),
                saving.reference() + " was agreed on "
                        + Days.words(saving.agreedOn().orElseThrow()) + ", but " + String.join(" and ", open)
                        + (open.size() == 1 ? " is" : " are") + " not done."));
    }
}
