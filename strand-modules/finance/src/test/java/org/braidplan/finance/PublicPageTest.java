package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.finance.Rows.general;
import static org.braidplan.finance.Rows.offer;
import static org.braidplan.finance.Rows.pressure;
import static org.braidplan.finance.Rows.programme;
import static org.braidplan.finance.Rows.year;

import java.util.Map;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PublicPageTest {

    @Test
    void whatMustBeSavedAndWhatIsNotIsSaidPlainly() {
        assertThat(draw(plan("2015-10-01")))
                .contains(
                        "£2 million is to be saved in 2015–16 to 2016–17, after £93 million in the 4 years before.",
                        "£300,000 has been saved so far. £1.3 million more is expected from plans that we have.",
                        "We do not know yet how to save £600,000.",
                        "£200,000 of the savings comes only once, and must be found again the year after.",
                        "2015–16 £1,000,000 £300,000 £700,000",
                        "All years £2,000,000 £300,000 £1,700,000");
    }

    @Test
    void whenAllYearsAreOverNothingMoreIsExpected() {
        assertThat(draw(plan("2017-03-31"))).contains("£2 million is to be saved", "saved so far.");
        assertThat(draw(plan("2017-04-01")))
                .contains("£2 million was to be saved", "£300,000 has been saved.", "£1.7 million was not saved.")
                .doesNotContain("so far.", "is expected");
    }

    @Test
    void newCostsAreSaid() {
        PlanFixture plan = plan("2015-10-01").records(pressure("PRE-1", "2015/16", "50000", Kind.RECURRENT, false));
        assertThat(draw(plan))
                .contains("New costs of £50,000 have come on top of that.", "how to save £650,000.")
                .doesNotContain("A pressure");
    }

    @Test
    void noProposalIsNamedBeforeItIsDecidedNorAfter() {
        assertThat(draw(plan("2015-10-01"))).doesNotContain("A proposal", "Resources", "Head of service", "SAV-");
    }

    @Test
    void whatIsConfidentialIsNotTold() {
        assertThat(draw(plan("2015-10-01"))).doesNotContain("A note", "2.5");
    }

    @Test
    void aStatementIsToldFromTheDayOnWhichItWasAgreed() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        offer("Libraries", "2014-12-01", Optional.of("SAV-1")),
                        offer("Parks", "2014-12-02", Optional.empty()),
                        offer("Roads", "", Optional.empty()));
        assertThat(draw(plan))
                .contains(
                        "Libraries",
                        "You can still come.",
                        "What changes. We open later.",
                        "What stops. We stop the van.",
                        "From 1 April 2015.",
                        "Who else can help. The post office")
                .doesNotContain("Parks", "Roads", "SAV-1");
    }

    @Test
    void aReserveThatIsTooSmallIsSaidToBe() {
        assertThat(draw(PlanFixture.on("2014-12-01").records(general("2014-03-31", "10", "10"))))
                .contains("On 31 March 2014 we had £10 set aside", "it is enough.");
        assertThat(draw(PlanFixture.on("2014-12-01").records(general("2014-03-31", "9.99", "10"))))
                .contains("it is too little.");
    }

    @Test
    void whereItComesFromIsSaidOnce() {
        assertThat(draw(plan("2015-10-01"))).containsOnlyOnce("Where this comes from: Council");
    }

    @Test
    void enoughPlansAreSaidToBeEnough() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        programme("P", "2015/16", "2015/16", "1000"),
                        year("2015/16", "1000"),
                        Draft.of("A", "2015/16", "1000").saving());
        assertThat(draw(plan)).contains("Our plans are enough to save what is needed.");
    }

    private static PlanFixture plan(String today) {
        return PlanFixture.on(today)
                .records(
                        programme("P", "2015/16", "2016/17", "2000000"),
                        year("2015/16", "1000000"),
                        year("2016/17", "1000000"),
                        Draft.of("SAV-1", "2015/16", "600000", "800000")
                                .banked("300000")
                                .saving(),
                        Draft.of("SAV-2", "2015/16", "200000").oneOff().saving());
    }

    private static String draw(PlanFixture plan) {
        return DrawnPage.of(new FinanceStrand(), "public", plan.openView(), Caller.nobody(), Map.of())
                .text();
    }
}
