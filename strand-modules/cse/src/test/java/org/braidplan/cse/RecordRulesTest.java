package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.post;
import static org.braidplan.cse.Rows.support;
import static org.braidplan.cse.Rows.themes;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.Link;
import org.braidplan.register.SelfChecking;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    @Test
    void interviewsWithin72HoursArePartOfThoseDone() {
        assertThat(fields(month("2014-10", 40, 20, 20, 0))).isEmpty();
        assertThat(fields(month("2014-10", 40, 20, 21, 0))).containsExactly("doneWithin72Hours");
    }

    @Test
    void anInterviewDoneOrDeclinedWasOffered() {
        assertThat(fields(month("2014-10", 40, 25, 20, 10, 5))).isEmpty();
        assertThat(fields(month("2014-10", 40, 24, 20, 10, 5))).containsExactly("interviewsOffered");
    }

    @Test
    void moreInterviewsThanEpisodesAreForACheckAndNotRefused() {
        assertThat(fields(month("2014-10", 10, 12, 3, 0))).isEmpty();
    }

    @Test
    void hugeCountsDoNotOverflow() {
        int huge = Integer.MAX_VALUE;
        assertThat(fields(month("2014-10", huge, huge, huge, 0, huge))).containsExactly("interviewsOffered");
    }

    @Test
    void eachChildWentMissingAtLeastOnce() {
        assertThat(fields(children(0, 0))).isEmpty();
        assertThat(fields(children(5, 5))).isEmpty();
        assertThat(fields(children(5, 6))).containsExactly("children");
        assertThat(fields(children(5, 0))).containsExactly("children");
    }

    @Test
    void monthsAreMonthsAndQuartersAreQuarters() {
        assertThat(fields(month("2014-Q4", 40, 20, 20, 0))).containsExactly("month");
        assertThat(fields(support("2014-10", 5, 5, 0, 0, 0, 0))).containsExactly("quarter");
        assertThat(fields(assessments("2014", 5, 5, Optional.empty()))).containsExactly("quarter");
        assertThat(fields(themes("2014/15", "2015-06-01"))).containsExactly("quarter");
        assertThat(fields(new DisruptionActivity(
                        Period.parse("2014-H2"),
                        DisruptionActivity.Kind.ARREST,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly("quarter");
    }

    @Test
    void currentAssessmentsArePartOfAllChildren() {
        assertThat(fields(assessments("2014-Q3", 80, 80, Optional.of(2)))).isEmpty();
        assertThat(fields(assessments("2014-Q3", 80, 81, Optional.of(2)))).containsExactly("current");
    }

    @Test
    void longSupportIsPartOfOpenSupportAndReasonsOfEarlyClosures() {
        assertThat(fields(support("2014-Q3", 20, 20, 5, 5, 2, 3))).isEmpty();
        assertThat(fields(support("2014-Q3", 20, 21, 5, 5, 2, 3))).containsExactly("openTwelveMonths");
        assertThat(fields(support("2014-Q3", 20, 20, 4, 5, 2, 3))).containsExactly("closedEarly");
        assertThat(fields(support("2014-Q3", 20, 20, 5, 5, 2, 4))).containsExactly("closedEarly");
    }

    @Test
    void agenciesPresentArePartOfThoseExpectedAndCountPoliceAndHealth() {
        assertThat(fields(panel(6, 6, true, true))).isEmpty();
        assertThat(fields(panel(6, 7, true, true))).containsExactly("agenciesPresent");
        assertThat(fields(panel(6, 1, true, true))).containsExactly("agenciesPresent");
        assertThat(fields(panel(6, 1, true, false))).isEmpty();
    }

    @Test
    void aPostEndsOnTheDayItBeginsAtTheEarliest() {
        assertThat(fields(post("Manager", "2014-09-01", "2014-09-01", "", true)))
                .isEmpty();
        assertThat(fields(post("Manager", "2014-09-01", "2014-08-31", "", true)))
                .containsExactly("until");
    }

    @Test
    void aThemesReportComesAfterItsQuarter() {
        assertThat(fields(themes("2014-Q3", "2014-10-01"))).isEmpty();
        assertThat(fields(themes("2014-Q3", "2014-09-30"))).containsExactly("receivedOn");
    }

    @Test
    void anAnswerIsNotDueBeforeItWasAgreedAndEvidenceShowsAChange() {
        assertThat(fields(response("2014-09-03", "2014-09-03", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(fields(response("2014-09-03", "2014-09-02", Optional.empty(), Optional.empty())))
                .containsExactly("due");
        Optional<Link> paper = Optional.of(new Link(URI.create("https://example.org/paper")));
        assertThat(fields(response("2014-09-03", "2014-10-01", Optional.empty(), paper)))
                .containsExactly("whatChanged");
        assertThat(fields(response("2014-09-03", "2014-10-01", Optional.of("Files are audited."), paper)))
                .isEmpty();
    }

    private static List<String> fields(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::field).toList();
    }

    private static MissingEpisodes children(int episodes, int children) {
        return new MissingEpisodes(
                Period.parse("2014-10"),
                episodes,
                0,
                children,
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PanelMeeting panel(int expected, int present, boolean police, boolean health) {
        return new PanelMeeting(
                LocalDate.of(2014, 10, 7),
                Optional.empty(),
                expected,
                present,
                police,
                health,
                Optional.empty(),
                8,
                4,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecommendationResponse response(
            String agreedOn, String due, Optional<String> changed, Optional<Link> evidence) {
        return new RecommendationResponse(
                "jay-1",
                "Our answer",
                Optional.empty(),
                Optional.of(LocalDate.parse(agreedOn)),
                Optional.of(LocalDate.parse(due)),
                Optional.empty(),
                changed,
                evidence,
                Optional.empty(),
                Optional.empty());
    }
}
