package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalApiTest {

    private static final Path PUBLISHED = Path.of("..", "api", "src", "test", "resources", "spc");

    private final ApiServer server = ApiServer.started();
    private final ApiClient office = server.as("office");

    @ParameterizedTest
    @MethodSource
    void a_published_case_over_http_gives_the_published_figures(JsonNode example) {
        String path = added("day", "higher");
        String readings = StreamSupport.stream(example.path("input").spliterator(), false)
                .map(i -> "{\"period\":\"%s\",\"value\":%s}"
                        .formatted(sevenYearsBefore(i.path("date").asText()), i.path("value")))
                .collect(Collectors.joining(",", "[", "]"));
        office.post(path + "/readings", readings).mustBe(201);

        JsonNode signal = office.get(path + "/signal?screenOutliers="
                        + example.at("/options/screen_outliers").asText())
                .mustBe(200)
                .json();

        JsonNode group = signal.path("groups").get(0);
        JsonNode published = example.path("published_expected");
        assertThat(signal.path("groups")).hasSize(1);
        assertThat(group.path("from").asText()).isEqualTo("2014-03-22");
        assertThat(group.path("to").asText()).isEqualTo("2014-04-08");
        assertThat(group.path("points").asInt()).isEqualTo(18);
        assertThat(group.path("mean").asDouble())
                .isCloseTo(published.path("mean_2dp").asDouble(), within(0.005));
        assertThat(group.path("lowerLimit").asDouble())
                .isCloseTo(published.path("lpl_2dp").asDouble(), within(0.005));
        assertThat(group.path("upperLimit").asDouble())
                .isCloseTo(published.path("upl_2dp").asDouble(), within(0.005));
        assertThat(group.path("trial").booleanValue()).isFalse();
        assertThat(signal.path("points").get(4).path("specialCause").asText()).isEqualTo("outside_limits");
        assertThat(signal.path("points").get(4).path("meaning").asText()).isEqualTo("improvement");
        assertThat(signal.path("points").get(0).path("specialCause").asText()).isEqualTo("none");
        assertThat(signal.path("points").get(0).path("value").asInt()).isEqualTo(1);
        assertThat(signal.path("variation").asText()).isEqualTo("common_cause");
        assertThat(signal.path("assurance").asText()).isEqualTo("none");
        assertThat(signal.path("convention").path("screenOutliers").asText())
                .isEqualTo(example.at("/options/screen_outliers").asText());
    }

    static Stream<JsonNode> a_published_case_over_http_gives_the_published_figures() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(PUBLISHED.resolve("xmr_reference_cases.json").toFile());
        return StreamSupport.stream(cases.spliterator(), false);
    }

    /** The server stands in December 2014, and there is no reading for a day to come. */
    private static LocalDate sevenYearsBefore(String date) {
        return LocalDate.parse(date).minusYears(7);
    }

    @Test
    void rebases_frozen_limits_and_targets_of_the_indicator_decide_its_signal() {
        String path = added("month", "lower");
        String values = "[5,6,5,6,5,6,5,6,5,6,5,6,5,6,50,51,50,51]";
        record(path, values);
        Reply before = office.get(path);

        assertThat(office.patch(
                                path,
                                before.etag(),
                                "{\"rebases\":[{\"from\":\"2014-01-05\",\"reason\":\"x\"},"
                                        + "{\"from\":\"2014-01\",\"reason\":\"\"}]}")
                        .mustBe(422)
                        .badFields())
                .contains("rebases[1].reason");
        assertThat(office.patch(path, before.etag(), "{\"fixAfter\":14}")
                        .mustBe(422)
                        .badFields())
                .containsExactly("reason");
        Reply rebased = office.patch(
                        path,
                        before.etag(),
                        "{\"rebases\":[{\"from\":\"2014-05\",\"reason\":\"A second team began\"}],"
                                + "\"targets\":[{\"by\":\"2015-03-31\",\"value\":10,\"tolerance\":1}]}")
                .mustBe(200);
        assertThat(rebased.json().path("rebases").get(0).path("by").asText()).isEqualTo("office");
        JsonNode signal = office.get(path + "/signal").json();
        assertThat(signal.path("groups")).hasSize(2);
        assertThat(signal.path("groups").get(1).path("start").asText()).isEqualTo("rebase");
        assertThat(signal.path("groups").get(1).path("reason").asText()).isEqualTo("A second team began");
        assertThat(signal.path("groups").get(1).path("trial").booleanValue()).isTrue();
        assertThat(signal.path("assurance").asText()).isEqualTo("fail");

        Reply fixed = office.patch(
                        path,
                        rebased.etag(),
                        "{\"rebases\":[],\"fixAfter\":14,\"reason\":\"The second team was a mistake of the return\"}")
                .mustBe(200);
        JsonNode frozen = office.get(path + "/signal").json();
        assertThat(frozen.path("groups")).hasSize(1);
        assertThat(frozen.path("groups").get(0).path("mean").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(frozen.path("groups").get(0).path("frozen").booleanValue()).isTrue();
        assertThat(frozen.path("variation").asText()).isEqualTo("concern_high");
        assertThat(fixed.json().path("fixAfter").asInt()).isEqualTo(14);
        assertThat(office.get(path + "/signal?fixAfter=16")
                        .json()
                        .path("groups")
                        .get(0)
                        .path("mean")
                        .asDouble())
                .isGreaterThan(11);
    }

    @Test
    void an_indicator_can_be_redefined_on_the_day_it_was_defined_and_the_sides_are_not_joined() {
        String path = added("day", "higher");
        office.post(
                        path + "/readings",
                        "[{\"period\":\"2014-11-01\",\"value\":1},{\"period\":\"2014-11-02\",\"value\":2}]")
                .mustBe(201);

        Reply redefined = office.patch(
                        path,
                        office.get(path).etag(),
                        "{\"betterIs\":\"lower\",\"unit\":\"children\",\"reason\":\"It was the wrong way round\"}")
                .mustBe(200);

        assertThat(redefined.json().path("definition").asInt()).isEqualTo(2);
        String today = redefined.json().path("definitions").get(1).path("from").asText();
        assertThat(redefined.json().path("definitions").get(0).path("from").asText())
                .isEqualTo(today);
        office.post(path + "/readings", "{\"period\":\"%s\",\"value\":9}".formatted(today))
                .mustBe(201);
        JsonNode signal = office.get(path + "/signal").json();
        assertThat(signal.path("groups")).hasSize(2);
        assertThat(signal.path("groups").get(1).path("start").asText()).isEqualTo("definition");
        assertThat(signal.path("groups").get(1).path("reason").asText()).isEqualTo("It was the wrong way round");
        assertThat(signal.path("points").get(2).path("gapBefore").booleanValue())
                .isTrue();
    }

    @Test
    void what_is_suppressed_is_null_and_equal_values_have_no_limits() {
        String path = added("month", "higher");
        office.post(
                        path + "/readings",
                        "[{\"period\":\"2014-01\",\"value\":4},{\"period\":\"2014-02\",\"value\":null,\"note\":\"Fewer than 5\"},"
                                + "{\"period\":\"2014-03\",\"value\":4}]")
                .mustBe(201);

        JsonNode signal = office.get(path + "/signal").json();

        assertThat(signal.path("points").get(1).path("value").isNull()).isTrue();
        assertThat(signal.path("groups").get(0).path("points").asInt()).isEqualTo(2);
        assertThat(signal.path("groups").get(0).path("allEqual").booleanValue()).isTrue();
        assertThat(signal.path("groups").get(0).path("lowerLimit").isNull()).isTrue();
        assertThat(signal.path("variation").asText()).isEqualTo("none");
        assertThat(signal.path("sentences").get(0).asText()).contains("All 2 readings are 4%");
    }

    @Test
    void the_trajectory_says_how_far_it_came_and_why_there_is_no_forecast() {
        String path = added("month", "higher");
        office.patch(
                        path,
                        office.get(path).etag(),
                        "{\"baseline\":{\"period\":\"2013-12\",\"value\":50,\"source\":\"Case system\"},"
                                + "\"targets\":[{\"by\":\"2014-12-31\",\"value\":86.5}]}")
                .mustBe(200);
        office.post(path + "/readings", "{\"period\":\"2014-11\",\"value\":60}").mustBe(201);

        JsonNode trajectory = office.get(path + "/trajectory").mustBe(200).json();

        assertThat(trajectory.path("travelled").path("share").decimalValue()).isEqualByComparingTo("27.4");
        assertThat(trajectory.path("expected").path("value").decimalValue()).isEqualByComparingTo("83.4");
        assertThat(trajectory.path("expected").path("met").booleanValue()).isFalse();
        assertThat(trajectory.path("forecast").isNull()).isTrue();
        assertThat(trajectory.path("refusal").asText()).contains("13 are needed");
        office.get("/api/v1/indicators/nothing/trajectory").mustBe(404);
    }

    @Test
    void options_that_make_no_sense_are_named() {
        String path = added("month", "higher");

        assertThat(office.get(path + "/signal?screenOutliers=perhaps")
                        .mustBe(422)
                        .badFields())
                .containsExactly("screenOutliers");
        assertThat(office.get(path + "/signal?fixAfter=1").mustBe(422).badFields())
                .containsExactly("fixAfter");
        office.get("/api/v1/indicators/nothing/signal").mustBe(404);
        JsonNode none = office.get(path + "/signal").mustBe(200).json();
        assertThat(none.path("points")).isEmpty();
        assertThat(none.path("groups")).isEmpty();
    }

    private void record(String path, String values) {
        List<String> numbers = List.of(values.substring(1, values.length() - 1).split(","));
        StringBuilder readings = new StringBuilder("[");
        for (int i = 0; i < numbers.size(); i++) {
            int month = i + 2;
            readings.append(i == 0 ? "" : ",")
                    .append("{\"period\":\"%d-%02d\",\"value\":%s}"
                            .formatted(2013 + month / 12, month % 12 + 1, numbers.get(i)));
        }
        office.post(path + "/readings", readings.append("]").toString()).mustBe(201);
    }

    private String added(String frequency, String betterIs) {
        return office.post(
                        "/api/v1/indicators",
                        "{\"strand\":\"cse\",\"title\":\"Signal\",\"unit\":\"%%\",\"frequency\":\"%s\",\"betterIs\":\"%s\"}"
                                .formatted(frequency, betterIs))
                .mustBe(201)
                .header("Location");
    }
}
