package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.policy;

import java.util.List;
import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PolicyPastReviewTest {

    private final PolicyPastReview check = new PolicyPastReview();

    @Test
    void aPolicyIsPastItsReviewFromTheDayAfter() {
        Policy policy = policy("Cameras", "2011-09-26", "", "2014-11-30");
        assertThat(run("2014-11-30", policy)).isEqualTo(new Outcome(1, List.of()));
        assertThat(Rows.reasons(run("2014-12-01", policy)))
                .containsExactly("“Cameras” was due for review by 30 November 2014, and is in force.");
    }

    @Test
    void withoutADayItIsFiveYearsFromTheAdoption() {
        Policy policy = policy("Convictions", "2009-11-30", "", "");
        assertThat(run("2014-11-30", policy).found()).isEmpty();
        assertThat(Rows.reasons(run("2014-12-01", policy)))
                .containsExactly(
                        "“Convictions” was due for review by 30 November 2014, five years after its adoption, and"
                                + " is in force.");
    }

    @Test
    void aReplacedPolicyIsNotLookedAtFromTheDayOfTheNext() {
        Policy policy = policy("Old", "2005-01-01", "2014-12-01", "2010-01-01");
        assertThat(run("2014-11-30", policy).examined()).isEqualTo(1);
        assertThat(run("2014-12-01", policy).examined()).isZero();
    }

    @Test
    void aPolicyThatIsStillToComeIsNotLookedAt() {
        assertThat(run("2014-12-01", policy("New", "2015-07-06", "", "2016-01-01"))
                        .examined())
                .isZero();
    }

    private Outcome run(String today, Policy... policies) {
        return Rows.run(check, PlanFixture.on(today).records(policies));
    }
}
