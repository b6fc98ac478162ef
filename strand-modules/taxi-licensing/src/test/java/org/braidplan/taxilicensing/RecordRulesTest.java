package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.appeals;
import static org.braidplan.taxilicensing.Rows.clause;
import static org.braidplan.taxilicensing.Rows.complaints;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.entries;
import static org.braidplan.taxilicensing.Rows.licences;
import static org.braidplan.taxilicensing.Rows.lookedUp;
import static org.braidplan.taxilicensing.Rows.policy;
import static org.braidplan.taxilicensing.Rows.spotCheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.Money;
import org.braidplan.register.SelfChecking;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.LicenceDecision.Licence;
import org.braidplan.taxilicensing.StandardClause.Position;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    @Test
    void whatIsNotDecidedHasNoDayOfDecision() {
        assertThat(fields(clause("6-01", Position.NOT_DECIDED, "", ""))).isEmpty();
        assertThat(fields(clause("6-01", Position.NOT_DECIDED, "", "2021-03-22")))
                .containsExactly("decidedOn");
    }

    @Test
    void nobodyDecidedOnTheStandardsBeforeTheyWereIssued() {
        assertThat(fields(clause("6-01", Position.ADOPTED, "", "2020-07-21"))).isEmpty();
        assertThat(fields(clause("6-01", Position.ADOPTED, "", "2020-07-20"))).containsExactly("decidedOn");
    }

    @Test
    void aClauseIsReviewedAfterItWasDecided() {
        assertThat(fields(clause("6-01", Position.ADOPTED, "", "2021-03-22", "Board", "2021-03-22")))
                .isEmpty();
        assertThat(fields(clause("6-01", Position.ADOPTED, "", "2021-03-22", "Board", "2021-03-21")))
                .containsExactly("reviewDue");
    }

    @Test
    void aClauseWithoutAReasonIsForACheckAndNotRefused() {
        assertThat(fields(clause("6-01", Position.NOT_ADOPTED, "", "2021-03-22")))
                .isEmpty();
    }

    @Test
    void aPolicysDaysFollowEachOther() {
        assertThat(fields(policy(
                        "P", "2014-01-01", "2015-01-01", "2014-06-01", "2014-07-01", "2014-07-01", "2014-07-02")))
                .isEmpty();
        assertThat(fields(policy("P", "2014-01-01", "2014-01-01", ""))).containsExactly("replacedOn");
        assertThat(fields(policy("P", "2014-01-01", "", "2014-01-01"))).containsExactly("reviewDue");
        assertThat(fields(policy("P", "", "", "", "2014-07-02", "2014-07-01", "")))
                .containsExactly("consultationTo");
        assertThat(fields(policy("P", "", "", "", "", "2014-07-01", ""))).containsExactly("consultationFrom");
        assertThat(fields(policy("P", "", "", "", "2014-07-01", "2014-07-31", "2014-07-31")))
                .containsExactly("decisionDue");
    }

    @Test
    void whatWasCheckedIsPartOfWhatIsLicensed() {
        assertThat(fields(licences("2014-10", 10, 10, 10, 10, 10, 5, 5, 5, 40))).isEmpty();
        assertThat(fields(licences("2014-10", 10, 11, 11, 11, 11, 5, 6, 6, 41)))
                .containsExactly(
                        "dbsChecked",
                        "safeguardingTrained",
                        "dbsOverdue",
                        "medicalOverdue",
                        "vehiclesWithCamera",
                        "vehicleCheckOverdue",
                        "operatorCheckOverdue");
    }

    @Test
    void whatCompliesWasInspected() {
        assertThat(fields(spotCheck("2014-11-14", "2014-11-14", 63, 63, 63, 63)))
                .isEmpty();
        assertThat(fields(spotCheck("2014-11-14", "2014-11-14", 63, 64, 63, 64)))
                .containsExactly("vehiclesCompliant", "driversCompliant");
        assertThat(fields(spotCheck("2014-11-14", "2014-11-13", 1, 1, 1, 1))).containsExactly("to");
    }

    @Test
    void whatWasTakenOffTheRoadDidNotComply() {
        assertThat(fields(takenOff(15))).isEmpty();
        assertThat(fields(takenOff(16))).containsExactly("takenOff");
    }

    @Test
    void eachDecisionHasOneMainReason() {
        assertThat(fields(decision("2014-10", Kind.REVOKED, Licence.DRIVER, 3, 2, 1)))
                .isEmpty();
        assertThat(fields(decision("2014-10", Kind.REVOKED, Licence.DRIVER, 3, 2, 2)))
                .containsExactly("count");
        assertThat(fields(decision("2014-10", Kind.REVOKED, Licence.DRIVER, 3, Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .containsExactly("count");
    }

    @Test
    void whoeverWasLookedUpApplied() {
        assertThat(fields(lookedUp("2021-10", Optional.of(40), Optional.of(40))))
                .isEmpty();
        assertThat(fields(lookedUp("2021-10", Optional.of(40), Optional.of(41))))
                .containsExactly("searched");
        assertThat(fields(lookedUp("2021-10", Optional.of(40), Optional.empty())))
                .containsExactly("searched");
        assertThat(fields(lookedUp("2021-10", Optional.empty(), Optional.of(1))))
                .containsExactly("applications");
    }

    @Test
    void complaintsAboutSafeguardingAndThoseReferredArePartOfThoseReceived() {
        assertThat(fields(complaints("2014-10", 5, 5, 5, "20"))).isEmpty();
        assertThat(fields(complaints("2014-10", 5, 6, 6, "20"))).containsExactly("safeguarding", "referred");
    }

    @Test
    void withNothingDecidedThereIsNoMedian() {
        assertThat(fields(complaints("2014-10", 5, 0, 0, 0, ""))).isEmpty();
        assertThat(fields(complaints("2014-10", 5, 0, 0, 0, "20"))).containsExactly("medianDays");
    }

    @Test
    void costsAreNotBelowNothing() {
        assertThat(fields(costs("0"))).isEmpty();
        assertThat(fields(costs("-0.01"))).containsExactly("costs");
    }

    @Test
    void monthsAreMonthsAndQuartersAreQuarters() {
        assertThat(fields(licences("2014-Q4", 1, 1, 1, 0, 1, 1))).containsExactly("month");
        assertThat(fields(decision("2014", Kind.REVOKED, 1))).containsExactly("month");
        assertThat(fields(entries("2014-H1", 0, 0, 0, 0))).containsExactly("month");
        assertThat(fields(complaints("2014/15", 1, 0, 0, ""))).containsExactly("month");
        assertThat(fields(appeals("2014-10", 0, 0, 0, 0))).containsExactly("quarter");
    }

    private static Appeals costs(String amount) {
        return new Appeals(
                Period.parse("2014-Q3"),
                1,
                1,
                0,
                0,
                0,
                Optional.of(Money.of(amount)),
                Optional.empty(),
                Optional.empty());
    }

    private static SpotCheck takenOff(int count) {
        return new SpotCheck(
                LocalDate.of(2014, 11, 14),
                SpotCheck.Kind.STREET,
                LocalDate.of(2014, 11, 14),
                63,
                48,
                63,
                54,
                Optional.of(count),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> fields(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::field).toList();
    }
}
