package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class ReviewApiTest {

    private static final String REVIEWS = "/api/v1/reviews";
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";

    private final ApiClient office = ApiServer.started().as("office");

    private Reply review(String key) {
        return office.post(
                        REVIEWS,
                        "{\"key\":\"%s\",\"body\":\"Ofsted\",\"title\":\"Inspection\",\"expected\":\"2014-11-30\"}"
                                .formatted(key))
                .mustBe(201);
    }

    private Reply recommendation(String review, int number) {
        return office.post(
                        RECOMMENDATIONS,
                        "{\"review\":\"%s\",\"number\":%d,\"gist\":\"Do better.\",\"addressee\":\"Council\",\"response\":\"accepted\"}"
                                .formatted(review, number))
                .mustBe(201);
    }

    @Test
    void a_review_is_added_published_and_put_back_as_read() {
        Reply added = review("ofsted-a");
        assertThat(added.header("Location")).isEqualTo(REVIEWS + "/ofsted-a");
        assertThat(added.json().path("awaited").asBoolean()).isTrue();

        Reply published = office.patch(
                        added.header("Location"),
                        added.etag(),
                        "{\"published\":\"2014-11-19\",\"judgements\":[{\"subject\":\"Overall\",\"grade\":\"inadequate\"}]}")
                .mustBe(200);
        assertThat(published.json().path("awaited").asBoolean()).isFalse();
        assertThat(published.json().path("expected").asText()).isEqualTo("2014-11-30");
        assertThat(published.json().path("judgements")).hasSize(1);
        office.patch(added.header("Location"), added.etag(), "{\"note\":\"x\"}").mustBe(412);

        ObjectNode whole = published.json().deepCopy();
        whole.put("note", "Sources disagree.");
        Reply put = office.put(added.header("Location"), published.etag(), whole.toString())
                .mustBe(200);
        assertThat(put.json().path("note").asText()).isEqualTo("Sources disagree.");
        assertThat(put.json().path("published").asText()).isEqualTo("2014-11-19");
        assertThat(office.patch(added.header("Location"), put.etag(), "{\"title\":null,\"key\":\"other\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("key", "title");
    }

    @Test
    void the_programme_office_alone_changes_reviews_and_recommendations() {
        ApiClient lead = ApiServer.started().as("lead");
        Reply added = review("ofsted-b");

        lead.get(added.header("Location")).mustBe(200);
        lead.patch(added.header("Location"), added.etag(), "{\"note\":\"x\"}").mustBe(403);
        lead.post(
                        RECOMMENDATIONS,
                        "{\"review\":\"ofsted-b\",\"number\":1,\"gist\":\"g\",\"addressee\":\"a\",\"response\":\"awaited\"}")
                .mustBe(403);
    }

    @Test
    void a_recommendation_shows_the_actions_that_answer_it_and_its_tag_changes_with_them() {
        review("ofsted-c");
        Reply added = recommendation("ofsted-c", 3);
        assertThat(added.json().path("key").asText()).isEqualTo("ofsted-c-3");
        assertThat(added.json().path("needsAction").asBoolean()).isTrue();

        String ref = office.post("/api/v1/actions", """
                        {"strand":"cse","title":"x","owner":"y","originalDue":"2014-12-31","recommendations":["ofsted-c-3"]}
                        """)
                .mustBe(201)
                .json()
                .path("ref")
                .asText();

        Reply now = office.get(added.header("Location"), "If-None-Match", added.etag())
                .mustBe(200);
        assertThat(now.json().path("actions").get(0).asText()).isEqualTo(ref);
        office.patch(added.header("Location"), added.etag(), "{\"response\":\"in-part\",\"responseReason\":\"Law\"}")
                .mustBe(200);
        JsonNode list = office.get(RECOMMENDATIONS + "?actions=" + ref + "&response=in-part")
                .mustBe(200)
                .json();
        assertThat(list.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void bad_reviews_and_recommendations_are_refused_field_by_field() {
        assertThat(office.post(REVIEWS, "{\"key\":\"A B\",\"body\":\"x\",\"title\":\"y\",\"link\":\"javascript:x\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("key", "link");
        assertThat(office.post(
                                RECOMMENDATIONS,
                                "{\"review\":\"nowhere\",\"number\":1,\"gist\":\"g\",\"addressee\":\"a\",\"response\":\"yes\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("response");
        assertThat(office.post(
                                RECOMMENDATIONS,
                                "{\"review\":\"nowhere\",\"number\":1,\"gist\":\"g\",\"addressee\":\"a\",\"response\":\"awaited\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("review");
        review("ofsted-d");
        office.post(REVIEWS, "{\"key\":\"ofsted-d\",\"body\":\"Ofsted\",\"title\":\"Again\"}")
                .mustBe(409);
        office.get(REVIEWS + "/nowhere").mustBe(404);
        office.get(RECOMMENDATIONS + "/nowhere-1").mustBe(404);
    }
}
