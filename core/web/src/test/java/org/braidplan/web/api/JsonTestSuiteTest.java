package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parser's cases of JSONTestSuite (Nicolas Seriot, MIT), sent as a body: {@code n_} must be refused as no JSON, {@code y_}
 * must be read as JSON, {@code i_} may be either; none may make the server fail.
 */
class JsonTestSuiteTest {

    private static final Path CASES = Path.of("src/test/resources/json-test-suite/test_parsing");

    /** JSON by the letter, and refused all the same: a name twice in one object. */
    private static final Set<String> NAMES_TWICE =
            Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    private final ApiClient office = ApiServer.started().as("office");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void the_cases_are_there() throws IOException {
        assertThat(cases()).hasSize(318);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_body_is_read_or_refused_as_the_suite_says(Path file) throws IOException {
        String name = file.getFileName().toString();

        Reply reply =
                office.send("POST", "/api/v1/actions", Files.readAllBytes(file), "Content-Type", "application/json");

        if (name.startsWith("n_") || NAMES_TWICE.contains(name)) {
            reply.mustBe(400);
        } else if (name.startsWith("y_")) {
            reply.mustBe(422);
        } else {
            assertThat(reply.status()).as(name).isIn(400, 422);
        }
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
