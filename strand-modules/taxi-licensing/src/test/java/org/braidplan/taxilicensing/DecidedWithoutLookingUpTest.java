package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.lookedUp;

import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class DecidedWithoutLookingUpTest {

    private final DecidedWithoutLookingUp check = new DecidedWithoutLookingUp();

    @Test
    void everyApplicantLookedUpPasses() {
        Outcome outcome = run("2024-02-01", "2023-10", 40, 40);
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void oneApplicantWhoWasNotIsFound() {
        Outcome outcome = run("2024-02-01", "2023-10", 40, 39);
        assertThat(Rows.reasons(outcome))
                .containsExactly("In October 2023, 1 of 40 driver applications were decided without a look in the"
                        + " national register.");
        assertThat(outcome.found().get(0).severity()).isEmpty();
    }

    @Test
    void beforeItWasLawItIsToPutRight() {
        assertThat(run("2024-02-01", "2023-04", 40, 39).found().get(0).severity())
                .contains(Severity.WARNING);
        assertThat(run("2024-02-01", "2023-05", 40, 39).found().get(0).severity())
                .isEmpty();
    }

    @Test
    void beforeTheStandardsAndWithoutFiguresThereIsNothingToCheck() {
        assertThat(run("2024-02-01", "2020-07", 40, 39).examined()).isZero();
        assertThat(run("2024-02-01", "2020-08", 40, 39).examined()).isEqualTo(1);
        assertThat(Rows.run(
                                check,
                                PlanFixture.on("2024-02-01")
                                        .records(lookedUp("2023-10", Optional.empty(), Optional.empty())))
                        .examined())
                .isZero();
    }

    private Outcome run(String today, String month, int applications, int searched) {
        return Rows.run(
                check,
                PlanFixture.on(today).records(lookedUp(month, Optional.of(applications), Optional.of(searched))));
    }
}
