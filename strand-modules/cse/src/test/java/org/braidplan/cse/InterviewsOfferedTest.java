package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.month;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class InterviewsOfferedTest {

    private final InterviewsOffered check = new InterviewsOffered();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-interview-not-offered");
    }

    @Test
    void anOfferAfterEachEpisodePassesAndOneFewerDoesNot() {
        assertThat(on("2014-12-01", month("2014-10", 36, 36, 22, 13, 4)).found())
                .isEmpty();
        Outcome outcome = on("2014-12-01", month("2014-10", 36, 35, 22, 13, 4));
        assertThat(Rows.reasons(outcome))
                .containsExactly("In October 2014, no interview was offered after 1 of 36 episodes.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "missing-episodes", "2014-10"));
    }

    @Test
    void moreOffersThanEpisodesAreForAnotherCheck() {
        assertThat(on("2014-12-01", month("2014-10", 10, 12, 8, 4, 4)).found()).isEmpty();
    }

    @Test
    void aMonthIsLookedAtFromTheDayAfterItsFiguresAreDue() {
        assertThat(on("2014-12-12", month("2014-11", 40, 33, 23, 13, 4)).examined())
                .isZero();
        assertThat(on("2014-12-13", month("2014-11", 40, 33, 23, 13, 4)).found())
                .hasSize(1);
    }

    @Test
    void onlyTheLastMonthIsLookedAt() {
        Outcome outcome = on("2014-12-01", month("2014-09", 43, 20, 10, 5, 0), month("2014-10", 36, 36, 22, 13, 4));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void noMonthsAreNothingToCheck() {
        assertThat(on("2014-12-01").examined()).isZero();
    }

    private Outcome on(String today, Record... months) {
        return Rows.run(check, PlanFixture.on(today).records(months));
    }
}
