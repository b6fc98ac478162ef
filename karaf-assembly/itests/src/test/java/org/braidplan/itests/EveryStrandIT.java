package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every strand module of the distribution, installed into one that runs and had none. */
class EveryStrandIT {

    private static final String PASSWORD = "a password for a test alone";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Installation braid;
    private static Visitor visitor;
    private static List<Path> kars;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("every-strand");
        Path modules = braid.home().resolve("modules");
        try (Stream<Path> files = Files.list(modules)) {
            kars = files.filter(file -> file.toString().endsWith(".kar"))
                    .sorted()
                    .toList();
        }
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", "2014-12-01")
                .with("BRAID_PLAN", braid.home().resolve("plans/rotherham-2014"))
                .with("BRAID_MODULES", Files.createDirectories(braid.home().resolve("no-modules")))
                .start();
        visitor = Visitor.signIn("http://127.0.0.1:" + braid.port(), "admin", PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    @Test
    @DisplayName("all modules install in either order, each can be removed and put back, and its data stay")
    void inAnyOrder() throws Exception {
        assertThat(kars).as("modules of the distribution").isNotEmpty();
        assertThat(active()).isEmpty();

        for (Path kar : kars) {
            install(kar);
        }
        List<String> strands = active();
        assertThat(strands).hasSameSizeAs(kars);
        List<Long> records = records(strands);
        assertThat(records).as("sample records of each strand").allMatch(count -> count > 0);

        for (int i = 0; i < strands.size(); i++) {
            String strand = strands.get(i);
            braid.client("strand:remove " + strand).succeeded();
            assertThat(active()).doesNotContain(strand).hasSize(strands.size() - 1);
            assertThat(records(List.of(strand)))
                    .as("records that can be read while the module of " + strand + " is away")
                    .containsExactly(records.get(i));
            install(kar(strand));
            assertThat(active()).isEqualTo(strands);
        }

        for (String strand : strands) {
            braid.client("strand:remove " + strand).succeeded();
        }
        assertThat(active()).isEmpty();
        List<Path> backwards = new ArrayList<>(kars);
        Collections.reverse(backwards);
        for (Path kar : backwards) {
            install(kar);
        }
        assertThat(active()).isEqualTo(strands);
        assertThat(records(strands)).isEqualTo(records);
    }

    private static void install(Path kar) throws Exception {
        braid.client("strand:install " + kar).succeeded();
    }

    private static Path kar(String strand) {
        return kars.stream()
                .filter(file -> file.getFileName().toString().startsWith("braid-strand-" + strand + "-"))
                .findFirst()
                .orElseThrow();
    }

    /** The strands whose module serves, by number. */
    private static List<String> active() throws Exception {
        List<String> active = new ArrayList<>();
        for (JsonNode strand :
                JSON.readTree(visitor.api("/api/v1/strands?size=500")).path("items")) {
            if (strand.path("module").path("state").asText().equals("active")) {
                active.add(strand.path("key").asText());
                assertThat(visitor.get("/strands/" + strand.path("key").asText())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        return active;
    }

    /** How many records the registers of each strand hold, as the plain pages and the API give them, module or no module. */
    private static List<Long> records(List<String> strands) throws Exception {
        List<Long> counts = new ArrayList<>();
        for (String strand : strands) {
            long count = 0;
            for (JsonNode register : JSON.readTree(visitor.api("/api/v1/strands/" + strand))
                    .path("links")
                    .path("registers")) {
                String address = register.asText();
                count += JSON.readTree(visitor.api(address.substring(address.indexOf("/api/")) + "?size=1"))
                        .path("total")
                        .asLong();
            }
            counts.add(count);
        }
        return counts;
    }
}
