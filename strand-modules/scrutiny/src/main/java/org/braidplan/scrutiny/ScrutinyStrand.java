package org.braidplan.scrutiny;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand on overview and scrutiny: what it brings. */
public final class ScrutinyStrand implements StrandModule {

    static final String KEY = "scrutiny";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(
                        KeyDecision.class,
                        WorkItem.class,
                        ScrutinyReview.class,
                        ScrutinyRecommendation.class,
                        CallIn.class)
                .indicators(ScrutinyIndicators.all())
                .measures(
                        RecommendationMeasure.ANSWERED_IN_TIME,
                        RecommendationMeasure.ACCEPTED,
                        RecommendationMeasure.IMPLEMENTED,
                        DecisionMeasure.LOOKED_AT,
                        DecisionMeasure.NOTICE,
                        CallInMeasure.REQUESTED,
                        CallInMeasure.UPHELD)
                .checks(
                        new AnsweredInTwoMonths(),
                        new RejectedWithReason(),
                        new AcceptedIsDone(),
                        new ImplementedWithEvidence(),
                        new ImplementedIsVerified(),
                        new TopicsComeBack(),
                        new MeetingsHaveOutcomes(),
                        new KeyDecisionsHaveNotice(),
                        new CallInsAreHeard())
                .pages(new TrackerPage(), new ProgrammePage(), new ChangedPage(), new PublicPage());
    }
}
