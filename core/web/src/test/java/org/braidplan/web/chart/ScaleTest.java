package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" "))
                .filter(n -> !n.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }

    @ParameterizedTest(name = "{0} is drawn from {1} to {2} in steps of {3}")
    @CsvSource({
        "10 40, 0, 40, 10",
        "0 100, 0, 100, 50",
        "33 67, 0, 80, 20",
        "91 98, 90, 98, 2",
        "0.1 0.35, 0, 0.4, 0.1",
        "-3 -10, -10, 0, 5",
        "-5 12, -5, 15, 5",
        "50, 45, 55, 5",
        "0, -1, 1, 0.5",
        "'', 0, 1, 0.5",
        "1e-9 3e-9, 0, 3e-9, 1e-9",
        "1e300 2e300, 0, 2e300, 5e299",
        "1128 2210000, 0, 3000000, 1000000"
    })
    void theAxisHoldsEveryValueInRoundSteps(String values, String low, String high, String step) {
        List<BigDecimal> ticks = Scale.over(numbers(values)).ticks();
        assertThat(ticks.get(0)).isEqualByComparingTo(low);
        assertThat(ticks.get(ticks.size() - 1)).isEqualByComparingTo(high);
        assertThat(ticks.get(1).subtract(ticks.get(0))).isEqualByComparingTo(step);
    }

    @Test
    void anyValuesLieWithinAnAxisOfFewEvenTicks() {
        Random random = new Random(2014);
        for (int i = 0; i < 2_000; i++) {
            List<BigDecimal> values = random.doubles(1 + random.nextInt(5), -1, 1)
                    .mapToObj(d -> new BigDecimal(d).scaleByPowerOfTen(random.nextInt(13) - 6))
                    .toList();
            Scale scale = Scale.over(values);
            assertThat(scale.ticks()).as("%s", values).hasSizeBetween(2, 7);
            assertThat(values).allSatisfy(v -> assertThat(scale.share(v)).isBetween(0.0, 1.0));
            BigDecimal step = scale.ticks().get(1).subtract(scale.ticks().get(0));
            assertThat(step.stripTrailingZeros().unscaledValue().intValue()).isIn(1, 2, 5);
            for (int t = 1; t < scale.ticks().size(); t++) {
                assertThat(scale.ticks().get(t).subtract(scale.ticks().get(t - 1)))
                        .isEqualByComparingTo(step);
            }
        }
    }
}
