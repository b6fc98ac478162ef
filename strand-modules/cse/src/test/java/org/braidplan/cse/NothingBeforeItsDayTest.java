package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.answer;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.disruption;
import static org.braidplan.cse.Rows.flow;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.panel;
import static org.braidplan.cse.Rows.post;
import static org.braidplan.cse.Rows.themes;

import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class NothingBeforeItsDayTest {

    private final NothingBeforeItsDay check = new NothingBeforeItsDay();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-dated-ahead");
    }

    @Test
    void whatEndsOrHappensTodayPassesAndADayLaterIsFound() {
        Record[] endOfYear = {
            month("2014-12", 41, 25, 13, 4),
            assessments("2014-Q4", 83, 56, Optional.empty()),
            flow("2014-Q4", 22, 9, 61, 14),
            disruption("2014-Q4", DisruptionActivity.Kind.ARREST, 8),
            panel("2014-12-31", 7, 7, true, true, ""),
            themes("2014-Q3", "2014-12-31"),
            answer("jay-1", "2014-12-31", "", "")
        };
        assertThat(on("2014-12-31", endOfYear).found()).isEmpty();
        assertThat(on("2014-12-31", endOfYear).examined()).isEqualTo(7);
        for (Record record : endOfYear) {
            assertThat(on("2014-12-30", record).found()).as(record.toString()).hasSize(1);
        }
    }

    @Test
    void theFindingIsAboutTheOneThatLiesFurthestAheadAndCountsTheOthers() {
        Outcome outcome = on(
                "2014-12-01",
                month("2014-10", 36, 22, 13, 4),
                month("2014-12", 41, 25, 13, 4),
                month("2041-10", 41, 25, 13, 4),
                panel("2014-12-09", 7, 6, true, true, "Probation"));
        assertThat(Rows.reasons(outcome))
                .containsExactly("3 records speak of a day that is still to come (2 in missing episodes, 1 in panel"
                        + " meetings); this one lies furthest ahead, at 31 October 2041.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("cse", "missing-episodes", "2041-10"));
    }

    @Test
    void aDueDayAndAPostThatIsToBeginMayLieAhead() {
        Outcome outcome = on(
                "2014-12-01",
                answer("jay-1", "2014-09-03", "2015-03-31", ""),
                post("Manager", "2015-02-02", "", "Manager", true));
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void anAnswerThatIsAlreadySaidToBeInPlaceIsFound() {
        assertThat(on("2014-12-01", answer("jay-1", "2014-09-03", "", "2014-12-02"))
                        .found())
                .hasSize(1);
    }

    @Test
    void noRecordsAreNothingToCheck() {
        assertThat(on("2014-12-01").examined()).isZero();
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
