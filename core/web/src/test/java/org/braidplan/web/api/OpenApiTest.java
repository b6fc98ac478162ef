package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.braidplan.people.Caller;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final String MEETINGS = "/api/v1/registers/cse/meetings";

    private final ApiServer server = ApiServer.started();
    private final Reply reply = server.asNobody().get("/openapi.json").mustBe(200);

    private OpenAPI parsed() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(new String(reply.http().body(), StandardCharsets.UTF_8), null, options);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    @Test
    void another_parser_finds_nothing_wrong_with_the_description() {
        OpenAPI description = parsed();

        assertThat(description.getOpenapi()).isEqualTo("3.0.3");
        assertThat(description.getPaths()).hasSizeGreaterThan(20);
        assertThat(description.getComponents().getSchemas()).containsKeys("Action", "Indicator", "Problem");
    }

    @Test
    void every_route_is_described_and_nothing_else_but_the_registers() {
        Set<String> described = new TreeSet<>();
        parsed().getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().keySet().forEach(method -> described.add(method + " " + path)));

        Set<String> served = new TreeSet<>();
        server.routes.all().forEach(route -> served.add(route.method() + " /api/v1" + route.path()));

        assertThat(served).hasSizeGreaterThan(45);
        assertThat(described).containsAll(served);
        described.removeAll(served);
        assertThat(described)
                .containsExactly(
                        "DELETE " + MEETINGS + "/{key}",
                        "GET " + MEETINGS,
                        "GET " + MEETINGS + "/{key}",
                        "PATCH " + MEETINGS + "/{key}",
                        "POST " + MEETINGS,
                        "PUT " + MEETINGS + "/{key}");
    }

    @Test
    void every_operation_that_is_described_answers() {
        ApiClient office = server.as("office");
        parsed().getPaths()
                .forEach((path, item) -> item.readOperationsMap().keySet().forEach(method -> {
                    String address = path.replace("{strand}", "cse").replaceAll("\\{[a-z]+}", "no-such-thing");
                    Reply answer = send(office, method, address);

                    assertThat(answer.status())
                            .as("%s %s: %s", method, address, answer.json())
                            .isIn(200, 403, 404, 415, 422, 428);
                    assertThat(answer.json().path("detail").asText()).doesNotContain("in this API");
                }));
    }

    private static Reply send(ApiClient client, PathItem.HttpMethod method, String address) {
        byte[] body = method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.DELETE
                ? null
                : "{}".getBytes(StandardCharsets.UTF_8);
        return client.send(method.name(), address, body, "Content-Type", "application/json");
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        Set<String> names = new TreeSet<>();
        JsonNode paths = reply.json().path("paths");
        int operations = 0;
        for (JsonNode path : paths) {
            for (JsonNode operation : path) {
                operations++;
                names.add(operation.path("operationId").asText().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(names).hasSize(operations);
    }

    @Test
    void a_register_s_schema_is_what_its_record_declares() {
        JsonNode entry = reply.json().path("components").path("schemas").path("Entry.cse.meetings");

        assertThat(entry.path("properties").path("present").path("type").asText())
                .isEqualTo("integer");
        assertThat(entry.path("properties").path("present").path("maximum").asInt())
                .isEqualTo(100);
        assertThat(entry.path("properties").path("kind").path("enum").get(0).asText())
                .isEqualTo("IN_PERSON");
        assertThat(entry.path("properties").path("held").path("format").asText())
                .isEqualTo("date");
        assertThat(entry.path("required").toString()).isEqualTo("[\"reference\",\"held\",\"present\"]");
        assertThat(reply.json()
                        .path("components")
                        .path("schemas")
                        .path("Record.cse.meetings")
                        .path("properties")
                        .has("_revision"))
                .isTrue();
    }

    @Test
    void the_answers_are_of_the_shapes_that_are_described() {
        ApiClient office = server.as("office");
        String action = office.post("/api/v1/actions", """
                        {"strand":"cse","title":"t","owner":"o","originalDue":"2014-12-31",
                         "documents":[{"title":"x","address":"https://example.org/"}]}
                        """).mustBe(201).header("Location");
        office.post(action + "/updates", "{\"happened\":\"a\",\"next\":\"b\"}").mustBe(201);
        office.post(action + "/milestones", "{\"title\":\"a\",\"due\":\"2014-12-12\"}")
                .mustBe(201);
        office.post(action + "/due", "{\"to\":\"2015-01-12\",\"agreedBy\":\"Board\",\"reason\":\"Snow\"}")
                .mustBe(201);
        office.post(
                        action + "/evidence",
                        "{\"title\":\"a\",\"link\":\"https://example.org/\",\"dated\":\"2014-11-12\",\"shows\":\"s\"}")
                .mustBe(201);
        office.post(action + "/stage", "{\"to\":\"under-way\"}").mustBe(201);
        office.post("/api/v1/indicators", """
                        {"key":"shaped","strand":"cse","title":"s","unit":"%","frequency":"year","betterIs":"lower",
                         "baseline":{"period":"2013","value":1},"targets":[{"by":"2015-12-31","value":2}]}
                        """).mustBe(201);
        office.post("/api/v1/indicators/shaped/readings", "{\"period\":\"2013\",\"value\":4}")
                .mustBe(201);
        office.post("/api/v1/indicators/shaped/readings", "{\"period\":\"2013\",\"value\":5,\"note\":\"n\"}")
                .mustBe(201);
        office.post("/api/v1/reviews", "{\"key\":\"shaped\",\"body\":\"b\",\"title\":\"t\"}")
                .mustBe(201);
        office.post(
                        "/api/v1/recommendations",
                        "{\"review\":\"shaped\",\"number\":1,\"gist\":\"g\",\"addressee\":\"a\",\"response\":\"accepted\"}")
                .mustBe(201);
        server.checks.run(Caller.system("test"), "");
        server.as("lead")
                .post("/api/v1/registers/cse/meetings", "{\"reference\":\"S-1\",\"held\":\"2014-11-12\",\"present\":1}")
                .mustBe(201);

        DescribedShapes shapes = new DescribedShapes(reply.json());
        for (String path : new String[] {
            "/plan",
            "/strands",
            "/strands/{cse}",
            "/strands/{cse}/checks",
            "/checks",
            "/actions",
            "/actions/{" + action.substring(action.lastIndexOf('/') + 1) + "}",
            "/indicators",
            "/indicators/{shaped}",
            "/indicators/{shaped}/readings",
            "/reviews",
            "/reviews/{shaped}",
            "/recommendations",
            "/recommendations/{shaped-1}",
            "/journal",
            "/modules",
            "/modules/{cse}",
            "/registers/cse/meetings",
            "/registers/cse/meetings/{S-1}"
        }) {
            Reply answer = office.get("/api/v1" + path.replaceAll("[{}]", "")).mustBe(200);
            assertThat(shapes.faults("/api/v1" + path, answer.json())).as(path).isEmpty();
        }
    }
}
