package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.audits;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class AuditedEachQuarterTest {

    private final AuditedEachQuarter check = new AuditedEachQuarter();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-no-audit");
    }

    @Test
    void aRoundInEachQuarterPassesAndAQuarterLeftOutIsFound() {
        assertThat(on("2014-10-01", audits("2014-05-23", 1, 0, 0, 0, 0), audits("2014-09-30", 1, 0, 0, 0, 0))
                        .found())
                .isEmpty();
        Outcome outcome = on("2014-10-01", audits("2014-03-31", 1, 0, 0, 0, 0), audits("2014-07-01", 1, 0, 0, 0, 0));
        assertThat(outcome.examined()).isEqualTo(3);
        assertThat(Rows.reasons(outcome))
                .containsExactly("No round of case audits was finished in April to June 2014.");
    }

    @Test
    void aQuarterIsLookedAtFromTheDayAfterIt() {
        assertThat(on("2014-09-30", audits("2014-05-23", 1, 0, 0, 0, 0)).found())
                .isEmpty();
        assertThat(on("2014-10-01", audits("2014-05-23", 1, 0, 0, 0, 0)).found())
                .hasSize(1);
    }

    @Test
    void itLooksAYearBackAndNoFurther() {
        assertThat(Rows.keys(on("2016-02-15", audits("2013-05-23", 1, 0, 0, 0, 0))))
                .containsExactly("2015-Q1", "2015-Q2", "2015-Q3", "2015-Q4");
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
