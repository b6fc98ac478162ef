package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.braidplan.register.Money;
import org.junit.jupiter.api.Test;

class PoundsTest {

    @Test
    void exactAmountsHavePenceOnlyWhereThereAreSome() {
        assertThat(Pounds.exact(Money.of("1234500"))).isEqualTo("£1,234,500");
        assertThat(Pounds.exact(Money.of("-20.5"))).isEqualTo("−£20.50");
        assertThat(Pounds.exact(Money.ZERO)).isEqualTo("£0");
    }

    @Test
    void largeAmountsAreSaidInMillions() {
        assertThat(Pounds.about(Money.of("50000000"))).isEqualTo("£50 million");
        assertThat(Pounds.about(Money.of("23449999.99"))).isEqualTo("£23.4 million");
        assertThat(Pounds.about(Money.of("1945000"))).isEqualTo("£1.95 million");
        assertThat(Pounds.about(Money.of("1000000"))).isEqualTo("£1 million");
        assertThat(Pounds.about(Money.of("999999.49"))).isEqualTo("£999,999");
        assertThat(Pounds.about(Money.of("-1600000"))).isEqualTo("−£1.6 million");
    }

    @Test
    void percentagesAreRoundedHalfUpAndAbsentWithoutAWhole() {
        assertThat(Percentages.words(Money.of("1"), Money.of("8"))).isEqualTo("12.5%");
        assertThat(Percentages.words(Money.of("2"), Money.of("3"))).isEqualTo("66.7%");
        assertThat(Percentages.words(Money.of("2"), Money.ZERO)).isEqualTo("–");
    }
}
