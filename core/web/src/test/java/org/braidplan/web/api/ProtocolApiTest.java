package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolApiTest {

    private static final String ACTIONS = "/api/v1/actions";
    private static final String ACTION =
            "{\"strand\":\"cse\",\"title\":\"t\",\"owner\":\"o\",\"originalDue\":\"2014-12-31\"}";

    private final ApiServer server = ApiServer.started();
    private final ApiClient office = server.as("office");

    private Reply raw(String body, String type) {
        return office.send("POST", ACTIONS, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
    }

    @Test
    void a_problem_says_what_where_and_why_and_nothing_of_the_inside() {
        Reply reply = office.get("/api/v1/actions/CSE-99999").mustBe(404);

        JsonNode problem = reply.json();
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isEqualTo("Not Found");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asText()).contains("CSE-99999");
        assertThat(problem.path("instance").asText()).isEqualTo("/api/v1/actions/CSE-99999");
        assertThat(problem.path("code").asText()).isEqualTo("not-found");
        assertThat(problem.path("errors")).isEmpty();
        assertThat(problem.toString()).doesNotContain("org.braidplan").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failing/exception", "/failing/recursion"})
    void a_failure_that_nobody_foresaw_gives_a_reference_and_nothing_of_the_inside(String path) {
        Reply reply = office.get(path).mustBe(500);

        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("code").asText()).isEqualTo("internal-error");
        assertThat(reply.json().path("detail").asText()).containsPattern("reference: [0-9a-f-]{36}");
        assertThat(reply.json().toString()).doesNotContain("secret", "Exception", "Error:", "org.braidplan");
    }

    @Test
    void an_address_that_is_not_there_is_not_found() {
        office.get("/api/v1").mustBe(404);
        office.get("/api/v1/").mustBe(404);
        office.get("/api/v1/nothing").mustBe(404);
        office.get("/api/v1/actions/").mustBe(404);
        office.get("/api/v1/people").mustBe(404);
    }

    @Test
    void a_method_that_an_address_does_not_answer_is_refused_with_those_that_it_does() {
        Reply reply = office.send("DELETE", ACTIONS, null).mustBe(405);

        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(office.send("BREW", "/api/v1/actions/CSE-1", null)
                        .mustBe(405)
                        .header("Allow"))
                .isEqualTo("GET, HEAD, PUT, PATCH, OPTIONS");
        assertThat(office.send("OPTIONS", ACTIONS, null).mustBe(204).header("Allow"))
                .isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void head_answers_as_get_without_the_body() {
        Reply get = office.get("/api/v1/strands/cse").mustBe(200);
        Reply head = office.send("HEAD", "/api/v1/strands/cse", null).mustBe(200);

        assertThat(head.http().body()).isEmpty();
        assertThat(head.etag()).isEqualTo(get.etag());
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(get.http().body().length));
    }

    @Test
    void other_kinds_of_body_are_refused_with_the_kind_that_is_taken() {
        Reply reply = raw(ACTION, "text/plain").mustBe(415);
        assertThat(reply.header("Accept")).isEqualTo("application/json");
        raw(ACTION, "application/x-www-form-urlencoded").mustBe(415);
        raw(ACTION, "application/json; charset=iso-8859-1").mustBe(415);
        raw(ACTION, "application/json-seq").mustBe(415);
        office.send("POST", ACTIONS, ACTION.getBytes(StandardCharsets.UTF_8)).mustBe(415);
        office.send(
                        "POST",
                        ACTIONS,
                        ACTION.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip")
                .mustBe(415);
        Reply patch = office.send(
                        "PATCH",
                        raw(ACTION, "application/json; charset=\"UTF-8\"")
                                .mustBe(201)
                                .header("Location"),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json-patch+json",
                        "If-Match",
                        "*")
                .mustBe(415);
        assertThat(patch.header("Accept-Patch")).isEqualTo("application/merge-patch+json, application/json");
    }

    @Test
    void a_body_that_is_longer_than_the_limit_is_refused_whether_its_length_is_told_or_not() {
        String long_ = "{\"title\":\"" + "x".repeat((1 << 20) + 1) + "\"}";

        raw(long_, "application/json").mustBe(413);
        assertThat(chunked(long_)).startsWith("HTTP/1.1 413");
        raw("{\"title\":\"" + "x".repeat((1 << 20) - 100) + "\"}", "application/json")
                .mustBe(422);
    }

    private String chunked(String body) {
        return sent(request("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n")
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    @Test
    void a_connection_goes_on_after_a_body_that_was_refused_unread() {
        String refused = request("Content-Type: text/plain\r\nContent-Length: 600000\r\n") + "x".repeat(600_000);
        String good = request("Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n") + "{}";

        assertThat(sent(refused + good)).startsWith("HTTP/1.1 415").contains("HTTP/1.1 422");
    }

    private String request(String headers) {
        return "POST " + ACTIONS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + server.token("office")
                + "\r\n" + headers + "\r\n";
    }

    /** What comes back on one connection for these bytes. */
    private String sent(String requests) {
        URI root = server.root();
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_body_in_another_encoding_is_refused() {
        byte[] latin = ACTION.replace("\"t\"", "\"é\"").getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = ACTION.getBytes(StandardCharsets.UTF_16LE);

        assertThat(office.send("POST", ACTIONS, latin, "Content-Type", "application/json")
                        .mustBe(400)
                        .json()
                        .path("detail")
                        .asText())
                .contains("UTF-8");
        office.send("POST", ACTIONS, wide, "Content-Type", "application/json").mustBe(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{} {}",
                "{\"a\":1,}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "/**/{}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}"
            })
    void what_is_no_json_is_refused_before_anything_else_is_said_of_it(String body) {
        Reply reply = raw(body, "application/json").mustBe(400);

        assertThat(reply.json().path("code").asText()).isEqualTo("not-json");
        assertThat(reply.json().path("detail").asText()).doesNotContain("fasterxml", "java", "`", "Stream");
    }

    @Test
    void json_that_is_nested_too_deep_is_refused() {
        raw("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", "application/json")
                .mustBe(400);
        raw("[".repeat(100_000), "application/json").mustBe(400);
        raw("{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}", "application/json")
                .mustBe(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "true", "[{}]"})
    void json_that_is_no_object_is_refused_as_such(String body) {
        raw(body, "application/json").mustBe(422);
    }

    @Test
    void control_characters_are_refused_where_text_is_kept() {
        assertThat(raw(ACTION.replace("\"t\"", "\"a\\u0000b\""), "application/json")
                        .mustBe(422)
                        .badFields())
                .containsExactly("title");
    }

    @Test
    void any_unicode_text_comes_back_as_it_was() {
        String title = "Zażółć gęślą jaźń – 𝔅𝔯𝔞𝔦𝔡 ‮ <script>alert(1)</script> & \"quoted\" \\ 表";
        String body = ApiClient.JSON
                .createObjectNode()
                .put("strand", "cse")
                .put("title", title)
                .put("owner", "o")
                .put("originalDue", "2014-12-31")
                .toString();

        Reply added = raw(body, "application/json").mustBe(201);

        assertThat(office.get(added.header("Location")).json().path("title").asText())
                .isEqualTo(title);
        assertThat(added.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoever_has_what_is_there_gets_it_told_and_not_again() {
        Reply added = raw(ACTION, "application/json").mustBe(201);

        Reply same = office.get(added.header("Location"), "If-None-Match", added.etag())
                .mustBe(304);
        assertThat(same.http().body()).isEmpty();
        assertThat(same.etag()).isEqualTo(added.etag());
        office.get(added.header("Location"), "If-None-Match", "\"1\", W/" + added.etag())
                .mustBe(304);
        office.get(added.header("Location"), "If-None-Match", "*").mustBe(304);
        office.get(added.header("Location"), "If-None-Match", "\"1\"").mustBe(200);
        office.patch(added.header("Location"), added.etag(), "{\"title\":\"u\"}")
                .mustBe(200);
        office.get(added.header("Location"), "If-None-Match", added.etag()).mustBe(200);
    }

    @Test
    void what_a_client_would_rather_have_is_not_held_against_it() {
        office.get("/api/v1/plan", "Accept", "text/html").mustBe(200);
        office.get("/api/v1/plan", "Accept", "application/xml;q=0.9").mustBe(200);
    }
}
