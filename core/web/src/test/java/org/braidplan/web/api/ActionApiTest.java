package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class ActionApiTest {

    private static final String ACTIONS = "/api/v1/actions";

    private final ApiServer server = ApiServer.started();
    private final ApiClient office = server.as("office");

    private Reply added() {
        return office.post(
                        ACTIONS,
                        "{'strand':'cse','title':'Agree the team''s remit','owner':'Director','originalDue':'2014-12-31'}"
                                .replace("''", "’")
                                .replace('\'', '"'))
                .mustBe(201);
    }

    @Test
    void an_action_needs_only_four_fields_and_comes_back_with_all_of_them() {
        Reply reply = added();
        JsonNode action = reply.json();

        assertThat(action.path("ref").asText()).matches("CSE-\\d+");
        assertThat(reply.header("Location"))
                .isEqualTo(ACTIONS + "/" + action.path("ref").asText());
        assertThat(reply.etag()).matches("\"\\d+-[0-9a-f]+\"");
        assertThat(action.path("due").asText()).isEqualTo("2014-12-31");
        assertThat(action.path("stage").asText()).isEqualTo("planned");
        assertThat(action.path("rating").asText()).isEqualTo("green");
        assertThat(action.path("ratingReason").asText()).contains("31 December 2014");
        for (String absent : List.of(
                "description",
                "forecast",
                "claimedRating",
                "start",
                "doneOn",
                "percentComplete",
                "accountableOfficer")) {
            assertThat(action.has(absent)).as(absent).isTrue();
            assertThat(action.path(absent).isNull()).as(absent).isTrue();
        }
        for (String list : List.of("milestones", "evidence", "updates", "moves", "steps", "waitsFor", "partners")) {
            assertThat(action.path(list).isArray()).as(list).isTrue();
        }
    }

    @Test
    void what_was_added_is_found_at_its_location_with_the_same_tag() {
        Reply added = added();

        Reply found = office.get(added.header("Location")).mustBe(200);

        assertThat(found.json()).isEqualTo(added.json());
        assertThat(found.etag()).isEqualTo(added.etag());
    }

    @Test
    void an_action_that_is_known_to_be_late_is_added_in_one_request() {
        JsonNode action = office.post(ACTIONS, """
                        {"strand":"cse","title":"Late","owner":"Director","originalDue":"2014-12-31","forecast":"2015-04-30",
                         "claimedRating":"green","confidence":"low","percentComplete":10,"description":"More.",
                         "partners":["Police"],"start":"2014-11-01"}
                        """).mustBe(201).json();

        assertThat(action.path("rating").asText()).isEqualTo("red");
        assertThat(action.path("daysLate").asInt()).isEqualTo(120);
        assertThat(action.path("claimedRating").asText()).isEqualTo("green");
        assertThat(action.path("percentComplete").asInt()).isEqualTo(10);
    }

    @Test
    void every_bad_field_of_a_new_action_is_named() {
        Reply reply = office.post(ACTIONS, """
                        {"strand":"cse","title":" ","owner":7,"originalDue":"2014-02-30","colour":"red","ref":"CSE-1",
                         "partners":["Police",3],"claimedRating":"mauve","documents":[{"title":"x"}],"percentComplete":1.5}
                        """).mustBe(422);

        assertThat(reply.badFields())
                .containsExactly(
                        "claimedRating",
                        "colour",
                        "documents[0].address",
                        "originalDue",
                        "owner",
                        "partners[1]",
                        "percentComplete",
                        "ref",
                        "title");
        assertThat(reply.about("colour")).contains("title").contains("originalDue");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void faults_that_the_rules_find_are_named_as_the_request_names_the_fields() {
        Reply reply = office.post(ACTIONS, """
                        {"strand":"cse","title":"x","owner":"y","originalDue":"2014-12-31","recommendations":["no-1"],
                         "percentComplete":101,"documents":[{"title":"x","address":"javascript:alert(1)"}]}
                        """).mustBe(422);

        assertThat(reply.badFields()).containsExactly("documents[0].address", "percentComplete", "recommendations[0]");
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        Reply added = added();
        String path = added.header("Location");

        Reply patched = office.patch(path, added.etag(), "{\"forecast\":\"2015-01-31\",\"title\":\"Another\"}")
                .mustBe(200);

        ObjectNode expected = added.json().deepCopy();
        for (String changed : List.of("forecast", "title", "rating", "ratingReason", "daysLate", "revision")) {
            expected.set(changed, patched.json().get(changed));
        }
        assertThat(patched.json()).isEqualTo(expected);
        assertThat(patched.json().path("rating").asText()).isEqualTo("amber");
        assertThat(patched.json().path("updates")).isEmpty();
        assertThat(patched.etag()).isNotEqualTo(added.etag());
        assertThat(office.patch(path, patched.etag(), "{\"forecast\":null}")
                        .mustBe(200)
                        .json()
                        .path("forecast")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_patch_in_one_request_is_one_entry_of_the_journal() {
        Reply added = added();
        long before = server.unitsBy("office");

        office.patch(
                        added.header("Location"),
                        added.etag(),
                        "{\"title\":\"T\",\"forecast\":\"2015-01-31\",\"due\":\"2015-01-10\",\"agreedBy\":\"Board\",\"reason\":\"Ice\"}")
                .mustBe(200);

        assertThat(server.unitsBy("office")).isEqualTo(before + 1);
    }

    @Test
    void the_original_date_never_changes() {
        Reply added = added();

        Reply reply = office.patch(added.header("Location"), added.etag(), "{\"originalDue\":\"2015-06-30\"}")
                .mustBe(422);

        assertThat(reply.about("originalDue")).startsWith("The original date never changes");
        assertThat(office.get(added.header("Location")).json()).isEqualTo(added.json());
    }

    @Test
    void a_due_date_moves_only_with_who_agreed_and_why() {
        Reply added = added();
        String path = added.header("Location");

        Reply refused =
                office.patch(path, added.etag(), "{\"due\":\"2015-06-30\"}").mustBe(422);
        assertThat(refused.badFields()).containsExactly("agreedBy", "reason");

        JsonNode moved = office.patch(
                        path,
                        added.etag(),
                        "{\"due\":\"2015-06-30\",\"agreedBy\":\"Improvement Board\",\"reason\":\"New law\"}")
                .mustBe(200)
                .json();
        assertThat(moved.path("due").asText()).isEqualTo("2015-06-30");
        assertThat(moved.path("originalDue").asText()).isEqualTo("2014-12-31");
        assertThat(moved.path("moves").get(0).path("agreedBy").asText()).isEqualTo("Improvement Board");
        assertThat(moved.path("moves").get(0).path("by").asText()).isEqualTo("office");
        assertThat(office.patch(path, "*", "{\"due\":null}").mustBe(422).badFields())
                .containsExactly("due");
        assertThat(office.patch(path, "*", "{\"reason\":\"Why not\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("due");
    }

    @Test
    void what_is_derived_cannot_be_patched_but_may_be_sent_back() {
        Reply added = added();
        String path = added.header("Location");

        assertThat(office.patch(path, added.etag(), "{\"rating\":\"blue\",\"stage\":\"done\",\"daysLate\":3}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("daysLate", "rating", "stage");

        ObjectNode whole = added.json().deepCopy();
        whole.put("description", "As read, with one change.");
        Reply put = office.put(path, added.etag(), whole.toString()).mustBe(200);
        assertThat(put.json().path("description").asText()).isEqualTo("As read, with one change.");
    }

    @Test
    void a_put_empties_what_it_leaves_out() {
        Reply added = office.post(ACTIONS, """
                        {"strand":"cse","title":"x","owner":"y","originalDue":"2014-12-31","description":"z",
                         "forecast":"2015-01-31","partners":["Police"]}
                        """).mustBe(201);

        JsonNode put = office.put(added.header("Location"), added.etag(), "{\"title\":\"x\",\"owner\":\"w\"}")
                .mustBe(200)
                .json();

        assertThat(put.path("owner").asText()).isEqualTo("w");
        assertThat(put.path("description").isNull()).isTrue();
        assertThat(put.path("forecast").isNull()).isTrue();
        assertThat(put.path("partners")).isEmpty();
        assertThat(put.path("due").asText()).isEqualTo("2014-12-31");
        assertThat(office.put(added.header("Location"), "*", "{\"owner\":\"w\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("title");
    }

    @Test
    void a_contributor_gives_a_forecast_but_does_not_edit() {
        Reply added = added();
        ApiClient helper = server.as("helper");

        helper.patch(added.header("Location"), added.etag(), "{\"title\":\"Mine\"}")
                .mustBe(403);
        helper.patch(added.header("Location"), added.etag(), "{\"forecast\":\"2015-01-31\"}")
                .mustBe(200);
        helper.post(ACTIONS, "{\"strand\":\"cse\",\"title\":\"t\",\"owner\":\"o\",\"originalDue\":\"2014-12-31\"}")
                .mustBe(403);
    }

    @Test
    void an_action_that_is_not_there_is_not_found_by_any_method() {
        office.get(ACTIONS + "/CSE-99999").mustBe(404);
        office.patch(ACTIONS + "/CSE-99999", "\"1\"", "{}").mustBe(404);
        office.post(ACTIONS + "/CSE-99999/updates", "{\"happened\":\"x\",\"next\":\"y\"}")
                .mustBe(404);
    }
}
