package org.braidplan.taxilicensing;

import java.time.LocalDate;
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

/** Before somebody is licensed, the national register is searched for what other councils decided about them. */
@Rule(
        id = "taxi-licensing-decided-without-looking-up",
        title = "Application decided without a look in the national register",
        meaning =
                "Somebody may have been licensed whom another council would not let drive: look them up now, and find out why"
                        + " it was not done before.",
        severity = Severity.SERIOUS,
        source =
                "Taxis and Private Hire Vehicles (Safeguarding and Road Safety) Act 2022, section 3, in force 27 April 2023;"
                        + " before that recommended by the statutory standards of July 2020, section 4, so only to put right.")
final class DecidedWithoutLookingUp implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<RegisterEntries>> months = plan.records(RegisterEntries.class).stream()
                .filter(stored -> isAsked(stored.value(), plan.today()))
                .toList();
        return Outcome.over(months, DecidedWithoutLookingUp::look);
    }

    private static boolean isAsked(RegisterEntries month, LocalDate today) {
        return month.applications().isPresent()
                && !month.month().from().isBefore(StandardClause.ISSUED)
                && month.month().to().isBefore(today);
    }

    private static Optional<Found> look(Stored<RegisterEntries> stored) {
        RegisterEntries month = stored.value();
        int applications = month.applications().orElse(0);
        int left = applications - month.searched().orElse(0);
        if (left <= 0) {
            return Optional.empty();
        }
        Found found = Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "national-register", stored.key()),
                "In " + month.month().words() + ", " + left + " of " + applications
                        + " driver applications were decided without a look in the national register.");
        boolean law = !month.month().from().isBefore(NotInNationalRegister.LAW);
        return Optional.of(law ? found : found.as(Severity.WARNING));
    }
}
