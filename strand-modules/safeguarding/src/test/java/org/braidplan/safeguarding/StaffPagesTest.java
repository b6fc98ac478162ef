package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.assessed;
import static org.braidplan.safeguarding.Rows.finding;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.plans;
import static org.braidplan.safeguarding.Rows.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

    private static final SafeguardingStrand STRAND = new SafeguardingStrand();

    private final PlanFixture plan = PlanFixture.on("2014-12-01");

    @Test
    void thePathwayTellsTheLastMonthAndEachStepAsAShareOfTheOneBefore() {
        plan.records(
                front("2014-09", 900, 400, 300, 100, 90),
                front("2014-10", 1000, 500, 300, 150, 90),
                assessed("2014-10", 240, 180, 60, 30, 15),
                plans("2014-10", 27, 20, 393, 26, 79));
        DrawnPage page = DrawnPage.of(STRAND, "pathway", plan.view());
        assertThat(page.text())
                .contains(
                        "In October 2014 there were 1,000 contacts: 50% of contacts needed no further action and 300 became"
                                + " referrals. A social worker decided on 50% of referrals within 24 hours. 75% of assessments were"
                                + " finished within 45 working days. 50% of conferences were held within 15 working days. At its end"
                                + " 393 children were on a plan, 79 of them on one that was not up to date, and 26 for two years or"
                                + " more.");
        assertThat(page.text()).contains("30.0% of the step before", "90.0% of the step before");
        assertThat(page.document().select("svg")).hasSize(2);
    }

    @Test
    void theMonthThatIsAskedForIsShownAndAnOddOneIsNot() {
        plan.records(front("2014-09", 900, 400, 300, 100, 90), front("2014-10", 1000, 500, 300, 150, 90));
        assertThat(pathway("2014-09").text()).contains("In September 2014 there were 900 contacts");
        assertThat(pathway("\"><script>").text()).contains("In October 2014 there were 1,000 contacts");
    }

    @Test
    void whatIsNotRecordedIsSaidAndNotDrawnAsNothing() {
        plan.records(front("2014-10", 1000, 500, 300, 150, 90));
        DrawnPage page = pathway("");
        assertThat(page.text())
                .contains("Assessments and enquiries are not recorded.", "Child protection plans are not recorded.")
                .contains("Not every step of this month is recorded.");
        assertThat(rows(page, "The last 13 months").get(0))
                .containsExactly("October 2014", "1,000", "300", "–", "–", "–", "–", "–");
    }

    @Test
    void everyNumberOfAMonthLeadsToItsRow() {
        plan.records(front("2014-10", 1000, 500, 300, 150, 90), plans("2014-10", 27, 20, 393, 26, 79));
        assertThat(pathway("").document().select("table a").eachAttr("href"))
                .contains(
                        "/strands/safeguarding/registers/contacts-and-referrals/2014-10",
                        "/strands/safeguarding/registers/child-protection-plans/2014-10");
    }

    @Test
    void monthsWithNothingInThemHaveNoShares() {
        plan.records(
                front("2014-10", 0, 0, 0, 0, 0), assessed("2014-10", 0, 0, 0, 0, 0), plans("2014-10", 0, 0, 0, 0, 0));
        assertThat(pathway("").text()).contains("No assessment was finished. No conference was held.");
    }

    @Test
    void thirteenMonthsAreShownSoThatTheYearBeforeCanBeSeen() {
        IntStream.rangeClosed(1, 12)
                .forEach(m -> plan.records(
                        front(String.format("2013-%02d", m), 9, 0, 0, 0, 0),
                        front(String.format("2014-%02d", m), 9, 0, 0, 0, 0)));
        assertThat(rows(pathway(""), "The last 13 months"))
                .extracting(row -> row.get(0))
                .startsWith("November 2014")
                .endsWith("November 2013")
                .hasSize(13);
    }

    @Test
    void dueDatesFromTodayFollowTheEnglishCalendar() {
        assertThat(pathway("").text())
                .contains(
                        "What begins today, 1 December 2014, has to be done by:",
                        "an assessment: 5 February 2015 (45 working days)",
                        "an initial conference: 22 December 2014 (15 working days)");
        assertThat(DrawnPage.of(STRAND, "pathway", PlanFixture.on("2028-12-01").view())
                        .text())
                .contains("an initial conference: 22 December 2028")
                .doesNotContain("an assessment:");
    }

    @Test
    void theWallShowsEachIndicatorWithItsNewestReadingAndWhatItSays() {
        plan.indicators(SafeguardingIndicators.all());
        plan.readings(readings(SafeguardingIndicators.DECISIONS, 24, i -> BigDecimal.valueOf(37 + i * 2L)));
        plan.readings(readings(SafeguardingIndicators.RE_REFERRALS, 24, i -> BigDecimal.valueOf(20 + i)));
        DrawnPage page = DrawnPage.of(STRAND, "wall", plan.view());
        assertThat(page.document().select("h3").eachText())
                .containsExactly("Re-referrals within 12 months", "Decisions on referrals within 24 hours");
        assertThat(page.text())
                .contains("November 2014: 83% Getting better", "November 2014: 43% Getting worse")
                .contains("10 more indicators have no reading yet.");
        assertThat(rows(page, "All indicators of this strand"))
                .extracting(row -> String.join(", ", row))
                .contains("Decisions on referrals within 24 hours, November 2014, 83%, none, higher");
    }

    @Test
    void aGapInTheReadingsBreaksTheLineOnTheWall() {
        plan.indicators(SafeguardingIndicators.DECISIONS);
        Reading[] all = readings(SafeguardingIndicators.DECISIONS, 5, i -> BigDecimal.valueOf(50 + i));
        plan.readings(all[0], all[1], all[3], all[4]);
        assertThat(DrawnPage.of(STRAND, "wall", plan.view())
                        .document()
                        .select("svg")
                        .get(0)
                        .select("polyline"))
                .hasSize(2);
    }

    @Test
    void theWallLeavesOutOtherStrands() {
        Indicator other = SafeguardingIndicators.DECISIONS;
        plan.indicators(new Indicator(
                        "other-figure",
                        "other",
                        "Of another strand",
                        "",
                        other.frequency(),
                        other.definitions(),
                        Optional.empty(),
                        List.of(),
                        other.source()))
                .readings(reading("other-figure", "2014-10", BigDecimal.ONE));
        assertThat(DrawnPage.of(STRAND, "wall", plan.view()).text()).doesNotContain("Of another strand");
    }

    @Test
    void readinessCountsFindingsByWhatWouldStandIfSomebodyLooked() {
        plan.records(
                finding("A-1", false, "Director", "2014-11-01", "", "", ""),
                finding("A-2", false, "Director", "2015-01-30", "", "", ""),
                finding("A-3", false, "Director", "", "2014-10-01", "", ""),
                finding("A-4", false, "Director", "", "2014-10-01", "2014-10-01", ""),
                finding("A-5", false, "Director", "", "2014-10-01", "2014-10-01", "2014-11-01"));
        DrawnPage page = DrawnPage.of(STRAND, "readiness", plan.view());
        assertThat(page.text())
                .contains(
                        "Of 5 findings, 1 is tested by somebody else than who answers for it, 1 has evidence, 1 is said to be"
                                + " done without any, and 2 are open, 1 of them past the date.");
        assertThat(rows(page, "Not yet tested"))
                .extracting(row -> row.get(0) + " " + row.get(5))
                .containsExactly("A-1 Open, past its date", "A-2 Open", "A-3 Done", "A-4 Evidenced");
    }

    @Test
    void whatIsLateAndPutsAChildAtRiskComesFirst() {
        plan.records(
                finding("A-1", false, "Director", "2014-11-01", "", "", ""),
                finding("A-2", true, "Director", "2014-11-01", "", "", ""));
        assertThat(rows(DrawnPage.of(STRAND, "readiness", plan.view()), "Not yet tested"))
                .extracting(row -> row.get(0))
                .containsExactly("A-2", "A-1");
    }

    @Test
    void eachHeadingHasItsLastStatementOrSaysThatThereIsNone() {
        plan.records(
                statement("2014-Q2", Heading.SKILLS, "2014-07-20"),
                statement("2014-Q3", Heading.SKILLS, "2014-10-20"),
                statement("2014-Q4", Heading.SKILLS, "2014-12-02"));
        String text = DrawnPage.of(STRAND, "readiness", plan.view()).text();
        assertThat(text)
                .contains("Stated by Head of Service on 20 October 2014, for July to September 2014")
                .contains("Funding No statement yet", "No finding of an inspection is recorded yet.")
                .doesNotContain("2 December 2014");
    }

    private DrawnPage pathway(String month) {
        return DrawnPage.of(STRAND, "pathway", plan.view(), Caller.nobody(), Map.of("month", month));
    }

    /** So many monthly readings, the last of November 2014. */
    private static Reading[] readings(Indicator indicator, int count, IntFunction<BigDecimal> value) {
        return IntStream.range(0, count)
                .mapToObj(i -> reading(
                        indicator.key(),
                        YearMonth.of(2014, 11).minusMonths(count - 1L - i).toString(),
                        value.apply(i)))
                .toArray(Reading[]::new);
    }

    private static Reading reading(String indicator, String period, BigDecimal value) {
        return new Reading(
                indicator,
                Period.parse(period),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Reading.Status.FINAL,
                1,
                "",
                "somebody",
                Instant.EPOCH,
                List.of());
    }

    private static List<List<String>> rows(DrawnPage page, String caption) {
        Document document = page.document();
        Element table = document.select("table").stream()
                .filter(t -> t.select("caption").text().equals(caption))
                .findFirst()
                .orElseThrow();
        return table.select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
