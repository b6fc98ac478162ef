package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.month;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class InterviewsWithinEpisodesTest {

    private final InterviewsWithinEpisodes check = new InterviewsWithinEpisodes();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-interviews-exceed-episodes");
    }

    @Test
    void fewerInterviewsThanEpisodesPass() {
        Outcome outcome = Rows.run(check, PlanFixture.on("2014-12-01").records(month("2014-10", 40, 30, 20, 5)));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void doneAndDeclinedTogetherMayReachTheEpisodesAndNoMore() {
        PlanFixture plan =
                PlanFixture.on("2014-12-01").records(month("2014-09", 40, 35, 20, 5), month("2014-10", 40, 35, 20, 6));
        Outcome outcome = Rows.run(check, plan);
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(outcome.found()).hasSize(1);
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "missing-episodes", "2014-10"));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "In October 2014, 35 interviews done and 6 declined are 41, but only 40 episodes are recorded.");
    }

    @Test
    void declinedAloneCanBeTooMany() {
        PlanFixture plan = PlanFixture.on("2014-12-01").records(month("2014-10", 3, 0, 0, 4));
        assertThat(Rows.run(check, plan).found()).hasSize(1);
    }

    @Test
    void noMonthsAreNothingToCheck() {
        assertThat(Rows.run(check, PlanFixture.on("2014-12-01")).examined()).isZero();
    }
}
