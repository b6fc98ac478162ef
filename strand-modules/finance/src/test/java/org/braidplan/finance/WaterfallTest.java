package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.braidplan.finance.Waterfall.Left;
import org.braidplan.register.Money;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final long SEED = 20141107;

    @Test
    void aYearGoesFromTargetToGapStepByStep() {
        Waterfall year = Waterfall.of(
                money("17000000"),
                money("1200000"),
                new Left(money("300000"), money("500000")),
                money("16500000"),
                new Amounts(money("16000000"), money("14500000"), money("9000000")));
        assertThat(year.toFind()).isEqualTo(money("19000000"));
        assertThat(year.twice()).isEqualTo(money("500000"));
        assertThat(year.planned()).isEqualTo(money("16000000"));
        assertThat(year.uncovered()).isEqualTo(money("3000000"));
        assertThat(year.slipped()).isEqualTo(money("1500000"));
        assertThat(year.forecast()).isEqualTo(money("14500000"));
        assertThat(year.forecastGap()).isEqualTo(money("4500000"));
        assertThat(year.unbanked()).isEqualTo(money("5500000"));
        assertThat(year.banked()).isEqualTo(money("9000000"));
        assertThat(year.gap()).isEqualTo(money("10000000"));
    }

    @Test
    void aOneOffClosesTheGapOfItsYearOnly() {
        Waterfall first = year("1000", Left.NOTHING, "1000");
        assertThat(first.gap()).isEqualTo(Money.ZERO);
        assertThat(first.leaves(Money.ZERO, Money.ZERO)).isEqualTo(Left.NOTHING);
        Left left = first.leaves(money("400"), Money.ZERO);
        assertThat(left).isEqualTo(new Left(Money.ZERO, money("400")));
        Waterfall second = year("1000", left, "1000");
        assertThat(second.gap()).isEqualTo(money("400"));
        assertThat(Waterfall.over(List.of(first, second)).gap()).isEqualTo(money("400"));
    }

    @Test
    void aOneOffThatMeetsANeedOfOneYearDoesNotComeBack() {
        Waterfall first = year("1000", Left.NOTHING, "1000");
        assertThat(first.leaves(money("400"), money("400"))).isEqualTo(Left.NOTHING);
        assertThat(first.leaves(money("400.01"), money("400")).ended()).isEqualTo(money("0.01"));
        assertThat(first.leaves(money("300"), money("400"))).isEqualTo(Left.NOTHING);
    }

    @Test
    void whatSlipsAndWhatIsOverRollForward() {
        Waterfall missed = year("1000", Left.NOTHING, "700");
        Waterfall next = year("1000", missed.leaves(Money.ZERO, Money.ZERO), "1000");
        assertThat(next.carried()).isEqualTo(money("300"));
        assertThat(next.gap()).isEqualTo(money("300"));
        Waterfall more = year("1000", Left.NOTHING, "1200");
        assertThat(more.gap()).isEqualTo(money("-200"));
        assertThat(year("1000", more.leaves(Money.ZERO, Money.ZERO), "800").gap())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void noYearsComeToNothing() {
        assertThat(Waterfall.over(List.of())).isEqualTo(Waterfall.EMPTY);
        assertThat(Waterfall.EMPTY.gap()).isEqualTo(Money.ZERO);
    }

    /** Adds up each of 5,000 made-up programmes once more in pence, without the class's own levels. */
    @Test
    void partsAddUpToTheTotalForWhateverIsRecorded() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            List<Waterfall> years = new ArrayList<>();
            long open = 0;
            long ended = 0;
            long allNeeds = 0;
            long allEnded = 0;
            long allPlanned = 0;
            long allForecast = 0;
            long allBanked = 0;
            Left before = Left.NOTHING;
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                long target = pence(random);
                long pressures = random.nextBoolean() ? 0 : pence(random);
                long planned = pence(random);
                long claimed = planned + (random.nextBoolean() ? 0 : pence(random));
                long forecast = pence(random);
                long banked = pence(random);
                long oneOff = random.nextInt(3) == 0 ? forecast : forecast / (1 + random.nextInt(5));
                long need = random.nextBoolean() ? 0 : target / 3;
                Waterfall year = Waterfall.of(
                        pounds(target),
                        pounds(pressures),
                        before,
                        pounds(claimed),
                        new Amounts(pounds(planned), pounds(forecast), pounds(banked)));
                long toFind = target + pressures + open + ended;
                assertThat(pence(year.toFind())).as("seed %d", SEED).isEqualTo(toFind);
                assertThat(pence(year.planned())).isEqualTo(planned);
                assertThat(pence(year.forecast())).isEqualTo(forecast);
                assertThat(pence(year.banked())).isEqualTo(banked);
                assertThat(pence(year.uncovered())).isEqualTo(toFind - planned);
                assertThat(pence(year.forecastGap())).isEqualTo(toFind - forecast);
                assertThat(pence(year.gap())).isEqualTo(toFind - banked);
                before = year.leaves(pounds(oneOff), pounds(need));
                years.add(year);
                allEnded += ended;
                open = toFind - forecast;
                ended = Math.max(0, oneOff - need);
                allNeeds += target + pressures;
                allPlanned += planned;
                allForecast += forecast;
                allBanked += banked;
            }
            Waterfall total = Waterfall.over(years);
            assertThat(pence(total.planned())).isEqualTo(allPlanned);
            assertThat(pence(total.forecast())).isEqualTo(allForecast);
            assertThat(pence(total.banked())).isEqualTo(allBanked);
            assertThat(pence(total.forecastGap())).isEqualTo(allNeeds + allEnded - allForecast);
            assertThat(total.forecastGap()).isEqualTo(years.get(count - 1).forecastGap());
            assertThat(pence(total.gap())).isEqualTo(allNeeds + allEnded - allBanked);
        }
    }

    private static Waterfall year(String target, Left before, String found) {
        Money amount = money(found);
        return Waterfall.of(money(target), Money.ZERO, before, amount, new Amounts(amount, amount, amount));
    }

    /** Up to £50 million, odd pence included. */
    private static long pence(Random random) {
        return (long) (random.nextDouble() * 5_000_000_000L);
    }

    private static Money pounds(long pence) {
        return new Money(BigDecimal.valueOf(pence, 2));
    }

    private static long pence(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }

    private static Money money(String amount) {
        return Money.of(amount);
    }
}
