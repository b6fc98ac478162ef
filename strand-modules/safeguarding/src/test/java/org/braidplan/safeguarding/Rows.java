package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.indicator.Period;
import org.braidplan.testkit.PlanFixture;

/** Short ways to write the strand's records in tests. */
final class Rows {

    private Rows() {}

    /** A month at the front door: contacts, those closed at once, referrals, decided in time, re-referrals. */
    static ContactsAndReferrals front(String month, int contacts, int closed, int referrals, int decided, int again) {
        return new ContactsAndReferrals(
                Period.parse(month), contacts, closed, referrals, decided, again, Optional.empty(), Optional.empty());
    }

    /** A month of assessments, those in time, enquiries, conferences, those in time. */
    static AssessmentsAndEnquiries assessed(
            String month, int assessments, int inTime, int enquiries, int conferences, int heldInTime) {
        return new AssessmentsAndEnquiries(
                Period.parse(month),
                assessments,
                inTime,
                Optional.empty(),
                enquiries,
                conferences,
                heldInTime,
                Optional.empty(),
                Optional.empty());
    }

    /** A month of plans whose reviews were all in time. */
    static ChildProtectionPlans plans(String month, int started, int ended, int current, int twoYears, int without) {
        return plans(month, started, ended, current, twoYears, without, 0, 0);
    }

    static ChildProtectionPlans plans(
            String month, int started, int ended, int current, int twoYears, int without, int due, int inTime) {
        return new ChildProtectionPlans(
                Period.parse(month),
                started,
                ended,
                current,
                twoYears,
                without,
                due,
                inTime,
                Optional.empty(),
                Optional.empty());
    }

    /** A month of looked-after children: due a visit, visited in time, health assessments due, in time. */
    static LookedAfterChildren lookedAfter(String month, int due, int visited, int healthDue, int healthInTime) {
        return new LookedAfterChildren(
                Period.parse(month), 400, due, visited, healthDue, healthInTime, Optional.empty(), Optional.empty());
    }

    /** A round of audits by grade, from the best to the worst, and how many of the worst were put right. */
    static AuditRound audits(
            String finishedOn, int outstanding, int good, int improvement, int inadequate, int putRight) {
        return new AuditRound(
                LocalDate.parse(finishedOn),
                "Section 47 enquiries",
                outstanding,
                good,
                improvement,
                inadequate,
                putRight,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Social workers by band in the assessment service, with the fewest cases that the bands allow. */
    static CaseloadBands caseloads(
            String quarter, int upTo10, int from11To15, int from16To20, int from21To25, int over25) {
        return new CaseloadBands(
                Period.parse(quarter),
                CaseloadBands.Service.ASSESSMENT,
                11 * from11To15 + 16 * from16To20 + 21 * from21To25 + 26 * over25,
                BigDecimal.valueOf((long) upTo10 + from11To15 + from16To20 + from21To25 + over25),
                upTo10,
                from11To15,
                from16To20,
                from21To25,
                over25,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Posts posts(String quarter, Posts.Kind kind, String establishment, String filled, String agency) {
        return new Posts(
                Period.parse(quarter),
                kind,
                new BigDecimal(establishment),
                new BigDecimal(filled),
                new BigDecimal(agency),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A finding of 1 September 2014; an empty date has not come, an empty owner is nobody. */
    static InspectionFinding finding(
            String reference,
            boolean atOnce,
            String owner,
            String due,
            String doneOn,
            String evidencedOn,
            String testedOn) {
        return finding(reference, atOnce, owner, due, doneOn, evidencedOn, testedOn, Optional.empty());
    }

    static InspectionFinding finding(
            String reference,
            boolean atOnce,
            String owner,
            String due,
            String doneOn,
            String evidencedOn,
            String testedOn,
            Optional<String> publicWords) {
        return new InspectionFinding(
                reference,
                "Inspection of 2014",
                Heading.STRUCTURE,
                "What has to change",
                atOnce,
                owner.isEmpty() ? Optional.empty() : Optional.of(owner),
                LocalDate.of(2014, 9, 1),
                date(due),
                date(doneOn),
                date(evidencedOn),
                Optional.empty(),
                evidencedOn.isEmpty() ? Optional.empty() : Optional.of("It works."),
                date(testedOn),
                testedOn.isEmpty() ? Optional.empty() : Optional.of(InspectionFinding.Tester.INTERNAL_AUDIT),
                Optional.empty(),
                Optional.empty(),
                publicWords,
                Optional.empty(),
                Optional.empty());
    }

    static PositionStatement statement(String quarter, Heading heading, String statedOn) {
        return new PositionStatement(
                Period.parse(quarter),
                heading,
                PositionStatement.Position.BEGUN,
                "Where we stand on " + heading.title(),
                Optional.empty(),
                "Head of Service",
                LocalDate.parse(statedOn),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static PublishedFigure published(Figure figure, String period, String publisher, String value) {
        return new PublishedFigure(
                figure,
                Period.parse(period),
                publisher,
                new BigDecimal(value),
                Optional.empty(),
                Optional.empty(),
                "A paper",
                Optional.empty());
    }

    static DueDateTest due(DueDateTest.Timescale timescale, String start, String due) {
        return new DueDateTest(
                timescale, LocalDate.parse(start), LocalDate.parse(due), Optional.empty(), Optional.empty());
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
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
}
