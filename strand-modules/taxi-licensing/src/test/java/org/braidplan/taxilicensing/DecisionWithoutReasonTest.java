package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.decision;

import org.braidplan.check.Outcome;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.LicenceDecision.Licence;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class DecisionWithoutReasonTest {

    private final DecisionWithoutReason check = new DecisionWithoutReason();

    @Test
    void aReasonForEachPasses() {
        Outcome outcome = run("2014-12-01", decision("2014-10", Kind.REVOKED, Licence.DRIVER, 3, 2, 1));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void oneWithoutAReasonIsFoundAndNoReasonIsTold() {
        assertThat(Rows.reasons(run("2014-12-01", decision("2014-10", Kind.REVOKED, Licence.DRIVER, 3, 2, 0))))
                .containsExactly("Not every decision of this kind in October 2014 has a reason.");
    }

    @Test
    void monthsWithNoDecisionAndMonthsThatAreNotOverAreNothingToCheck() {
        assertThat(run("2014-12-01", decision("2014-10", Kind.REVOKED, 0)).examined())
                .isZero();
        assertThat(run("2014-10-31", decision("2014-10", Kind.REVOKED, Licence.DRIVER, 3, 2, 0))
                        .examined())
                .isZero();
    }

    private Outcome run(String today, LicenceDecision... decisions) {
        return Rows.run(check, PlanFixture.on(today).records(decisions));
    }
}
