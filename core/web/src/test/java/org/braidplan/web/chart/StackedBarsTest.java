package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackedBarsTest {

    @Test
    void partsStandSideBySideAndAddUp() {
        Drawn drawn =
                drawn(List.of("Compliant", "Not compliant"), bar("Vehicles", "48", "15"), bar("Drivers", "54", "9"));
        drawn.isInOrder();
        double compliant = drawn.number("svg > g rect", 0, "width");
        assertThat(drawn.number("svg > g rect", 1, "x")).isCloseTo(compliant, within(0.1));
        assertThat(drawn.number("svg > g rect", 1, "width")).isCloseTo(compliant * 15 / 48, within(0.1));
        assertThat(drawn.words(".braid-chart__text--named")).containsExactly("63", "63");
        assertThat(drawn.rows()).containsExactly("Vehicles 48 15 63", "Drivers 54 9 63");
        assertThat(drawn.words("svg > g > title")).contains("Vehicles, Compliant: 48", "Drivers, Not compliant: 9");
    }

    @Test
    void noTwoPartsLookAlikeEvenWithoutColour() {
        Drawn drawn = drawn(List.of("a", "b", "c", "d", "e", "f"), bar("All", "1", "1", "1", "1", "1", "1"));
        drawn.isInOrder();
        assertThat(drawn.figure().select("svg > g rect").eachAttr("fill")).doesNotHaveDuplicates();
    }

    @Test
    void partsBeyondTheFifthAreDrawnAsOneAndToldApartInTheTable() {
        List<String> eight =
                IntStream.rangeClosed(1, 8).mapToObj(i -> "Partner " + i).toList();
        Drawn drawn = drawn(eight, bar("Shares", "10", "10", "10", "10", "10", "1", "2", "3"));
        drawn.isInOrder();
        assertThat(drawn.words("svg > text")).contains("3 others").doesNotContain("Partner 6");
        assertThat(drawn.words("svg > g > title")).contains("Shares, 3 others: 6");
        assertThat(drawn.rows()).containsExactly("Shares 10 10 10 10 10 1 2 3 56");
    }

    @Test
    void whereAPartIsNotKnownThereIsNoTotal() {
        Drawn drawn = drawn(
                List.of("Upheld", "Not upheld"),
                new StackedBar("Complaints", List.of(Optional.empty(), Optional.of(BigDecimal.TEN)), "suppressed"));
        drawn.isInOrder();
        assertThat(drawn.rows()).containsExactly("Complaints – 10 – suppressed");
        assertThat(drawn.words(".braid-chart__text--named")).containsExactly("suppressed");
    }

    @Test
    void aBarNeedsAValueForEveryPart() {
        assertThatThrownBy(() -> drawn(List.of("a", "b"), bar("Only one", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"Only one\" has 1 values for 2 parts.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "99999999999999", "1e300", "1e-300"})
    void anyValueIsDrawnInOrder(String value) {
        drawn(List.of("a", "b"), bar("One", value, value), bar("Small", "1", "0"))
                .isInOrder();
        drawn(List.of("a", "b"), new StackedBar("?", List.of(Optional.empty(), Optional.empty()), ""))
                .isInOrder();
    }

    @Test
    void anyLabelIsDrawnInOrder() {
        for (String hostile : Drawn.HOSTILE) {
            Drawn.of(ui -> ui.stackedBars(new StackedBarChart(
                            hostile,
                            "Shown." + hostile,
                            hostile,
                            List.of(hostile, hostile),
                            List.of(
                                    bar(hostile, "3", "4"),
                                    new StackedBar(hostile, List.of(Optional.empty(), Optional.empty()), hostile)))))
                    .isInOrder();
        }
    }

    private static Drawn drawn(List<String> parts, StackedBar... bars) {
        return Drawn.of(
                ui -> ui.stackedBars(new StackedBarChart("Parts", "What it shows.", "children", parts, List.of(bars))));
    }

    private static StackedBar bar(String label, String... values) {
        return StackedBar.of(
                label, List.of(values).stream().map(BigDecimal::new).toArray(BigDecimal[]::new));
    }
}
