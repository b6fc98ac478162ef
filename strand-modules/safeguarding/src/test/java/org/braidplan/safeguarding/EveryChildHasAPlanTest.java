package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.plans;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class EveryChildHasAPlanTest {

    private final EveryChildHasAPlan check = new EveryChildHasAPlan();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-no-current-plan");
    }

    @Test
    void noneWithoutAPlanPassesAndOneIsFound() {
        assertThat(of(plans("2014-10", 0, 0, 393, 0, 0)).found()).isEmpty();
        Outcome outcome = of(plans("2014-10", 0, 0, 393, 0, 1));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "At the end of October 2014, 1 of 393 children on a child protection plan had none that was"
                                + " up to date.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("safeguarding", "child-protection-plans", "2014-10"));
    }

    @Test
    void onlyTheLastMonthThatIsOverIsLookedAt() {
        assertThat(of(plans("2014-09", 0, 0, 393, 0, 79), plans("2014-10", 0, 0, 393, 0, 0))
                        .found())
                .isEmpty();
        Outcome outcome = of(
                plans("2014-09", 0, 0, 393, 0, 0), plans("2014-10", 0, 0, 393, 0, 5), plans("2014-12", 0, 0, 9, 0, 9));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(Rows.keys(outcome)).containsExactly("2014-10");
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
