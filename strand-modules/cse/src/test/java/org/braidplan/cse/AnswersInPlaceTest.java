package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.answer;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class AnswersInPlaceTest {

    private final AnswersInPlace check = new AnswersInPlace();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("cse-answer-past-due");
    }

    @Test
    void itIsFoundFromTheDayAfterItWasDue() {
        Record answer = answer("jay-9", "2014-09-03", "2014-11-28", "");
        assertThat(on("2014-11-28", answer).found()).isEmpty();
        Outcome outcome = on("2014-11-29", answer);
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "What was answered was to be in place by 28 November 2014, and nobody has said that it is;"
                                + " Director leads on it.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("cse", "recommendation-responses", "jay-9"));
    }

    @Test
    void whatIsInPlacePassesHoweverLateAndFromThatDayOnly() {
        Record late = answer("jay-9", "2014-09-03", "2014-11-28", "2015-01-14");
        assertThat(on("2015-01-13", late).found()).hasSize(1);
        assertThat(on("2015-01-14", late).found()).isEmpty();
    }

    @Test
    void anAnswerWithoutADayIsNothingToCheck() {
        assertThat(on("2014-12-01", answer("jay-15", "", "", "")).examined()).isZero();
        assertThat(on("2014-12-01").examined()).isZero();
    }

    private Outcome on(String today, Record... answers) {
        return Rows.run(check, PlanFixture.on(today).records(answers));
    }
}
