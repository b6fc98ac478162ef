package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Source;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the pages say and draw of indicators, and what can be taken away from them. */
class IndicatorPagesTest {

    private static final String HOSTILE = "]]></style><script>alert(1)</script>&\"'\u0001 田中";

    private static PagesServer server;
    private static Browser office;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        server.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        office = server.as("office");
        indicator("episodes", "Missing episodes", Optional.of("10"));
        record("episodes", "30", "31", "29", "30", "31", "30", "29", "30", "20", "19", "20", "19", "20", "19", "20");
        indicator("caseload", "Mean caseload", Optional.of("40"));
        record("caseload", "12", "14", "13", "15", "12", "14", "13", "15", "12", "14", "13", "15", "12", "14", "13");
        indicator("interviews", "Return interviews", Optional.empty());
        indicator("hostile", HOSTILE, Optional.empty());
        server.indicators.record(
                Caller.system("test"),
                "hostile",
                List.of(
                        new NewReading(
                                "2014-01",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Reading.Status.FINAL,
                                "=HYPERLINK(\"http://example.org\")"),
                        new NewReading(
                                "2014-02",
                                Optional.of(new BigDecimal("1.50")),
                                Optional.empty(),
                                Optional.empty(),
                                Reading.Status.PROVISIONAL,
                                "")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theIndicatorPageSaysHowItWentWhetherTheTargetWillBeMetAndByWhichRules() {
        String words = office.get("/indicators/episodes").mustBe(200).words();
        assertThat(words)
                .contains(
                        "Missing episodes fell from 30 episodes in September 2013 to 20 episodes in November 2014;"
                                + " improvement since May 2014.",
                        "The target of 10 episodes will not be met unless something changes.",
                        "There is no forecast: ",
                        "2.66 times the mean moving range",
                        "Usual ups and downs: ");
    }

    @Test
    void thePlanAndTheStrandSayWhatTheirIndicatorsSayOutOfHowMany() {
        for (String path : List.of("/", "/strands/cse", "/indicators")) {
            assertThat(office.get(path).mustBe(200).words())
                    .as(path)
                    .contains("4 indicators: 1 improving", "1 within the usual ups and downs", "1 without data")
                    .contains("Of 2 with a target and limits, 1 consistently misses it");
        }
    }

    @Test
    void everyNumberLeadsToAsManyRows() {
        for (String path : List.of("/", "/strands/cse")) {
            List<Element> links = office.get(path).mustBe(200).page().select("a[href*=show=]:has(strong)").stream()
                    .filter(a -> a.attr("href").startsWith("/indicators"))
                    .toList();
            assertThat(links).as(path).hasSizeGreaterThanOrEqualTo(5);
            for (Element link : links) {
                int number = Integer.parseInt(link.selectFirst("strong").text());
                assertThat(office.get(link.attr("href")).mustBe(200).page().select("main tbody tr"))
                        .as(link.outerHtml())
                        .hasSize(number);
            }
        }
    }

    @Test
    void theStrandHasASmallChartForEachOfItsIndicators() {
        org.jsoup.nodes.Document page = office.get("/strands/cse").mustBe(200).page();
        assertThat(page.select(".braid-small-chart h3 a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/indicators/episodes",
                        "/indicators/caseload",
                        "/indicators/interviews",
                        "/indicators/hostile");
        assertThat(page.select(".braid-small-chart svg")).hasSize(3);
        assertThat(page.text()).contains("Return interviews: no reading has a value yet.");
    }

    @Test
    void theReadingsCanBeTakenAwayAndNoSpreadsheetRunsThem() throws Exception {
        Browser.Seen file = office.get("/indicators/hostile/readings.csv").mustBe(200);
        assertThat(file.type()).startsWith("text/csv");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(file.body()))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("value")).isEmpty();
        assertThat(rows.get(0).get("note")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        assertThat(rows.get(1).toMap())
                .containsEntry("indicator", "hostile")
                .containsEntry("period", "2014-02")
                .containsEntry("status", "provisional");
        assertThat(new BigDecimal(rows.get(1).get("value"))).isEqualByComparingTo("1.5");
    }

    @Test
    void theChartCanBeTakenAwayAsAFileThatNeedsNothingElse() throws Exception {
        for (String key : List.of("episodes", "hostile", "interviews")) {
            Browser.Seen file = office.get("/indicators/" + key + "/chart.svg").mustBe(200);
            assertThat(file.type()).isEqualTo("image/svg+xml");
            assertThat(file.body()).doesNotContain("<script", "<img", "href=", "url(", "@import", "onload");
            DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setNamespaceAware(true);
            Document svg = xml.newDocumentBuilder().parse(new InputSource(new StringReader(file.body())));
            assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(svg.getElementsByTagName("style").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(
                            switch (key) {
                                case "episodes" -> "Missing episodes";
                                case "interviews" -> "Return interviews";
                                default -> HOSTILE.replace('\u0001', '\uFFFD');
                            });
        }
    }

    @Test
    void whatCanBeTakenAwayIsNotForEverybody() {
        for (String file : List.of("chart.svg", "readings.csv")) {
            assertThat(server.asNobody()
                            .get("/indicators/episodes/" + file)
                            .address()
                            .getPath())
                    .isEqualTo("/sign-in");
            assertThat(office.get("/indicators/no-such-one/" + file).status()).isEqualTo(404);
        }
    }

    @Test
    void theFormForAReadingProposesAPeriodOnlyOnceItHasEnded() {
        assertThat(proposed("hostile")).startsWith("2014-");
        assertThat(proposed("episodes")).as("after November, on 1 December").isEmpty();
        assertThat(office.send("/indicators/episodes/readings/add", Map.of("period", "2014-12", "status", "FINAL"))
                        .mustBe(422)
                        .words())
                .contains("there is no reading for December 2014 before 1 January 2015.");
    }

    private static String proposed(String indicator) {
        return office.get("/indicators/" + indicator + "/readings/add")
                .mustBe(200)
                .page()
                .select("input[name=period]")
                .attr("value");
    }

    private static void indicator(String key, String title, Optional<String> target) {
        server.indicators.add(
                Caller.system("test"),
                new Indicator(
                        key,
                        "cse",
                        title,
                        "",
                        Frequency.MONTH,
                        List.of(new Indicator.Definition(
                                1,
                                "episodes",
                                BetterIs.LOWER,
                                "",
                                "",
                                "Returns",
                                LocalDate.of(2013, 1, 1),
                                "",
                                "test",
                                Instant.EPOCH)),
                        Optional.empty(),
                        target.map(t -> List.of(new Indicator.Target(LocalDate.of(2015, 3, 31), new BigDecimal(t))))
                                .orElse(List.of()),
                        Source.entered()));
    }

    private static void record(String key, String... values) {
        List<NewReading> readings = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            readings.add(new NewReading(
                    YearMonth.of(2013, 9).plusMonths(i).toString(),
                    Optional.of(new BigDecimal(values[i])),
                    Optional.empty(),
                    Optional.empty(),
                    Reading.Status.FINAL,
                    ""));
        }
        server.indicators.record(Caller.system("test"), key, readings);
    }
}
