package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.complaints;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.licences;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class MonthMissingTest {

    private final MonthMissing check = new MonthMissing();

    @Test
    void aRecordForEachMonthPasses() {
        Outcome outcome = run(
                "2014-12-01",
                licences("2014-09", 10, 5, 5, 0, 5, 0),
                licences("2014-10", 10, 5, 5, 0, 5, 0),
                decision("2014-10", Kind.REVOKED, 0),
                complaints("2014-10", 3, 0, 0, ""));
        assertThat(outcome.examined()).isEqualTo(4);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void aMonthLeftOutIsFoundInItsRegister() {
        Outcome outcome = run("2014-12-01", complaints("2014-08", 3, 0, 0, ""), complaints("2014-10", 3, 0, 0, ""));
        assertThat(Rows.reasons(outcome))
                .containsExactly("Nothing is recorded for September 2014 in the register of complaints.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("taxi-licensing", "complaints", "2014-09"));
    }

    @Test
    void aMonthIsDueTenWorkingDaysAfterItsEnd() {
        // The 31st of October 2014 is a Friday, so the tenth working day is Friday the 14th of November.
        Complaints september = complaints("2014-09", 3, 0, 0, "");
        assertThat(run("2014-11-14", september).found()).isEmpty();
        assertThat(Rows.keys(run("2014-11-15", september))).containsExactly("2014-10");
    }

    @Test
    void itLooksBackAYearAndNoFurther() {
        assertThat(Rows.keys(run("2014-12-01", decision("2010-01", Kind.REVOKED, 0))))
                .first()
                .isEqualTo("2013-12");
    }

    private Outcome run(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
