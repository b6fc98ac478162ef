package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.support;

import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class SupportClosedEarlyTest {

    private final SupportClosedEarly check = new SupportClosedEarly();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-support-closed-early");
    }

    @Test
    void noEarlyClosurePasses() {
        Outcome outcome = of(support("2014-Q3", 60, 20, 9, 0, 0, 0));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void earlyClosuresForThePersonsOwnReasonsPassUntilOneHasNone() {
        assertThat(of(support("2014-Q3", 60, 20, 9, 3, 0, 3)).found()).isEmpty();
        Outcome outcome = of(support("2014-Q3", 60, 20, 9, 3, 0, 2));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "In July to September 2014, 3 of 9 closures came early, and not all of them have a reason.");
        assertThat(outcome.found().get(0).severity()).isEmpty();
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "support-offers", "2014-Q3"));
    }

    @Test
    void oneThatAServiceEndedIsSerious() {
        Outcome outcome = of(support("2014-Q3", 60, 20, 9, 3, 1, 2));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "In July to September 2014, 3 of 9 closures came early, 1 of them because a service ended it.");
        assertThat(outcome.found().get(0).severity()).isEqualTo(Optional.of(Severity.SERIOUS));
    }

    @Test
    void theReasonNeverTellsAConfidentialCount() {
        Outcome one = of(support("2014-Q3", 60, 20, 9, 8, 0, 5));
        Outcome other = of(support("2014-Q3", 60, 20, 9, 8, 0, 6));
        assertThat(Rows.reasons(one)).isEqualTo(Rows.reasons(other));
    }

    @Test
    void noQuartersAreNothingToCheck() {
        assertThat(Rows.run(check, PlanFixture.on("2014-12-01")).examined()).isZero();
    }

    private Outcome of(SupportOffers quarter) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(quarter));
    }
}
