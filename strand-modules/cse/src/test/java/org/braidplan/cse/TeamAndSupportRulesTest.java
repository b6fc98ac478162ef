package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.flow;
import static org.braidplan.cse.Rows.post;
import static org.braidplan.cse.Rows.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.SelfChecking;
import org.junit.jupiter.api.Test;

class TeamAndSupportRulesTest {

    @Test
    void longSupportIsPartOfOpenSupportAndReasonsOfEarlyClosures() {
        assertThat(fields(support("2014-Q3", 20, 20, 5, 5, 2, 3))).isEmpty();
        assertThat(fields(support("2014-Q3", 20, 21, 5, 5, 2, 3))).containsExactly("openTwelveMonths");
        assertThat(fields(support("2014-Q3", 20, 20, 4, 5, 2, 3))).containsExactly("closedEarly");
        assertThat(fields(support("2014-Q3", 20, 20, 5, 5, 2, 4))).containsExactly("closedEarly");
    }

    @Test
    void agenciesPresentArePartOfThoseExpectedAndCountPoliceAndHealth() {
        assertThat(fields(panel(6, 6, true, true))).isEmpty();
        assertThat(fields(panel(6, 7, true, true))).containsExactly("agenciesPresent");
        assertThat(fields(panel(6, 1, true, true))).containsExactly("agenciesPresent");
        assertThat(fields(panel(6, 1, true, false))).isEmpty();
    }

    @Test
    void aPostEndsOnTheDayItBeginsAtTheEarliest() {
        assertThat(fields(post("Manager", "2014-09-01", "2014-09-01", "", true)))
                .isEmpty();
        assertThat(fields(post("Manager", "2014-09-01", "2014-08-31", "", true)))
                .containsExactly("until");
    }

    @Test
    void offersDeclinedArePartOfThoseMade() {
        assertThat(fields(declined(20, 20))).isEmpty();
        assertThat(fields(declined(20, 21))).containsExactly("declined");
    }

    @Test
    void whoBeganAndWasNotClosedIsOpenAndIsNotOfTwelveMonths() {
        assertThat(fields(flow("2014-Q3", 9, 6, 23, 20))).isEmpty();
        assertThat(fields(flow("2014-Q3", 9, 6, 22, 20))).containsExactly("open");
        assertThat(fields(flow("2014-Q3", 6, 9, 20, 20))).isEmpty();
        int huge = Integer.MAX_VALUE;
        assertThat(fields(flow("2014-Q3", huge, 0, huge, huge))).containsExactly("open");
    }

    @Test
    void asManyAgenciesAreNamedAsMissingAsDidNotComeAtMost() {
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, false, "Health, Housing")))
                .isEmpty();
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, false, "Health")))
                .isEmpty();
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, false, "")))
                .as("minutes that do not name them")
                .isEmpty();
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, false, "Health, Housing, Probation")))
                .containsExactly("absent");
        assertThat(fields(Rows.panel("2014-10-07", 6, 6, true, true, "Housing")))
                .containsExactly("absent");
    }

    @Test
    void policeAndHealthAreNotNamedAsMissingWhereTheyWerePresent() {
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, true, "Police"))).containsExactly("absent");
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, true, "Housing, health")))
                .containsExactly("absent");
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, false, true, "Police")))
                .isEmpty();
        assertThat(fields(Rows.panel("2014-10-07", 6, 4, true, true, "Public health")))
                .as("another agency that has the word in its name")
                .isEmpty();
    }

    @Test
    void onePostIsMoreThanNothingAndNoMoreThanOne() {
        assertThat(fields(ofFte("0"))).containsExactly("fte");
        assertThat(fields(ofFte("0.01"))).isEmpty();
        assertThat(fields(ofFte("1.00"))).isEmpty();
        assertThat(fields(ofFte("1.01"))).containsExactly("fte");
    }

    private static SupportOffers declined(int offered, int declined) {
        return new SupportOffers(
                Period.parse("2014-Q3"),
                offered,
                Optional.of(declined),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TeamPost ofFte(String fte) {
        return new TeamPost(
                "Social worker",
                LocalDate.of(2014, 9, 1),
                Optional.empty(),
                "Council",
                Optional.empty(),
                false,
                new BigDecimal(fte),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> fields(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::field).toList();
    }

    private static PanelMeeting panel(int expected, int present, boolean police, boolean health) {
        return new PanelMeeting(
                LocalDate.of(2014, 10, 7),
                Optional.empty(),
                expected,
                present,
                police,
                health,
                Optional.empty(),
                8,
                4,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
