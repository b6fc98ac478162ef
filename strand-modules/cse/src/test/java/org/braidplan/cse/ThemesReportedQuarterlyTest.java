package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.themes;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class ThemesReportedQuarterlyTest {

    private final ThemesReportedQuarterly check = new ThemesReportedQuarterly();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-no-themes-report");
    }

    @Test
    void aReportForEachQuarterPasses() {
        Outcome outcome = Rows.run(
                check,
                PlanFixture.on("2014-12-01").records(themes("2014-Q1", "2014-05-02"), themes("2014-Q2", "2014-09-05")));
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void aQuarterLeftOutIsFound() {
        Outcome outcome = Rows.run(
                check,
                PlanFixture.on("2014-12-01").records(themes("2013-Q4", "2014-02-07"), themes("2014-Q2", "2014-09-05")));
        assertThat(outcome.examined()).isEqualTo(3);
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "No themes report for January to March 2014 is recorded; it was to be received by the end of"
                                + " April to June 2014.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "themes-reports", "2014-Q1"));
    }

    @Test
    void aQuarterIsMissingFromTheDayAfterTheFollowingQuarter() {
        assertThat(Rows.run(check, PlanFixture.on("2014-12-31").records(themes("2014-Q2", "2014-09-05")))
                        .found())
                .isEmpty();
        assertThat(Rows.run(check, PlanFixture.on("2015-01-01").records(themes("2014-Q2", "2014-09-05")))
                        .found())
                .hasSize(1);
    }

    @Test
    void itLooksAtTheLastFourQuartersThatAreDueAndNoFurther() {
        Outcome outcome = Rows.run(check, PlanFixture.on("2016-02-15").records(themes("2013-Q1", "2013-05-03")));
        assertThat(outcome.found())
                .extracting(found -> found.subject().key())
                .containsExactly("2014-Q4", "2015-Q1", "2015-Q2", "2015-Q3");
    }

    @Test
    void aReportThatIsReceivedLaterThanTodayIsNotThereYet() {
        ThemesReport later = themes("2014-Q1", "2014-12-05");
        ThemesReport first = themes("2013-Q4", "2014-02-07");
        assertThat(Rows.run(check, PlanFixture.on("2014-12-04").records(first, later))
                        .found())
                .hasSize(2);
        assertThat(Rows.run(check, PlanFixture.on("2014-12-05").records(first, later))
                        .found())
                .hasSize(1);
    }

    @Test
    void noReportsAreNothingToCheck() {
        assertThat(Rows.run(check, PlanFixture.on("2014-12-01")).examined()).isZero();
    }
}
