package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.finance.Rows.general;
import static org.braidplan.finance.Rows.month;
import static org.braidplan.finance.Rows.offer;
import static org.braidplan.finance.Rows.pressure;
import static org.braidplan.finance.Rows.programme;
import static org.braidplan.finance.Rows.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.people.Caller;
import org.braidplan.register.Money;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.braidplan.view.PlanView;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

    private static final int MANY = 20_000;

    @Test
    void theWaterfallIsToldInSentencesAndAddedUpYearByYear() {
        DrawnPage page = draw("waterfall", plan().view(), Map.of());
        assertThat(page.text())
                .contains(
                        "£2 million is to be saved in 2015–16 to 2016–17, after £93 million in the 4 years before. Proposals"
                                + " come to £1.7 million, £1.5 million is forecast and £300,000 is banked. If all comes as"
                                + " forecast, £750,000 is missing.");
        assertThat(page.document().select("svg")).hasSize(1);
        assertThat(rows(page, "Each step by year, in pounds"))
                .containsExactly(
                        List.of("Target", "£1,000,000", "£1,000,000", "£2,000,000"),
                        List.of("+ Pressures that the target does not cover", "£50,000", "£0", "£50,000"),
                        List.of("+ Left open by the year before", "£0", "£550,000", "£0"),
                        List.of(
                                "+ One-off savings of the year before, to be found again",
                                "£0",
                                "£200,000",
                                "£200,000"),
                        List.of("= To find", "£1,050,000", "£1,750,000", "£2,250,000"),
                        List.of("− Planned, as all proposals claim", "£1,100,000", "£1,000,000", "£2,100,000"),
                        List.of("+ Claimed more than once", "£400,000", "£0", "£400,000"),
                        List.of("= Without a proposal", "£350,000", "£750,000", "£550,000"),
                        List.of("+ Planned but not forecast", "£200,000", "£0", "£200,000"),
                        List.of("= Missing as forecast", "£550,000", "£750,000", "£750,000"),
                        List.of("+ Forecast but not banked", "£200,000", "£1,000,000", "£1,200,000"),
                        List.of("= Gap: not banked", "£750,000", "£1,750,000", "£1,950,000"),
                        List.of("Banked of what must be found", "28.6%", "0.0%", "13.3%"),
                        List.of("Proposals behind it", "3", "1", "All"));
    }

    @Test
    void oneYearOfTheWaterfallSaysWhatIsCarriedIntoIt() {
        DrawnPage page = draw("waterfall", plan().view(), Map.of("year", "2016/17"));
        assertThat(page.text())
                .contains(
                        "The target for 2016–17 is £1 million; with all that is carried into it, £1.75 million must be found.");
        assertThat(draw("waterfall", plan().view(), Map.of("year", "<script>")).text())
                .contains("£2 million is to be saved");
    }

    @Test
    void theProgrammeWhoseBudgetsAreBeingMadeIsShownUnlessAnotherIsAskedFor() {
        PlanFixture before = PlanFixture.on("2014-03-31").records(programme("A", "2013/14", "2014/15", "5"));
        before.records(programme("B", "2015/16", "2016/17", "7"));
        assertThat(Standing.chosen(before.view(), "").orElseThrow().programme()).isEqualTo("A");
        PlanFixture after = PlanFixture.on("2014-04-02").records(programme("A", "2013/14", "2014/15", "5"));
        after.records(programme("B", "2015/16", "2016/17", "7"));
        assertThat(Standing.chosen(after.view(), "").orElseThrow().programme()).isEqualTo("B");
        assertThat(draw("waterfall", after.view(), Map.of("programme", "A")).text())
                .contains("£5 is to be saved in 2013–14 to 2014–15", "Programme 2015–16 to 2016–17");
    }

    @Test
    void ratingsAreWeighedByValueAndNotByNumber() {
        PlanFixture plan = PlanFixture.on("2015-10-01")
                .records(
                        programme("P", "2015/16", "2015/16", "1000"),
                        year("2015/16", "1000"),
                        Draft.of("A", "2015/16", "100").banked("100").saving(),
                        Draft.of("B", "2015/16", "100").saving(),
                        Draft.of("C", "2015/16", "100").stage(Stage.PROPOSED).saving(),
                        Draft.of("D", "2015/16", "700").forecast("524.99").saving());
        DrawnPage page = draw("rating", plan.view(), Map.of());
        assertThat(page.text())
                .contains(
                        "In 2015–16, 2 of 4 proposals (50.0%) are banked or on course; they hold £200 of £1,000 (20.0%).");
        assertThat(rows(page, "Proposals by rating"))
                .extracting(row -> row.get(0) + " " + row.get(2) + " " + row.get(3) + " " + row.get(6))
                .containsExactly(
                        "Banked £100 10.0% 1",
                        "On course £100 10.0% 1", "At risk £100 10.0% 1", "Short £700 70.0% 1", "All £1,000 100.0% 4");
        assertThat(rows(
                        draw("rating", plan.view(), Map.of("rated", "short")),
                        "All 1 short proposals, the largest first"))
                .extracting(row -> row.get(0))
                .containsExactly("D A proposal");
    }

    @Test
    void aQuarterLessIsAtRiskAndAPennyMoreIsShort() {
        assertThat(Delivery.of(Pence.of(amounts("100", "75", "0")), true)).isEqualTo(Delivery.AT_RISK);
        assertThat(Delivery.of(Pence.of(amounts("100", "74.99", "0")), true)).isEqualTo(Delivery.SHORT);
        assertThat(Delivery.of(Pence.of(amounts("100", "100", "0")), true)).isEqualTo(Delivery.ON_COURSE);
        assertThat(Delivery.of(Pence.of(amounts("100", "99.99", "0")), true)).isEqualTo(Delivery.AT_RISK);
        assertThat(Delivery.of(Pence.of(amounts("100", "100", "0")), false)).isEqualTo(Delivery.AT_RISK);
        assertThat(Delivery.of(Pence.of(amounts("100", "100", "100")), true)).isEqualTo(Delivery.BANKED);
        assertThat(Delivery.of(Pence.of(amounts("0", "10", "0")), true)).isEqualTo(Delivery.ON_COURSE);
        assertThat(Delivery.of(Pence.of(amounts("20000000000", "15000000000", "0")), true))
                .as("too large for pence")
                .isEqualTo(Delivery.AT_RISK);
        assertThat(Delivery.of(Pence.of(amounts("20000000000", "14999999999.99", "0")), true))
                .isEqualTo(Delivery.SHORT);
    }

    @Test
    void theBudgetPageSaysHowTheYearAndTheReserveStand() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        year("2013/14", "", "", "210000000"),
                        year("2014/15", "", "", "200000000"),
                        general("2014-03-31", "9300000", "10000000"),
                        general("2015-03-31", "11000000", "10000000"),
                        month("2014-10", "203700000"),
                        pressure("PRE-1", "2015/16", "1900000", Kind.RECURRENT, false),
                        pressure("PRE-2", "2015/16", "700000", Kind.RECURRENT, true));
        DrawnPage page = draw("budget", plan.view(), Map.of());
        assertThat(page.text())
                .contains(
                        "At the end of October 2014 the year was forecast to cost £203.7 million, £3.7 million more than"
                                + " budgeted.",
                        "The general reserve held £9.3 million on 31 March 2014, £700,000 less than the minimum",
                        "£1.9 million of pressures that no target covers");
        assertThat(rows(page, "General reserve against its minimum"))
                .extracting(row -> row.get(1) + " " + row.get(4) + " " + row.get(5))
                .containsExactly("as it was Below 4.4%", "forecast Enough 5.5%");
        assertThat(rows(page, "Budget monitoring, the newest month first").get(0))
                .contains("not reported to members yet");
        assertThat(rows(page, "Pressures that no target covers, the largest first"))
                .hasSize(1);
    }

    @Test
    void theOfferPageSaysWhatThePublicMayNotReadYet() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        offer("Libraries", "2014-12-01", Optional.empty()),
                        offer("Parks", "2014-12-02", Optional.empty()));
        assertThat(rows(draw("offer", plan.view(), Map.of()), "What residents are told, by service"))
                .extracting(row -> row.get(0) + ": " + row.get(5))
                .containsExactly("Libraries: Public", "Parks: Not agreed yet");
    }

    @Test
    void manyRecordsAreSummedUpAndNotListed() {
        List<Record> many = new ArrayList<>();
        many.add(programme("P", "2015/16", "2017/18", "60000000"));
        for (String year : List.of("2015/16", "2016/17", "2017/18")) {
            many.add(year(year, "20000000"));
        }
        for (int i = 0; i < MANY; i++) {
            many.add(Draft.of(String.format("S-%05d", i), "2015/16", "1000.01", "500", "250")
                    .directorate("Directorate " + i % 40)
                    .saving());
            if (i % 10 == 0) {
                many.add(offer(String.format("Service %05d", i), "2014-11-01", Optional.empty()));
                many.add(pressure(String.format("P-%05d", i), "2015/16", "10", Kind.ONE_OFF, false));
            }
        }
        PlanView plan = PlanFixture.on("2014-12-01")
                .records(many.toArray(Record[]::new))
                .view();
        DrawnPage waterfall = draw("waterfall", plan, Map.of());
        assertThat(waterfall.text()).contains("£20,000,200", "£35 million");
        DrawnPage rating = draw("rating", plan, Map.of());
        assertThat(rating.text()).contains("The 25 largest of 20000 proposals", "28 others", "£35,000,200");
        for (String path : List.of("waterfall", "rating", "budget", "offer", "public")) {
            assertThat(draw(path, plan, Map.of()).html().length()).as(path).isLessThan(100_000);
        }
    }

    private static PlanFixture plan() {
        return PlanFixture.on("2015-10-01")
                .records(
                        programme("P", "2015/16", "2016/17", "2000000"),
                        year("2015/16", "1000000"),
                        year("2016/17", "1000000"),
                        pressure("PRE-1", "2015/16", "50000", Kind.RECURRENT, false),
                        Draft.of("A", "2015/16", "500000", "1000000")
                                .forecast("300000", "")
                                .banked("300000")
                                .group("fleet")
                                .saving(),
                        Draft.of("B", "2015/16", "400000").group("fleet").saving(),
                        Draft.of("C", "2015/16", "200000").oneOff().saving());
    }

    private static Amounts amounts(String planned, String forecast, String banked) {
        return new Amounts(Money.of(planned), Money.of(forecast), Money.of(banked));
    }

    private static DrawnPage draw(String path, PlanView plan, Map<String, String> parameters) {
        return DrawnPage.of(new FinanceStrand(), path, plan, Caller.nobody(), parameters);
    }

    private static List<List<String>> rows(DrawnPage page, String caption) {
        Element table = page.document().select("table").stream()
                .filter(t -> t.select("caption").text().equals(caption))
                .findFirst()
                .orElseThrow();
        return table.select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
