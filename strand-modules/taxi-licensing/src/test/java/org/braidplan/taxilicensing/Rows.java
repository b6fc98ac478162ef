package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.indicator.Period;
import org.braidplan.taxilicensing.StandardClause.Position;
import org.braidplan.taxilicensing.StandardClause.Section;
import org.braidplan.testkit.PlanFixture;

/** Short ways to write the strand's records in tests; an empty text stands for what is left out. */
final class Rows {

    private Rows() {}

    static StandardClause clause(String reference, Position position, String explanation, String decidedOn) {
        return clause(reference, position, explanation, decidedOn, decidedOn.isEmpty() ? "" : "Licensing Board", "");
    }

    static StandardClause clause(
            String reference, Position position, String explanation, String decidedOn, String decidedBy, String due) {
        return new StandardClause(
                reference,
                Section.DRIVERS,
                Optional.empty(),
                "What clause " + reference + " asks",
                position,
                text(explanation),
                day(decidedOn),
                text(decidedBy),
                Optional.empty(),
                day(due),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Policy policy(String title, String adoptedOn, String replacedOn, String reviewDue) {
        return policy(title, adoptedOn, replacedOn, reviewDue, "", "", "");
    }

    static Policy policy(
            String title,
            String adoptedOn,
            String replacedOn,
            String reviewDue,
            String consultationFrom,
            String consultationTo,
            String decisionDue) {
        return new Policy(
                title,
                consultationFrom.isEmpty() ? Policy.Stage.IN_FORCE : Policy.Stage.CONSULTING,
                day(adoptedOn),
                Optional.empty(),
                day(replacedOn),
                day(reviewDue),
                day(consultationFrom),
                day(consultationTo),
                day(decisionDue),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A month with 40 operators, none of them with an overdue check. */
    static LicenceMonth licences(
            String month, int drivers, int dbsChecked, int trained, int dbsOverdue, int vehicles, int cameras) {
        return licences(month, drivers, dbsChecked, trained, dbsOverdue, 0, vehicles, cameras, 0, 0);
    }

    static LicenceMonth licences(
            String month,
            int drivers,
            int dbsChecked,
            int trained,
            int dbsOverdue,
            int medicalOverdue,
            int vehicles,
            int cameras,
            int vehicleOverdue,
            int operatorOverdue) {
        return new LicenceMonth(
                Period.parse(month),
                drivers,
                dbsChecked,
                trained,
                dbsOverdue,
                medicalOverdue,
                0,
                vehicles,
                cameras,
                vehicleOverdue,
                40,
                operatorOverdue,
                Optional.empty(),
                Optional.empty());
    }

    static SpotCheck spotCheck(String from, String to, int vehicles, int vehiclesOk, int drivers, int driversOk) {
        return new SpotCheck(
                LocalDate.parse(from),
                from.equals(to) ? SpotCheck.Kind.POLICE : SpotCheck.Kind.TOTAL,
                LocalDate.parse(to),
                vehicles,
                vehiclesOk,
                drivers,
                driversOk,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Decisions against drivers, all of them for a reason that is recorded. */
    static LicenceDecision decision(String month, LicenceDecision.Kind kind, int count) {
        return decision(month, kind, LicenceDecision.Licence.DRIVER, count, count, 0);
    }

    static LicenceDecision decision(
            String month,
            LicenceDecision.Kind kind,
            LicenceDecision.Licence licence,
            int count,
            int safeguarding,
            int driving) {
        return new LicenceDecision(
                Period.parse(month),
                kind,
                licence,
                count,
                Optional.empty(),
                Optional.of(safeguarding),
                Optional.empty(),
                Optional.empty(),
                Optional.of(driving),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RegisterEntries entries(String month, int refusals, int revocations, int suspensions, int needNone) {
        return new RegisterEntries(
                Period.parse(month),
                refusals,
                revocations,
                Optional.of(suspensions),
                Optional.of(needNone),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RegisterEntries lookedUp(String month, Optional<Integer> applications, Optional<Integer> searched) {
        return new RegisterEntries(
                Period.parse(month),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                applications,
                searched,
                Optional.empty(),
                Optional.empty());
    }

    static Complaints complaints(String month, int received, int safeguarding, int referred, String medianDays) {
        return complaints(month, received, safeguarding, referred, medianDays.isEmpty() ? 0 : received, medianDays);
    }

    static Complaints complaints(
            String month, int received, int safeguarding, int referred, int decided, String medianDays) {
        return new Complaints(
                Period.parse(month),
                received,
                safeguarding,
                referred,
                decided,
                text(medianDays).map(BigDecimal::new),
                0,
                Optional.empty(),
                Optional.empty());
    }

    static Appeals appeals(String quarter, int lodged, int dismissed, int allowed, int withdrawn) {
        return new Appeals(
                Period.parse(quarter),
                lodged,
                dismissed,
                allowed,
                withdrawn,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What a check says of a plan. */
    static Outcome run(Check check, PlanFixture plan) {
        return check.run(plan.view());
    }

    static List<String> reasons(Outcome outcome) {
        return outcome.found().stream().map(Found::reason).toList();
    }

    static List<String> keys(Outcome outcome) {
        return outcome.found().stream().map(found -> found.subject().key()).toList();
    }

    static String id(Check check) {
        return check.getClass().getAnnotation(Rule.class).id();
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<LocalDate> day(String day) {
        return text(day).map(LocalDate::parse);
    }
}
