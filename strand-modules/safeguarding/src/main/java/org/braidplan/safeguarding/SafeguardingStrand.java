package org.braidplan.safeguarding;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand on children's safeguarding operations: what it brings. */
public final class SafeguardingStrand implements StrandModule {

    static final String KEY = "safeguarding";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(
                        ContactsAndReferrals.class,
                        AssessmentsAndEnquiries.class,
                        ChildProtectionPlans.class,
                        LookedAfterChildren.class,
                        AuditRound.class,
                        CaseloadBands.class,
                        Posts.class,
                        InspectionFinding.class,
                        PositionStatement.class,
                        PublishedFigure.class,
                        DueDateTest.class)
                .indicators(SafeguardingIndicators.all())
                .measures(FromRecords.all())
                .checks(
                        new EveryChildHasAPlan(),
                        new InadequateFilesPutRight(),
                        new FindingsOnTime(),
                        new FindingsEvidenced(),
                        new PartsWithinWholes(),
                        new PlansFollowConferences(),
                        new PlansAddUp(),
                        new SourcesAgree(),
                        new DueDatesAreRight(),
                        new EveryMonthIsIn(),
                        new AuditedEachQuarter(),
                        new EveryHeadingIsStated(),
                        new CaseloadsWithinLimit(),
                        new AgencyShare())
                .pages(new PathwayPage(), new WallPage(), new ReadinessPage(), new PublicPage());
    }
}
