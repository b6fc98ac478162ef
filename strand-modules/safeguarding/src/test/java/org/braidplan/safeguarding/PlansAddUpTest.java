package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.plans;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PlansAddUpTest {

    private final PlansAddUp check = new PlansAddUp();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-plans-do-not-add-up");
    }

    @Test
    void theMonthBeforeWithPlansStartedAndEndedPassesAndOneChildMoreOrLessIsFound() {
        ChildProtectionPlans september = plans("2014-09", 0, 0, 393, 0, 0);
        assertThat(of(september, plans("2014-10", 30, 28, 395, 0, 0)).found()).isEmpty();
        assertThat(Rows.reasons(of(september, plans("2014-10", 30, 28, 396, 0, 0))))
                .containsExactly(
                        "At the end of October 2014, 396 children are recorded on a plan; 393 before, 30 started and"
                                + " 28 ended make 395.");
        assertThat(of(september, plans("2014-10", 30, 28, 394, 0, 0)).found()).hasSize(1);
    }

    @Test
    void monthsWithAGapBetweenAreNotCompared() {
        assertThat(of(plans("2014-08", 0, 0, 393, 0, 0), plans("2014-10", 0, 0, 500, 0, 0))
                        .examined())
                .isZero();
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
