package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;

import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class AssessmentsAreCurrentTest {

    private final AssessmentsAreCurrent check = new AssessmentsAreCurrent();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-assessment-not-current");
    }

    @Test
    void allCurrentPassesAndOneWithoutDoesNot() {
        assertThat(on("2014-12-01", assessments("2014-Q3", 74, 74, Optional.empty()))
                        .found())
                .isEmpty();
        Outcome outcome = on("2014-12-01", assessments("2014-Q3", 74, 73, Optional.empty()));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "At the end of July to September 2014, 1 of 74 children known to be at risk had no current risk"
                                + " assessment.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "risk-assessments", "2014-Q3"));
    }

    @Test
    void itLooksAtTheLastQuarterThatIsOverAlone() {
        Record earlier = assessments("2014-Q3", 74, 41, Optional.empty());
        Record later = assessments("2014-Q4", 83, 83, Optional.empty());
        assertThat(on("2014-12-31", earlier, later).found()).hasSize(1);
        assertThat(on("2015-01-01", earlier, later).found()).isEmpty();
    }

    @Test
    void noQuartersAreNothingToCheck() {
        assertThat(on("2014-12-01").examined()).isZero();
    }

    private Outcome on(String today, Record... quarters) {
        return Rows.run(check, PlanFixture.on(today).records(quarters));
    }
}
