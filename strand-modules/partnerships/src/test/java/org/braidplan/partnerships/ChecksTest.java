package org.braidplan.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.partnerships.Rows.absent;
import static org.braidplan.partnerships.Rows.agreement;
import static org.braidplan.partnerships.Rows.came;
import static org.braidplan.partnerships.Rows.challenge;
import static org.braidplan.partnerships.Rows.commitment;
import static org.braidplan.partnerships.Rows.forum;
import static org.braidplan.partnerships.Rows.found;
import static org.braidplan.partnerships.Rows.meeting;
import static org.braidplan.partnerships.Rows.partner;
import static org.braidplan.partnerships.Rows.party;
import static org.braidplan.partnerships.Rows.reasons;
import static org.braidplan.partnerships.Rows.seat;
import static org.braidplan.partnerships.Rows.share;

import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.check.Found;
import org.braidplan.check.Subject;
import org.braidplan.partnerships.Attendance.Came;
import org.braidplan.partnerships.Partner.Kind;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final String TODAY = "2014-12-01";

    @Test
    void theThirdAbsenceInARowIsRaisedAndTheSecondIsNot() {
        assertThat(reasons(
                        new ComesToMeetings(),
                        lscb("").records(
                                        came("LSCB", "2014-06-12", "COL", Seniority.DIRECTOR),
                                        absent("LSCB", "2014-09-11", "COL", Came.ABSENT),
                                        absent("LSCB", "2014-11-13", "COL", Came.APOLOGIES))))
                .isEmpty();
        assertThat(reasons(new ComesToMeetings(), threeAbsences("")))
                .containsExactly("College was absent from the last three meetings of Safeguarding Board."
                        + " Its seat: Post of COL.");
        assertThat(reasons(
                        new ComesToMeetings(),
                        threeAbsences("")
                                .records(
                                        meeting("LSCB", "2014-11-20"),
                                        came("LSCB", "2014-11-20", "COL", Seniority.MANAGER))))
                .isEmpty();
    }

    @Test
    void aMeetingToComeASeatGivenUpAndAForumThatEndedRaiseNoAbsence() {
        assertThat(reasons(
                        new ComesToMeetings(),
                        PlanFixture.on("2014-11-12")
                                .records(threeAbsencesRows())
                                .records(seat("LSCB", "COL", Seniority.DIRECTOR, ""), forum("LSCB", "Board", ""))))
                .isEmpty();
        assertThat(reasons(new ComesToMeetings(), threeAbsences("2014-11-30"))).isEmpty();
        assertThat(reasons(
                        new ComesToMeetings(),
                        PlanFixture.on(TODAY)
                                .records(threeAbsencesRows())
                                .records(
                                        seat("LSCB", "COL", Seniority.DIRECTOR, ""),
                                        forum("LSCB", "Board", "2014-11-30"))))
                .isEmpty();
    }

    @Test
    void theThirdDeputyInARowIsRaisedUnlessSeniorEnough() {
        assertThat(reasons(new SendsWhoCanDecide(), threeDeputies(Seniority.HEAD)))
                .containsExactly("College sent somebody below the agreed seniority (director) to the last three"
                        + " meetings of Safeguarding Board.");
        assertThat(reasons(new SendsWhoCanDecide(), threeDeputies(Seniority.DIRECTOR)))
                .isEmpty();
        assertThat(reasons(new SendsWhoCanDecide(), threeDeputies(Seniority.CHIEF)))
                .isEmpty();
        assertThat(reasons(new SendsWhoCanDecide(), threeAbsences(""))).isEmpty();
    }

    @Test
    void anAgreementIsInDateOnTheDayOfItsReviewAndLateOnTheNext() {
        assertThat(found(new AgreementsInDate(), TODAY, agreement("ISA-1", "2013-12-02", TODAY, "")))
                .isEmpty();
        assertThat(found(new AgreementsInDate(), TODAY, agreement("ISA-1", "2013-12-02", "2014-11-30", "")))
                .containsExactly("Agreement ISA-1 was to be reviewed by 30 November 2014: 1 day late.");
        assertThat(found(new AgreementsInDate(), TODAY, agreement("ISA-1", "2013-12-02", "2014-11-30", TODAY)))
                .isEmpty();
        assertThat(found(new AgreementsInDate(), TODAY, agreement("ISA-1", "", "2014-11-30", "")))
                .isEmpty();
    }

    @Test
    void everyPartySignsAnAgreementInForce() {
        Record inForce = agreement("ISA-1", TODAY, "2015-12-01", "");
        assertThat(found(new PartiesHaveSigned(), TODAY, inForce, party("ISA-1", "SYP", TODAY)))
                .isEmpty();
        assertThat(found(new PartiesHaveSigned(), TODAY, inForce, party("ISA-1", "SYP", "2014-12-02")))
                .containsExactly("SYP has not signed Agreement ISA-1, in force since 1 December 2014.");
        assertThat(found(
                        new PartiesHaveSigned(),
                        TODAY,
                        agreement("ISA-1", "2014-12-02", "2015-12-01", ""),
                        party("ISA-1", "SYP", "")))
                .isEmpty();
    }

    @Test
    void aPartnerAcceptsTheActionThatItIsAskedToTakeOn() {
        assertThat(found(
                        new PartnersAcceptTheirActions(),
                        TODAY,
                        commitment("C-1", "SYP", "PART-3", TODAY, "2014-12-19", "")))
                .isEmpty();
        assertThat(found(
                        new PartnersAcceptTheirActions(),
                        TODAY,
                        commitment("C-1", "SYP", "PART-3", "2014-12-02", "2014-12-19", "")))
                .containsExactly("SYP was asked on 6 January 2014 to take on PART-3 and has not accepted it.");
        assertThat(found(new PartnersAcceptTheirActions(), TODAY, commitment("C-1", "SYP", "", "", "2014-12-19", "")))
                .isEmpty();
        assertThat(found(
                        new PartnersAcceptTheirActions(),
                        TODAY,
                        commitment("C-1", "SYP", "PART-3", "", "2014-12-19", "", "2014-11-28")))
                .isEmpty();
    }

    @Test
    void anActionOwnedByAPartnersPostOrNameNeedsACommitmentOfThatPartner() {
        Action byPost = PlanFixture.action("CSE-1", "cse", "District Commander", "2015-03-31");
        Action byName = PlanFixture.action("CSE-2", "cse", "South Yorkshire Police", "2015-03-31");
        Action ours = PlanFixture.action("CSE-3", "cse", "Chief Executive", "2015-03-31");
        PlanFixture plan = PlanFixture.on(TODAY)
                .actions(byPost, byName, ours)
                .records(
                        partner("SYP", "South Yorkshire Police", Kind.JUSTICE, "District Commander"),
                        partner("RMBC", "The Council", Kind.COUNCIL, "Chief Executive"),
                        commitment("C-1", "SYP", "CSE-1", "2014-02-03", "2015-03-31", ""));
        List<Found> found = new PartnersAcceptTheirActions().run(plan.view()).found();
        assertThat(found).extracting(Found::subject).containsExactly(Subject.action("cse", "CSE-2"));
        assertThat(found.get(0).reason())
                .isEqualTo("CSE-2 is owned by South Yorkshire Police for South Yorkshire Police, and no commitment of"
                        + " that partner names it.");
    }

    @Test
    void aCommitmentMayBeKeptOnItsDayAndIsLateOnTheNext() {
        assertThat(found(new CommitmentsKept(), TODAY, commitment("C-1", "SYP", "", "2014-02-03", TODAY, "")))
                .isEmpty();
        assertThat(found(new CommitmentsKept(), TODAY, commitment("C-1", "SYP", "", "2014-02-03", "2014-11-30", "")))
                .containsExactly("SYP was to keep C-1 by 30 November 2014: 1 day late.");
        assertThat(found(new CommitmentsKept(), TODAY, commitment("C-1", "SYP", "", "2014-02-03", "2014-11-30", TODAY)))
                .isEmpty();
        assertThat(found(new CommitmentsKept(), TODAY, commitment("C-1", "SYP", "", "", "2014-11-30", "")))
                .isEmpty();
        assertThat(found(
                        new CommitmentsKept(),
                        TODAY,
                        commitment("C-1", "SYP", "", "2014-02-03", "2014-11-30", "", TODAY)))
                .isEmpty();
    }

    @Test
    void aShareIsAgreedWhenTheYearBeginsAndPaidByItsDay() {
        assertThat(found(new FundingSharesAgreed(), "2014-03-31", share("2014/15", "SYP", "", "", "")))
                .isEmpty();
        assertThat(found(new FundingSharesAgreed(), "2014-04-01", share("2014/15", "SYP", "", "", "")))
                .containsExactly("SYP, LSCB, 2014–15: the year has begun and no share is agreed.");
        Record half = share("2014/15", "SYP", "38000", "19000.50", "2014-11-30");
        assertThat(found(new FundingSharesAgreed(), "2014-11-30", half)).isEmpty();
        assertThat(found(new FundingSharesAgreed(), TODAY, half))
                .singleElement()
                .asString()
                .endsWith(": £18,999.50 was to be paid by 30 November 2014 and is not.");
        assertThat(found(new FundingSharesAgreed(), "2015-03-31", share("2014/15", "SYP", "38000", "", "")))
                .isEmpty();
        assertThat(found(new FundingSharesAgreed(), "2015-04-01", share("2014/15", "SYP", "38000", "", "")))
                .hasSize(1);
        assertThat(found(new FundingSharesAgreed(), "2015-04-01", share("2014/15", "SYP", "38000", "40000", "")))
                .isEmpty();
        assertThat(found(new FundingSharesAgreed(), "2015-04-01", share("2014/15", "SYP", "0", "", "")))
                .isEmpty();
    }

    @Test
    void whoPaidLastYearAndStandsInNoRowOfThisYearIsMissing() {
        Record last = share("2013/14", "PROB", "4200", "4200", "");
        assertThat(found(new FundingSharesAgreed(), TODAY, last)).isEmpty();
        assertThat(found(new FundingSharesAgreed(), TODAY, last, share("2014/15", "SYP", "100", "", "")))
                .singleElement()
                .asString()
                .startsWith("PROB had a share in LSCB for ")
                .endsWith(", though others have.");
        assertThat(found(new FundingSharesAgreed(), TODAY, last, share("2014/15", "PROB", "0", "", "")))
                .isEmpty();
    }

    @Test
    void aChallengeHasTwentyWorkingDaysOrItsOwnLimit() {
        assertThat(found(new ChallengesResolved(), TODAY, challenge("CH-1", "2014-11-03", "", "", "")))
                .isEmpty();
        assertThat(found(new ChallengesResolved(), TODAY, challenge("CH-1", "2014-10-31", "", "", "")))
                .containsExactly("CH-1, raised by RMBC with SYP, was to be resolved by 28 November 2014: 3 days late,"
                        + " and not escalated.");
        assertThat(found(new ChallengesResolved(), TODAY, challenge("CH-1", "2014-10-31", "", TODAY, "")))
                .isEmpty();
        assertThat(found(
                        new ChallengesResolved(),
                        TODAY,
                        challenge("CH-1", "2014-10-01", "2014-10-20", "2014-11-30", "")))
                .containsExactly("CH-1, raised by RMBC with SYP, was to be resolved by 30 November 2014: 1 day late.");
        assertThat(found(new ChallengesResolved(), TODAY, challenge("CH-1", "2014-10-01", "", "", TODAY)))
                .isEmpty();
    }

    @Test
    void aForumHasAMemberUntilItEnds() {
        assertThat(found(new ForumsHaveMembers(), TODAY, forum("LSCB", "Board", "")))
                .containsExactly("No partner has a seat in Board.");
        assertThat(found(new ForumsHaveMembers(), TODAY, forum("LSCB", "Board", "2014-11-30")))
                .isEmpty();
        assertThat(found(
                        new ForumsHaveMembers(),
                        TODAY,
                        forum("LSCB", "Board", ""),
                        seat("LSCB", "SYP", Seniority.HEAD, TODAY)))
                .isEmpty();
        assertThat(found(
                        new ForumsHaveMembers(),
                        TODAY,
                        forum("LSCB", "Board", ""),
                        seat("LSCB", "SYP", Seniority.HEAD, "2014-11-30")))
                .hasSize(1);
    }

    private static PlanFixture lscb(String until) {
        return PlanFixture.on(TODAY)
                .records(
                        partner("COL", "College", Kind.LEARNING, ""),
                        forum("LSCB", "Safeguarding Board", ""),
                        seat("LSCB", "COL", Seniority.DIRECTOR, until),
                        meeting("LSCB", "2014-06-12"),
                        meeting("LSCB", "2014-09-11"),
                        meeting("LSCB", "2014-11-13"));
    }

    private static PlanFixture threeAbsences(String until) {
        return lscb(until)
                .records(
                        absent("LSCB", "2014-06-12", "COL", Came.ABSENT),
                        absent("LSCB", "2014-09-11", "COL", Came.ABSENT),
                        absent("LSCB", "2014-11-13", "COL", Came.APOLOGIES));
    }

    private static Record[] threeAbsencesRows() {
        return new Record[] {
            meeting("LSCB", "2014-06-12"),
            meeting("LSCB", "2014-09-11"),
            meeting("LSCB", "2014-11-13"),
            absent("LSCB", "2014-06-12", "COL", Came.ABSENT),
            absent("LSCB", "2014-09-11", "COL", Came.ABSENT),
            absent("LSCB", "2014-11-13", "COL", Came.APOLOGIES)
        };
    }

    private static PlanFixture threeDeputies(Seniority seniority) {
        return lscb("").records(
                        came("LSCB", "2014-06-12", "COL", seniority),
                        came("LSCB", "2014-09-11", "COL", seniority),
                        came("LSCB", "2014-11-13", "COL", seniority));
    }
}
