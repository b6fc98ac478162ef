package org.braidplan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void aPeriodOfAYearThatSomebodyTypedWrongCanBeReadAgain(Frequency frequency) {
        Period period = Period.of(frequency, LocalDate.of(214, 11, 7));
        assertThat(Period.parse(period.text())).isEqualTo(period);
        assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
    }
}
