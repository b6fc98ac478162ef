package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.assessed;
import static org.braidplan.safeguarding.Rows.plans;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PlansFollowConferencesTest {

    private final PlansFollowConferences check = new PlansFollowConferences();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-plans-without-conference");
    }

    @Test
    void asManyPlansAsConferencesPassAndOneMoreIsFound() {
        AssessmentsAndEnquiries conferences = assessed("2014-10", 0, 0, 80, 30, 0);
        assertThat(of(conferences, plans("2014-10", 30, 0, 393, 0, 0)).found()).isEmpty();
        Outcome outcome = of(conferences, plans("2014-10", 31, 0, 393, 0, 0));
        assertThat(Rows.reasons(outcome))
                .containsExactly("In October 2014, plans started for 31 children, but initial conferences were held for"
                        + " 30.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("safeguarding", "child-protection-plans", "2014-10"));
    }

    @Test
    void aMonthOfWhichOneOfTheTwoIsMissingIsNothingToCheck() {
        assertThat(of(plans("2014-10", 31, 0, 393, 0, 0)).examined()).isZero();
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
