package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.complaints;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class SafeguardingNotReferredTest {

    private final SafeguardingNotReferred check = new SafeguardingNotReferred();

    @Test
    void asManyReferredAsWereAboutSafeguardingPass() {
        Outcome outcome = run("2014-12-01", complaints("2014-10", 9, 3, 3, ""));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void oneThatWasNotReferredIsFound() {
        assertThat(Rows.reasons(run("2014-12-01", complaints("2014-10", 9, 3, 2, ""))))
                .containsExactly("In October 2014, 3 complaints were about safeguarding, but 2 went to the police.");
    }

    @Test
    void aMonthIsLookedAtOnceItIsOver() {
        assertThat(run("2014-10-31", complaints("2014-10", 9, 3, 2, "")).examined())
                .isZero();
        assertThat(run("2014-11-01", complaints("2014-10", 9, 3, 2, "")).found())
                .hasSize(1);
    }

    private Outcome run(String today, Complaints... months) {
        return Rows.run(check, PlanFixture.on(today).records(months));
    }
}
