package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.answer;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.flow;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.post;
import static org.braidplan.cse.Rows.support;
import static org.braidplan.cse.Rows.themes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
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

    @Test
    void anAnswerIsInPlaceOnTheDayItWasAgreedAtTheEarliestAndMayBeLateOrOfUnknownDay() {
        assertThat(fields(answer("jay-1", "2014-09-03", "2014-12-01", "2014-09-03")))
                .isEmpty();
        assertThat(fields(answer("jay-1", "2014-09-03", "2014-12-01", "2014-09-02")))
                .containsExactly("inPlaceOn");
        assertThat(fields(answer("jay-1", "2014-09-03", "2014-12-01", "2015-03-01")))
                .isEmpty();
        assertThat(fields(answer("jay-1", "", "", "2014-09-02"))).isEmpty();
    }

    @Test
    void episodesFromCareArePartOfAll() {
        assertThat(fields(fromCare(5, 5))).isEmpty();
        assertThat(fields(fromCare(5, 6))).containsExactly("fromCare");
    }

    @Test
    void aChildMissingTwiceOnOneDayIsTwoEpisodesOfOneChild() {
        assertThat(fields(children(2, 1))).isEmpty();
    }

    @Test
    void anInterviewThatIsNotYetDoneOrDeclinedIsNoFault() {
        assertThat(fields(month("2014-10", 40, 40, 0, 0, 0))).isEmpty();
    }

    @Test
    void judgementsArePartOfTheCurrentAssessments() {
        assertThat(fields(judged(60, 60))).isEmpty();
        assertThat(fields(judged(60, 61))).containsExactly("withJudgement");
    }

    @Test
    void eachMessageSaysWhatToDo() {
        assertThat(messages(month("2014-10", 40, 20, 21, 0)))
                .containsExactly(
                        "Interviews within 72 hours (21) are part of those done (20): give no more than that.");
        assertThat(messages(children(0, 1)))
                .containsExactly("With no episode there are no children to count: give 0, or the number of episodes.");
        assertThat(messages(themes("2014-Q3", "2014-09-30")))
                .containsExactly(
                        "A report on a whole quarter comes after its last day, 30 September 2014: correct the day or the"
                                + " quarter.");
        assertThat(messages(answer("jay-1", "2014-09-03", "2014-09-02", "")))
                .containsExactly(
                        "It cannot be due before the answer was agreed on 3 September 2014: correct one of the two days.");
        assertThat(messages(flow("2014-Q3", 9, 6, 22, 20)))
                .containsExactly(
                        "9 began and 6 were closed, so at least 3 who are new are open beside the 20 of 12 months or more:"
                                + " give at least 23.");
    }

    /** What was kept before a rule came is read and shown as it is; only whoever changes it is asked to mend it. */
    @Test
    void aDocumentThatWasKeptBeforeARuleCameIsStillRead() throws Exception {
        ObjectMapper json = new ObjectMapper();
        TeamPost post = Documents.to(TeamPost.class, (ObjectNode)
                json.readTree("{\"post\":\"Constables\",\"from\":\"2014-01-01\",\"agency\":\"Police\","
                        + "\"manager\":false,\"fte\":3}"));
        assertThat(post.fte()).isEqualByComparingTo("3");
        assertThat(fields(post)).containsExactly("fte");
        SupportOffers quarter = Documents.to(SupportOffers.class, (ObjectNode)
                json.readTree("{\"quarter\":\"2014-Q3\",\"offered\":9,\"begun\":9,\"waiting\":0,\"open\":1,"
                        + "\"openTwelveMonths\":1,\"closed\":0,\"closedEarly\":0,\"endedByService\":0}"));
        assertThat(quarter.declined()).isEmpty();
        assertThat(fields(quarter)).containsExactly("open");
        MissingEpisodes month = Documents.to(MissingEpisodes.class, (ObjectNode)
                json.readTree("{\"month\":\"2014-10\",\"episodes\":40,\"fromCare\":20,\"children\":30,"
                        + "\"interviewsOffered\":30,\"interviewsDone\":20,\"doneWithin72Hours\":10,"
                        + "\"interviewsDeclined\":5}"));
        assertThat(month.whyNotDone()).isEmpty();
        assertThat(fields(month)).isEmpty();
    }

    private static List<String> messages(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::message).toList();
    }

    private static MissingEpisodes fromCare(int episodes, int fromCare) {
        return new MissingEpisodes(
                Period.parse("2014-10"),
                episodes,
                fromCare,
                episodes,
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RiskAssessments judged(int current, int withJudgement) {
        return new RiskAssessments(
                Period.parse("2014-Q3"),
                80,
                current,
                withJudgement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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
