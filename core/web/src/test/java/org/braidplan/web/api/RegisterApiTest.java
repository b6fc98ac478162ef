package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class RegisterApiTest {

    private static final String MEETINGS = "/api/v1/registers/cse/meetings";

    private final ApiServer server = ApiServer.started();
    private final ApiClient lead = server.as("lead");

    private Reply added(String reference) {
        return lead.post(MEETINGS, """
                        {"reference":"%s","held":"2014-11-28","present":12,"kind":"IN_PERSON","cost":12.5,"minutes":"Quiet."}
                        """.formatted(reference)).mustBe(201);
    }

    @Test
    void a_record_is_added_found_changed_and_deleted() {
        Reply added = added("M-1");
        String path = added.header("Location");
        assertThat(path).isEqualTo(MEETINGS + "/M-1");
        assertThat(added.json().path("_key").asText()).isEqualTo("M-1");
        assertThat(added.etag()).isEqualTo("\"" + added.json().path("_revision").asText() + "\"");
        assertThat(lead.get(path).mustBe(200).json()).isEqualTo(added.json());

        Reply patched =
                lead.patch(path, added.etag(), "{\"present\":14,\"cost\":null}").mustBe(200);
        assertThat(patched.json().path("present").asInt()).isEqualTo(14);
        assertThat(patched.json().has("cost")).isFalse();
        assertThat(patched.json().path("held").asText()).isEqualTo("2014-11-28");

        lead.put(path, added.etag(), patched.json().toString()).mustBe(412);
        Reply put = lead.put(path, patched.etag(), "{\"reference\":\"M-1\",\"held\":\"2014-11-29\",\"present\":1}")
                .mustBe(200);
        assertThat(put.json().has("minutes")).isFalse();

        lead.send("DELETE", path, null).mustBe(428);
        lead.send("DELETE", path, null, "If-Match", patched.etag()).mustBe(412);
        lead.send("DELETE", path + "?reason=Entered%20twice", null, "If-Match", put.etag())
                .mustBe(204);
        lead.get(path).mustBe(404);
        assertThat(server.newestBy("lead").why()).endsWith("Entered twice");
    }

    @Test
    void every_bad_field_of_a_record_is_named() {
        assertThat(lead.post(MEETINGS, "{\"held\":\"yesterday\",\"present\":101,\"kind\":\"SECRET\",\"colour\":1}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("colour", "held", "kind", "present", "reference");
        assertThat(lead.post(MEETINGS, "{\"reference\":\"M-13\",\"held\":\"2014-11-28\",\"present\":13}")
                        .mustBe(422)
                        .about("present"))
                .isEqualTo("Nobody believes that.");
        added("M-2");
        lead.post(MEETINGS, "{\"reference\":\"M-2\",\"held\":\"2014-11-28\",\"present\":1}")
                .mustBe(409);
    }

    @Test
    void a_key_of_several_words_has_an_address_too() {
        Reply added = added("Panel of 7 – é");

        assertThat(added.header("Location")).isEqualTo(MEETINGS + "/Panel%20of%207%20%E2%80%93%20%C3%A9");
        assertThat(lead.get(added.header("Location")).mustBe(200).json()).isEqualTo(added.json());
    }

    @Test
    void confidential_fields_are_seen_and_filtered_by_those_with_the_right_only() {
        String path = added("M-3").header("Location");
        ApiClient reader = server.as("reader");

        assertThat(lead.get(path).json().path("minutes").asText()).isEqualTo("Quiet.");
        assertThat(reader.get(path).mustBe(200).json().has("minutes")).isFalse();
        Reply refused = reader.get(MEETINGS + "?minutes=Quiet.").mustBe(422);
        assertThat(refused.about("minutes")).contains("present").doesNotContain("minutes");
        reader.get(MEETINGS + "?sort=minutes").mustBe(422);
        assertThat(reader.get(MEETINGS + "?q=quiet").json().path("total").asInt())
                .isZero();
        reader.post(MEETINGS, "{\"reference\":\"M-4\"}").mustBe(403);
    }

    @Test
    void a_change_by_somebody_who_does_not_see_it_keeps_what_is_confidential() {
        Reply added = added("M-5");
        ApiClient helper = server.as("helper");
        Reply seen = helper.get(added.header("Location")).mustBe(200);

        helper.put(
                        added.header("Location"),
                        seen.etag(),
                        "{\"reference\":\"M-5\",\"held\":\"2014-11-29\",\"present\":2}")
                .mustBe(200);

        assertThat(lead.get(added.header("Location")).json().path("minutes").asText())
                .isEqualTo("Quiet.");
    }

    @Test
    void the_list_is_filtered_sorted_and_searched_by_the_register_s_fields() {
        added("L-1");
        added("L-2");

        JsonNode list = lead.get(MEETINGS + "?present=12&sort=-reference&size=1&q=l-")
                .mustBe(200)
                .json();

        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("items").get(0).path("reference").asText()).isEqualTo("L-2");
        assertThat(lead.get(MEETINGS + "?colour=red&sort=mood").mustBe(422).badFields())
                .containsExactly("colour", "sort");
        lead.get("/api/v1/registers/cse/nothing").mustBe(404);
        lead.post("/api/v1/registers/cse/nothing", "{}").mustBe(404);
        lead.get("/api/v1/registers/finance/meetings").mustBe(404);
    }
}
