package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.post;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class OneManagerForTheTeamTest {

    private final OneManagerForTheTeam check = new OneManagerForTheTeam();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-one-team-manager");
    }

    @Test
    void oneNamedManagerPasses() {
        Outcome outcome = Rows.run(
                check,
                PlanFixture.on("2014-12-01")
                        .records(
                                post("Team manager", "2014-09-01", "", "Holder", true),
                                post("Social worker", "2014-09-01", "", "Holder", false)));
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void twoManagersAtTheSameTimeAreFound() {
        Outcome outcome = Rows.run(
                check,
                PlanFixture.on("2014-12-01")
                        .records(
                                post("Team manager", "2014-09-01", "", "One", true),
                                post("Detective inspector", "2014-09-01", "", "Other", true)));
        assertThat(Rows.reasons(outcome))
                .containsExactly("2 posts are marked as manager at the same time: Detective inspector, Team manager.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.strand("cse"));
    }

    @Test
    void aHandoverPassesFromTheDayAfterTheLastDayOfTheOneBefore() {
        assertThat(handover("2014-11-30").found()).hasSize(1);
        assertThat(handover("2014-12-01").found()).isEmpty();
    }

    @Test
    void aManagerWhoHasNotBegunYetIsNone() {
        TeamPost member = post("Social worker", "2014-09-01", "", "Holder", false);
        TeamPost manager = post("Team manager", "2014-12-02", "", "Holder", true);
        assertThat(Rows.reasons(Rows.run(check, PlanFixture.on("2014-12-01").records(member, manager))))
                .containsExactly("None of the team's 1 posts is marked as its manager.");
        assertThat(Rows.run(check, PlanFixture.on("2014-12-02").records(member, manager))
                        .found())
                .isEmpty();
    }

    @Test
    void aVacantManagersPostIsFound() {
        Outcome outcome =
                Rows.run(check, PlanFixture.on("2014-12-01").records(post("Team manager", "2014-09-01", "", "", true)));
        assertThat(Rows.reasons(outcome)).containsExactly("The manager's post is vacant: Team manager.");
    }

    @Test
    void noPostsTodayAreNothingToCheck() {
        assertThat(Rows.run(check, PlanFixture.on("2014-12-01")).examined()).isZero();
        TeamPost past = post("Team manager", "2013-09-01", "2014-11-30", "Holder", true);
        assertThat(Rows.run(check, PlanFixture.on("2014-12-01").records(past)).examined())
                .isZero();
    }

    private Outcome handover(String today) {
        return Rows.run(
                check,
                PlanFixture.on(today)
                        .records(
                                post("Social care manager", "2014-01-01", "2014-11-30", "One", true),
                                post("Team manager", "2014-11-24", "", "Other", true)));
    }
}
