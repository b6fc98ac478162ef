package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportApiTest {

    private static final String IMPORT = "/api/v1/indicators/import";

    private final ApiServer server = ApiServer.started();
    private final ApiClient office = server.as("office");

    @Test
    void a_table_is_looked_at_and_then_saved_in_one_unit_with_its_comparators() {
        String path = office.post("/api/v1/indicators", """
                        {"strand":"cse","title":"Read from a table","unit":"%","frequency":"financial-year","betterIs":"lower"}
                        """).mustBe(201).header("Location");
        String table = "area,measure,year,value_as_published\n"
                + "Rotherham,Read from a table,2013,16.600000000000001\n"
                + "Rotherham,Read from a table,2013-14 (OT),-\n"
                + "England,Read from a table,2013,20\n"
                + "Rotherham,Nobody's measure,2013,1\n";
        String query = "?own=Rotherham&source=DfE&period=year";
        long before = server.unitsBy("office");

        JsonNode looked = sent(office, query, table).mustBe(200).json();
        assertThat(looked.path("saved").booleanValue()).isFalse();
        assertThat(server.unitsBy("office")).isEqualTo(before);
        JsonNode saved = sent(office, query + "&save=true", table).mustBe(200).json();

        assertThat(server.unitsBy("office")).isEqualTo(before + 1);
        assertThat(saved.path("added").asInt()).isEqualTo(2);
        assertThat(saved.path("comparators").asInt()).isEqualTo(1);
        assertThat(saved.path("refused").get(0).path("line").asInt()).isEqualTo(5);
        assertThat(saved.path("rounded").get(0).path("value").decimalValue()).isEqualByComparingTo("16.6");
        assertThat(saved.path("periods").get(0).path("period").asText()).isEqualTo("2012/13");
        JsonNode readings = office.get(path + "/readings").json().path("items");
        assertThat(readings.get(1).path("value").isNull()).isTrue();
        assertThat(readings.get(1).path("note").asText())
                .contains("(-)")
                .contains("OT")
                .contains("DfE");
        JsonNode england = office.get(path + "/comparators")
                .mustBe(200)
                .json()
                .path("items")
                .get(0);
        assertThat(england.path("name").asText()).isEqualTo("England");
        assertThat(england.path("values").get(0).path("value").asInt()).isEqualTo(20);
    }

    @Test
    void what_is_wrong_with_the_table_or_the_mapping_is_named() {
        assertThat(sent(office, "?only=x&save=perhaps", "period,value\n2014,1")
                        .mustBe(422)
                        .badFields())
                .containsExactly("save");
        assertThat(sent(office, "", "a,a\n1,2").mustBe(422).badFields()).containsExactly("file");
        assertThat(sent(office, "?period=when", "period,value\n2014,1")
                        .mustBe(422)
                        .badFields())
                .containsExactlyInAnyOrder("period", "indicator");
        sent(server.as("reader"), "", "period,value\n2014,1").mustBe(403);
    }

    @Test
    void a_comparator_is_recorded_changed_and_taken_away() {
        String path = office.post("/api/v1/indicators", """
                        {"strand":"cse","title":"Compared","unit":"%","frequency":"month","betterIs":"lower"}
                        """).mustBe(201).header("Location") + "/comparators";
        String body = "{\"name\":\"North & South/1\",\"values\":[{\"period\":\"2014-09\",\"value\":12.50},"
                + "{\"period\":\"2014-10\",\"value\":%s,\"note\":\"Suppressed\"}]}";
        assertThat(office.post(path, body.formatted("null")).mustBe(201).json().path("values"))
                .hasSize(2);
        JsonNode now = office.post(path, body.formatted("13")).mustBe(201).json();
        assertThat(now.path("values").get(0).path("value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(now.path("values").get(1).path("value").asInt()).isEqualTo(13);
        assertThat(office.post(path, body.formatted("13").replace("2014-09", "2014/15"))
                        .mustBe(422)
                        .badFields())
                .containsExactly("values[0].period");
        server.as("reader").post(path, body.formatted("1")).mustBe(403);

        String one = path + "?name=North%20%26%20South%2F1";
        server.as("reader").send("DELETE", one, new byte[0]).mustBe(403);
        office.send("DELETE", one, new byte[0]).mustBe(204);
        assertThat(office.get(path).json().path("total").asInt()).isZero();
        office.send("DELETE", one, new byte[0]).mustBe(404);
    }

    private static ApiClient.Reply sent(ApiClient client, String query, String table) {
        return client.send("POST", IMPORT + query, table.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv");
    }
}
