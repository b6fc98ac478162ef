package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.testkit.PlanFixture.action;
import static org.braidplan.testkit.PlanFixture.recommendation;

import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation.Response;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void fourteenOfFifteenAreAnsweredAndOneIsAddressedToTheDepartment() {
        PlanFixture plan = PlanFixture.on("2014-12-01");
        for (int number = 1; number <= 14; number++) {
            plan.recommendations(recommendation("jay", number, Response.ACCEPTED, Certainty.CONFIRMED, "cse"))
                    .actions(action("CSE-" + number, "cse", "Director", "2015-03-31", "jay-" + number));
        }
        plan.recommendations(recommendation("jay", 15, Response.ADDRESSED_TO_OTHERS, Certainty.SOURCE, "cse"));
        assertThat(Coverage.of(Answered.all(plan.view())).words())
                .isEqualTo("14 of 15 answered; 1 addressed to the Department for Education.");
    }

    @Test
    void eachIsCountedOnceAndThePartsAddUp() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 2, Response.IN_PART, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 3, Response.AWAITED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 4, Response.NOT_ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 5, Response.ADDRESSED_TO_OTHERS, Certainty.CONFIRMED, "cse"))
                .actions(
                        action("CSE-1", "cse", "Director", "2015-03-31", "jay-1", "jay-4", "jay-5"),
                        action("CSE-2", "cse", "", "2015-03-31", "jay-2"));
        Coverage coverage = Coverage.of(Answered.all(plan.view()));
        assertThat(coverage.words())
                .isEqualTo("1 of 5 answered; 2 with no action that somebody owns; 1 not accepted;"
                        + " 1 addressed to the Department for Education.");
        assertThat(coverage.answered()
                        + coverage.unanswered()
                        + coverage.notAccepted()
                        + coverage.addressedToOthers().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo(coverage.total());
    }

    @Test
    void theOnesWithNoOwnedActionComeFirstAndTheRestKeepTheirOrder() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 2, Response.ADDRESSED_TO_OTHERS, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 3, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 4, Response.ACCEPTED, Certainty.CONFIRMED, "cse"))
                .actions(action("CSE-1", "cse", "Director", "2015-03-31", "jay-1", "jay-4"));
        Matrix matrix = Matrix.of("Jay", Answered.all(plan.view()));
        assertThat(matrix.lines())
                .extracting(line -> line.recommendation().number())
                .containsExactly(3, 1, 2, 4);
    }
}
