package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Source;
import org.braidplan.publication.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PublicSiteTest {

    private static final Caller OFFICE = Caller.system("test");
    private static final LocalDate DUE = LocalDate.of(2015, 3, 31);
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

    private PagesServer server;

    @BeforeEach
    void start() {
        server = PagesServer.withPlan();
        server.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        server.person("lead", Grant.of(Role.LEAD, "cse"));
        RatedAction open = server.actions.add(
                OFFICE,
                new NewAction(
                        "cse",
                        "=HYPERLINK(\"http://evil\") open a house",
                        "With <b>four</b> rooms.",
                        "Secret owner",
                        "Secret officer",
                        List.of("Secret partner"),
                        Optional.empty(),
                        DUE,
                        new Action.Ties(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Action.Link("Secret paper", "https://secret.example/"))),
                        Optional.empty(),
                        Action.Claim.NONE));
        server.actions.change(
                OFFICE,
                open.action().ref(),
                open.revision(),
                new ActionChange.All(List.of(
                        new ActionChange.AddEvidence("Secret photo", "secret 3", LocalDate.of(2014, 11, 1), "Secret."),
                        new ActionChange.GiveUpdate(
                                "The walls are up.", "A roof.", Optional.empty(), Action.Claim.NONE))));
        server.indicators.add(OFFICE, indicator("interviews", "Interviews done"));
        server.indicators.add(OFFICE, indicator("unseen", "Unapproved measure"));
        server.indicators.record(OFFICE, "interviews", List.of(reading("2014-08", 73, 75), reading("2014-09", 30, 60)));
        server.strand("finance", 2, "FIN", "Unapproved strand", Source.entered());
        server.approveAll();
        server.publication.withdraw(
                OFFICE,
                List.of(
                        new Item(Item.Kind.STRAND, "finance"),
                        new Item(Item.Kind.INDICATOR, "unseen"),
                        new Item(Item.Kind.PAGE, "cse/told")));
        server.actions.add(OFFICE, NewAction.of("cse", "Unapproved action", "Secret owner", DUE));
        server.indicators.record(OFFICE, "interviews", List.of(reading("2014-10", 59, 60)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingThatIsNotApprovedAndNoPrivateFieldIsInAnyByteThatAnybodyCanReach() {
        Map<String, byte[]> site = crawl();
        assertThat(site.keySet())
                .contains(
                        "/public/promises/cse-1",
                        "/public/measures/interviews",
                        "/public/data/figures.ods",
                        "/public/data/updates.atom",
                        "/public/lessons",
                        "/public/late");
        site.forEach((address, bytes) -> assertThat(text(bytes))
                .as(address)
                .doesNotContain("ecret", "Unapproved", "unapproved", "2014-10", "October 2014", "97.33", "73 of 75")
                .doesNotContain("system:test", "\"by\""));
        assertThat(text(site.get("/public/promises/cse-1")))
                .contains("The walls are up.", "four")
                .doesNotContain("<b>four");
        assertThat(server.asNobody().get("/public/promises/cse-2").status()).isEqualTo(404);
        assertThat(server.asNobody().get("/public/measures/unseen").status()).isEqualTo(404);
        assertThat(server.asNobody().get("/public/data/measures/unseen.csv").status())
                .isEqualTo(404);
        assertThat(server.asNobody().get("/public/strands/finance").status()).isEqualTo(404);
        assertThat(server.asNobody().get("/public/strands/cse/told").status()).isEqualTo(404);
    }

    @Test
    void everyPublicPageIsWellMadeAndSpeaksNoCodes() {
        for (String address : crawl().keySet()) {
            Browser.Seen seen = server.asNobody().get(address);
            if (seen.type().startsWith("text/html")) {
                WellMade.wellMade(seen);
                assertThat(seen.words()).as(address).doesNotContain("CSE-1", "RAG", "KPI");
            }
        }
    }

    @Test
    void aPageIsSentOnceAndAgainOnlyWhenWhatItShowsHasChanged() {
        HttpResponse<byte[]> first = ask("/public/strands/cse", "");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(ask("/public/strands/cse", tag).statusCode()).isEqualTo(304);
        assertThat(ask("/public/strands/cse", "W/" + tag + ", \"x\"").statusCode())
                .isEqualTo(304);
        server.actions.add(OFFICE, NewAction.of("cse", "Another", "Somebody", DUE));
        assertThat(ask("/public/strands/cse", tag).statusCode())
                .as("what changed is not public")
                .isEqualTo(304);
        server.approveAll();
        HttpResponse<byte[]> changed = ask("/public/strands/cse", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(text(changed.body())).contains("Another");
        assertThat(changed.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theFilesSayTheSameAndNoSpreadsheetRunsThem() throws Exception {
        List<CSVRecord> promises = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(body("/public/data/promises.csv")))
                .getRecords();
        assertThat(promises).hasSize(1);
        assertThat(promises.get(0).get("title")).startsWith("'=HYPERLINK");
        assertThat(promises.get(0).get("promised")).isEqualTo("2015-03-31");

        ObjectMapper json = new ObjectMapper();
        JsonNode same =
                json.readTree(body("/public/data/promises.json")).path("items").path(0);
        assertThat(same.path("title").asText()).startsWith("=HYPERLINK");
        assertThat(same.path("days-late").isIntegralNumber()).isTrue();

        JsonNode columns = json.readTree(body("/public/data/promises.csv-metadata.json"))
                .path("tableSchema")
                .path("columns");
        List<String> titles = new ArrayList<>();
        columns.forEach(c -> titles.add(c.path("titles").asText()));
        assertThat(titles).isEqualTo(promises.get(0).getParser().getHeaderNames());

        assertThat(text(ask("/public/data/promises.ods", "").body()))
                .contains("=HYPERLINK")
                .doesNotContain("table:formula");
    }

    @Test
    void theCatalogueNamesFilesThatAreThereAndTheFeedCanBeRead() throws Exception {
        JsonNode catalogue = new ObjectMapper().readTree(body("/public/data/catalogue.json"));
        assertThat(catalogue.path("@type").asText()).isEqualTo("dcat:Catalog");
        int files = 0;
        for (JsonNode data : catalogue.path("dcat:dataset")) {
            assertThat(data.path("dct:license").path("@id").asText()).contains("open-government-licence/version/3");
            for (JsonNode file : data.path("dcat:distribution")) {
                files++;
                String name = file.path("dcat:downloadURL").path("@id").asText();
                HttpResponse<byte[]> there = ask("/public/data/" + name, "");
                assertThat(there.statusCode()).as(name).isEqualTo(200);
                String type = file.path("dcat:mediaType").path("@id").asText();
                assertThat(type)
                        .endsWith(there.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .split(";")[0]);
            }
        }
        assertThat(files).isEqualTo(18);
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body("/public/data/updates.atom"))));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(3);
    }

    @Test
    void whoMayApproveSeesWhatWaitsAndWhatChangedAndApprovesAllOfAStrandAtOnce() {
        Browser office = server.as("office");
        Browser.Seen page = office.get("/publication").mustBe(200);
        assertThat(page.words()).contains("Unapproved action", "Unapproved strand", "changed since", "Interviews done");
        WellMade.wellMade(page);
        String waiting = page.page().select("h2#cse ~ form input[name=item][id^=w-]").eachAttr("value").stream()
                .filter(v -> v.startsWith("action~"))
                .findFirst()
                .orElseThrow();
        String csrf = page.page().select("input[name=_csrf]").first().attr("value");
        Map<String, String> form = new LinkedHashMap<>(Map.of("_csrf", csrf, "do", "approve", "item", waiting));
        assertThat(office.post("/publication", form).mustBe(200).page().text())
                .contains("1 thing approved for the public");
        assertThat(server.asNobody().get("/public/strands/cse").words()).contains("Unapproved action");
        form.put("do", "withdraw");
        office.post("/publication", form).mustBe(200);
        assertThat(server.asNobody().get("/public/strands/cse").words()).doesNotContain("Unapproved action");
        form.put("item", "action~1~CSE-2");
        form.put("do", "approve");
        assertThat(office.post("/publication", form).words()).contains("has changed since you looked at it");
    }

    @Test
    void whatLooksLikePersonalDataIsAskedAboutBeforeItIsSavedAndNeverPublished() {
        Browser office = server.as("office");
        Map<String, String> update = new LinkedHashMap<>(Map.of("happened", "Met at S60 1AE.", "next", "Meet again."));
        Browser.Seen asked = office.send("/actions/CSE-1/update", update);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select(".govuk-error-summary").text())
                .contains("What happened", "looks like a postcode", "confirm that it is not about a child");
        assertThat(office.get("/actions/CSE-1").words()).doesNotContain("S60 1AE");

        update.put("_nobodys-data", "yes");
        office.sendAgain(asked, "/actions/CSE-1/update", update).mustBe(200);
        assertThat(office.get("/actions/CSE-1").words()).contains("S60 1AE");
        server.approveAll();
        assertThat(text(ask("/public/promises/cse-1", "").body())).doesNotContain("S60 1AE");
    }

    @Test
    void whoMayNotApproveHasNoSuchPage() {
        server.as("lead").get("/publication").mustBe(403);
        assertThat(server.as("lead").get("/").page().select("nav a[href=/publication]"))
                .isEmpty();
        assertThat(server.as("office").get("/").page().select("nav a[href=/publication]"))
                .hasSize(1);
    }

    private Map<String, byte[]> crawl() {
        Map<String, byte[]> seen = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/public", "/sign-in"));
        while (!next.isEmpty()) {
            String address = next.poll();
            if (seen.containsKey(address) || !(address.startsWith("/public") || address.equals("/sign-in"))) {
                continue;
            }
            HttpResponse<byte[]> answer = ask(address, "");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            seen.put(address, answer.body());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Matcher links = LINK.matcher(new String(answer.body(), StandardCharsets.UTF_8));
                while (links.find()) {
                    next.add(links.group(1).replaceAll("#.*", ""));
                }
            }
        }
        return seen;
    }

    private String body(String address) {
        return new String(ask(address, "").body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> ask(String address, String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.root().resolve(address));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception e) {
            throw new IllegalStateException("The server does not answer at " + address, e);
        }
    }

    /** The text of a page or file; of a zip that of all it holds. */
    private static String text(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }

    private static NewReading reading(String period, int numerator, int denominator) {
        return new NewReading(
                period,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(numerator)),
                Optional.of(BigDecimal.valueOf(denominator)),
                Reading.Status.FINAL,
                "Secret note");
    }

    private static Indicator indicator(String key, String title) {
        return new Indicator(
                key,
                "cse",
                title,
                "Secret owner",
                Frequency.MONTH,
                List.of(new Indicator.Definition(
                        1, "%", BetterIs.HIGHER, "interviews", "episodes", "Case system", DUE, "", "", Instant.EPOCH)),
                Optional.of(new Indicator.Baseline(Period.parse("2014-08"), new BigDecimal("97.3333"), "Counted")),
                List.of(new Indicator.Target(DUE, new BigDecimal("90"))),
                Source.entered());
    }
}
