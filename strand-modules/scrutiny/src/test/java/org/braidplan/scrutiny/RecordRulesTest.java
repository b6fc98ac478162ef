package org.braidplan.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.scrutiny.Rows.fields;

import java.time.LocalDate;
import org.braidplan.problem.FieldProblem;
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.scrutiny.WorkItem.Kind;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    @Test
    void anAnswerIsNotGivenBeforeTheRecommendation() {
        assertThat(fields(answered("2014-11-14"))).isEmpty();
        assertThat(answered("2014-11-13").problems())
                .containsExactly(new FieldProblem(
                        "answeredOn", "It cannot be answered before it was made on 14 November 2014."));
    }

    @Test
    void anAnswerHasADayAndADayAnAnswer() {
        assertThat(fields(Rows.recommendation(1, "2014-11-14", Answer.ACCEPTED, "", "", "", "", "")))
                .containsExactly("answeredOn");
        assertThat(fields(Rows.recommendation(1, "2014-11-14", null, "2014-11-20", "", "", "", "")))
                .containsExactly("answeredOn");
    }

    @Test
    void theTwoMonthsCountTheDayOnWhichTheyBegin() {
        assertThat(Rows.waiting(1, "2014-11-14").answerDue()).isEqualTo(LocalDate.of(2015, 1, 13));
        assertThat(Rows.waiting(1, "2014-11-01").answerDue()).isEqualTo(LocalDate.of(2014, 12, 31));
        assertThat(Rows.waiting(1, "2014-12-31").answerDue()).isEqualTo(LocalDate.of(2015, 2, 28));
        assertThat(Rows.waiting(1, "2015-03-01").answerDue()).isEqualTo(LocalDate.of(2015, 4, 30));
    }

    @Test
    void whatIsRejectedIsNotImplemented() {
        assertThat(fields(
                        Rows.recommendation(1, "2014-11-14", Answer.REJECTED, "2014-11-20", "", "2014-11-21", "", "")))
                .containsExactly("state");
    }

    @Test
    void scrutinyVerifiesWhatIsImplementedAndNotBeforeItIs() {
        assertThat(fields(Rows.recommendation(
                        1, "2014-11-14", Answer.ACCEPTED, "2014-11-20", "", "2014-11-21", "", "2014-11-21")))
                .isEmpty();
        assertThat(fields(Rows.recommendation(
                        1, "2014-11-14", Answer.ACCEPTED, "2014-11-20", "", "2014-11-21", "", "2014-11-20")))
                .containsExactly("verifiedOn");
        assertThat(fields(
                        Rows.recommendation(1, "2014-11-14", Answer.ACCEPTED, "2014-11-20", "", "", "", "2014-11-20")))
                .containsExactly("verifiedOn");
        assertThat(fields(
                        Rows.recommendation(1, "2014-11-14", Answer.ACCEPTED, "2014-11-20", "", "2014-11-13", "", "")))
                .containsExactly("implementedOn");
    }

    @Test
    void aNoticeAndALookComeBeforeTheDecision() {
        assertThat(fields(Rows.decision("KD", "2014-11-05", "2014-11-05", "2014-11-05", Urgency.NONE, "2014-11-05")))
                .isEmpty();
        assertThat(fields(Rows.decision("KD", "2014-11-06", "2014-11-05", "2014-11-05")))
                .containsExactly("publishedOn");
        assertThat(fields(Rows.decision("KD", "2014-11-01", "2014-11-05", "2014-11-05", Urgency.NONE, "2014-11-06")))
                .containsExactly("lookedAtOn");
    }

    @Test
    void clearDaysCountNeitherTheDayOfTheNoticeNorThatOfTheDecision() {
        assertThat(Rows.decision("KD", "2014-11-01", "2014-11-30", "").clearDays())
                .contains(28L);
        assertThat(Rows.decision("KD", "2014-11-01", "2014-11-30", "").hasNotice())
                .isTrue();
        assertThat(Rows.decision("KD", "2014-11-02", "2014-11-30", "").hasNotice())
                .isFalse();
        assertThat(Rows.decision("KD", "", "2014-11-30", "").clearDays()).isEmpty();
        assertThat(Rows.decision("KD", "2014-11-30", "2014-11-30", "").clearDays())
                .contains(0L);
    }

    @Test
    void aTopicComesBackAfterItsMeetingAndFollowsUpAnother() {
        assertThat(fields(Rows.item("WP-1", "2014-11-05", Kind.REVIEW, "", "", "2014-11-06")))
                .isEmpty();
        assertThat(fields(Rows.item("WP-1", "2014-11-05", Kind.REVIEW, "", "", "2014-11-05")))
                .containsExactly("lookAgainBy");
        assertThat(fields(Rows.item("WP-1", "2014-11-05", Kind.FOLLOW_UP, "", "", "")))
                .containsExactly("followsUp");
        assertThat(fields(Rows.item("WP-1", "2014-11-05", Kind.FOLLOW_UP, "WP-1", "", "")))
                .containsExactly("followsUp");
    }

    @Test
    void aReviewReportsAfterItBeganAndChangesThingsOnceItHas() {
        assertThat(fields(Rows.review("SR", "2014-01-08", "It is better."))).isEmpty();
        assertThat(fields(Rows.review("SR", "2014-01-07", ""))).containsExactly("reportedOn");
        assertThat(fields(Rows.review("SR", "", "It is better."))).containsExactly("whatChanged");
    }

    @Test
    void onlyAValidCallInIsHeardAndThenItHasAnOutcome() {
        assertThat(fields(Rows.callIn("CI", "2014-11-05", Validity.VALID, "2014-11-05", CallIn.Outcome.NOT_UPHELD)))
                .isEmpty();
        assertThat(fields(Rows.callIn("CI", "2014-11-05", Validity.VALID, "2014-11-04", CallIn.Outcome.NOT_UPHELD)))
                .containsExactly("heardOn");
        assertThat(fields(Rows.callIn("CI", "2014-11-05", Validity.UNDECIDED, "2014-11-12", CallIn.Outcome.NOT_UPHELD)))
                .containsExactly("validity");
        assertThat(fields(Rows.callIn("CI", "2014-11-05", Validity.VALID, "2014-11-12", null)))
                .containsExactly("outcome");
        assertThat(fields(Rows.callIn("CI", "2014-11-05", Validity.VALID, "", CallIn.Outcome.NOT_UPHELD)))
                .containsExactly("heardOn");
        assertThat(fields(Rows.callIn("CI", "2014-11-05", Validity.UNDECIDED, "", CallIn.Outcome.WITHDRAWN)))
                .isEmpty();
    }

    private static ScrutinyRecommendation answered(String on) {
        return Rows.recommendation(1, "2014-11-14", Answer.ACCEPTED, on, "", "", "", "");
    }
}
