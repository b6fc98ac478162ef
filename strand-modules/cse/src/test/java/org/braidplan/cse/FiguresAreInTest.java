package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.disruption;
import static org.braidplan.cse.Rows.flow;
import static org.braidplan.cse.Rows.month;

import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class FiguresAreInTest {

    private final FiguresAreIn check = new FiguresAreIn();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-figures-missing");
    }

    @Test
    void monthsOneAfterTheOtherPass() {
        Outcome outcome = on("2014-12-01", month("2014-09", 43, 28, 14, 5), month("2014-10", 36, 22, 13, 4));
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void aMonthThatWasLeftOutIsFoundOnce() {
        Outcome outcome = on("2014-12-01", month("2014-08", 44, 25, 12, 5), month("2014-10", 36, 22, 13, 4));
        assertThat(Rows.reasons(outcome))
                .containsExactly("No figures for September 2014 are in this register; they were due 14 October 2014.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "missing-episodes", "2014-09"));
    }

    @Test
    void aMonthIsMissingFromTheDayAfterTenWorkingDays() {
        assertThat(on("2014-11-14", month("2014-09", 43, 28, 14, 5)).found()).isEmpty();
        assertThat(on("2014-11-15", month("2014-09", 43, 28, 14, 5)).found()).hasSize(1);
    }

    @Test
    void monthsThatAreMissingOneAfterTheOtherAreOneFinding() {
        Outcome outcome = on("2014-12-01", month("2014-06", 46, 24, 12, 5), month("2014-10", 36, 22, 13, 4));
        assertThat(Rows.reasons(outcome))
                .containsExactly("No figures are in this register from July 2014 to September 2014; the first were due"
                        + " 14 August 2014.");
    }

    @Test
    void quartersOfEachRegisterAreLookedAt() {
        Outcome outcome = on(
                "2014-12-01",
                assessments("2014-Q2", 66, 30, Optional.empty()),
                flow("2014-Q2", 12, 9, 40, 8),
                disruption("2014-Q2", DisruptionActivity.Kind.ARREST, 7));
        assertThat(outcome.found())
                .extracting(found -> found.subject())
                .containsExactly(
                        Subject.record("cse", "risk-assessments", "2014-Q3"),
                        Subject.record("cse", "support-offers", "2014-Q3"),
                        Subject.record("cse", "disruption-activity", "2014-Q3"));
    }

    @Test
    void itLooksBackTwelveMonths() {
        Outcome outcome = on("2014-12-01", month("2010-01", 30, 20, 10, 3));
        assertThat(outcome.examined()).isEqualTo(11);
        assertThat(outcome.found()).extracting(found -> found.subject().key()).containsExactly("2013-12");
    }

    @Test
    void whatNobodyHasBegunToCountIsNothingToCheck() {
        assertThat(on("2014-12-01").examined()).isZero();
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
