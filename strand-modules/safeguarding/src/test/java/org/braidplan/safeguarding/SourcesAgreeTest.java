package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.plans;
import static org.braidplan.safeguarding.Rows.published;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Period;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class SourcesAgreeTest {

    private final SourcesAgree check = new SourcesAgree();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-two-sources-disagree");
    }

    @Test
    void onePercentagePointApartPassesAndMoreIsFound() {
        ContactsAndReferrals september = front("2014-09", 1000, 500, 200, 74, 0);
        assertThat(of(september, published(Figure.DECISIONS, "2014-09", "Paper", "38"))
                        .found())
                .isEmpty();
        Outcome outcome = of(september, published(Figure.DECISIONS, "2014-09", "Paper", "38.1"));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "Decisions within 24 hours, September 2014: Paper gives 38.1%, but our registers give 37%"
                                + " for September 2014.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("safeguarding", "published-figures", "DECISIONS~2014-09~Paper"));
    }

    @Test
    void oneInAHundredApartPassesForCountsAndMoreIsFound() {
        ContactsAndReferrals september = front("2014-09", 1000, 0, 0, 0, 0);
        assertThat(of(september, published(Figure.CONTACTS, "2014-09", "Paper", "990"))
                        .found())
                .isEmpty();
        assertThat(of(september, published(Figure.CONTACTS, "2014-09", "Paper", "989"))
                        .found())
                .hasSize(1);
        assertThat(of(plans("2014-09", 0, 0, 393, 26, 0), published(Figure.TWO_YEARS, "2014-09", "Paper", "27"))
                        .found())
                .hasSize(1);
    }

    @Test
    void aFigureAsAtADayIsSetBesideTheLastMonthThatWasOverOnIt() {
        ContactsAndReferrals[] months = {
            front("2014-08", 1000, 0, 0, 0, 0), front("2014-09", 1128, 0, 0, 0, 0), front("2014-10", 1000, 0, 0, 0, 0)
        };
        assertThat(SourcesAgree.comparable(Period.parse("as at 2014-10-08")).text())
                .isEqualTo("2014-09");
        assertThat(SourcesAgree.comparable(Period.parse("as at 2014-09-30")).text())
                .isEqualTo("2014-09");
        assertThat(SourcesAgree.comparable(Period.parse("as at 2014-09-29")).text())
                .isEqualTo("2014-08");
        Outcome outcome =
                of(months[0], months[1], months[2], published(Figure.CONTACTS, "as at 2014-10-08", "Paper", "1128"));
        assertThat(outcome.examined()).isEqualTo(1);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void aQuarterIsItsMonthsAddedUpAndOnlyWhenAllAreIn() {
        PublishedFigure quarter = published(Figure.DECISIONS, "2014-Q3", "Paper", "90");
        ContactsAndReferrals july = front("2014-07", 0, 0, 100, 50, 0);
        ContactsAndReferrals august = front("2014-08", 0, 0, 100, 50, 0);
        ContactsAndReferrals september = front("2014-09", 0, 0, 200, 50, 0);
        assertThat(of(quarter, july, august).found()).isEmpty();
        assertThat(Rows.reasons(of(quarter, july, august, september)))
                .containsExactly(
                        "Decisions within 24 hours, July to September 2014: Paper gives 90%, but our registers give"
                                + " 37.5% for July to September 2014.");
    }

    @Test
    void aCountOnADayIsThatOfTheLastMonthAndNotAddedUp() {
        assertThat(of(published(Figure.ON_A_PLAN, "2014-Q3", "Paper", "393"), plans("2014-09", 0, 0, 393, 0, 0))
                        .found())
                .isEmpty();
    }

    @Test
    void twoPublishersOfOneFigureAreSetBesideEachOtherWithoutAnyRegister() {
        assertThat(Rows.reasons(of(
                        published(Figure.DECISIONS, "as at 2014-10-08", "Council", "37"),
                        published(Figure.DECISIONS, "as at 2014-10-08", "Press", "67"))))
                .containsExactly(
                        "Decisions within 24 hours, as at 8 October 2014: Press gives 67%, but Council gives 37%.");
    }

    @Test
    void whatIsPublishedOfLaterThanTodayIsNotThereYet() {
        assertThat(of(published(Figure.CONTACTS, "2014-12", "Paper", "1")).examined())
                .isZero();
    }

    private Outcome of(Record... records) {
        return Rows.run(check, PlanFixture.on("2014-12-01").records(records));
    }
}
