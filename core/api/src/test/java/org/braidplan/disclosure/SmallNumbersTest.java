package org.braidplan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTest {

    private record True(long whole, long part, long last) {}

    @Test
    void countsFromOneToFourAreNotSaidAndZeroAndFiveAre() {
        assertThat(SmallNumbers.USUAL.count(0).words()).isEqualTo("0");
        for (long small = 1; small <= 4; small++) {
            assertThat(SmallNumbers.USUAL.count(small).words()).isEqualTo("fewer than 5");
        }
        assertThat(SmallNumbers.USUAL.count(5).words()).isEqualTo("5");
        assertThat(SmallNumbers.USUAL.count(1234).words()).isEqualTo("1,234");
    }

    @Test
    void aPartThatLeavesFromOneToFourIsNotSaid() {
        assertThat(SmallNumbers.USUAL.part(40, 40).words()).isEqualTo("40");
        assertThat(SmallNumbers.USUAL.part(39, 40).words()).isEqualTo("all but a few");
        assertThat(SmallNumbers.USUAL.part(36, 40).words()).isEqualTo("all but a few");
        assertThat(SmallNumbers.USUAL.part(35, 40).words()).isEqualTo("35");
    }

    @Test
    void countsUpToFourAreKeptBackAtLeastAndUpToTenAtMostAsInTables() {
        assertThat(new SmallNumbers(11).count(10).words()).isEqualTo("fewer than 11");
        for (int outside : new int[] {4, 12}) {
            assertThatThrownBy(() -> new SmallNumbers(outside)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Suppression(outside, true)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whereZeroIsNotShownNobodyLearnsThatNothingOrAllHappened() {
        SmallNumbers numbers = new SmallNumbers(new Suppression(5, false));
        assertThat(numbers.count(0)).isEqualTo(numbers.count(4));
        assertThat(numbers.count(0).isNone()).isFalse();
        assertThat(numbers.part(0, 40).words()).isEqualTo("fewer than 5");
        assertThat(numbers.part(40, 40)).isEqualTo(numbers.part(37, 40));
        assertThat(numbers.part(40, 40).words()).isEqualTo("all or nearly all");
    }

    /**
     * The reader knows the rules and sees the three told counts. For everything that can be told, all triples that would be
     * told so are put together: each count and each difference that is small in one of them must differ in another.
     */
    @ParameterizedTest
    @CsvSource({"5, true", "7, true", "11, true", "5, false", "11, false"})
    void whoeverKnowsTheRulesCanStillNotTellASmallNumberOrASmallRemainder(int saidFrom, boolean showsZero) {
        Suppression rule = new Suppression(saidFrom, showsZero);
        SmallNumbers numbers = new SmallNumbers(rule);
        Map<SmallNumbers.Chain, List<True>> byTold = new HashMap<>();
        int largest = 5 * saidFrom;
        for (long whole = 0; whole <= largest; whole++) {
            for (long part = 0; part <= whole; part++) {
                for (long last = 0; last <= part; last++) {
                    byTold.computeIfAbsent(numbers.chain(whole, part, last), told -> new ArrayList<>())
                            .add(new True(whole, part, last));
                }
            }
        }
        List<ToLongFunction<True>> quantities = List.of(
                True::whole,
                True::part,
                True::last,
                t -> t.whole() - t.part(),
                t -> t.part() - t.last(),
                t -> t.whole() - t.last());
        List<String> givenAway = new ArrayList<>();
        byTold.forEach((told, possible) -> {
            for (int i = 0; i < quantities.size(); i++) {
                ToLongFunction<True> quantity = quantities.get(i);
                long[] values = possible.stream().mapToLong(quantity).distinct().toArray();
                if (values.length == 1 && rule.isSmall(values[0])) {
                    givenAway.add("quantity " + i + " is " + values[0] + " given " + told);
                }
            }
        });
        assertThat(byTold).hasSizeGreaterThan(largest);
        assertThat(givenAway).isEmpty();
    }
}
