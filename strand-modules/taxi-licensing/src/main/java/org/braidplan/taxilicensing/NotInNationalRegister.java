package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What was decided against a driver stands in the national register, where the next council that they ask will find it.
 *
 * <p>The register opened in July 2018 for refusals and revocations, so months from August 2018 are looked at; suspensions
 * count from May 2023, the first whole month in which the law asks for them. A month is due five working days after its end.
 */
@Rule(
        id = "taxi-licensing-not-in-national-register",
        title = "Refusal or revocation not entered in the national register",
        meaning =
                "Somebody whom the Council would not let drive can be licensed elsewhere, because no other council can see"
                        + " it: make the entry, or record why none is needed.",
        severity = Severity.SERIOUS,
        source =
                "Taxis and Private Hire Vehicles (Safeguarding and Road Safety) Act 2022, section 2, in force 27 April 2023:"
                        + " an entry within five working days of telling the driver. Before that the statutory standards of July"
                        + " 2020, section 4, and from 2018 the Local Government Association's voluntary register (NR3).")
final class NotInNationalRegister implements Check {

    /** The first whole month of the register. */
    private static final LocalDate OPEN = LocalDate.of(2018, 8, 1);

    /** The first whole month in which the law asks for entries, and for suspensions among them. */
    static final LocalDate LAW = LocalDate.of(2023, 5, 1);

    private static final int WORKING_DAYS = 5;

    @Override
    public Outcome run(PlanView plan) {
        Map<Period, Decided> months = new TreeMap<>();
        for (Stored<LicenceDecision> stored : plan.records(LicenceDecision.class)) {
            LicenceDecision decision = stored.value();
            if (decision.licence() == LicenceDecision.Licence.DRIVER && isDue(decision.month(), plan.today())) {
                months.merge(decision.month(), Decided.of(decision), Decided::and);
            }
        }
        Map<Period, RegisterEntries> entries = new HashMap<>();
        plan.records(RegisterEntries.class)
                .forEach(stored -> entries.put(stored.value().month(), stored.value()));
        return Outcome.over(
                months.entrySet(), month -> look(month.getKey(), month.getValue(), entries.get(month.getKey())));
    }

    private static boolean isDue(Period month, LocalDate today) {
        return !month.from().isBefore(OPEN)
                && WorkingDays.ENGLAND.after(month.to(), WORKING_DAYS).isBefore(today);
    }

    private static Optional<Found> look(Period month, Decided decided, @Nullable RegisterEntries entries) {
        long missing = entries == null ? decided.all() : decided.missing(entries);
        if (missing == 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "national-register", month.toString()),
                (missing == 1 ? "1 decision" : missing + " decisions") + " against drivers in " + month.words()
                        + ", of "
                        + decided.all() + ", " + (missing == 1 ? "is" : "are")
                        + " neither entered in the national register nor recorded as needing no entry."));
    }

    /** What was decided against drivers in a month, as far as it is to be entered. */
    private record Decided(long refused, long revoked, long suspended) {

        static Decided of(LicenceDecision decision) {
            boolean suspensionsCount = !decision.month().from().isBefore(LAW);
            return switch (decision.kind()) {
                case REFUSED, RENEWAL_REFUSED -> new Decided(decision.count(), 0, 0);
                case REVOKED -> new Decided(0, decision.count(), 0);
                case SUSPENDED -> new Decided(0, 0, suspensionsCount ? decision.count() : 0);
            };
        }

        Decided and(Decided other) {
            return new Decided(refused + other.refused, revoked + other.revoked, suspended + other.suspended);
        }

        long all() {
            return refused + revoked + suspended;
        }

        /** An entry too many of one kind does not stand for one that is missing of another. */
        long missing(RegisterEntries entries) {
            long missing = Math.max(0, refused - entries.refusals())
                    + Math.max(0, revoked - entries.revocations())
                    + Math.max(0, suspended - entries.suspensions().orElse(0));
            return Math.max(0, missing - entries.needNone().orElse(0));
        }
    }
}
