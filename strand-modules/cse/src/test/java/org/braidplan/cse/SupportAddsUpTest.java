package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.flow;

import java.util.stream.IntStream;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class SupportAddsUpTest {

    private final SupportAddsUp check = new SupportAddsUp();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-support-does-not-add-up");
    }

    @Test
    void whoWasThereAndCameAndDidNotGoIsThere() {
        Outcome outcome = of(flow("2014-Q2", 12, 9, 40, 8), flow("2014-Q3", 16, 8, 48, 11));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void onePersonMoreOrFewerIsFound() {
        Outcome fewer = of(flow("2014-Q2", 12, 9, 40, 8), flow("2014-Q3", 16, 8, 47, 11));
        assertThat(Rows.reasons(fewer))
                .containsExactly(
                        "At the end of April to June 2014, 40 people were in support. 16 began and 8 were closed"
                                + " in July to September 2014, which makes 48; 47 are recorded as open.");
        assertThat(fewer.found().get(0).subject()).isEqualTo(Subject.record("cse", "support-offers", "2014-Q3"));
        assertThat(of(flow("2014-Q2", 12, 9, 40, 8), flow("2014-Q3", 16, 8, 49, 11))
                        .found())
                .hasSize(1);
    }

    @Test
    void quartersWithAGapBetweenThemAreNotCompared() {
        assertThat(of(flow("2014-Q1", 12, 9, 40, 8), flow("2014-Q3", 16, 8, 90, 11))
                        .examined())
                .isZero();
    }

    @Test
    void itLooksAtTheLastEightQuarters() {
        Record[] quarters = IntStream.range(0, 12)
                .mapToObj(i -> flow((2011 + i / 4) + "-Q" + (1 + i % 4), 0, 0, i, 0))
                .toArray(Record[]::new);
        assertThat(of(quarters).found()).hasSize(8);
    }

    @Test
    void oneQuarterIsNothingToCheck() {
        assertThat(of(flow("2014-Q3", 16, 8, 48, 11)).examined()).isZero();
    }

    private Outcome of(Record... quarters) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(quarters));
    }
}
