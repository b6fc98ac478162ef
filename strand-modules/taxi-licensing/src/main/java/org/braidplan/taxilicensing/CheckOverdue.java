package org.braidplan.taxilicensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Nobody is licensed while a check is overdue. Looks at the newest month that is over: what was overdue before that is over
 * or still in it.
 */
@Rule(
        id = "taxi-licensing-check-overdue",
        title = "Licence live with a check overdue",
        meaning =
                "Somebody carries passengers although nobody knows today whether they should: do the check, or suspend the"
                        + " licence until it is done.",
        severity = Severity.SERIOUS,
        source =
                "Local Government (Miscellaneous Provisions) Act 1976, sections 51 and 59 (only fit and proper drivers are"
                        + " licensed) and 61 (suspension); how often to check: statutory taxi and private hire vehicle standards,"
                        + " July 2020, sections 6 to 8, before that the Council's own policy.")
final class CheckOverdue implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Optional<Stored<LicenceMonth>> newest = LicenceMonth.newest(plan);
        if (newest.isEmpty()) {
            return new Outcome(0, List.of());
        }
        LicenceMonth month = newest.get().value();
        List<String> parts = new ArrayList<>();
        part(parts, month.dbsOverdue(), "a driver's criminal record check", "drivers' criminal record checks");
        part(parts, month.medicalOverdue(), "a driver's medical", "drivers' medicals");
        part(parts, month.drivingLicenceOverdue(), "a driving licence check", "driving licence checks");
        part(parts, month.vehicleCheckOverdue(), "a vehicle's test or insurance", "vehicles' tests or insurances");
        part(parts, month.operatorCheckOverdue(), "an operator's basic check", "operators' basic checks");
        if (parts.isEmpty()) {
            return new Outcome(1, List.of());
        }
        return new Outcome(
                1,
                List.of(Found.about(
                        Subject.record(
                                TaxiLicensingStrand.KEY,
                                "licences",
                                newest.get().key()),
                        "At the end of " + month.month().words() + " these were overdue on live licences: "
                                + String.join(", ", parts) + ".")));
    }

    private static void part(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count == 1 ? one : count + " " + many);
        }
    }
}
