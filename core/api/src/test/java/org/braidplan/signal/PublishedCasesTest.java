package org.braidplan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** XmR results that others published; their sources and licences stand in the files. */
class PublishedCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource
    void aWholeChartAgreesWithTheReference(JsonNode example) {
        List<Series.Point> points = new ArrayList<>();
        for (JsonNode input : example.path("input")) {
            points.add(Series.Point.of(
                    Period.parse(input.path("date").asText()),
                    input.path("value").decimalValue()));
        }
        boolean screened = example.at("/options/screen_outliers").asBoolean();
        Signal signal = Signal.of(Series.of(points, BetterIs.HIGHER).by(new Convention(screened, Optional.empty())));

        JsonNode groups = example.at("/expected/groups");
        assertThat(signal.groups()).hasSize(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            Signal.Group group = signal.groups().get(i);
            assertThat(group.points()).isEqualTo(groups.get(i).path("n").asInt());
            close(group.mean().orElseThrow(), groups.get(i).path("mean"));
            close(group.limits().orElseThrow().lower(), groups.get(i).path("lpl"));
            close(group.limits().orElseThrow().upper(), groups.get(i).path("upl"));
        }
        JsonNode expected = example.at("/expected/points");
        assertThat(signal.points()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Signal.Point point = signal.points().get(i);
            JsonNode wanted = expected.get(i);
            assertThat(point.period()).hasToString(wanted.path("date").asText());
            assertThat(point.nearLimit())
                    .isEqualTo(wanted.path("close_to_limits").asBoolean());
            assertThat(point.specialCause() == SpecialCause.OUTSIDE_LIMITS)
                    .isEqualTo(wanted.path("outside_limits").asBoolean());
            assertThat(
                            point.meaning() == Meaning.IMPROVEMENT
                                    ? "special_cause_improvement"
                                    : point.variation().word())
                    .isEqualTo(wanted.path("point_type").asText());
        }
        assertThat(signal.variation().word())
                .isEqualTo(example.at("/expected/variation_of_last_point").asText());
        assertThat(signal.assurance()).isEqualTo(Assurance.NONE);
    }

    static Stream<JsonNode> aWholeChartAgreesWithTheReference() throws IOException {
        return each(read("xmr_reference_cases.json"));
    }

    @Test
    void theTenBatchesOfTheHandbookGiveItsMeanAndMovingRange() throws IOException {
        JsonNode nist = read("nist_individuals.json");
        List<BigDecimal> values = decimals(nist.path("values"));
        Signal.Group group =
                Signal.of(Series.of(daily(values), BetterIs.NEITHER)).groups().get(0);
        double mean = group.mean().orElseThrow().doubleValue();
        double range = group.meanMovingRange().orElseThrow().doubleValue();

        assertThat(mean).isEqualTo(nist.at("/expected/mean").asDouble());
        assertThat(range).isCloseTo(nist.at("/expected/mr_bar_4dp").asDouble(), within(0.00005));
        assertThat(mean + 3 / 1.128 * range)
                .as("by the handbook's constant")
                .isCloseTo(nist.at("/expected/ucl_4dp").asDouble(), within(0.00005));
        assertThat(group.limits().orElseThrow().upper().doubleValue())
                .as("by 2.66, which is ours")
                .isCloseTo(55.8049, within(0.00005));
        assertThat(group.limits().orElseThrow().lower().doubleValue()).isCloseTo(45.8151, within(0.00005));
    }

    @ParameterizedTest
    @MethodSource
    void sevenOnOneSideOfTheMeanAreAShift(JsonNode example) {
        assertThat(absolute(Runs.shiftsCompleted(whole(example.path("in"))))).isEqualTo(whole(example.path("out")));
    }

    static Stream<JsonNode> sevenOnOneSideOfTheMeanAreAShift() throws IOException {
        return each(read("rule_unit_vectors.json").at("/shift_seven_one_side/cases"));
    }

    @ParameterizedTest
    @MethodSource
    void sevenRisingOrFallingAreATrend(JsonNode example) {
        assertThat(Runs.trendsCompleted(decimals(example.path("in")))).isEqualTo(whole(example.path("out")));
    }

    static Stream<JsonNode> sevenRisingOrFallingAreATrend() throws IOException {
        return each(read("rule_unit_vectors.json").at("/trend_seven/cases"));
    }

    @ParameterizedTest
    @MethodSource
    void aRunCountsFromItsFirstReading(JsonNode example) {
        assertThat(absolute(Runs.wholeRuns(whole(example.path("in"))))).isEqualTo(whole(example.path("out")));
    }

    static Stream<JsonNode> aRunCountsFromItsFirstReading() throws IOException {
        return each(read("rule_unit_vectors.json").at("/back_fill_seven/cases"));
    }

    @ParameterizedTest
    @MethodSource
    void twoOfThreeNearOneLimitAreMarkedThemselves(JsonNode example) {
        int[] close = whole(example.path("close"));
        boolean[] near = new boolean[close.length];
        IntStream.range(0, close.length).forEach(i -> near[i] = close[i] == 1);
        int[] marked = absolute(Runs.twoOfThree(near, whole(example.path("side"))));

        JsonNode flags = example.has("flag") ? example.path("flag") : example.path("window");
        assertThat(marked).isEqualTo(whole(flags));
    }

    static Stream<JsonNode> twoOfThreeNearOneLimitAreMarkedThemselves() throws IOException {
        return each(read("rule_unit_vectors.json").at("/two_in_three/cases"));
    }

    /** Two readings give any limits one likes: their mean is in the middle and 2.66 times their difference on either side. */
    @ParameterizedTest
    @MethodSource
    void assuranceComparesTheLastLimitsWithTheTarget(JsonNode example) {
        BigDecimal lower = example.path("lpl").decimalValue();
        BigDecimal upper = example.path("upl").decimalValue();
        BigDecimal mean = lower.add(upper).divide(BigDecimal.valueOf(2));
        BigDecimal half = upper.subtract(lower).divide(new BigDecimal("10.64"), java.math.MathContext.DECIMAL128);
        List<Series.Point> points = daily(List.of(mean.subtract(half), mean.add(half)));
        BigDecimal target = example.path("target").decimalValue();

        assertThat(assurance(points, BetterIs.HIGHER, target))
                .isEqualTo(example.path("increase").asText());
        assertThat(assurance(points, BetterIs.LOWER, target))
                .isEqualTo(example.path("decrease").asText());
        assertThat(assurance(points, BetterIs.NEITHER, target)).isEqualTo("none");
        assertThat(Signal.of(Series.of(points, BetterIs.HIGHER)).assurance()).isEqualTo(Assurance.NONE);
    }

    static Stream<JsonNode> assuranceComparesTheLastLimitsWithTheTarget() throws IOException {
        return each(read("rule_unit_vectors.json").at("/assurance/cases"));
    }

    private static String assurance(List<Series.Point> points, BetterIs betterIs, BigDecimal target) {
        return switch (Signal.of(Series.of(points, betterIs).withTarget(target)).assurance()) {
            case PASS -> "consistent_pass";
            case FAIL -> "consistent_fail";
            case HIT_OR_MISS -> "inconsistent";
            case NONE -> "none";
        };
    }

    static List<Series.Point> daily(List<BigDecimal> values) {
        LocalDate first = LocalDate.of(2014, 1, 1);
        return IntStream.range(0, values.size())
                .mapToObj(i -> Series.Point.of(Period.parse(first.plusDays(i).toString()), values.get(i)))
                .toList();
    }

    private static void close(BigDecimal ours, JsonNode theirs) {
        assertThat(ours.doubleValue()).isCloseTo(theirs.asDouble(), within(1e-12));
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = PublishedCasesTest.class.getResourceAsStream("/spc/" + file)) {
            return JSON.readTree(in);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        assertThat(array).isNotEmpty();
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static int[] whole(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static int[] absolute(int[] signs) {
        return IntStream.of(signs).map(Math::abs).toArray();
    }

    private static List<BigDecimal> decimals(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::decimalValue)
                .toList();
    }
}
