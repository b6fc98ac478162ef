package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.entries;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.LicenceDecision.Licence;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class NotInNationalRegisterTest {

    private final NotInNationalRegister check = new NotInNationalRegister();

    @Test
    void whatIsEnteredOrNeedsNoEntryPasses() {
        Outcome outcome = run(
                "2021-12-01",
                decision("2021-10", Kind.REFUSED, 2),
                decision("2021-10", Kind.RENEWAL_REFUSED, 1),
                decision("2021-10", Kind.REVOKED, 3),
                entries("2021-10", 2, 3, 0, 1));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void oneRevocationThatIsNotEnteredIsFound() {
        Outcome outcome = run(
                "2021-12-01",
                decision("2021-10", Kind.REFUSED, 2),
                decision("2021-10", Kind.REVOKED, 3),
                entries("2021-10", 2, 2, 0, 0));
        assertThat(Rows.reasons(outcome))
                .containsExactly("1 decision against drivers in October 2021, of 5, is neither entered in the national"
                        + " register nor recorded as needing no entry.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("taxi-licensing", "national-register", "2021-10"));
    }

    @Test
    void anEntryTooManyOfOneKindDoesNotStandForOneOfAnother() {
        assertThat(run(
                                "2021-12-01",
                                decision("2021-10", Kind.REFUSED, 2),
                                decision("2021-10", Kind.REVOKED, 3),
                                entries("2021-10", 3, 2, 0, 0))
                        .found())
                .hasSize(1);
    }

    @Test
    void aMonthWithoutAnyRecordOfEntriesIsFound() {
        assertThat(Rows.keys(run("2021-12-01", decision("2021-10", Kind.REVOKED, 3))))
                .containsExactly("2021-10");
        assertThat(run("2021-12-01", decision("2021-10", Kind.REVOKED, 0)).found())
                .isEmpty();
    }

    @Test
    void aMonthIsDueFiveWorkingDaysAfterItsEnd() {
        // The 31st of October 2021 is a Sunday, so the fifth working day is Friday the 5th of November.
        assertThat(run("2021-11-05", decision("2021-10", Kind.REVOKED, 3)).examined())
                .isZero();
        assertThat(run("2021-11-06", decision("2021-10", Kind.REVOKED, 3)).found())
                .hasSize(1);
    }

    @Test
    void suspensionsCountFromTheFirstWholeMonthOfTheLaw() {
        assertThat(run("2023-12-01", decision("2023-04", Kind.SUSPENDED, 3)).found())
                .isEmpty();
        assertThat(run("2023-12-01", decision("2023-05", Kind.SUSPENDED, 3)).found())
                .hasSize(1);
        assertThat(run("2023-12-01", decision("2023-05", Kind.SUSPENDED, 3), entries("2023-05", 0, 0, 3, 0))
                        .found())
                .isEmpty();
    }

    @Test
    void beforeTheRegisterWasOpenThereIsNothingToCheck() {
        assertThat(run("2021-12-01", decision("2018-07", Kind.REVOKED, 3)).examined())
                .isZero();
        assertThat(run("2021-12-01", decision("2018-08", Kind.REVOKED, 3)).examined())
                .isEqualTo(1);
    }

    @Test
    void vehiclesAndOperatorsAreNotInTheRegister() {
        assertThat(run("2021-12-01", decision("2021-10", Kind.REVOKED, Licence.VEHICLE, 3, 0, 3))
                        .examined())
                .isZero();
    }

    private Outcome run(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
