package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.due;

import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class DueDatesAreRightTest {

    private final DueDatesAreRight check = new DueDatesAreRight();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-due-date-miscounted");
    }

    @Test
    void theLastWorkingDayPassesAndTheDayAfterIsFound() {
        // 45 working days from 3 March 2014: Easter and the first Monday of May do not count.
        assertThat(of(due(DueDateTest.Timescale.ASSESSMENT, "2014-03-03", "2014-05-08"))
                        .found())
                .isEmpty();
        Outcome outcome = of(due(DueDateTest.Timescale.ASSESSMENT, "2014-03-03", "2014-05-09"));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "From 3 March 2014, 45 working days for an assessment end on 8 May 2014; the date given is 9"
                                + " May 2014, which is 1 working day later.");
        assertThat(outcome.found().get(0).severity()).isEmpty();
    }

    @Test
    void aDateThatIsTooEarlyHarmsNobodyAndIsOnlyAskedAbout() {
        Outcome outcome = of(due(DueDateTest.Timescale.ASSESSMENT, "2014-03-03", "2014-05-06"));
        assertThat(outcome.found().get(0).severity()).contains(Severity.NOTE);
        assertThat(Rows.reasons(outcome)).first().asString().endsWith("which is 2 working days earlier.");
    }

    @Test
    void eachTimescaleHasItsOwnDays() {
        assertThat(of(
                                due(DueDateTest.Timescale.CONFERENCE, "2014-11-24", "2014-12-15"),
                                due(DueDateTest.Timescale.CORE_GROUP, "2014-04-10", "2014-04-28"),
                                due(DueDateTest.Timescale.HEALTH_ASSESSMENT, "2014-08-11", "2014-09-09"),
                                due(DueDateTest.Timescale.INSPECTION_STATEMENT, "2014-11-19", "2015-03-02"))
                        .found())
                .isEmpty();
    }

    @Test
    void daysBeyondTheKnownBankHolidaysAreNotLookedAt() {
        assertThat(on("2007-12-31", due(DueDateTest.Timescale.CONFERENCE, "2007-12-03", "2008-01-01"))
                        .examined())
                .isZero();
        assertThat(on("2029-01-31", due(DueDateTest.Timescale.CONFERENCE, "2028-12-27", "2028-12-28"))
                        .examined())
                .isZero();
    }

    @Test
    void itLooksTwoYearsBackAndNotAhead() {
        DueDateTest wrong = due(DueDateTest.Timescale.CONFERENCE, "2014-11-24", "2014-12-24");
        assertThat(on("2014-11-23", wrong).examined()).isZero();
        assertThat(on("2014-11-24", wrong).found()).hasSize(1);
        assertThat(on("2016-11-24", wrong).found()).hasSize(1);
        assertThat(on("2016-11-25", wrong).examined()).isZero();
    }

    private Outcome of(Record... records) {
        return on("2014-12-01", records);
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
