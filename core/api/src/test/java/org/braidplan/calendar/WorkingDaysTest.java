package org.braidplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays ENGLAND = WorkingDays.ENGLAND;

    /** An independent calendar, whose years of royal events are checked by name below instead. */
    @Test
    void bankHolidaysAreThoseOfAnIndependentCalendar() {
        HolidayManager calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        for (int year = ENGLAND.firstYear(); year <= ENGLAND.lastYear(); year++) {
            Set<LocalDate> theirs = calendar.getHolidays(Year.of(year), "eng").stream()
                    .map(Holiday::getDate)
                    .filter(day -> isWeekday(day))
                    .collect(Collectors.toCollection(TreeSet::new));
            LocalDate first = LocalDate.of(year, 1, 1);
            Set<LocalDate> ours = first.datesUntil(first.plusYears(1))
                    .filter(day -> isWeekday(day) && !ENGLAND.isWorkingDay(day))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ours).as("Bank holidays of " + year).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2011-04-29",
        "2012-06-04",
        "2012-06-05",
        "2020-05-08",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-08"
    })
    void singleDaysThatWereProclaimedAreNoWorkingDays(LocalDate day) {
        assertThat(ENGLAND.isWorkingDay(day)).isFalse();
    }

    @Test
    void aMovedBankHolidayLeavesItsUsualDayAWorkingDay() {
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2012, 5, 28))).isTrue();
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2020, 5, 4))).isTrue();
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2022, 5, 30))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // from, working days, due
        "2014-11-07, 0, 2014-11-07",
        "2014-11-07, 1, 2014-11-10",
        "2014-11-08, 1, 2014-11-10",
        "2014-12-24, 1, 2014-12-29",
        "2014-12-24, 15, 2015-01-19",
        "2015-04-02, 1, 2015-04-07",
    })
    void theFirstDayIsNotCounted(LocalDate from, int days, LocalDate due) {
        assertThat(ENGLAND.after(from, days)).isEqualTo(due);
        assertThat(ENGLAND.between(from, due)).isEqualTo(days);
    }

    @Test
    void betweenCountsTheDaysOneByOneAlsoOverManyYearsAndBackwards() {
        LocalDate start = LocalDate.of(2013, 12, 28);
        for (LocalDate end = start; end.isBefore(start.plusYears(2)); end = end.plusDays(1)) {
            long counted = start.plusDays(1)
                    .datesUntil(end.plusDays(1))
                    .filter(ENGLAND::isWorkingDay)
                    .count();
            assertThat(ENGLAND.between(start, end)).as("to " + end).isEqualTo(counted);
            assertThat(ENGLAND.between(end, start)).isEqualTo(-counted);
        }
    }

    @Test
    void beyondTheYearsThatAreKnownOnlySaturdaysAndSundaysAreLeftOut() {
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(1900, 12, 25))).isTrue();
        assertThat(IntStream.of(ENGLAND.firstYear(), ENGLAND.lastYear()).boxed())
                .containsExactly(2008, 2028);
    }

    @Test
    void fewerThanNoDaysAreRefused() {
        assertThatThrownBy(() -> ENGLAND.after(LocalDate.of(2014, 11, 7), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
