package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Each partner between whom an agreement is has signed it. */
@Rule(
        id = "partnerships-agreement-not-signed",
        title = "Party has not signed an agreement in force",
        meaning =
                "The others share on an agreement by which this partner is not bound: ask it to sign, or take it out.",
        severity = Severity.WARNING,
        source =
                "Practice: the Information Commissioner's data sharing code of practice asks that an agreement names who takes part in it.")
final class PartiesHaveSigned implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        Names names = Names.of(plan);
        Map<String, Agreement> inForce = new HashMap<>();
        for (Stored<Agreement> stored : plan.records(Agreement.class)) {
            if (stored.value().isInForce(today)) {
                inForce.put(stored.value().reference(), stored.value());
            }
        }
        List<Stored<AgreementParty>> looked = plan.records(AgreementParty.class).stream()
                .filter(stored -> inForce.containsKey(stored.value().agreement()))
                .toList();
        return Outcome.over(
                looked,
                stored -> Days.isBy(stored.value().signedOn(), today)
                        ? Optional.empty()
                        : Optional.of(Subjects.found(
                                Subjects.SIGNATURES,
                                stored,
                                names.partner(stored.value().partner()) + " has not signed "
                                        + inForce.get(stored.value().agreement())
                                                .title() + ", in force since "
                                        + Days.words(inForce.get(stored.value().agreement())
                                                .signedOn()
                                                .orElseThrow())
                                        + ".")));
    }
}
