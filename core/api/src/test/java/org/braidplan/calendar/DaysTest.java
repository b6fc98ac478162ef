package org.braidplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2014, 11, 7);

    @Test
    void aDayIsWrittenInFull() {
        assertThat(Days.words(DAY)).isEqualTo("7 November 2014");
    }

    @Test
    void oneDayIsNotDays() {
        assertThat(Days.count(1)).isEqualTo("1 day");
        assertThat(Days.count(0)).isEqualTo("0 days");
        assertThat(Days.between(DAY, LocalDate.of(2014, 12, 5))).isEqualTo("28 days");
    }

    @Test
    void whatIsDueIsLeftUntilItsDayAndLateAfterIt() {
        assertThat(Days.left(DAY, DAY.minusDays(12))).isEqualTo("12 days left");
        assertThat(Days.left(DAY, DAY)).isEqualTo("due today");
        assertThat(Days.left(DAY, DAY.plusDays(1))).isEqualTo("1 day late");
    }

    @Test
    void whatHasNoDayHasNotHappenedAndComesBeforeNothing() {
        assertThat(Days.isBy(Optional.of(DAY), DAY)).isTrue();
        assertThat(Days.isBy(Optional.of(DAY.plusDays(1)), DAY)).isFalse();
        assertThat(Days.isBy(Optional.empty(), DAY)).isFalse();
        assertThat(Days.isNotBefore(Optional.of(DAY), DAY)).isTrue();
        assertThat(Days.isNotBefore(Optional.of(DAY.minusDays(1)), DAY)).isFalse();
        assertThat(Days.isNotBefore(Optional.empty(), DAY)).isTrue();
    }
}
