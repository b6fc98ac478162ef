package org.braidplan.cse;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand on child sexual exploitation: what it brings. */
public final class CseStrand implements StrandModule {

    static final String KEY = "cse";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(
                        RecommendationResponse.class,
                        MissingEpisodes.class,
                        RiskAssessments.class,
                        PanelMeeting.class,
                        SupportOffers.class,
                        DisruptionActivity.class,
                        TeamPost.class,
                        ThemesReport.class)
                .indicators(CseIndicators.all())
                .measures(FromRecords.all())
                .checks(
                        new RecommendationsHaveOwnedActions(),
                        new OneManagerForTheTeam(),
                        new AnswersInPlace(),
                        new InterviewsWithinEpisodes(),
                        new InterviewsOffered(),
                        new AssessmentsAreCurrent(),
                        new SupportClosedEarly(),
                        new SupportAddsUp(),
                        new ThemesReportedQuarterly(),
                        new FiguresAreIn(),
                        new NothingBeforeItsDay())
                .pages(new MatrixPage(), new FunnelPage(), new MeasuresPage(), new TeamPage(), new PublicPage());
    }
}
