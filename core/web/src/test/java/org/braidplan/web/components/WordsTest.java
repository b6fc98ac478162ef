package org.braidplan.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 12, 1);

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource({
        "2014-11-07T13:30:00Z, 7 November 2014, 1:30pm",
        "2014-11-07T00:00:00Z, 7 November 2014, midnight",
        "2014-11-07T12:00:00Z, 7 November 2014, midday",
        "2014-11-07T12:05:00Z, 7 November 2014, 12:05pm",
        "2014-11-07T00:05:00Z, 7 November 2014, 12:05am",
        "2014-11-07T09:00:59Z, 7 November 2014, 9am",
        // In summer the council's clocks are an hour ahead, and its day begins an hour earlier.
        "2014-06-30T23:15:00Z, 1 July 2014, 12:15am",
        "2014-12-31T23:59:00Z, 31 December 2014, 11:59pm",
        // The two half past ones of the night in which the clocks go back.
        "2014-10-26T00:30:00Z, 26 October 2014, 1:30am",
        "2014-10-26T01:30:00Z, 26 October 2014, 1:30am"
    })
    void aMomentIsSaidInTheCouncilsTime(Instant moment, String day, String time) {
        assertThat(Words.moment(moment)).isEqualTo(day + " at " + time);
        assertThat(Words.date(Words.day(moment))).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} days are {1}")
    @CsvSource({
        "0, 0 days",
        "1, 1 day",
        "13, 13 days",
        "14, 2 weeks",
        "20, 2 weeks",
        "21, 3 weeks",
        "60, 8 weeks",
        "61, 2 months",
        "365, 12 months",
        "729, 23 months",
        "730, 2 years",
        "3650, 10 years"
    })
    void aLengthOfTimeIsNeverSaidLongerThanItIs(long days, String words) {
        assertThat(Words.days(days)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2014-12-01, today",
        "2014-12-02, tomorrow",
        "2014-11-30, yesterday",
        "2014-12-10, in 9 days",
        "2014-11-10, 3 weeks ago",
        "2014-12-22, in 3 weeks",
        "2012-11-01, 2 years ago"
    })
    void aDayIsSaidAsFarFromToday(LocalDate date, String words) {
        assertThat(Words.fromNow(date, TODAY)).isEqualTo(words);
    }

    @Test
    void aCountHasItsNounInTheRightNumber() {
        assertThat(List.of(
                        Words.count(0, "action"),
                        Words.count(1, "action"),
                        Words.count(12, "action"),
                        Words.count(10_000, "action"),
                        Words.count(1, "child", "children"),
                        Words.count(2, "child", "children")))
                .containsExactly("0 actions", "1 action", "12 actions", "10,000 actions", "1 child", "2 children");
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "24.35, %, 24.4%",
        "24, %, 24%",
        "1E+1, %, 10%",
        "1200, £, '£1,200'",
        "-1200.5, £, '−£1,200.5'",
        "12, children, 12 children",
        "0.12345, '', 0.1235",
        "-3, '', -3",
        "1, children, 1 child",
        "1, working days, 1 working day",
        "1.0, families, 1 family",
        "1, cases, 1 case",
        "1, statuses, 1 statuses",
        "1, FTE, 1 FTE",
        "2, days, 2 days",
        "18.0991, cases, 18.1 cases",
        "0.0312, cases, 0.0312 cases"
    })
    void aValueIsSaidWithItsUnit(BigDecimal value, String unit, String words) {
        assertThat(Words.measured(value, unit)).isEqualTo(words);
    }

    @Test
    void poundsAreExactToThePenny() {
        assertThat(Words.pounds(new BigDecimal("1234.5"))).isEqualTo("£1,234.50");
        assertThat(Words.pounds(new BigDecimal("-20"))).isEqualTo("−£20.00");
        assertThat(Words.pounds(new BigDecimal("123456789012.34"))).isEqualTo("£123,456,789,012.34");
    }

    @Test
    void listsAndNamesReadAsSentencesDo() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("one"))).isEqualTo("one");
        assertThat(Words.list(List.of("one", "two"))).isEqualTo("one and two");
        assertThat(Words.list(List.of("one", "two", "three"))).isEqualTo("one, two and three");
        assertThat(Words.fromName("originalDue")).isEqualTo("Original due");
        assertThat(Words.fromName("waits-for")).isEqualTo("Waits for");
        assertThat(Words.sentence("")).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutBetweenCharactersNeverInsideOne() {
        assertThat(Words.atMost("short", 5)).isEqualTo("short");
        assertThat(Words.atMost("a longer text", 8)).isEqualTo("a longe…");
        assertThat(Words.atMost("two words", 5)).isEqualTo("two…");
        assertThat(Words.atMost("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void monthsAreWholeAndNeverNegative() {
        assertThat(Words.months(LocalDate.of(2014, 1, 31), LocalDate.of(2014, 2, 28)))
                .isZero();
        assertThat(Words.months(LocalDate.of(2014, 11, 30), LocalDate.of(2015, 2, 28)))
                .isEqualTo(2);
        assertThat(Words.months(TODAY, TODAY.minusYears(1))).isZero();
    }
}
