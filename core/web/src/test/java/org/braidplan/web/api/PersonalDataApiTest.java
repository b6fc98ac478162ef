package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class PersonalDataApiTest {

    private static final String ACTIONS = "/api/v1/actions";
    private static final String HOUSE =
            "{\"strand\":\"cse\",\"title\":\"Open the house at S60 1AE\",\"owner\":\"Head\",\"originalDue\":\"2015-03-31\"}";

    private final ApiClient office = ApiServer.started().as("office");

    @Test
    void what_looks_like_personal_data_is_asked_about_before_it_is_saved() {
        Reply asked = office.post(ACTIONS, HOUSE).mustBe(422);
        assertThat(asked.badFields()).containsExactly("title");
        assertThat(asked.json().path("detail").asText())
                .contains("what looks like a postcode", "notAboutAChild=true")
                .doesNotContain("S60");

        Reply added = office.post(ACTIONS + "?notAboutAChild=true", HOUSE).mustBe(201);
        assertThat(added.json().path("title").asText()).contains("S60 1AE");
        String updates = added.header("Location") + "/updates";
        assertThat(office.post(updates, "{\"happened\":\"Rang 07700 900123.\",\"next\":\"Wait.\"}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("happened");
    }

    @Test
    void whoever_sends_back_what_was_read_is_not_asked_again() {
        Reply added = office.post(ACTIONS + "?notAboutAChild=true", HOUSE).mustBe(201);
        String address = added.header("Location");
        Reply changed = office.patch(address, added.etag(), "{\"description\":\"Four rooms.\"}")
                .mustBe(200);
        ObjectNode back = office.get(address).json().deepCopy();
        back.put("description", "Five rooms.");
        Reply put = office.put(address, changed.etag(), back.toString()).mustBe(200);
        assertThat(put.json().path("description").asText()).isEqualTo("Five rooms.");

        back.put("description", "Five rooms at S60 2BE.");
        assertThat(office.put(address, put.etag(), back.toString()).mustBe(422).badFields())
                .contains("description");
    }
}
