package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Strands that were built where there are no sources of Braid, and come into a distribution that runs. */
class BuiltApartIT {

    private static final String PASSWORD = "a long enough password";

    private static AuthorsMachine author;
    private static Installation braid;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        author = AuthorsMachine.with("author");
        braid = Installation.unpack("built-apart");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", "2014-12-01")
                .with("BRAID_PLAN", planWith("housing", "adult-social-care-and-health"))
                .with("BRAID_MODULES", "none")
                .start();
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
    @DisplayName("a strand that was built against the first released API is installed and serves")
    void theFirstStrandOfAllServes() throws Exception {
        Path kar = Path.of(
                System.getProperty("braid.root"),
                "karaf-assembly/itests/src/test/resources/first-api/braid-strand-housing-1.0.0.kar");
        installs(kar, "housing", "promises", "What was promised");
    }

    private static void installs(Path kar, String strand, String page, String heading) throws Exception {
        braid.client("strand:install " + kar.toAbsolutePath().normalize()).succeeded();
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
