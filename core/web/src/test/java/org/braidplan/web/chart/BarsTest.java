package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarsTest {

    @Test
    void barsAreAsLongAsTheirValues() {
        Drawn drawn = drawn("episodes", bar("Missing episodes", "180"), bar("Return interviews", "90"));
        drawn.isInOrder();
        assertThat(drawn.number("rect", 1, "width")).isCloseTo(drawn.number("rect", 0, "width") / 2, within(0.1));
        assertThat(drawn.words("svg text")).containsExactly("Missing episodes", "180", "Return interviews", "90");
        assertThat(drawn.rows()).containsExactly("Missing episodes 180", "Return interviews 90");
    }

    @Test
    void aBarBelowNothingGoesToTheLeftOfZero() {
        Drawn drawn = drawn("£", bar("Children's services", "-3000000"), bar("Housing", "1000000"));
        drawn.isInOrder();
        double zero = drawn.number(".braid-chart__zero", 0, "x1");
        assertThat(drawn.number("rect", 0, "x") + drawn.number("rect", 0, "width"))
                .isCloseTo(zero, within(0.1));
        assertThat(drawn.number("rect", 1, "x")).isCloseTo(zero, within(0.1));
        assertThat(drawn.words(".braid-chart__text--named")).containsExactly("−£3,000,000", "£1,000,000");
    }

    @Test
    void whatIsNotKnownSaysWhyAndHasNoBar() {
        Drawn drawn = drawn(
                "children",
                bar("Boys", "12"),
                new Bar("Girls", Optional.empty(), "suppressed: fewer than 5"),
                new Bar("Not recorded", Optional.empty(), ""));
        drawn.isInOrder();
        assertThat(drawn.number("rect", 1, "width")).isZero();
        assertThat(drawn.words(".braid-chart__text--named"))
                .containsExactly("12", "suppressed: fewer than 5", "not known");
        assertThat(drawn.rows()).contains("Girls – suppressed: fewer than 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "99999999999999",
                "-99999999999999",
                "1e300",
                "-1e300",
                "1e-300",
                "0.333333333333"
            })
    void anyValueIsDrawnInOrder(String value) {
        for (String unit : List.of("%", "£", "children", "")) {
            drawn(unit, bar("One", value)).isInOrder();
            drawn(unit, bar("One", value), bar("Same", value), bar("None", "0")).isInOrder();
            drawn(unit, bar("One", value), bar("Small", "3"), bar("Below", "-2"), new Bar("?", Optional.empty(), "why"))
                    .isInOrder();
        }
    }

    @Test
    void anyLabelIsDrawnInOrderAndAsItWasTyped() {
        for (String hostile : Drawn.HOSTILE) {
            Drawn drawn = Drawn.of(ui -> ui.bars(new BarChart(
                    hostile,
                    "What it shows." + hostile,
                    hostile,
                    List.of(bar(hostile, "12"), new Bar(hostile, Optional.empty(), hostile)))));
            drawn.isInOrder();
            assertThat(drawn.figure().selectFirst("tbody th").wholeText()).isEqualTo(hostile);
        }
    }

    @Test
    void noBarsAreSaidInWords() {
        Drawn drawn = drawn("children");
        assertThat(drawn.figure().select("svg")).isEmpty();
        assertThat(drawn.figure().text()).isEqualTo("What it shows.");
    }

    private static Drawn drawn(String unit, Bar... bars) {
        return Drawn.of(ui -> ui.bars(new BarChart("Bars", "What it shows.", unit, List.of(bars))));
    }

    private static Bar bar(String label, String value) {
        return new Bar(label, Optional.of(new BigDecimal(value)), "");
    }
}
