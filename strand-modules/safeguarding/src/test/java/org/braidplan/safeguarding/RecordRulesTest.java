package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.assessed;
import static org.braidplan.safeguarding.Rows.audits;
import static org.braidplan.safeguarding.Rows.due;
import static org.braidplan.safeguarding.Rows.finding;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.lookedAfter;
import static org.braidplan.safeguarding.Rows.plans;
import static org.braidplan.safeguarding.Rows.posts;
import static org.braidplan.safeguarding.Rows.published;
import static org.braidplan.safeguarding.Rows.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.SelfChecking;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    @Test
    void eachPartIsNoMoreThanItsWhole() {
        assertThat(fields(front("2014-10", 10, 10, 5, 5, 5))).isEmpty();
        assertThat(fields(front("2014-10", 10, 11, 5, 6, 6)))
                .containsExactly("noFurtherAction", "decidedIn24Hours", "reReferrals");
        assertThat(fields(assessed("2014-10", 9, 9, 4, 3, 3))).isEmpty();
        assertThat(fields(assessed("2014-10", 9, 10, 4, 3, 4)))
                .containsExactly("assessmentsIn45Days", "conferencesIn15Days");
        assertThat(fields(plans("2014-10", 1, 1, 9, 9, 9, 4, 4))).isEmpty();
        assertThat(fields(plans("2014-10", 1, 1, 9, 10, 10, 4, 5)))
                .containsExactly("twoYears", "withoutCurrentPlan", "reviewsInTime");
        assertThat(fields(lookedAfter("2014-10", 7, 7, 3, 3))).isEmpty();
        assertThat(fields(lookedAfter("2014-10", 7, 8, 3, 4))).containsExactly("visitsInTime", "healthInTime");
        assertThat(fields(audits("2014-10-08", 1, 1, 1, 2, 2))).isEmpty();
        assertThat(fields(audits("2014-10-08", 1, 1, 1, 2, 3))).containsExactly("putRight");
        assertThat(fields(posts("2014-Q3", Posts.Kind.TEAM_MANAGER, "10", "10", "4")))
                .isEmpty();
        assertThat(fields(posts("2014-Q3", Posts.Kind.TEAM_MANAGER, "10", "10.1", "4")))
                .containsExactly("filled");
    }

    @Test
    void whatTwoListsMayHonestlyDisagreeOnIsForACheckAndNotRefused() {
        assertThat(fields(front("2014-10", 10, 5, 11, 5, 5))).isEmpty();
        assertThat(fields(assessed("2014-10", 9, 9, 4, 30, 3))).isEmpty();
    }

    @Test
    void monthsAreMonthsAndQuartersAreQuarters() {
        assertThat(fields(front("2014-Q4", 10, 5, 5, 5, 5))).containsExactly("month");
        assertThat(fields(assessed("2014", 9, 9, 4, 3, 3))).containsExactly("month");
        assertThat(fields(plans("2014-10-01", 1, 1, 9, 9, 9))).containsExactly("month");
        assertThat(fields(lookedAfter("2014/15", 7, 7, 3, 3))).containsExactly("month");
        assertThat(fields(posts("2014-10", Posts.Kind.TEAM_MANAGER, "10", "8", "0")))
                .containsExactly("quarter");
        assertThat(fields(Rows.caseloads("2014-10", 1, 0, 0, 0, 0))).containsExactly("quarter");
        assertThat(fields(statement("2014-10", Heading.SKILLS, "2014-11-03"))).containsExactly("quarter");
    }

    @Test
    void anAverageFitsWhatWasInTime() {
        assertThat(fields(average(10, 10, "45"))).isEmpty();
        assertThat(fields(average(10, 10, "45.1"))).containsExactly("averageWorkingDays");
        assertThat(fields(average(10, 0, "45.1"))).isEmpty();
        assertThat(fields(average(10, 0, "45"))).containsExactly("averageWorkingDays");
        assertThat(fields(average(10, 5, "80"))).isEmpty();
        assertThat(fields(average(0, 0, "12"))).containsExactly("averageWorkingDays");
    }

    @Test
    void aRoundOfAuditsHasFilesAndItsSecondGradesArePartOfThem() {
        assertThat(fields(audits("2014-10-08", 0, 0, 0, 0, 0))).containsExactly("good");
        assertThat(fields(again(10, 10, 10))).isEmpty();
        assertThat(fields(again(10, 11, 10))).containsExactly("gradedAgain");
        assertThat(fields(again(10, 5, 6))).containsExactly("lowered");
    }

    @Test
    void casesLieBetweenWhatTheBandsAllow() {
        // One social worker in each band up to 25: from 0 + 11 + 16 + 21 to 10 + 15 + 20 + 25.
        assertThat(fields(bands(48, "4", 0, Optional.empty()))).isEmpty();
        assertThat(fields(bands(47, "4", 0, Optional.empty()))).containsExactly("cases");
        assertThat(fields(bands(70, "4", 0, Optional.empty()))).isEmpty();
        assertThat(fields(bands(71, "4", 0, Optional.empty()))).containsExactly("cases");
        assertThat(fields(bands(900, "4", 1, Optional.of(60)))).isEmpty();
    }

    @Test
    void fullTimeEquivalentsAreNoMoreThanHeadsAndTheHighestCaseloadFitsTheBands() {
        assertThat(fields(bands(50, "4.1", 0, Optional.empty()))).containsExactly("workersFte");
        assertThat(fields(bands(50, "0", 0, Optional.empty()))).containsExactly("workersFte");
        assertThat(fields(bands(50, "4", 0, Optional.of(25)))).isEmpty();
        assertThat(fields(bands(50, "4", 0, Optional.of(26)))).containsExactly("highest");
        assertThat(fields(bands(90, "4", 1, Optional.of(25)))).containsExactly("highest");
    }

    @Test
    void aFindingGoesStepByStep() {
        assertThat(fields(finding("A-1", false, "Director", "", "2014-09-01", "2014-09-01", "2014-09-01")))
                .isEmpty();
        assertThat(fields(finding("A-1", false, "Director", "2014-08-31", "", "", "")))
                .containsExactly("due");
        assertThat(fields(finding("A-1", false, "Director", "", "2014-08-31", "", "")))
                .containsExactly("doneOn");
        assertThat(fields(finding("A-1", false, "Director", "", "", "2014-10-01", "")))
                .containsExactly("evidencedOn");
        assertThat(fields(finding("A-1", false, "Director", "", "2014-10-02", "2014-10-01", "")))
                .containsExactly("evidencedOn");
        assertThat(fields(finding("A-1", false, "Director", "", "2014-10-01", "", "2014-11-01")))
                .containsExactly("testedOn");
    }

    @Test
    void aStatementIsMadeFromTheStartOfItsQuarterToAYearAfterIt() {
        assertThat(fields(statement("2014-Q4", Heading.SKILLS, "2014-10-01"))).isEmpty();
        assertThat(fields(statement("2014-Q4", Heading.SKILLS, "2015-12-31"))).isEmpty();
        assertThat(fields(statement("2014-Q4", Heading.SKILLS, "2016-01-01"))).containsExactly("statedOn");
        assertThat(fields(statement("2014-Q4", Heading.SKILLS, "2014-09-30"))).containsExactly("statedOn");
    }

    @Test
    void aPublishedPercentageIsAtMostAllAndACountIsWhole() {
        assertThat(fields(published(Figure.DECISIONS, "2014-09", "Paper", "100")))
                .isEmpty();
        assertThat(fields(published(Figure.DECISIONS, "2014-09", "Paper", "100.1")))
                .containsExactly("value");
        assertThat(fields(published(Figure.CONTACTS, "2014-09", "Paper", "1128.0")))
                .isEmpty();
        assertThat(fields(published(Figure.CONTACTS, "2014-09", "Paper", "1128.5")))
                .containsExactly("value");
        assertThat(fields(published(Figure.CONTACTS, "2014-W40", "Paper", "1128")))
                .containsExactly("period");
    }

    @Test
    void aDueDateComesWithinAYearOfItsFirstDay() {
        assertThat(fields(due(DueDateTest.Timescale.CONFERENCE, "2014-10-01", "2014-10-01")))
                .isEmpty();
        assertThat(fields(due(DueDateTest.Timescale.CONFERENCE, "2014-10-01", "2015-10-01")))
                .isEmpty();
        assertThat(fields(due(DueDateTest.Timescale.CONFERENCE, "2014-10-01", "2015-10-02")))
                .containsExactly("due");
        assertThat(fields(due(DueDateTest.Timescale.CONFERENCE, "2014-10-01", "2014-09-30")))
                .containsExactly("due");
    }

    @Test
    void hugeCountsDoNotOverflow() {
        int huge = Integer.MAX_VALUE;
        assertThat(fields(new AuditRound(
                        LocalDate.of(2014, 10, 8),
                        "Any",
                        huge,
                        huge,
                        huge,
                        huge,
                        huge,
                        huge,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .isEmpty();
        assertThat(fields(new CaseloadBands(
                        Period.parse("2014-Q3"),
                        CaseloadBands.Service.ASSESSMENT,
                        huge,
                        BigDecimal.ONE,
                        0,
                        0,
                        0,
                        0,
                        huge,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly("cases");
    }

    private static List<String> fields(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::field).toList();
    }

    private static AssessmentsAndEnquiries average(int assessments, int inTime, String average) {
        return new AssessmentsAndEnquiries(
                Period.parse("2014-10"),
                assessments,
                inTime,
                Optional.of(new BigDecimal(average)),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static AuditRound again(int good, int gradedAgain, int lowered) {
        return new AuditRound(
                LocalDate.of(2014, 10, 8),
                "Any",
                0,
                good,
                0,
                0,
                0,
                gradedAgain,
                lowered,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** One social worker in each band up to 25, and so many with more. */
    private static CaseloadBands bands(int cases, String fte, int over25, Optional<Integer> highest) {
        return new CaseloadBands(
                Period.parse("2014-Q3"),
                CaseloadBands.Service.ASSESSMENT,
                cases,
                new BigDecimal(fte),
                1,
                1,
                1,
                1,
                over25,
                highest,
                Optional.empty(),
                Optional.empty());
    }
}
