package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.finding;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class FindingsEvidencedTest {

    private final FindingsEvidenced check = new FindingsEvidenced();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-finding-without-evidence");
    }

    @Test
    void threeMonthsWithoutEvidencePassAndTheDayAfterIsFound() {
        InspectionFinding done = finding("A-1", false, "Director", "", "2014-09-01", "", "");
        assertThat(on("2014-12-01", done).found()).isEmpty();
        assertThat(Rows.reasons(on("2014-12-02", done)))
                .containsExactly("Finding A-1 was recorded as done on 1 September 2014, without evidence since.");
    }

    @Test
    void evidencePassesFromItsDayOn() {
        InspectionFinding evidenced = finding("A-1", false, "Director", "", "2014-09-01", "2015-01-10", "");
        assertThat(on("2015-01-09", evidenced).found()).hasSize(1);
        assertThat(on("2015-01-10", evidenced).found()).isEmpty();
    }

    @Test
    void whatIsOpenIsNothingToCheckHere() {
        assertThat(on("2015-01-10", finding("A-1", false, "Director", "", "", "", ""))
                        .examined())
                .isZero();
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
