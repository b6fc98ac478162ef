package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.braidplan.page.Charts.Mark;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void fewerThanTwoValuesAreNoLine() {
        assertThat(Sparkline.of(List.of(), Mark.NONE)).isEmpty();
        assertThat(Sparkline.of(values("5 - -"), Mark.NONE)).isEmpty();
    }

    @Test
    void timeRunsFromLeftToRightAndHigherIsHigher() {
        assertThat(of("1 3 2").runs()).containsExactly("5.0,16.0 40.0,4.0 75.0,10.0");
    }

    @Test
    void theLineBreaksWhereAValueIsMissing() {
        assertThat(of("1 3 - 2 1").runs()).containsExactly("5.0,16.0 22.5,4.0", "57.5,10.0 75.0,16.0");
    }

    @Test
    void equalValuesAreALineThroughTheMiddle() {
        assertThat(of("4 4.0").runs()).containsExactly("5.0,10.0 75.0,10.0");
    }

    @Test
    void onlyTheNewestTwentyFourAreShown() {
        String many = "999 999 "
                + String.join(
                        " ",
                        IntStream.rangeClosed(1, 24).mapToObj(String::valueOf).toList());
        assertThat(of(many).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.split(" "))
                        .hasSize(24)
                        .startsWith("5.0,16.0")
                        .endsWith("75.0,4.0"));
    }

    private static Sparkline of(String values) {
        return Sparkline.of(values(values), Mark.NONE).orElseThrow();
    }

    private static List<Optional<BigDecimal>> values(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> word.equals("-") ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(word)))
                .toList();
    }
}
