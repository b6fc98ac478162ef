package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.finance.Rows.programme;
import static org.braidplan.finance.Rows.run;
import static org.braidplan.finance.Rows.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.braidplan.register.Money;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PenceTest {

    private static final long SEED = 20141107;

    /** The most that a field of money takes. */
    private static final String MOST = "999999999999999999.99";

    @Test
    void anAmountIsTheSameInPence() {
        for (String amount :
                List.of("0.01", "9999999999.99", "10000000000", "10000000000.01", MOST, "-20.50", "-" + MOST)) {
            Amounts amounts = new Amounts(money(amount), Money.ZERO, money("1.10"));
            assertThat(Pence.of(amounts).amounts()).isEqualTo(amounts);
        }
        assertThat(Pence.of(new Amounts(Money.of("0.00"), Money.ZERO, Money.ZERO)))
                .isSameAs(Pence.NONE);
    }

    /** Half of them far beyond what a sum of pence could hold. */
    @Test
    void sumsAreExactHoweverLargeTheAmounts() {
        Random random = new Random(SEED);
        Sums sums = new Sums();
        Pence pence = Pence.NONE;
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal banked = BigDecimal.ZERO;
        List<Pence> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Amounts amounts = new Amounts(amount(random), Money.ZERO, amount(random));
            planned = planned.add(amounts.planned().amount());
            banked = banked.add(amounts.banked().amount());
            all.add(Pence.of(amounts));
        }
        for (Pence one : all) {
            sums.add(one);
            pence = pence.plus(one);
        }
        Amounts exact = new Amounts(new Money(planned), Money.ZERO, new Money(banked));
        assertThat(sums.amounts()).as("seed %d", SEED).isEqualTo(exact);
        assertThat(pence.amounts()).isEqualTo(exact);
        assertThat(sums.proposals()).isEqualTo(all.size());
    }

    @Test
    void theLargestPlanComesLastWhateverItIsKeptAs() {
        List<Pence> ordered = new ArrayList<>();
        for (String amount : List.of(MOST, "10000000000", "3", "9999999999.99", "10000000000.01", "2.99")) {
            ordered.add(Pence.of(new Amounts(money(amount), Money.ZERO, Money.ZERO)));
        }
        ordered.sort(Pence::byPlan);
        assertThat(ordered.stream().map(one -> one.amounts().planned()))
                .containsExactly(
                        money("2.99"),
                        money("3"),
                        money("9999999999.99"),
                        money("10000000000"),
                        money("10000000000.01"),
                        money(MOST));
    }

    @Test
    void aWaterfallOfTheLargestAmountsAddsUp() {
        PlanFixture plan = PlanFixture.on("2015-10-01")
                .records(programme("P", "2015/16", "2015/16", MOST), year("2015/16", MOST))
                .records(
                        Draft.of("A", "2015/16", MOST).saving(),
                        Draft.of("B", "2015/16", MOST).saving(),
                        Draft.of("C", "2015/16", "0.01").saving());
        assertThat(run(new WaterfallAddsUp(), plan).found()).isEmpty();
        assertThat(Standing.all(plan.view()).get(0).total().planned()).isEqualTo(money("1999999999999999999.99"));
    }

    private static Money amount(Random random) {
        long pence = random.nextBoolean() ? random.nextLong() >>> 1 : random.nextInt(100_000_000);
        return new Money(BigDecimal.valueOf(pence, 2));
    }

    private static Money money(String amount) {
        return Money.of(amount);
    }
}
