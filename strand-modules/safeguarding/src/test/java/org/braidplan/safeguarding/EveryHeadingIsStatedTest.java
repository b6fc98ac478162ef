package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.statement;

import org.braidplan.check.Outcome;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class EveryHeadingIsStatedTest {

    private final EveryHeadingIsStated check = new EveryHeadingIsStated();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-no-position-statement");
    }

    @Test
    void allFourHeadingsPassAndOneThatIsMissingIsFound() {
        PositionStatement funding = statement("2014-Q3", Heading.FUNDING, "2014-10-20");
        PositionStatement structure = statement("2014-Q3", Heading.STRUCTURE, "2014-10-20");
        PositionStatement skills = statement("2014-Q3", Heading.SKILLS, "2014-10-20");
        PositionStatement leadership = statement("2014-Q3", Heading.LEADERSHIP, "2014-10-20");
        assertThat(on("2014-12-01", funding, structure, skills, leadership).found())
                .isEmpty();
        Outcome outcome = on("2014-12-01", funding, structure, leadership);
        assertThat(outcome.examined()).isEqualTo(4);
        assertThat(Rows.reasons(outcome))
                .containsExactly("No position statement on skills for July to September 2014 is recorded.");
        assertThat(Rows.keys(outcome)).containsExactly("2014-Q3~SKILLS");
    }

    @Test
    void aStatementIsMissingFromAMonthAfterItsQuarter() {
        PositionStatement funding = statement("2014-Q2", Heading.FUNDING, "2014-07-20");
        assertThat(on("2014-07-30", funding).examined()).isZero();
        assertThat(on("2014-07-31", funding).found()).hasSize(3);
    }

    @Test
    void aStatementThatIsMadeLaterThanTodayIsNotThereYet() {
        PositionStatement funding = statement("2014-Q2", Heading.FUNDING, "2014-07-20");
        PositionStatement later = statement("2014-Q2", Heading.SKILLS, "2014-09-02");
        assertThat(on("2014-09-01", funding, later).found()).hasSize(3);
        assertThat(on("2014-09-02", funding, later).found()).hasSize(2);
    }

    @Test
    void itLooksAtTheLastTwoQuartersThatAreDue() {
        assertThat(Rows.keys(on("2016-12-01", statement("2013-Q1", Heading.FUNDING, "2013-04-20"))))
                .extracting(key -> key.substring(0, 7))
                .containsOnly("2016-Q2", "2016-Q3");
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
