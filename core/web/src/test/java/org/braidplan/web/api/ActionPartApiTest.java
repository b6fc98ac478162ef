package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionPartApiTest {

    private final ApiServer server = ApiServer.started();
    private final ApiClient office = server.as("office");
    private String path = "";

    @BeforeEach
    void add() {
        path = office.post(
                        "/api/v1/actions",
                        "{\"strand\":\"cse\",\"title\":\"Agree the remit\",\"owner\":\"Director\",\"originalDue\":\"2014-12-31\"}")
                .mustBe(201)
                .header("Location");
    }

    @Test
    void an_update_is_added_and_sets_forecast_and_claim() {
        Reply added = office.post(
                        path + "/updates",
                        "{\"happened\":\"Met.\",\"next\":\"Meet again.\",\"forecast\":\"2015-01-15\",\"claimedRating\":\"green\"}")
                .mustBe(201);

        assertThat(added.header("Location")).isEqualTo(path + "/updates/1");
        assertThat(office.get(added.header("Location")).mustBe(200).json()).isEqualTo(added.json());
        JsonNode action = office.get(path).json();
        assertThat(action.path("forecast").asText()).isEqualTo("2015-01-15");
        assertThat(action.path("claimedRating").asText()).isEqualTo("green");
        assertThat(action.path("rating").asText()).isEqualTo("amber");
        assertThat(action.path("updates").get(0)).isEqualTo(added.json());
        JsonNode list = office.get(path + "/updates").mustBe(200).json();
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").get(0).path("by").asText()).isEqualTo("office");
    }

    @Test
    void a_claim_that_an_update_leaves_out_stays() {
        office.post(path + "/updates", "{\"happened\":\"a\",\"next\":\"b\",\"claimedRating\":\"green\"}")
                .mustBe(201);
        office.post(path + "/updates", "{\"happened\":\"c\",\"next\":\"d\",\"percentComplete\":40}")
                .mustBe(201);

        JsonNode action = office.get(path).json();
        assertThat(action.path("claimedRating").asText()).isEqualTo("green");
        assertThat(action.path("percentComplete").asInt()).isEqualTo(40);
    }

    @Test
    void updates_that_come_at_the_same_moment_are_all_kept() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> one = () -> office.post(path + "/updates", "{\"happened\":\"a\",\"next\":\"b\"}")
                    .status();
            for (Future<Integer> status : eight.invokeAll(Collections.nCopies(8, one))) {
                assertThat(status.get()).isEqualTo(201);
            }
        } finally {
            eight.shutdownNow();
        }
        assertThat(office.get(path).json().path("updates")).hasSize(8);
    }

    @Test
    void an_update_that_names_a_stale_revision_is_refused() {
        String stale = office.get(path).etag();
        office.post(path + "/updates", "{\"happened\":\"a\",\"next\":\"b\"}").mustBe(201);

        office.post(path + "/updates", "{\"happened\":\"a\",\"next\":\"b\"}", "If-Match", stale)
                .mustBe(412);
        assertThat(office.get(path).json().path("updates")).hasSize(1);
    }

    @Test
    void a_milestone_is_added_moved_and_reached() {
        Reply added = office.post(path + "/milestones", "{\"title\":\"Draft\",\"due\":\"2014-12-12\"}")
                .mustBe(201);
        String milestone = added.header("Location");
        assertThat(milestone).isEqualTo(path + "/milestones/1");

        assertThat(office.patch(milestone, added.etag(), "{\"due\":\"2014-12-20\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("agreedBy", "reason");
        Reply moved = office.patch(
                        milestone,
                        added.etag(),
                        "{\"due\":\"2014-12-20\",\"agreedBy\":\"Board\",\"reason\":\"Snow\",\"forecast\":\"2014-12-19\"}")
                .mustBe(200);
        assertThat(moved.json().path("originalDue").asText()).isEqualTo("2014-12-12");
        assertThat(moved.json().path("moves")).hasSize(1);
        office.patch(milestone, added.etag(), "{\"reachedOn\":\"2014-12-01\"}").mustBe(412);
        assertThat(office.patch(milestone, moved.etag(), "{\"reachedOn\":\"2099-12-01\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("reachedOn");
        JsonNode reached = office.patch(milestone, moved.etag(), "{\"reachedOn\":\"2014-12-01\"}")
                .mustBe(200)
                .json();
        assertThat(reached.path("reachedOn").asText()).isEqualTo("2014-12-01");
        office.get(path + "/milestones/2").mustBe(404);
        office.get(path + "/milestones/x").mustBe(404);
    }

    @Test
    void the_ladder_of_proof_is_climbed_a_rung_at_a_time_by_its_rules() {
        office.post(path + "/stage", "{\"to\":\"done\"}").mustBe(201);
        assertThat(office.post(path + "/stage", "{\"to\":\"evidenced\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("to");
        Reply evidence = office.post(
                        path + "/evidence",
                        "{\"title\":\"Minutes\",\"link\":\"https://example.org/m\",\"dated\":\"2014-11-28\",\"shows\":\"Agreed.\"}")
                .mustBe(201);
        assertThat(office.get(evidence.header("Location")).mustBe(200).json()).isEqualTo(evidence.json());
        Reply evidenced = office.post(path + "/stage", "{\"to\":\"evidenced\"}").mustBe(201);
        assertThat(evidenced.json().path("stage").asText()).isEqualTo("evidenced");
        assertThat(evidenced.header("Location")).isEqualTo(path);

        Reply own = office.post(path + "/stage", "{\"to\":\"verified\"}").mustBe(403);
        assertThat(own.json().path("code").asText()).isEqualTo("own-action");
        JsonNode verified = server.as("lead")
                .post(path + "/stage", "{\"to\":\"verified\"}")
                .mustBe(201)
                .json();
        assertThat(verified.path("rating").asText()).isEqualTo("blue");

        assertThat(office.post(path + "/stage", "{\"to\":\"under-way\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("reason");
        JsonNode back = office.post(path + "/stage", "{\"to\":\"under-way\",\"reason\":\"It came undone.\"}")
                .mustBe(201)
                .json();
        assertThat(back.path("stage").asText()).isEqualTo("under-way");
        JsonNode stopped = office.post(path + "/stage", "{\"to\":\"stopped\",\"reason\":\"No longer needed.\"}")
                .mustBe(201)
                .json();
        assertThat(stopped.path("stage").asText()).isEqualTo("stopped");
        assertThat(stopped.path("steps")).hasSize(5);
    }

    @Test
    void the_due_date_moves_by_a_request_of_its_own() {
        assertThat(office.post(path + "/due", "{\"to\":\"2015-03-01\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("agreedBy", "reason");

        JsonNode moved = office.post(
                        path + "/due", "{\"to\":\"2015-03-01\",\"agreedBy\":\"Board\",\"reason\":\"Snow\"}")
                .mustBe(201)
                .json();

        assertThat(moved.path("due").asText()).isEqualTo("2015-03-01");
        assertThat(moved.path("moves")).hasSize(1);
    }

    @Test
    void every_bad_field_of_a_part_is_named() {
        assertThat(office.post(path + "/updates", "{\"next\":3,\"forecast\":\"soon\",\"mood\":\"good\"}")
                        .mustBe(422)
                        .badFields())
                .isEqualTo(List.of("forecast", "happened", "mood", "next"));
        assertThat(office.post(path + "/evidence", "{}").mustBe(422).badFields())
                .isEqualTo(List.of("dated", "title"));
        assertThat(office.post(path + "/stage", "{\"to\":\"DONE\"}").mustBe(422).about("to"))
                .contains("impact-shown");
    }
}
