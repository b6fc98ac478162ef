package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.audits;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class InadequateFilesPutRightTest {

    private final InadequateFilesPutRight check = new InadequateFilesPutRight();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-inadequate-not-put-right");
    }

    @Test
    void allPutRightPassesAndOneLeftIsFound() {
        assertThat(of(audits("2014-10-08", 0, 9, 20, 13, 13)).found()).isEmpty();
        assertThat(Rows.reasons(of(audits("2014-10-08", 0, 9, 20, 13, 12))))
                .containsExactly(
                        "Of 13 files graded inadequate in the round that was finished on 8 October 2014, 1 is not"
                                + " recorded as put right.");
        assertThat(Rows.reasons(of(audits("2014-10-08", 0, 9, 20, 13, 0))))
                .first()
                .asString()
                .contains("13 are not");
    }

    @Test
    void aRoundThatIsNotFinishedYetIsNotLookedAt() {
        assertThat(of(audits("2014-12-01", 0, 9, 20, 13, 0)).examined()).isEqualTo(1);
        assertThat(of(audits("2014-12-02", 0, 9, 20, 13, 0)).examined()).isZero();
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
