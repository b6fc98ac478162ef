package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.testkit.PlanFixture.action;
import static org.braidplan.testkit.PlanFixture.recommendation;
import static org.braidplan.testkit.PlanFixture.review;

import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation.Response;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class RecommendationsHaveOwnedActionsTest {

    private final RecommendationsHaveOwnedActions check = new RecommendationsHaveOwnedActions();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-recommendation-without-owned-action");
    }

    @Test
    void aRecommendationWithAnOwnedActionPasses() {
        Outcome outcome = Rows.run(
                check, plan(Response.ACCEPTED).actions(action("CSE-1", "cse", "Director", "2015-03-31", "jay-1")));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void anActionOfAnotherStrandAnswersItAsWell() {
        Outcome outcome = Rows.run(
                check,
                plan(Response.ACCEPTED).actions(action("PART-1", "partnerships", "Chair", "2015-03-31", "jay-1")));
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void aRecommendationWithoutAnActionIsFound() {
        Outcome outcome = Rows.run(
                check, plan(Response.ACCEPTED).actions(action("CSE-1", "cse", "Director", "2015-03-31", "jay-2")));
        assertThat(Rows.reasons(outcome)).containsExactly("No action answers recommendation 1 of “Jay”.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.recommendation("cse", "jay-1"));
    }

    @Test
    void anActionThatNobodyOwnsIsNotEnoughAndOneWithAnOwnerIs() {
        PlanFixture plan = plan(Response.ACCEPTED).actions(action("CSE-1", "cse", " ", "2015-03-31", "jay-1"));
        assertThat(Rows.reasons(Rows.run(check, plan)))
                .containsExactly("Nobody owns what answers recommendation 1 of “Jay”: CSE-1.");
        plan.actions(action("CSE-2", "cse", "Director", "2015-03-31", "jay-1"));
        assertThat(Rows.run(check, plan).found()).isEmpty();
    }

    @Test
    void aStoppedActionAnswersNothing() {
        Action action = action("CSE-1", "cse", "Director", "2015-03-31", "jay-1");
        Action stopped = action.withProof(new Action.Proof(Stage.STOPPED, List.of(), List.of()));
        assertThat(Rows.reasons(Rows.run(check, plan(Response.ACCEPTED).actions(stopped))))
                .containsExactly("Every action that answered recommendation 1 of “Jay” was stopped: CSE-1.");
    }

    @Test
    void oneThatIsNotYetRespondedToIsOwedAnActionToo() {
        assertThat(Rows.run(check, plan(Response.AWAITED)).found()).hasSize(1);
        assertThat(Rows.run(check, plan(Response.IN_PART)).found()).hasSize(1);
    }

    @Test
    void recommendationsToOthersOrNotAcceptedAreNothingToCheck() {
        assertThat(Rows.run(check, plan(Response.ADDRESSED_TO_OTHERS)).examined())
                .isZero();
        assertThat(Rows.run(check, plan(Response.NOT_ACCEPTED)).examined()).isZero();
    }

    @Test
    void aRecommendationOfAnotherStrandCountsOnlyOnceAResponseIsKeptHere() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .recommendations(recommendation("casey", 1, Response.ACCEPTED, Certainty.CONFIRMED, "scrutiny"));
        assertThat(Rows.run(check, plan).examined()).isZero();
        plan.records(Rows.response("casey-1"));
        assertThat(Rows.run(check, plan).examined()).isEqualTo(1);
    }

    @Test
    void noRecommendationsAreNothingToCheck() {
        assertThat(Rows.run(check, PlanFixture.on("2014-12-01")).examined()).isZero();
    }

    private static PlanFixture plan(Response response) {
        return PlanFixture.on("2014-12-01")
                .reviews(review("jay", "Jay", "2014-08-26"))
                .recommendations(recommendation("jay", 1, response, Certainty.CONFIRMED, "cse"));
    }
}
