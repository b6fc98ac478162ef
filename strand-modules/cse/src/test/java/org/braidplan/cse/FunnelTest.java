package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.month;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 12, 1);

    private static final List<MissingEpisodes> MONTHS = List.of(
            month("2014-07", 50, 45, 30, 20, 5),
            month("2014-08", 40, 38, 25, 15, 4),
            month("2014-09", 52, 50, 33, 16, 6),
            month("2014-10", 30, 30, 20, 15, 2),
            month("2014-11", 20, 20, 10, 5, 1),
            month("2014-12", 99, 99, 99, 99, 0));

    @Test
    void monthsAddUpToTheirQuarter() {
        Funnel funnel = Funnel.of(MONTHS, TODAY);
        assertThat(funnel.quarters())
                .containsExactly(
                        new Funnel.Quarter(Period.parse("2014-Q3"), 3, true, 142, 133, 88, 51, 15),
                        new Funnel.Quarter(Period.parse("2014-Q4"), 2, true, 50, 50, 30, 20, 3));
    }

    @Test
    void aMonthCountsFromTheDayAfterItsLast() {
        assertThat(Funnel.of(MONTHS, LocalDate.of(2014, 12, 31))
                        .quarters()
                        .get(1)
                        .months())
                .isEqualTo(2);
        assertThat(Funnel.of(MONTHS, LocalDate.of(2015, 1, 1)).quarters().get(1).months())
                .isEqualTo(3);
    }

    @Test
    void theQuarterThatIsAskedForIsChosenElseTheLastCompleteOne() {
        Funnel funnel = Funnel.of(MONTHS, TODAY);
        assertThat(funnel.chosen("2014-Q4").orElseThrow().months()).isEqualTo(2);
        assertThat(funnel.chosen("").orElseThrow().period()).isEqualTo(Period.parse("2014-Q3"));
        assertThat(funnel.chosen("<script>").orElseThrow().period()).isEqualTo(Period.parse("2014-Q3"));
        Funnel unfinished = Funnel.of(MONTHS.subList(3, 5), TODAY);
        assertThat(unfinished.chosen("").orElseThrow().period()).isEqualTo(Period.parse("2014-Q4"));
        assertThat(Funnel.of(List.of(), TODAY).chosen("")).isEmpty();
    }

    @Test
    void theQuarterIsToldInSentences() {
        assertThat(Funnel.of(MONTHS, TODAY).chosen("").orElseThrow().sentence())
                .isEqualTo(
                        "In July to September 2014 children went missing 142 times. A return interview was offered 133 times and"
                                + " done 88 times: 62% of episodes. Of those done, 51 came within 72 hours: 58% of interviews.");
    }

    @Test
    void anUnfinishedQuarterSaysSo() {
        assertThat(Funnel.of(MONTHS, TODAY).chosen("2014-Q4").orElseThrow().sentence())
                .endsWith(" Only 2 of the quarter's 3 months are in.");
    }

    @Test
    void aQuarterWithoutEpisodesHasNoShares() {
        Funnel.Quarter none = Funnel.of(List.of(month("2014-10", 0, 0, 0, 0)), TODAY)
                .quarters()
                .get(0);
        assertThat(none.sentence())
                .isEqualTo(
                        "No missing episode is recorded for October to December 2014. Only 1 of the quarter's 3 months is in.");
        assertThat(none.doneOfEpisodes().percent()).isEmpty();
    }

    @Test
    void oneMonthThatDoesNotFitIsSaidThoughTheOthersMakeUpForIt() {
        List<MissingEpisodes> months = List.of(month("2014-10", 10, 12, 8, 8, 4), month("2014-11", 40, 40, 8, 8, 4));
        Funnel.Quarter odd = Funnel.of(months, TODAY).quarters().get(0);
        assertThat(odd.fits()).isFalse();
        assertThat(odd.sentence()).contains("do not fit together");
    }

    @Test
    void sharesAreRoundedHalfUpToOneDecimal() {
        assertThat(new Share(1, 8).percent()).contains(new BigDecimal("12.5"));
        assertThat(new Share(1, 3).percent()).contains(new BigDecimal("33.3"));
        assertThat(new Share(2, 3).words()).isEqualTo("66.7% (2 of 3)");
        assertThat(new Share(0, 0).words()).isEqualTo("none to count");
    }
}
