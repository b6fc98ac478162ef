package org.braidplan.web.pages.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.Point;
import org.braidplan.plan.Source;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.junit.jupiter.api.Test;

/** What is said and drawn of an indicator, from its data alone. */
class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 4, 1);

    /** Department for Education, LAIT, Rotherham; Open Government Licence v3.0. */
    private static final List<String> RE_REFERRALS =
            List.of("28", "26.1", "22.9", "21.3", "20.7", "17.7", "18.2", "16.6", "17.7", "19.6");

    @Test
    void theNewestReadingIsPutBesideTheFirst() {
        assertThat(Course.of(measured(BetterIs.LOWER, years(2015, RE_REFERRALS))))
                .isEqualTo("Re-referrals fell from 28% in 2015–16 to 19.6% in 2024–25;"
                        + " the newest reading is within the usual ups and downs.");
    }

    @Test
    void anImprovementIsSaidSinceItsFirstReading() {
        List<String> better = new ArrayList<>(List.of("30", "31", "29", "30", "31", "30", "29", "30"));
        better.addAll(List.of("20", "19", "20", "19", "20", "19", "20"));
        assertThat(Course.of(measured(BetterIs.LOWER, years(2010, better))))
                .isEqualTo("Re-referrals fell from 30% in 2010–11 to 20% in 2024–25; improvement since 2018–19.");
        assertThat(Course.of(measured(BetterIs.HIGHER, years(2010, better)))).endsWith("; concern since 2018–19.");
        assertThat(Course.of(measured(BetterIs.NEITHER, years(2010, better)))).endsWith("; change since 2018–19.");
    }

    @Test
    void aSignalOfTheNewestReadingAloneIsSaidOfItAlone() {
        List<String> outlier = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            outlier.add(i % 2 == 0 ? "10" : "11");
        }
        outlier.add("30");
        assertThat(Course.of(measured(BetterIs.LOWER, years(2010, outlier))))
                .isEqualTo("Re-referrals rose from 10% in 2010–11 to 30% in 2024–25; concern in 2024–25.");
    }

    @Test
    void readingsByAnotherDefinitionAreNotPutBesideEachOther() {
        List<Reading> readings = new ArrayList<>(years(2015, List.of("5", "6")));
        readings.add(reading("2017/18", "20", 2));
        readings.add(reading("2018/19", "25", 2));
        Measured measured = measured(BetterIs.LOWER, readings);
        assertThat(Course.of(measured))
                .startsWith("Re-referrals rose from 20% in 2017–18 to 25% in 2018–19, all by the newest definition");
        List<Point> points = IndicatorChart.of(measured).points();
        assertThat(points).extracting(Point::startsNewLine).containsExactly(false, false, true, false);
        assertThat(points.get(2).begins()).isEqualTo("another definition holds from here: It counts children.");
    }

    @Test
    void oneReadingNoReadingAndEqualReadingsAreSaidAsTheyAre() {
        assertThat(Course.of(measured(BetterIs.LOWER, years(2015, List.of("28")))))
                .isEqualTo("Re-referrals: 28% in 2015–16, the only reading.");
        assertThat(Course.of(measured(BetterIs.LOWER, List.of())))
                .isEqualTo("Re-referrals: no reading has a value yet.");
        assertThat(Course.of(measured(BetterIs.LOWER, List.of(reading("2015/16", "", 1)))))
                .isEqualTo("Re-referrals: no reading has a value yet.");
        assertThat(Course.of(measured(BetterIs.LOWER, years(2015, List.of("7", "9", "7")))))
                .startsWith("Re-referrals: 7% in 2015–16 and again 7% in 2017–18");
    }

    @Test
    void everyKindOfPeriodReadsAsASentence() {
        assertThat(said("2014-11-01", "2014-11-02")).contains("on 1 November 2014 to", "on 2 November 2014");
        assertThat(said("2014-W45", "2014-W46")).contains("in the week of 3 November 2014");
        assertThat(said("2014-11", "2014-12")).contains("in November 2014 to");
        assertThat(said("2014-Q3", "2014-Q4")).contains("in July to September 2014 to");
        assertThat(said("2014", "2015")).contains("from 1% in 2014 to 2% in 2015");
        assertThat(said("2014/15 academic", "2015/16 academic")).contains("in the academic year 2014–15 to");
        assertThat(said("as at 2014-11-01", "as at 2014-12-01")).contains("1% as at 1 November 2014 to 2% as at");
    }

    @Test
    void readingsInAnotherUnitAreNotOnTheChart() {
        List<Reading> readings = new ArrayList<>(years(2013, List.of("5000", "6000")));
        readings.add(reading("2015/16", "20", 2));
        readings.add(reading("2016/17", "25", 2));
        Indicator inTwoUnits =
                indicator(BetterIs.LOWER, List.of(definition(1, "children"), definition(2, "%")), List.of());
        LineChart chart =
                IndicatorChart.of(new Measured(inTwoUnits, readings, Signal.of(Series.of(inTwoUnits, readings))));
        assertThat(chart.points()).extracting(Point::label).containsExactly("2015–16", "2016–17");
        assertThat(chart.limits()).allMatch(l -> l.first() == 0 && l.last() == 1);
        assertThat(chart.description()).endsWith("2 earlier readings are in another unit and not on the chart.");
    }

    @Test
    void missingPeriodsEndTheLineAndTargetsStandWhereTheyHeld() {
        List<Reading> readings =
                List.of(reading("2015/16", "28", 1), reading("2016/17", "26", 1), reading("2019/20", "20", 1));
        Indicator indicator = indicator(
                BetterIs.LOWER,
                List.of(definition(1, "%")),
                List.of(
                        new Indicator.Target(LocalDate.of(2018, 3, 31), new BigDecimal("22")),
                        new Indicator.Target(LocalDate.of(2027, 3, 31), new BigDecimal("17"))));
        LineChart chart =
                IndicatorChart.of(new Measured(indicator, readings, Signal.of(Series.of(indicator, readings))));
        assertThat(chart.points()).extracting(Point::startsNewLine).containsExactly(false, false, true);
        assertThat(chart.levels())
                .extracting(Level::name, Level::first, Level::last)
                .containsExactly(tuple("Target by 31 March 2018", 0, 1), tuple("Target by 31 March 2027", 2, 2));
    }

    @Test
    void pointsCarryTheMarksOfTheSignal() {
        Measured measured = measured(BetterIs.LOWER, years(2015, RE_REFERRALS));
        LineChart chart = IndicatorChart.of(measured);
        assertThat(chart.points().get(0).mark()).isEqualTo(Mark.CONCERN);
        assertThat(chart.points().get(0).note()).isEqualTo("Outside the limits.");
        assertThat(chart.points().get(7).mark()).isEqualTo(Mark.IMPROVEMENT);
        assertThat(chart.limits())
                .singleElement()
                .satisfies(l -> assertThat(l.note()).isEqualTo("trial limits"));
    }

    @Test
    void limitsThatCannotBeAreCutOffAndTheChartSaysSo() {
        Charts.Limits limits = limits("%", List.of("4", "90", "10", "96", "50"));
        assertThat(limits.lower()).contains(BigDecimal.ZERO);
        assertThat(limits.upper()).contains(BigDecimal.valueOf(100));
        assertThat(limits.note()).isEqualTo("trial limits, the lower one cut off at 0, the upper one cut off at 100");

        Charts.Limits children = limits("children", List.of("4", "90", "10", "96", "50"));
        assertThat(children.lower()).contains(BigDecimal.ZERO);
        assertThat(children.upper().orElseThrow()).isGreaterThan(BigDecimal.valueOf(100));
        assertThat(limits("children", List.of("-4", "90", "10", "96", "50"))
                        .lower()
                        .orElseThrow())
                .isNegative();
        assertThat(limits("%", List.of("4", "90", "10", "101", "50")).upper().orElseThrow())
                .isGreaterThan(BigDecimal.valueOf(101));
        assertThat(limits("£", List.of("4", "90", "10", "96", "50")).lower().orElseThrow())
                .isNegative();
    }

    private static Charts.Limits limits(String unit, List<String> values) {
        List<Reading> readings = years(2015, values);
        Indicator indicator = indicator(BetterIs.LOWER, List.of(definition(1, unit)), List.of());
        return IndicatorChart.of(new Measured(indicator, readings, Signal.of(Series.of(indicator, readings))))
                .limits()
                .get(0);
    }

    @Test
    void aTargetIsMetWithinItsToleranceAndNoFurther() {
        assertThat(standing(BetterIs.LOWER, "22")).endsWith("by 31 March 2018 is met at the moment.");
        assertThat(standing(BetterIs.LOWER, "23"))
                .endsWith("is met at the moment, within the tolerance of 1 percentage point.");
        assertThat(standing(BetterIs.LOWER, "23.1")).contains("is not met yet: 1.1 percentage points to go in");
        assertThat(standing(BetterIs.HIGHER, "21")).contains("within the tolerance");
        assertThat(standing(BetterIs.HIGHER, "20.9")).contains("is not met yet");
        assertThat(standing(BetterIs.NEITHER, "21")).endsWith("is 1 percentage point away.");
    }

    private static String standing(BetterIs betterIs, String value) {
        Indicator indicator = indicator(
                betterIs,
                List.of(definition(1, "%")),
                List.of(new Indicator.Target(
                        LocalDate.of(2018, 3, 31), new BigDecimal("22"), Optional.of(BigDecimal.ONE))));
        List<Reading> readings = List.of(reading("2016/17", value, 1));
        return new Measured(indicator, readings, Signal.of(Series.of(indicator, readings)))
                .standing(LocalDate.of(2017, 6, 1));
    }

    @Test
    void otherPlacesStandBesideItInThePeriodsThatItHas() {
        Measured measured = measured(BetterIs.LOWER, years(2015, List.of("28", "26.1")));
        ComparatorSeries england = new ComparatorSeries(
                "re-referrals",
                "England",
                List.of(
                        new ComparatorSeries.Value(
                                Period.parse("2014/15"), Optional.of(BigDecimal.ONE), "", "", Instant.EPOCH),
                        new ComparatorSeries.Value(
                                Period.parse("2016/17"), Optional.of(BigDecimal.TEN), "", "", Instant.EPOCH)));
        ComparatorSeries elsewhere = new ComparatorSeries("re-referrals", "Elsewhere", List.of());
        assertThat(IndicatorChart.of(measured, List.of(england, elsewhere)).others())
                .containsExactly(new Charts.Series("England", List.of(Optional.empty(), Optional.of(BigDecimal.TEN))));
    }

    @Test
    void aBaselineOfAnotherDefinitionIsNotPutBesideTheNewestReading() {
        Indicator.Baseline baseline = new Indicator.Baseline(Period.parse("2015/16"), new BigDecimal("28"), "");
        List<Indicator.Definition> twice = List.of(
                definition(1, "%"),
                new Indicator.Definition(
                        2, "%", BetterIs.LOWER, "", "", "", LocalDate.of(2017, 4, 1), "New form.", "", Instant.EPOCH));
        Indicator indicator = indicator(BetterIs.LOWER, twice, Optional.of(baseline), List.of());
        List<Reading> old = years(2015, List.of("28", "26"));
        List<Reading> anew = List.of(reading("2017/18", "20", 2));
        assertThat(new Measured(indicator, old, Signal.of(Series.of(indicator, old))).progress())
                .isEqualTo(Measured.Progress.BETTER);
        assertThat(new Measured(indicator, anew, Signal.of(Series.of(indicator, anew))).progress())
                .isEqualTo(Measured.Progress.UNKNOWN);
    }

    private static String said(String first, String second) {
        return Course.of(measured(BetterIs.LOWER, List.of(reading(first, "1", 1), reading(second, "2", 1))));
    }

    private static List<Reading> years(int first, List<String> values) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int year = first + i;
            readings.add(reading(year + "/" + String.format("%02d", (year + 1) % 100), values.get(i), 1));
        }
        return readings;
    }

    private static Measured measured(BetterIs betterIs, List<Reading> readings) {
        Indicator indicator = indicator(betterIs, List.of(definition(1, "%"), definition(2, "%")), List.of());
        return new Measured(indicator, readings, Signal.of(Series.of(indicator, readings)));
    }

    private static Indicator indicator(
            BetterIs betterIs, List<Indicator.Definition> definitions, List<Indicator.Target> targets) {
        return indicator(betterIs, definitions, Optional.empty(), targets);
    }

    private static Indicator indicator(
            BetterIs betterIs,
            List<Indicator.Definition> definitions,
            Optional<Indicator.Baseline> baseline,
            List<Indicator.Target> targets) {
        return new Indicator(
                "re-referrals",
                "safeguarding",
                "Re-referrals",
                "",
                Frequency.FINANCIAL_YEAR,
                definitions.stream()
                        .map(d -> new Indicator.Definition(
                                d.version(), d.unit(), betterIs, "", "", "", d.from(), d.reason(), "", d.at()))
                        .toList(),
                baseline,
                targets,
                Source.entered());
    }

    private static Indicator.Definition definition(int version, String unit) {
        return new Indicator.Definition(
                version,
                unit,
                BetterIs.LOWER,
                "",
                "",
                "",
                FIRST,
                version == 1 ? "" : "It counts children.",
                "",
                Instant.EPOCH);
    }

    private static Reading reading(String period, String value, int definition) {
        return new Reading(
                "re-referrals",
                Period.parse(period),
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                Reading.Status.FINAL,
                definition,
                "",
                "",
                Instant.EPOCH,
                List.of());
    }
}
