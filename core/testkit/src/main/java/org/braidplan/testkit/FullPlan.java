package org.braidplan.testkit;

import java.util.List;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.StrandModule;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Source;

/** A plan around a strand in which there is some of everything. */
final class FullPlan {

    private FullPlan() {}

    /** With a review, recommendations, so many actions, and the strand's indicators, all with the same words. */
    static PlanFixture of(StrandModule strand, String words, int actions) {
        PlanFixture plan = PlanFixture.on(RegisterContract.TODAY)
                .reviews(PlanFixture.review("jay", words, "2014-08-26"))
                .recommendations(
                        recommendation(strand, 1, words, Certainty.CONFIRMED),
                        recommendation(strand, 2, words, Certainty.CONFIRMED))
                .indicators(strand.contents().indicators().toArray(Indicator[]::new));
        for (int i = 1; i <= actions; i++) {
            plan.actions(PlanFixture.action("ANY-" + i, strand.strand(), words, "2015-03-31", "jay-1")
                    .withWords(words, words));
        }
        return plan;
    }

    /** A recommendation of that plan's review, for the strand. */
    static Recommendation recommendation(StrandModule strand, int number, String gist, Certainty certainty) {
        return new Recommendation(
                "jay-" + number,
                "jay",
                number,
                gist,
                gist,
                Recommendation.Response.ACCEPTED,
                gist,
                List.of(strand.strand()),
                new Source(certainty, gist));
    }
}
