package org.braidplan.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void exactAmountsHavePenceOnlyWhereThereAreSome() {
        assertThat(Money.of("1234500").words()).isEqualTo("£1,234,500");
        assertThat(Money.of("-20.5").words()).isEqualTo("−£20.50");
        assertThat(Money.ZERO.words()).isEqualTo("£0");
        assertThat(Money.of("0.05").words()).isEqualTo("£0.05");
        assertThat(Money.of("-0.5").words()).isEqualTo("−£0.50");
        assertThat(Money.of("999").words()).isEqualTo("£999");
        assertThat(Money.of("1000").words()).isEqualTo("£1,000");
        assertThat(Money.of("123456789012.30").words()).isEqualTo("£123,456,789,012.30");
    }

    @Test
    void largeAmountsAreSaidInMillions() {
        assertThat(Money.of("50000000").about()).isEqualTo("£50 million");
        assertThat(Money.of("23449999.99").about()).isEqualTo("£23.4 million");
        assertThat(Money.of("1945000").about()).isEqualTo("£1.95 million");
        assertThat(Money.of("1000000").about()).isEqualTo("£1 million");
        assertThat(Money.of("999999.49").about()).isEqualTo("£999,999");
        assertThat(Money.of("-1600000").about()).isEqualTo("−£1.6 million");
        assertThat(Money.of("0.49").about()).isEqualTo("£0");
        assertThat(Money.of("999999.50").about()).isEqualTo("£1,000,000");
        assertThat(Money.of("1234500000").about()).isEqualTo("£1,234.5 million");
    }

    @Test
    void percentagesAreRoundedHalfUpAndAbsentWithoutAWhole() {
        assertThat(Money.of("1").asPercentOf(Money.of("8"))).isEqualTo("12.5%");
        assertThat(Money.of("2").asPercentOf(Money.of("3"))).isEqualTo("66.7%");
        assertThat(Money.of("2").asPercentOf(Money.ZERO)).isEqualTo("–");
    }

    @Test
    void aNumberHasNoDecimalsThatAreNought() {
        assertThat(Money.of("1200.00").number().toString()).isEqualTo("1200");
        assertThat(Money.of("1200.50").number().toString()).isEqualTo("1200.5");
    }
}
