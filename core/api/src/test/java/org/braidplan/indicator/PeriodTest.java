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

    /** Over four years, so that every way in which years, weeks and leap days meet comes by. */
    @ParameterizedTest
    @EnumSource(Frequency.class)
    void thePeriodOfADayIsTheOneThatItsTextWrites(Frequency frequency) {
        for (LocalDate day = LocalDate.of(2013, 12, 20); day.getYear() < 2018; day = day.plusDays(1)) {
            Period period = Period.of(frequency, day);
            assertThat(Period.parse(period.text())).as(day.toString()).isEqualTo(period);
            assertThat(day).isBetween(period.from(), period.to());
        }
    }
}
