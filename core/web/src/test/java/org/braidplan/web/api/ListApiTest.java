package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class ListApiTest {

    private static final String ACTIONS = "/api/v1/actions";

    private final ApiClient office = ApiServer.started().as("office");

    @Test
    void parameters_that_a_list_does_not_know_are_named_with_those_that_it_does() {
        Reply reply =
                office.get(ACTIONS + "?page=0&size=501&sort=-colour&mood=good").mustBe(422);

        assertThat(reply.badFields()).isEqualTo(List.of("mood", "page", "size", "sort"));
        assertThat(reply.about("mood")).contains("strand").contains("rating");
        assertThat(reply.about("sort")).contains("due").contains("originalDue");
        assertThat(office.get(ACTIONS + "?size=x").mustBe(422).badFields()).containsExactly("size");
        assertThat(office.get(ACTIONS + "?size=1&size=2").mustBe(422).badFields())
                .containsExactly("size");
        assertThat(office.get(ACTIONS + "?rating=mauve").mustBe(422).badFields())
                .containsExactly("rating");
        assertThat(office.get(ACTIONS + "?late=perhaps").mustBe(422).badFields())
                .containsExactly("late");
        office.get(ACTIONS + "?size=500&page=1000000").mustBe(200);
    }

    @Test
    void a_list_is_filtered_sorted_and_turned_page_by_page() {
        for (int i = 0; i < 60; i++) {
            office.post(
                            ACTIONS,
                            "{\"strand\":\"bulk\",\"title\":\"Task %02d\",\"owner\":\"o\",\"originalDue\":\"2015-%02d-01\"}"
                                    .formatted(i, 1 + i % 12))
                    .mustBe(201);
        }

        JsonNode third = office.get(ACTIONS + "?strand=bulk&sort=-originalDue&page=3&size=25")
                .mustBe(200)
                .json();

        assertThat(third.path("total").asInt()).isEqualTo(60);
        assertThat(third.path("page").asInt()).isEqualTo(3);
        assertThat(third.path("size").asInt()).isEqualTo(25);
        assertThat(third.path("items")).hasSize(10);
        assertThat(third.path("items").get(9).path("originalDue").asText()).isEqualTo("2015-01-01");
        assertThat(office.get(ACTIONS + "?strand=bulk&q=task+07")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(office.get(ACTIONS
                                + "?strand=bulk&rating=green&stage=planned&late=no&owner=o&size=500&sort=daysLate")
                        .json()
                        .path("items"))
                .hasSize(60);
    }
}
