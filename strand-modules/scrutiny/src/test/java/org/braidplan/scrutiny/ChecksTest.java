package org.braidplan.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.scrutiny.Rows.callIn;
import static org.braidplan.scrutiny.Rows.decision;
import static org.braidplan.scrutiny.Rows.item;
import static org.braidplan.scrutiny.Rows.reasons;
import static org.braidplan.scrutiny.Rows.recommendation;
import static org.braidplan.scrutiny.Rows.run;
import static org.braidplan.scrutiny.Rows.waiting;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.scrutiny.ScrutinyRecommendation.State;
import org.braidplan.scrutiny.WorkItem.Kind;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final String PAPER = "https://example.org/paper";

    @Test
    void anAnswerMayComeOnTheLastDayOfTheTwoMonthsAndIsLateOnTheNext() {
        assertThat(found(new AnsweredInTwoMonths(), "2014-12-01", waiting(1, "2014-10-02")))
                .isEmpty();
        Outcome late =
                run(new AnsweredInTwoMonths(), PlanFixture.on("2014-12-01").records(waiting(1, "2014-10-01")));
        assertThat(reasons(late))
                .containsExactly(
                        "SR-1 was to be answered by 30 November 2014, 1 day late. It is addressed to Cabinet.");
        assertThat(late.found().get(0).subject())
                .isEqualTo(Subject.record("scrutiny", "scrutiny-recommendations", "SR-1"));
        assertThat(found(
                        new AnsweredInTwoMonths(),
                        "2014-12-01",
                        recommendation(1, "2014-09-01", Answer.REJECTED, "2014-12-01", "", "", "", "")))
                .isEmpty();
        assertThat(found(
                        new AnsweredInTwoMonths(),
                        "2014-12-01",
                        recommendation(1, "2014-09-01", Answer.REJECTED, "2014-12-02", "", "", "", "")))
                .hasSize(1);
    }

    @Test
    void whatIsNotAcceptedAsAWholeNeedsAReason() {
        assertThat(found(new RejectedWithReason(), "2014-12-01", answered(Answer.ACCEPTED, "")))
                .isEmpty();
        assertThat(found(new RejectedWithReason(), "2014-12-01", answered(Answer.REJECTED, "It costs too much.")))
                .isEmpty();
        assertThat(found(new RejectedWithReason(), "2014-12-01", answered(Answer.REJECTED, "")))
                .containsExactly("SR-1 was rejected on 3 November 2014, and no reason is recorded.");
        assertThat(found(new RejectedWithReason(), "2014-12-01", answered(Answer.IN_PART, "")))
                .containsExactly("SR-1 was accepted only in part on 3 November 2014, and no reason is recorded.");
    }

    @Test
    void whatIsCalledImplementedNeedsEvidenceFromTheDayItIs() {
        assertThat(found(new ImplementedWithEvidence(), "2014-12-01", done("2014-12-01", PAPER, "")))
                .isEmpty();
        assertThat(found(new ImplementedWithEvidence(), "2014-12-01", done("2014-12-02", "", "")))
                .isEmpty();
        assertThat(found(new ImplementedWithEvidence(), "2014-12-01", done("2014-12-01", "", "")))
                .containsExactly("SR-1 is called implemented since 1 December 2014, and nothing shows it.");
    }

    @Test
    void whatWasPromisedIsDueOnItsDayOrAYearAfterTheAnswer() {
        assertThat(found(new AcceptedIsDone(), "2014-12-01", promised("2013-10-01", "2014-12-01")))
                .isEmpty();
        assertThat(found(new AcceptedIsDone(), "2014-12-01", promised("2013-10-01", "2014-11-30")))
                .containsExactly("SR-1 was accepted and was to be done by 30 November 2014: 1 day late.");
        assertThat(found(new AcceptedIsDone(), "2014-12-01", promised("2013-12-01", "")))
                .isEmpty();
        assertThat(found(new AcceptedIsDone(), "2014-12-01", promised("2013-11-30", "")))
                .containsExactly(
                        "SR-1 was accepted and was to be done by 30 November 2014, a year after the answer: 1 day late.");
    }

    @Test
    void scrutinyVerifiesWithinHalfAYear() {
        assertThat(found(new ImplementedIsVerified(), "2014-12-01", done("2014-06-01", PAPER, "")))
                .isEmpty();
        assertThat(found(new ImplementedIsVerified(), "2014-12-01", done("2014-05-31", PAPER, "2014-12-01")))
                .isEmpty();
        assertThat(found(new ImplementedIsVerified(), "2014-12-01", done("2014-05-31", PAPER, "")))
                .containsExactly("SR-1 is implemented since 31 May 2014, and scrutiny has not verified it.");
    }

    @Test
    void aTopicThatWasToComeBackComesBackByItsDay() {
        WorkItem first = item("WP-1", "2014-05-07", Kind.PERFORMANCE, "", "Asked.", "2014-11-30");
        assertThat(found(
                        new TopicsComeBack(),
                        "2014-12-01",
                        item("WP-1", "2014-05-07", Kind.PERFORMANCE, "", "Asked.", "2014-12-01")))
                .isEmpty();
        assertThat(found(new TopicsComeBack(), "2014-12-01", first))
                .containsExactly(
                        "WP-1, looked at on 7 May 2014, was to come back by 30 November 2014 and is on no agenda.");
        assertThat(found(
                        new TopicsComeBack(),
                        "2014-12-01",
                        first,
                        item("WP-2", "2014-12-01", Kind.FOLLOW_UP, "WP-1", "", "")))
                .isEmpty();
        assertThat(found(
                        new TopicsComeBack(),
                        "2014-12-01",
                        first,
                        item("WP-2", "2014-12-02", Kind.FOLLOW_UP, "WP-1", "", "")))
                .singleElement()
                .asString()
                .endsWith("; it is planned for 2 December 2014.");
        assertThat(found(
                        new TopicsComeBack(),
                        "2014-12-01",
                        first,
                        item("WP-2", "2014-11-12", Kind.FOLLOW_UP, "WP-1", "", "", "2014-11-01")))
                .hasSize(1);
    }

    @Test
    void aReviewWithoutADayComesBackAfterAYear() {
        assertThat(found(new TopicsComeBack(), "2014-12-01", item("WP-1", "2013-12-01", Kind.REVIEW, "", "x", "")))
                .isEmpty();
        assertThat(found(new TopicsComeBack(), "2014-12-01", item("WP-1", "2013-11-30", Kind.REVIEW, "", "x", "")))
                .hasSize(1);
        assertThat(found(new TopicsComeBack(), "2014-12-01", item("WP-1", "2013-11-30", Kind.PERFORMANCE, "", "x", "")))
                .isEmpty();
    }

    @Test
    void fourWeeksAfterAMeetingItsOutcomeIsRecorded() {
        assertThat(found(new MeetingsHaveOutcomes(), "2014-12-01", item("WP-1", "2014-11-03", Kind.REVIEW, "", "", "")))
                .isEmpty();
        assertThat(found(new MeetingsHaveOutcomes(), "2014-12-01", item("WP-1", "2014-11-02", Kind.REVIEW, "", "", "")))
                .containsExactly("WP-1 was on the agenda of 2 November 2014, and no outcome is recorded.");
        assertThat(found(
                        new MeetingsHaveOutcomes(), "2014-12-01", item("WP-1", "2014-11-02", Kind.REVIEW, "", "x", "")))
                .isEmpty();
        assertThat(found(new MeetingsHaveOutcomes(), "2014-12-01", item("WP-1", "2012-11-30", Kind.REVIEW, "", "", "")))
                .isEmpty();
    }

    @Test
    void aKeyDecisionHasTwentyEightClearDays() {
        assertThat(found(
                        new KeyDecisionsHaveNotice(),
                        "2014-12-01",
                        decision("KD-1", "2014-10-01", "2014-10-30", "2014-10-30")))
                .isEmpty();
        assertThat(found(
                        new KeyDecisionsHaveNotice(),
                        "2014-12-01",
                        decision("KD-1", "2014-10-02", "2014-10-30", "2014-10-30")))
                .containsExactly("KD-1 was taken on 30 October 2014 with 27 clear days of notice, not 28.");
        assertThat(found(new KeyDecisionsHaveNotice(), "2014-12-01", decision("KD-1", "", "2014-12-29", "")))
                .containsExactly("KD-1 is due on 29 December 2014 with no notice, not 28.");
        assertThat(found(new KeyDecisionsHaveNotice(), "2014-12-01", decision("KD-1", "", "2014-12-30", "")))
                .isEmpty();
        assertThat(found(new KeyDecisionsHaveNotice(), "2014-12-01", decision("KD-1", "", "2013-11-30", "2013-11-30")))
                .isEmpty();
    }

    @Test
    void aLawfulExceptionIsOnlyAskedAboutAndOneThatIsNoneIsSerious() {
        assertThat(severity("2014-11-20", Urgency.GENERAL_EXCEPTION)).contains(Severity.NOTE);
        assertThat(severity("2014-11-21", Urgency.GENERAL_EXCEPTION)).isEmpty();
        assertThat(severity("2014-11-25", Urgency.SPECIAL_URGENCY)).contains(Severity.NOTE);
        assertThat(severity("2014-11-20", Urgency.NONE)).isEmpty();
    }

    @Test
    void aCallInIsHeardInTenWorkingDays() {
        assertThat(found(new CallInsAreHeard(), "2014-12-01", callIn("CI-1", "2014-11-17", Validity.VALID, "", null)))
                .isEmpty();
        assertThat(found(new CallInsAreHeard(), "2014-12-01", callIn("CI-1", "2014-11-14", Validity.VALID, "", null)))
                .containsExactly(
                        "CI-1 was requested on 14 November 2014 and should have been heard by 28 November 2014.");
        assertThat(found(
                        new CallInsAreHeard(),
                        "2014-12-01",
                        callIn("CI-1", "2014-11-14", Validity.UNDECIDED, "", null)))
                .singleElement()
                .asString()
                .endsWith("; nobody has said whether it is valid.");
        assertThat(found(
                        new CallInsAreHeard(),
                        "2014-12-01",
                        callIn("CI-1", "2014-11-14", Validity.NOT_VALID, "", null)))
                .isEmpty();
        assertThat(found(
                        new CallInsAreHeard(),
                        "2014-12-01",
                        callIn("CI-1", "2014-11-03", Validity.VALID, "2014-12-01", CallIn.Outcome.NOT_UPHELD)))
                .isEmpty();
    }

    private static Optional<Severity> severity(String published, Urgency urgency) {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(decision("KD-1", published, "2014-11-26", "2014-11-26", urgency, ""));
        return run(new KeyDecisionsHaveNotice(), plan).found().get(0).severity();
    }

    private static ScrutinyRecommendation done(String on, String evidence, String verified) {
        return recommendation(1, "2014-01-08", Answer.ACCEPTED, "2014-02-05", "", on, evidence, verified);
    }

    private static ScrutinyRecommendation promised(String answered, String doneBy) {
        return recommendation(1, "2013-09-01", Answer.ACCEPTED, answered, doneBy, "", "", "");
    }

    private static ScrutinyRecommendation answered(Answer answer, String reason) {
        return new ScrutinyRecommendation(
                "SR-1",
                "SR",
                "Do the thing",
                "Cabinet",
                Rows.day("2014-10-01").orElseThrow(),
                Optional.empty(),
                Optional.of(answer),
                Rows.day("2014-11-03"),
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                Optional.empty(),
                State.NOT_BEGUN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> found(Check check, String today, Record... records) {
        return reasons(run(check, PlanFixture.on(today).records(records)));
    }
}
