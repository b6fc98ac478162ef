package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.finding;

import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class FindingsOnTimeTest {

    private final FindingsOnTime check = new FindingsOnTime();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-finding-overdue");
    }

    @Test
    void aFindingIsLateFromTheDayAfterItsDate() {
        InspectionFinding open = finding("A-1", false, "Director", "2014-11-30", "", "", "");
        assertThat(on("2014-11-30", open).found()).isEmpty();
        assertThat(Rows.reasons(on("2014-12-01", open)))
                .containsExactly("Finding A-1 was to be put right by 30 November 2014 and is not recorded as done.");
    }

    @Test
    void oneToBePutRightAtOnceIsSerious() {
        assertThat(on("2014-12-01", finding("A-1", true, "Director", "2014-11-30", "", "", ""))
                        .found()
                        .get(0)
                        .severity())
                .contains(Severity.SERIOUS);
        assertThat(on("2014-12-01", finding("A-1", false, "Director", "2014-11-30", "", "", ""))
                        .found()
                        .get(0)
                        .severity())
                .isEmpty();
    }

    @Test
    void whatIsDonePassesAndWhatIsDoneLaterIsStillOpen() {
        InspectionFinding done = finding("A-1", false, "Director", "2014-11-01", "2014-12-01", "", "");
        assertThat(on("2014-12-01", done).found()).isEmpty();
        assertThat(on("2014-11-30", done).found()).hasSize(1);
    }

    @Test
    void anOpenFindingHasADateAndSomebodyWhoAnswersForIt() {
        assertThat(Rows.reasons(on("2014-12-01", finding("A-1", false, "", "", "", "", ""))))
                .containsExactly("Finding A-1 has no date and nobody who answers for it.");
        assertThat(Rows.reasons(on("2014-12-01", finding("A-1", false, "", "2015-01-30", "", "", ""))))
                .containsExactly("Finding A-1 has nobody who answers for it.");
        assertThat(Rows.reasons(on("2014-12-01", finding("A-1", false, "Director", "", "", "", ""))))
                .containsExactly("Finding A-1 has no date.");
        assertThat(on("2014-12-01", finding("A-1", false, "Director", "2015-01-30", "", "", ""))
                        .found())
                .isEmpty();
    }

    @Test
    void whatIsFoundLaterIsNotThereYet() {
        assertThat(on("2014-08-31", finding("A-1", false, "", "", "", "", "")).examined())
                .isZero();
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
