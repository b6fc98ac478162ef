package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.posts;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class AgencyShareTest {

    private final AgencyShare check = new AgencyShare();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-agency-share-high");
    }

    @Test
    void aFifthPassesAndMoreIsFound() {
        assertThat(of(posts("2014-Q3", Posts.Kind.SOCIAL_WORKER, "100", "80", "20"))
                        .found())
                .isEmpty();
        Outcome outcome = of(posts("2014-Q3", Posts.Kind.SOCIAL_WORKER, "100", "80", "20.5"));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "Social workers: at the end of July to September 2014, 20.5 of 100.5 full-time equivalents"
                                + " in work were from agencies: 20.4%.");
        assertThat(Rows.keys(outcome)).containsExactly("2014-Q3~SOCIAL_WORKER");
    }

    @Test
    void nobodyInWorkIsNothingToCheck() {
        assertThat(of(posts("2014-Q3", Posts.Kind.SOCIAL_WORKER, "100", "0", "0"))
                        .examined())
                .isZero();
    }

    @Test
    void onlyTheLastQuarterThatIsOverIsLookedAt() {
        assertThat(of(
                                posts("2014-Q2", Posts.Kind.SOCIAL_WORKER, "100", "50", "50"),
                                posts("2014-Q3", Posts.Kind.SOCIAL_WORKER, "100", "90", "10"),
                                posts("2014-Q4", Posts.Kind.SOCIAL_WORKER, "100", "50", "50"))
                        .found())
                .isEmpty();
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
