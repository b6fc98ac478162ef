package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.clause;

import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.taxilicensing.StandardClause.Position;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class ClauseChecksTest {

    @Test
    void aClauseThatIsAdoptedOrExplainedPasses() {
        Outcome outcome = run(
                new ClauseUnexplained(),
                "2022-01-10",
                clause("6-01", Position.ADOPTED, "", "2021-03-22"),
                clause("6-02", Position.ADOPTED_WITH_CHANGES, "From renewal", "2021-03-22"),
                clause("6-03", Position.NOT_ADOPTED, "No such vehicles here", "2021-03-22"));
        assertThat(outcome.examined()).isEqualTo(3);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void aClauseWithoutItsReasonIsFoundAndOneThatIsNotDecidedIsToPutRight() {
        Outcome outcome = run(
                new ClauseUnexplained(),
                "2022-01-10",
                clause("6-01", Position.NOT_ADOPTED, "", "2021-03-22"),
                clause("6-02", Position.ADOPTED_WITH_CHANGES, "  ", "2021-03-22"),
                clause("6-03", Position.NOT_DECIDED, "", ""));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "Clause 6-01 is not adopted, and no reason is recorded.",
                        "Clause 6-02 is adopted with changes, and it is not recorded what was changed.",
                        "Clause 6-03 is not decided.");
        assertThat(outcome.found().get(2).severity()).contains(Severity.WARNING);
    }

    @Test
    void aDecisionCountsFromItsDay() {
        StandardClause clause = clause("6-01", Position.ADOPTED, "", "2021-03-22");
        assertThat(run(new ClauseUnexplained(), "2021-03-21", clause).found()).hasSize(1);
        assertThat(run(new ClauseUnexplained(), "2021-03-22", clause).found()).isEmpty();
    }

    @Test
    void beforeTheStandardsWereIssuedThereIsNothingToCheck() {
        StandardClause clause = clause("6-01", Position.ADOPTED, "", "");
        assertThat(run(new AdoptedWithoutDecision(), "2020-07-20", clause).examined())
                .isZero();
        assertThat(run(new ClauseUnexplained(), "2020-07-20", clause).examined())
                .isZero();
        assertThat(run(new ClauseUnexplained(), "2020-07-21", clause).examined())
                .isEqualTo(1);
    }

    @Test
    void aDecisionHasACommitteeAndADay() {
        Outcome outcome = run(
                new AdoptedWithoutDecision(),
                "2022-01-10",
                clause("6-01", Position.ADOPTED, "", "2021-03-22", "Cabinet", ""),
                clause("6-02", Position.ADOPTED, "", "2021-03-22", "", ""),
                clause("6-03", Position.ADOPTED, "", "", "Cabinet", ""),
                clause("6-04", Position.ADOPTED, "", "", "", ""),
                clause("6-05", Position.NOT_DECIDED, "", "", "", ""));
        assertThat(outcome.examined()).isEqualTo(4);
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "Clause 6-02 is recorded as decided, but not by which committee.",
                        "Clause 6-03 is recorded as decided, but not on which day.",
                        "Clause 6-04 is recorded as decided, but not by whom and when.");
    }

    @Test
    void aClauseIsPastItsReviewFromTheDayAfter() {
        StandardClause clause = clause("6-01", Position.ADOPTED, "", "2021-03-22", "Cabinet", "2023-07-10");
        assertThat(run(new ClausePastReview(), "2023-07-10", clause).found()).isEmpty();
        assertThat(Rows.reasons(run(new ClausePastReview(), "2023-07-11", clause)))
                .containsExactly("Clause 6-01 was due for review by 10 July 2023.");
    }

    @Test
    void aClauseWithoutADayOfReviewIsNothingToCheck() {
        assertThat(run(new ClausePastReview(), "2023-07-11", clause("6-01", Position.ADOPTED, "", "2021-03-22"))
                        .examined())
                .isZero();
    }

    private static Outcome run(Check check, String today, StandardClause... clauses) {
        return Rows.run(check, PlanFixture.on(today).records(clauses));
    }
}
