package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class IndicatorApiTest {

    private static final String INDICATORS = "/api/v1/indicators";

    private final ApiServer server = ApiServer.started();
    private final ApiClient office = server.as("office");

    private Reply added(String title, String frequency) {
        return office.post(INDICATORS, """
                        {"strand":"cse","title":"%s","unit":"%%","frequency":"%s","betterIs":"higher",
                         "numerator":"interviews","denominator":"episodes","owner":"Head of Safeguarding","source":"Case system"}
                        """.formatted(title, frequency)).mustBe(201);
    }

    @Test
    void an_indicator_without_a_key_gets_one_from_its_title() {
        Reply first = added("Interviews within 72 hours – done (%)", "month");
        Reply second = added("Interviews within 72 hours – done (%)", "month");

        assertThat(first.json().path("key").asText()).isEqualTo("interviews-within-72-hours-done-percent");
        assertThat(second.json().path("key").asText()).isEqualTo("interviews-within-72-hours-done-percent-2");
        assertThat(first.header("Location")).isEqualTo(INDICATORS + "/interviews-within-72-hours-done-percent");
        assertThat(first.etag()).isEqualTo("\"" + first.json().path("revision").asText() + "\"");
        assertThat(office.get(first.header("Location")).json()).isEqualTo(first.json());
    }

    @Test
    void a_key_that_is_given_is_taken_or_refused() {
        String body = """
                {"key":"%s","strand":"cse","title":"x","unit":"children","frequency":"financial-year","betterIs":"lower"}
                """;
        office.post(INDICATORS, body.formatted("given-key")).mustBe(201);

        office.post(INDICATORS, body.formatted("given-key")).mustBe(409);
        assertThat(office.post(INDICATORS, body.formatted("Not A Key"))
                        .mustBe(422)
                        .badFields())
                .containsExactly("key");
        assertThat(office.post(INDICATORS, "{\"frequency\":\"hourly\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("betterIs", "frequency", "strand", "title", "unit");
        assertThat(office.post(INDICATORS, body.formatted("x").replace("cse", "nowhere"))
                        .mustBe(422)
                        .badFields())
                .containsExactly("strand");
    }

    @Test
    void readings_are_recorded_one_at_a_time_and_revised_with_a_note() {
        String readings = added("Readings one by one", "month").header("Location") + "/readings";

        Reply one = office.post(readings, "{\"period\":\"2014-10\",\"numerator\":3,\"denominator\":8}")
                .mustBe(201);
        assertThat(one.json().path("value").decimalValue()).isEqualByComparingTo("37.5");
        assertThat(one.json().path("status").asText()).isEqualTo("final");
        assertThat(office.get(one.header("Location"))
                        .mustBe(200)
                        .json()
                        .path("items")
                        .get(0))
                .isEqualTo(one.json());

        assertThat(office.post(readings, "{\"period\":\"2014-10\",\"value\":40}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("note");
        JsonNode revised = office.post(readings, "{\"period\":\"2014-10\",\"value\":40.25,\"note\":\"Recounted\"}")
                .mustBe(201)
                .json();
        assertThat(revised.path("status").asText()).isEqualTo("revised");
        assertThat(revised.path("earlier")).hasSize(1);
        JsonNode none = office.post(readings, "{\"period\":\"2014-09\",\"value\":null,\"note\":\"Fewer than 5\"}")
                .mustBe(201)
                .json();
        assertThat(none.path("value").isNull()).isTrue();
    }

    @Test
    void an_array_of_readings_is_one_unit_and_every_bad_one_is_named() {
        String readings = added("Readings as an array", "day").header("Location") + "/readings";
        long before = server.unitsBy("office");

        Reply refused = office.post(
                        readings,
                        "[{\"period\":\"2014-11-01\",\"value\":1},{\"period\":\"2014-W45\",\"value\":1},{\"period\":\"never\",\"value\":1}]")
                .mustBe(422);
        assertThat(refused.badFields()).containsExactly("[1].period", "[2].period");
        assertThat(office.post(readings, "[{\"value\":\"1\"},7]").mustBe(422).badFields())
                .containsExactly("[0].period", "[0].value", "[1]");
        assertThat(office.post(readings, "{\"period\":\"never\",\"value\":1}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("period");
        office.post(readings, "[]").mustBe(422);
        assertThat(server.unitsBy("office")).isEqualTo(before);

        String many = IntStream.rangeClosed(1, 30)
                .mapToObj("{\"period\":\"2014-11-%02d\",\"value\":0.1}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        JsonNode all = office.post(readings, many).mustBe(201).json();
        assertThat(all.path("items")).hasSize(30);
        assertThat(all.path("total").asInt()).isEqualTo(30);
        assertThat(server.unitsBy("office")).isEqualTo(before + 1);
        assertThat(office.get(readings + "?size=7&page=5&sort=-period")
                        .json()
                        .path("items")
                        .get(1)
                        .path("period")
                        .asText())
                .isEqualTo("2014-11-01");
        assertThat(office.get(readings + "?period=2014-11-05")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_thousand_readings_are_recorded_at_once_and_read_five_hundred_at_a_time() {
        String readings = added("A thousand", "day").header("Location") + "/readings";
        String thousand = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"period\":\"%s\",\"value\":%d}"
                        .formatted(LocalDate.of(2011, 1, 1).plusDays(i), i))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(office.post(readings, thousand).mustBe(201).json().path("items"))
                .hasSize(1000);

        JsonNode second =
                office.get(readings + "?size=500&page=2&sort=value").mustBe(200).json();
        assertThat(second.path("total").asInt()).isEqualTo(1000);
        assertThat(second.path("items")).hasSize(500);
        assertThat(second.path("items").get(499).path("value").asInt()).isEqualTo(999);
        assertThat(office.get(readings + "?size=500&page=3").json().path("items"))
                .isEmpty();
    }

    @Test
    void a_value_is_kept_to_its_last_digit() {
        String readings = added("Exact values", "year").header("Location") + "/readings";

        office.post(readings, "{\"period\":\"2013\",\"value\":16.600001}").mustBe(201);

        String text = new String(office.get(readings).http().body());
        assertThat(text).contains("\"value\":16.600001");
        assertThat(office.post(readings, "{\"period\":\"2012\",\"value\":1e400}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("value");
    }

    @Test
    void a_patch_of_title_baseline_and_targets_is_one_unit() {
        Reply added = added("Patched", "month");
        long before = server.unitsBy("office");

        Reply patched =
                office.patch(added.header("Location"), added.etag(), """
                        {"title":"Renamed","baseline":{"period":"2014-09","value":24},
                         "targets":[{"by":"2015-12-31","value":90},{"by":"2015-06-30","value":60}]}
                        """).mustBe(200);

        assertThat(server.unitsBy("office")).isEqualTo(before + 1);
        assertThat(patched.json().path("title").asText()).isEqualTo("Renamed");
        assertThat(patched.json().path("baseline").path("period").asText()).isEqualTo("2014-09");
        assertThat(patched.json().path("targets").get(0).path("by").asText()).isEqualTo("2015-06-30");
        JsonNode baseline = office.patch(
                        added.header("Location"),
                        patched.etag(),
                        "{\"baseline\":{\"value\":25},\"reason\":\"Recounted\"}")
                .mustBe(200)
                .json()
                .path("baseline");
        assertThat(baseline.path("period").asText()).isEqualTo("2014-09");
        assertThat(baseline.path("value").asInt()).isEqualTo(25);
    }

    @Test
    void another_unit_makes_a_new_version_of_the_definition_with_a_reason() {
        Reply added = added("Redefined", "month");
        String path = added.header("Location");

        assertThat(office.patch(path, added.etag(), "{\"unit\":\"children\",\"from\":\"2015-01-01\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("reason");
        JsonNode redefined = office.patch(
                        path,
                        added.etag(),
                        "{\"unit\":\"children\",\"from\":\"2015-01-01\",\"reason\":\"Counted, not shared\"}")
                .mustBe(200)
                .json();
        assertThat(redefined.path("definition").asInt()).isEqualTo(2);
        assertThat(redefined.path("definitions")).hasSize(2);
        assertThat(office.patch(
                                path,
                                "*",
                                "{\"frequency\":\"day\",\"key\":\"other\",\"baseline\":{\"period\":\"x\",\"value\":1}}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("frequency", "key");
        assertThat(office.patch(path, "*", "{\"baseline\":{\"period\":\"x\",\"value\":1}}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("baseline.period");
    }

    @Test
    void what_was_read_can_be_put_back() {
        Reply added = added("Put back", "month");
        ObjectNode whole = added.json().deepCopy();
        whole.put("owner", "Director");

        Reply put = office.put(added.header("Location"), added.etag(), whole.toString())
                .mustBe(200);

        assertThat(put.json().path("owner").asText()).isEqualTo("Director");
        assertThat(put.json().path("definitions")).isEqualTo(added.json().path("definitions"));
        office.put(added.header("Location"), added.etag(), whole.toString()).mustBe(412);
    }

    @Test
    void a_contributor_records_but_does_not_define() {
        Reply added = added("Rights", "month");
        ApiClient helper = server.as("helper");

        helper.post(added.header("Location") + "/readings", "{\"period\":\"2014-10\",\"value\":1}")
                .mustBe(201);
        helper.patch(added.header("Location"), added.etag(), "{\"title\":\"Mine\"}")
                .mustBe(403);
        server.as("reader")
                .post(added.header("Location") + "/readings", "{\"period\":\"2014-10\",\"value\":1}")
                .mustBe(403);
        office.post(INDICATORS + "/nowhere/readings", "{\"period\":\"2014-10\",\"value\":1}")
                .mustBe(404);
        office.get(INDICATORS + "/nowhere/readings").mustBe(404);
    }

    @Test
    void the_list_is_filtered_and_sorted_by_its_members() {
        added("Listed A", "quarter");
        added("Listed B", "quarter");

        JsonNode list = office.get(INDICATORS + "?frequency=quarter&sort=-title&q=listed")
                .mustBe(200)
                .json();

        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("items").get(0).path("title").asText()).isEqualTo("Listed B");
    }
}
