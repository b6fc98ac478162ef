package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.itests.HostilePlan.HIDDEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What somebody who has not signed in can reach, in the archive with every strand and a plan that says what it must not. */
class PublicSiteIT {

    private static final String PASSWORD = "a password for a test alone";
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Installation braid;
    private static Visitor staff;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("public-site");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", "2026-11-20")
                .with("BRAID_PLAN", braid.home().resolve("plans/rotherham-2014"))
                .start();
        staff = Visitor.signIn("http://127.0.0.1:" + braid.port(), "admin", PASSWORD);
        Until.within(
                120,
                "all modules",
                () -> braid.get("/health/ready").statusCode() == 200
                        && modules().size() == 6);
        HostilePlan.of(
                braid.home().resolve("plans/rotherham-2014"),
                JSON.readTree(braid.get("/openapi.json").body()));
        braid.client("plan:import " + braid.home().resolve("plans/rotherham-2014"))
                .succeeded();
        // Whatever is written after the import waits for an approval.
        change("POST", "actions", "", """
                {"strand":"cse","title":"zzhidden action","owner":"Head","originalDue":"2027-03-31"}""");
        change("POST", "indicators", "", """
                {"strand":"cse","key":"zzhidden","title":"zzhidden","unit":"%","frequency":"month","betterIs":"higher"}""");
        change("POST", "reviews", "", "{\"key\":\"late\",\"body\":\"Ofsted\",\"title\":\"zzhidden review\"}");
        change("POST", "indicators/re-referrals/readings", "", "{\"period\":\"2025/26\",\"value\":77.123}");
        change("POST", "indicators/re-referrals/comparators", "", """
                {"name":"zzhidden","values":[{"period":"2024/25","value":1}]}""");
        edit("actions/CSE-1", "{\"title\":\"zzhidden title\"}");
        edit("recommendations/jay-1", "{\"gist\":\"zzhidden gist\"}");
    }

    @AfterAll
    static void stop() throws Exception {
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    @Test
    @DisplayName("nothing that is not approved, and no private field, is in any byte that anybody can reach")
    void nothingPrivateIsReachable() throws Exception {
        Map<String, byte[]> site = crawl();
        assertThat(site.keySet())
                .contains(
                        "/public/strands/cse/public",
                        "/public/strands/safeguarding/public",
                        "/public/strands/finance/public",
                        "/public/strands/scrutiny/public",
                        "/public/strands/taxi-licensing/public",
                        "/public/strands/partnerships/public",
                        "/public/data/figures.ods",
                        "/public/data/updates.atom",
                        "/public/promises/cse-1",
                        "/public/measures/re-referrals")
                .hasSizeGreaterThan(150);
        site.forEach((address, bytes) -> assertThat(text(bytes))
                .as(address)
                .doesNotContainIgnoringCase(HIDDEN)
                .doesNotContain("77.123", "table:formula"));
        site.forEach((address, bytes) -> {
            if (!address.startsWith("/public/data/") || address.endsWith(".atom")) {
                assertThat(text(bytes)).as(address).doesNotContain("<img src=x");
            }
        });
        assertThat(text(site.get("/public/promises/cse-1"))).contains("=1+1 ", "&lt;img src=x");
        assertThat(site.entrySet().stream()
                        .filter(page -> page.getKey().matches("/public/strands/[a-z-]+/public"))
                        .filter(page -> text(page.getValue()).contains("&lt;img src=x")))
                .as("pages of modules that repeat what their records say")
                .hasSizeGreaterThanOrEqualTo(4);
        site.forEach((address, bytes) -> {
            if (address.endsWith(".csv")) {
                assertThat(cells(text(bytes))).as(address).noneMatch(cell -> cell.matches("[=+@\\t\\r].*"));
            }
        });
    }

    @Test
    @DisplayName("an address that only staff know gives nothing away")
    void addressesOfStaffAreShut() throws Exception {
        for (String address : List.of(
                "/public/measures/zzhidden",
                "/public/data/measures/zzhidden.csv",
                "/public/data/measures/zzhidden.json",
                "/public/strands/none")) {
            assertThat(braid.get(address).statusCode()).as(address).isEqualTo(404);
        }
        Set<String> shut = new LinkedHashSet<>();
        for (JsonNode strand : modules()) {
            String home = "/strands/" + strand.path("key").asText();
            Matcher tabs = Pattern.compile("href=\"(" + home + "/[a-z-]+)\"")
                    .matcher(staff.get(home).body());
            while (tabs.find()) {
                shut.add(tabs.group(1));
            }
        }
        assertThat(shut).hasSizeGreaterThan(20);
        for (String page : shut) {
            assertThat(braid.get(page).statusCode()).as(page).isNotEqualTo(200);
            if (!page.endsWith("/public")) {
                assertThat(braid.get("/public" + page).statusCode())
                        .as("/public" + page)
                        .isEqualTo(404);
            }
        }
        for (String path :
                List.of("actions", "indicators/re-referrals", "indicators/re-referrals/comparators", "journal")) {
            assertThat(braid.get("/api/v1/" + path).statusCode()).as(path).isEqualTo(401);
        }
    }

    private static Map<String, byte[]> crawl() throws Exception {
        Map<String, byte[]> seen = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/public", "/sign-in"));
        while (!next.isEmpty()) {
            String address = next.poll();
            boolean isOpen = address.startsWith("/public") || address.equals("/sign-in");
            if (seen.containsKey(address) || !isOpen) {
                continue;
            }
            HttpResponse<byte[]> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + braid.port() + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            seen.put(address, answer.body());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Matcher links = LINK.matcher(text(answer.body()));
                while (links.find()) {
                    next.add(links.group(1).replaceAll("#.*", ""));
                }
            }
        }
        return seen;
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
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    private static List<String> cells(String csv) {
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return rows.stream().flatMap(CSVRecord::stream).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The strands whose module serves. */
    private static List<JsonNode> modules() throws Exception {
        List<JsonNode> active = new java.util.ArrayList<>();
        JSON.readTree(staff.api("/api/v1/strands?size=100")).path("items").forEach(strand -> {
            if (strand.path("module").path("state").asText().equals("active")) {
                active.add(strand);
            }
        });
        return active;
    }

    private static void edit(String path, String patch) throws Exception {
        String tag = sent(to(path).GET()).headers().firstValue("ETag").orElseThrow();
        change("PATCH", path, tag, patch);
    }

    private static void change(String method, String path, String tag, String json) throws Exception {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        HttpResponse<String> answer = sent(tag.isEmpty() ? request : request.header("If-Match", tag));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
    }

    private static HttpRequest.Builder to(String path) {
        String who = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + braid.port() + "/api/v1/" + path))
                .header("Authorization", "Basic " + who);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
