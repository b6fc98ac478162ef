package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Strands that were built where there are no sources of Braid, and come into a distribution that runs. */
class BuiltApartIT {

    private static final String PASSWORD = "a long enough password";

    private static final String JO = "another long enough password";
    private static final String PAGES = "/strands/whistleblowing";

    private static AuthorsMachine author;
    private static Installation braid;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        author = AuthorsMachine.with("author");
        braid = Installation.unpack("built-apart");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", "2014-12-01")
                .with("BRAID_PLAN", planWith("housing", "adult-social-care-and-health", "whistleblowing"))
                .with("BRAID_MODULES", "none")
                .start();
        Until.within(30, "the sign-in page", () -> braid.get("/sign-in").statusCode() == 200);
        visitor = Visitor.signIn("http://127.0.0.1:" + braid.port(), "admin", PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    @Test
    @DisplayName("one command makes a strand whose build is green with no edit, and which installs")
    void oneCommandMakesAStrand() throws Exception {
        author.maven(
                        "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate",
                        "-DarchetypeCatalog=local",
                        "-DarchetypeGroupId=org.braidplan",
                        "-DarchetypeArtifactId=braid-archetype",
                        "-DarchetypeVersion=" + System.getProperty("braid.version"),
                        "-DgroupId=uk.example",
                        "-Dversion=0.1.0",
                        "-DartifactId=adult-social-care-and-health",
                        "-Dtitle=Adult social care and health")
                .succeeded();
        Path project = author.project("adult-social-care-and-health");
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("pom.xml") && !name.equals("README.md")))
                    .as("files of a new strand")
                    .hasSizeLessThanOrEqualTo(8);
        }
        assertThat(author.mavenIn(project, "verify").succeeded().output()).contains("BUILD SUCCESS");
        installs(AuthorsMachine.kar(project), "adult-social-care-and-health", "promises", "What was promised");
    }

    @Test
    @DisplayName("the guide, done to the letter, ends with a strand that serves")
    void theGuideLeadsToAStrandThatServes() throws Exception {
        Guide guide = Guide.read();
        author.shell(author.folder(), guide.commands("archetype-plugin")).succeeded();
        Path project = author.project("housing");
        assertThat(guide.layOver(project)).isGreaterThanOrEqualTo(5);
        author.shell(project, guide.commands("-Dbraid.ids=write")).succeeded();
        author.shell(project, guide.commands("mvn verify")).succeeded();

        Path kar = AuthorsMachine.kar(project);
        Matcher install = Pattern.compile("bin/client \"(strand:install) /path/to/(\\S+)\"")
                .matcher(guide.text());
        assertThat(install.find()).isTrue();
        assertThat(kar).hasFileName(install.group(2));
        braid.client(install.group(1) + " " + kar).succeeded();
        braid.client("strand:check housing").succeeded();
        assertThat(visitor.get("/strands/housing/registers/inspections").body()).contains("One row a visit");
        braid.client("strand:remove housing").succeeded();
    }

    @Test
    @DisplayName("a strand that was built against the first released API is installed and serves")
    void theFirstStrandOfAllServes() throws Exception {
        Path kar = Path.of(
                System.getProperty("braid.root"),
                "karaf-assembly/itests/src/test/resources/first-api/braid-strand-housing-1.0.0.kar");
        installs(kar, "housing", "promises", "What was promised");
        braid.client("strand:remove housing").succeeded();
    }

    @Test
    @DisplayName(
            "whistleblowing comes from outside, and only people named for it see anything of its records, before and after")
    void whistleblowingIsBuiltApartAndSeenByFew() throws Exception {
        Path sources = Path.of(System.getProperty("braid.root"), "strand-modules/whistleblowing");
        Path project = author.copy(sources.toAbsolutePath().normalize());
        assertThat(author.mavenIn(project, "verify").succeeded().output()).contains("BUILD SUCCESS");
        installs(AuthorsMachine.kar(project), "whistleblowing", "annual-report", "annual report");
        braid.client("person:add --name \"Jo Monitor\" --role lead:whistleblowing jo", JO)
                .succeeded();

        String records = "/api/v1/registers/whistleblowing/concerns";
        String concern = """
                {"reference": "W-9", "category": "DANGER", "route": "HELPLINE", "raised": "2014-11-03",
                 "anonymous": true, "detriment": false, "note": "Ring 01709 382121"}
                """;
        String asMeant = records + "?notAboutAChild=true";
        assertThat(answer("admin", PASSWORD, asMeant, concern).statusCode()).isEqualTo(403);
        assertThat(answer("jo", JO, records, concern).body()).contains("phone number");
        assertThat(answer("jo", JO, asMeant, concern).statusCode()).isEqualTo(201);
        assertThat(answer("jo", JO, records, "").body()).contains("W-9");
        Visitor jo = Visitor.signIn("http://127.0.0.1:" + braid.port(), "jo", JO);
        assertThat(jo.get(PAGES + "/registers/concerns/W-9").body()).contains("Helpline");
        assertThat(jo.get(PAGES + "/looks").body()).contains("jo", "W-9", "record");
        Until.within(
                30, "the finding about the note", () -> jo.get("/checks").body().contains("phone number"));

        nobodyElseSees(records);
        assertThat(braid.get("/public" + PAGES + "/annual-report").statusCode())
                .as("nobody has approved it yet")
                .isEqualTo(404);
        braid.client("strand:remove whistleblowing").succeeded();
        nobodyElseSees(records);
        assertThat(answer("jo", JO, records, "").body()).contains("W-9");
    }

    /** Every way in that the administrator has, who runs the system and keeps the whole plan. */
    private static void nobodyElseSees(String records) throws Exception {
        for (String way : List.of(records, records + "/W-9", records + "?q=Ring")) {
            assertThat(answer("admin", PASSWORD, way, "").statusCode()).as(way).isEqualTo(403);
        }
        for (String way :
                List.of(PAGES + "/registers/concerns", PAGES + "/registers/concerns/W-9", PAGES + "/export/concerns")) {
            HttpResponse<String> page = visitor.get(way);
            assertThat(page.statusCode()).as(way).isEqualTo(403);
            assertThat(page.body()).as(way).contains("Only people who are named for this strand");
        }
        for (String way : List.of("/checks", "/journal", "/", "/changes", PAGES, "/api/v1/checks", "/api/v1/journal")) {
            String said = way.startsWith("/api")
                    ? answer("admin", PASSWORD, way, "").body()
                    : visitor.get(way).body();
            assertThat(said).as(way).doesNotContain("W-9", "01709", "phone number");
        }
        assertThat(visitor.get("/journal").body())
                .contains("Something that only people who are named for a strand see");
        assertThat(braid.client("strand:check").output()).doesNotContain("W-9", "phone number");
    }

    /** What the API answers to somebody; with something to add, to that. */
    private static HttpResponse<String> answer(String user, String password, String path, String add) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + braid.port() + path))
                .header("Authorization", "Basic " + credentials);
        if (!add.isEmpty()) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(add));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void installs(Path kar, String strand, String page, String heading) throws Exception {
        braid.client("strand:install " + kar.toAbsolutePath().normalize()).succeeded();
        // Waits for its checks, so that none is at work when everything stops.
        braid.client("strand:check " + strand).succeeded();
        HttpResponse<String> answer = visitor.get("/strands/" + strand + "/" + page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(heading);
    }

    /** A plan whose strands have these keys, which no module of the distribution looks after. */
    private static Path planWith(String... keys) throws Exception {
        Path plan = Files.createDirectories(braid.home().resolve("plans/apart"));
        Files.writeString(plan.resolve("plan.json"), "{\"title\": \"A plan\", \"council\": \"A council\"}");
        List<Map<String, Object>> strands = new ArrayList<>();
        for (String key : keys) {
            int number = strands.size() + 1;
            strands.add(Map.of("key", key, "number", number, "prefix", "S" + number, "title", "Strand " + number));
        }
        new ObjectMapper().writeValue(plan.resolve("strands.json").toFile(), strands);
        return plan;
    }
}
