package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Step;
import org.braidplan.page.Charts.StepKind;
import org.braidplan.page.Charts.WaterfallChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaterfallTest {

    @Test
    void aTotalIsWhatTheStepsBeforeItComeTo() {
        Drawn drawn = drawn(
                "£",
                Step.level("Target", new BigDecimal("50000000")),
                change("Not yet found", "-12000000.10"),
                change("Slipped into next year", "-3000000"),
                change("Found beyond the plan", "500000"),
                Step.total("Banked"));
        drawn.isInOrder();
        assertThat(drawn.words(".braid-chart__text--named"))
                .containsExactly("£50,000,000", "−£12,000,000.1", "−£3,000,000", "+£500,000", "£35,499,999.9");
        assertThat(drawn.rows())
                .containsExactly(
                        "Target 50,000,000",
                        "Not yet found -12,000,000.1",
                        "Slipped into next year -3,000,000",
                        "Found beyond the plan 500,000",
                        "Banked 35,499,999.9");
    }

    @Test
    void eachStepBeginsWhereTheOneBeforeItEnded() {
        Drawn drawn = drawn("", Step.level("Start", BigDecimal.TEN), change("Up", "5"), change("Down", "-9"));
        double ten = drawn.number("rect", 0, "width");
        assertThat(drawn.number("rect", 1, "x")).isCloseTo(ten, within(0.1));
        assertThat(drawn.number("rect", 1, "width")).isCloseTo(ten / 2, within(0.1));
        assertThat(drawn.number("rect", 2, "x")).isCloseTo(ten * 0.6, within(0.1));
        assertThat(drawn.number("rect", 2, "width")).isCloseTo(ten * 0.9, within(0.1));
        assertThat(drawn.number(".braid-chart__link", 0, "x1")).isCloseTo(ten, within(0.1));
        assertThat(drawn.number(".braid-chart__link", 1, "x1")).isCloseTo(ten * 1.5, within(0.1));
    }

    @Test
    void belowNothingItGoesToTheLeftOfZero() {
        Drawn drawn = drawn("£", Step.level("In hand", BigDecimal.ONE), change("Spent", "-3"), Step.total("Gap"));
        drawn.isInOrder();
        double zero = drawn.number(".braid-chart__zero", 0, "x1");
        assertThat(zero).isPositive();
        assertThat(drawn.number("rect", 2, "x") + drawn.number("rect", 2, "width"))
                .isCloseTo(zero, within(0.1));
        assertThat(drawn.words(".braid-chart__text--named")).containsExactly("£1", "−£3", "−£2");
    }

    @Test
    void afterAnUnknownStepNoTotalIsKnownUntilTheNextLevel() {
        Drawn drawn = drawn(
                "£",
                Step.level("Target", BigDecimal.TEN),
                Step.unknown("Still being counted", "due in May"),
                change("Banked", "-2"),
                Step.total("Gap"),
                Step.level("Next year's target", BigDecimal.ONE),
                Step.total("To find"));
        drawn.isInOrder();
        assertThat(drawn.words(".braid-chart__text--named"))
                .containsExactly("£10", "due in May", "−£2", "not known", "£1", "£1");
        assertThat(drawn.rows()).contains("Gap –", "Still being counted – due in May");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "99999999999999", "-99999999999999", "1e300", "-1e300", "1e-300"})
    void anyAmountIsDrawnInOrder(String amount) {
        drawn("£", change("Alone", amount)).isInOrder();
        drawn(
                        "%",
                        Step.level("Start", new BigDecimal(amount)),
                        change("By", amount),
                        change("Back", "-" + amount.replace("-", "")),
                        Step.total("End"))
                .isInOrder();
        drawn("children", Step.total("Nothing yet"), Step.unknown("?", ""), Step.total("?"))
                .isInOrder();
    }

    @Test
    void anyLabelIsDrawnInOrder() {
        for (String hostile : Drawn.HOSTILE) {
            List<Step> steps = new ArrayList<>();
            for (StepKind kind : StepKind.values()) {
                steps.add(new Step(kind, hostile, Optional.of(BigDecimal.TEN), hostile));
                steps.add(new Step(kind, hostile, Optional.empty(), hostile));
            }
            Drawn.of(ui -> ui.waterfall(new WaterfallChart(hostile, "Shown." + hostile, hostile, steps)))
                    .isInOrder();
        }
    }

    private static Drawn drawn(String unit, Step... steps) {
        return Drawn.of(ui ->
                ui.waterfall(new WaterfallChart("From target to banked", "What it shows.", unit, List.of(steps))));
    }

    private static Step change(String label, String by) {
        return Step.change(label, new BigDecimal(by));
    }
}
