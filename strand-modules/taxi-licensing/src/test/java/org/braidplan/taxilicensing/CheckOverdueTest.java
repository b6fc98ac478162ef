package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.licences;

import java.util.List;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class CheckOverdueTest {

    private final CheckOverdue check = new CheckOverdue();

    @Test
    void aMonthWithNothingOverduePasses() {
        assertThat(run("2014-12-01", licences("2014-10", 100, 50, 50, 0, 80, 10)))
                .isEqualTo(new Outcome(1, List.of()));
    }

    @Test
    void oneOverdueCheckIsEnough() {
        Outcome outcome = run("2014-12-01", licences("2014-10", 100, 50, 50, 1, 80, 10));
        assertThat(Rows.reasons(outcome))
                .containsExactly("At the end of October 2014 these were overdue on live licences: a driver's criminal"
                        + " record check.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("taxi-licensing", "licences", "2014-10"));
    }

    @Test
    void eachKindOfCheckIsNamed() {
        assertThat(Rows.reasons(run("2014-12-01", licences("2014-10", 100, 50, 50, 7, 2, 80, 10, 3, 1))))
                .containsExactly("At the end of October 2014 these were overdue on live licences: 7 drivers' criminal"
                        + " record checks, 2 drivers' medicals, 3 vehicles' tests or insurances, an operator's basic"
                        + " check.");
    }

    @Test
    void onlyTheNewestMonthThatIsOverIsLookedAt() {
        LicenceMonth october = licences("2014-10", 100, 50, 50, 7, 80, 10);
        LicenceMonth november = licences("2014-11", 100, 50, 50, 0, 80, 10);
        assertThat(run("2014-11-30", october, november).found()).hasSize(1);
        assertThat(run("2014-12-01", october, november).found()).isEmpty();
    }

    @Test
    void aMonthThatIsNotOverIsNothingToCheck() {
        assertThat(run("2014-10-31", licences("2014-10", 100, 50, 50, 7, 80, 10))
                        .examined())
                .isZero();
    }

    private Outcome run(String today, LicenceMonth... months) {
        return Rows.run(check, PlanFixture.on(today).records(months));
    }
}
