package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.caseloads;

import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class CaseloadsWithinLimitTest {

    private final CaseloadsWithinLimit check = new CaseloadsWithinLimit();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-caseload-over");
    }

    @Test
    void twentyCasesPassAndMoreAreFound() {
        assertThat(of(caseloads("2014-Q3", 1, 2, 3, 0, 0)).found()).isEmpty();
        Outcome outcome = of(caseloads("2014-Q3", 1, 2, 3, 1, 0));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "Duty and assessment: 1 of 7 social workers had more than 20 cases at the end of July to"
                                + " September 2014.");
        assertThat(outcome.found().get(0).severity()).isEmpty();
    }

    @Test
    void moreThanTwentyFiveAreSerious() {
        Outcome outcome = of(caseloads("2014-Q3", 1, 2, 3, 1, 1));
        assertThat(outcome.found().get(0).severity()).contains(Severity.SERIOUS);
        assertThat(Rows.reasons(outcome)).first().asString().endsWith("1 of them more than 25.");
    }

    @Test
    void onlyTheLastQuarterThatIsOverIsLookedAt() {
        assertThat(of(
                                caseloads("2014-Q2", 0, 0, 0, 0, 1),
                                caseloads("2014-Q3", 1, 0, 0, 0, 0),
                                caseloads("2014-Q4", 0, 0, 0, 0, 1))
                        .found())
                .isEmpty();
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
