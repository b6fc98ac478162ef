package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class ActionRevisionTest {

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
    void a_change_without_the_revision_it_rests_on_is_refused() {
        Reply added = added();
        byte[] patch = "{}".getBytes();

        Reply reply = office.send(
                        "PATCH", added.header("Location"), patch, "Content-Type", "application/merge-patch+json")
                .mustBe(428);

        assertThat(reply.json().path("code").asText()).isEqualTo("revision-needed");
        office.patch(added.header("Location"), "\"1-x\"", "{}").mustBe(412);
        office.patch(added.header("Location"), "W/" + added.etag(), "{}").mustBe(412);
        office.patch(added.header("Location"), "\"1\", " + added.etag(), "{}").mustBe(200);
        office.patch(added.header("Location"), "*", "{}").mustBe(200);
        office.patch(
                        added.header("Location"),
                        "\"" + added.json().path("revision").asText() + "\"",
                        "{}")
                .mustBe(200);
    }

    @Test
    void of_two_patches_that_rest_on_the_same_revision_one_is_stale() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                Reply added = added();
                Callable<Integer> one =
                        () -> office.patch(added.header("Location"), added.etag(), "{\"description\":\"one\"}")
                                .status();
                Callable<Integer> other =
                        () -> office.patch(added.header("Location"), added.etag(), "{\"description\":\"other\"}")
                                .status();

                List<Integer> statuses = two.invokeAll(List.of(one, other)).stream()
                        .map(ActionRevisionTest::result)
                        .sorted()
                        .toList();

                assertThat(statuses).containsExactly(200, 412);
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothing_is_written_by_a_patch_that_changes_nothing() {
        Reply added = added();
        long before = server.unitsBy("office");

        Reply same = office.patch(
                        added.header("Location"), added.etag(), added.json().toString())
                .mustBe(200);

        assertThat(same.json()).isEqualTo(added.json());
        assertThat(server.unitsBy("office")).isEqualTo(before);
    }
}
