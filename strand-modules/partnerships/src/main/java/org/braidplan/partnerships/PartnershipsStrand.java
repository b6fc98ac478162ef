package org.braidplan.partnerships;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand on partnership working: what it brings. */
public final class PartnershipsStrand implements StrandModule {

    static final String KEY = "partnerships";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(
                        Partner.class,
                        Forum.class,
                        Membership.class,
                        Meeting.class,
                        Attendance.class,
                        Commitment.class,
                        Agreement.class,
                        AgreementParty.class,
                        Challenge.class,
                        FundingShare.class)
                .indicators(PartnershipsIndicators.all())
                .measures(
                        QuarterMeasure.ATTENDANCE,
                        QuarterMeasure.SENIORITY,
                        QuarterMeasure.KEPT,
                        new InDateMeasure(),
                        QuarterMeasure.ESCALATIONS,
                        QuarterMeasure.DAYS)
                .checks(
                        new ComesToMeetings(),
                        new SendsWhoCanDecide(),
                        new AgreementsInDate(),
                        new PartiesHaveSigned(),
                        new PartnersAcceptTheirActions(),
                        new CommitmentsKept(),
                        new FundingSharesAgreed(),
                        new ChallengesResolved(),
                        new ForumsHaveMembers())
                .pages(new ScorecardPage(), new LedgerPage(), new SeatsPage(), new PublicPage());
    }
}
