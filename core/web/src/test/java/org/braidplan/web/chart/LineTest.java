package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.LevelKind;
import org.braidplan.page.Charts.Limits;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;
import org.braidplan.page.Charts.SmallMultiple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    private static final String NARROW = ".braid-chart__drawing--narrow ";

    @Test
    void aLineIsDrawnForANarrowAndForAWidePage() {
        Drawn drawn = drawn("%", plain("2016", "28"), plain("2017", "26.1"), plain("2018", "22.9"));
        drawn.isInOrder();
        assertThat(drawn.figure().select("svg")).hasSize(2);
        assertThat(drawn.words(NARROW + "path title")).containsExactly("2016: 28%", "2017: 26.1%", "2018: 22.9%");
        assertThat(drawn.rows()).containsExactly("2016 28%", "2017 26.1%", "2018 22.9%");
    }

    @Test
    void aGapIsNeverJoined() {
        Drawn drawn = drawn(
                "%",
                plain("2016", "5"),
                plain("2017", "6"),
                new Point("2018", Optional.empty(), "suppressed", false),
                plain("2019", "7"),
                plain("2020", "8"));
        drawn.isInOrder();
        assertThat(drawn.figure().select(NARROW + "polyline")).hasSize(2);
        assertThat(drawn.words(NARROW + ".braid-chart__mark--absent title"))
                .containsExactly("2018: no value. suppressed");
        assertThat(drawn.words(NARROW + "text")).contains("No value");
        assertThat(drawn.rows()).contains("2018 – suppressed.");
    }

    @Test
    void theTwoSidesOfAnotherDefinitionAreNeverJoinedAndTheBreakIsMarked() {
        Drawn drawn = drawn(
                "%",
                plain("2016", "5"),
                plain("2017", "6"),
                new Point(
                        "2018",
                        Optional.of(BigDecimal.ONE),
                        "",
                        true,
                        "another definition holds from here: counts children",
                        Optional.empty(),
                        Mark.NONE),
                plain("2019", "2"));
        drawn.isInOrder();
        assertThat(drawn.figure().select(NARROW + "polyline")).hasSize(2);
        assertThat(drawn.figure().select(NARROW + ".braid-chart__break")).hasSize(1);
        assertThat(String.join(" ", drawn.words(NARROW + "text")))
                .contains("A 2018: another definition holds from here: counts children");
        assertThat(drawn.rows()).contains("2018 1% another definition holds from here: counts children.");
    }

    @Test
    void newLimitsAreMarkedAndTheLineGoesOn() {
        LineChart chart = new LineChart(
                "Rebased",
                "What it shows.",
                "%",
                List.of(
                        plain("2016", "5"),
                        plain("2017", "6"),
                        new Point(
                                "2018",
                                Optional.of(BigDecimal.ONE),
                                "",
                                false,
                                "limits begin anew: new team",
                                Optional.empty(),
                                Mark.NONE),
                        plain("2019", "2")),
                List.of(),
                List.of(limits(0, 1, "5.5", "3", "8", ""), limits(2, 3, "1.5", "0", "3", "trial limits")),
                List.of());
        Drawn drawn = Drawn.of(ui -> ui.line(chart));
        drawn.isInOrder();
        assertThat(drawn.figure().select(NARROW + "polyline")).hasSize(1);
        assertThat(drawn.figure().select(NARROW + ".braid-chart__rebase")).hasSize(1);
        assertThat(drawn.figure().select(NARROW + "line.braid-chart__mean:not(.braid-chart__sample)"))
                .hasSize(2);
        double endOfFirst = drawn.number(NARROW + "line.braid-chart__mean", 0, "x2");
        assertThat(drawn.number(NARROW + "line.braid-chart__mean", 1, "x1")).isEqualTo(endOfFirst);
        assertThat(drawn.number(NARROW + ".braid-chart__rebase", 0, "x1")).isEqualTo(endOfFirst);
        assertThat(drawn.words(NARROW + "text"))
                .contains("Newest mean: 1.5%")
                .anyMatch(t -> t.startsWith("Usual ups and downs: 0% to 3%"));
        assertThat(drawn.rows()).contains("Mean, from 2018 1.5% trial limits", "Upper limit, from 2016 8%");
    }

    @Test
    void everyMarkHasAShapeAndAWordOfItsOwn() {
        List<Point> points = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            points.add(new Point(mark.name(), Optional.of(BigDecimal.TEN), "", false, "", Optional.empty(), mark));
        }
        Drawn drawn = drawn("%", points.toArray(Point[]::new));
        drawn.isInOrder();
        assertThat(drawn.words(NARROW + "path title"))
                .anyMatch(t -> t.contains("Improvement"))
                .anyMatch(t -> t.contains("Concern"))
                .anyMatch(t -> t.contains("Change"));
        assertThat(drawn.figure().select(NARROW + "path:has(title)").eachAttr("d").stream()
                        .map(LineTest::fromItsStart)
                        .distinct())
                .hasSize(Mark.values().length);
        assertThat(drawn.rows()).anyMatch(r -> r.contains("Concern"));
    }

    @Test
    void otherPlacesHaveNumbersAtTheirEndsThatDoNotStandUponEachOther() {
        List<Point> points = List.of(plain("2016", "20"), plain("2017", "21"));
        List<Series> others = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Series(
                        "Council " + i, List.of(Optional.of(BigDecimal.TEN), Optional.of(new BigDecimal("10.01")))))
                .toList();
        Drawn drawn = Drawn.of(
                ui -> ui.line(new LineChart("Beside others", "Shown.", "%", points, List.of(), List.of(), others)));
        drawn.isInOrder();
        assertThat(drawn.words(NARROW + "text"))
                .contains("1", "2", "3", "4", "5", "1 Council 1", "5 Council 5", "2 more are in the table only")
                .doesNotContain("6", "6 Council 6");
        assertThat(drawn.rows()).contains("2016 20% 10% 10% 10% 10% 10% 10% 10%");
    }

    @Test
    void anotherPlaceNeedsAValueForEveryPoint() {
        assertThatThrownBy(() -> new LineChart(
                        "",
                        "",
                        "",
                        List.of(plain("2016", "1")),
                        List.of(),
                        List.of(),
                        List.of(new Series("A", List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"A\" has 0 values for 1 points.");
    }

    @Test
    void pointsStandWhereTheirDaysAre() {
        Drawn drawn = drawn("%", on("2014-01-01", "1"), on("2014-01-11", "2"), on("2014-01-31", "3"));
        drawn.isInOrder();
        String[] line =
                drawn.figure().select(NARROW + "polyline").attr("points").split("[ ,]");
        double first = Double.parseDouble(line[2]) - Double.parseDouble(line[0]);
        double second = Double.parseDouble(line[4]) - Double.parseDouble(line[2]);
        assertThat(second).isCloseTo(2 * first, within(0.3));
    }

    @Test
    void aTargetStandsOnlyWhereItHeld() {
        LineChart chart = new LineChart(
                "Targets",
                "Shown.",
                "%",
                List.of(plain("2016", "1"), plain("2017", "2"), plain("2018", "3")),
                List.of(
                        new Level(LevelKind.TARGET, "Target by 31 March 2017", BigDecimal.ONE, 0, 1),
                        new Level(LevelKind.TARGET, "Target by 31 March 2019", BigDecimal.TEN, 2, 2)),
                List.of(),
                List.of());
        Drawn drawn = Drawn.of(ui -> ui.line(chart));
        drawn.isInOrder();
        assertThat(drawn.number(NARROW + ".braid-chart__target", 0, "x2"))
                .isEqualTo(drawn.number(NARROW + ".braid-chart__target", 1, "x1"));
        assertThat(drawn.words(NARROW + "text")).contains("Target by 31 March 2019: 10%");
        assertThat(drawn.rows()).contains("Target by 31 March 2017 1%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "99999999999999",
                "-99999999999999",
                "1e300",
                "-1e300",
                "1e-300",
                "0.333333333333"
            })
    void anyValueIsDrawnInOrder(String value) {
        for (String unit : List.of("%", "£", "looked-after children", "")) {
            drawn(unit, plain("Alone", value)).isInOrder();
            drawn(unit, plain("One", value), plain("Same", value)).isInOrder();
            drawn(unit, plain("One", value), plain("Less", "-3"), plain("More", "7"))
                    .isInOrder();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 12, 13, 60, 120, 400})
    void anyNumberOfPointsIsDrawnInOrder(int number) {
        for (String label :
                List.of("", "2016", "October to December 2014", "academic year 2014–15 and some words more")) {
            drawn(
                            "%",
                            IntStream.range(0, number)
                                    .mapToObj(i -> plain(label + " " + i, Integer.toString(i * 7 % 13)))
                                    .toArray(Point[]::new))
                    .isInOrder();
        }
    }

    @Test
    void anyLabelIsDrawnInOrder() {
        for (String hostile : Drawn.HOSTILE) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                points.add(new Point(
                        hostile,
                        i % 3 == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(i)),
                        hostile,
                        i % 2 == 0,
                        hostile,
                        Optional.empty(),
                        Mark.CONCERN));
            }
            LineChart chart = new LineChart(
                    hostile,
                    "Shown." + hostile,
                    hostile,
                    points,
                    List.of(Level.across(LevelKind.BASELINE, hostile, BigDecimal.ONE)),
                    List.of(limits(0, 8, "2", "1", "3", hostile)),
                    List.of(new Series(
                            hostile, points.stream().map(Point::value).toList())));
            Drawn.of(ui -> ui.line(chart)).isInOrder();
            Drawn.of(ui -> ui.smallMultiples(List.of(new SmallMultiple(chart, hostile))))
                    .isInOrder();
        }
    }

    @Test
    void chartsSideBySideHaveOneKeyWithWhatOneOfThemHas() {
        LineChart withTarget = new LineChart(
                "One",
                "Shown.",
                "%",
                List.of(plain("2016", "1"), plain("2017", "2")),
                Optional.empty(),
                Optional.of(BigDecimal.TEN));
        LineChart withGap = new LineChart(
                "Two",
                "Shown.",
                "%",
                List.of(plain("2016", "1"), new Point("2017", Optional.empty(), "", false)),
                Optional.empty(),
                Optional.empty());
        Drawn drawn = Drawn.of(ui -> ui.smallMultiples(
                List.of(new SmallMultiple(withTarget, "/indicators/one"), new SmallMultiple(withGap, ""))));
        drawn.isInOrder();
        assertThat(drawn.words(".braid-key li")).containsExactly("Readings", "Target", "No value");
        assertThat(drawn.words(".braid-small-chart text")).doesNotContain("Target: 10%", "No value");
        assertThat(drawn.figure().select("h3 a").eachAttr("href")).containsExactly("/indicators/one");
        assertThat(drawn.words("h3")).containsExactly("One", "Two");
    }

    @Test
    void aLineWithoutAnyValueIsSaidInWords() {
        for (Drawn drawn : List.of(drawn("%"), drawn("%", new Point("2016", Optional.empty(), "", false)))) {
            assertThat(drawn.figure().select("svg")).isEmpty();
            assertThat(drawn.figure().text()).isEqualTo("What it shows.");
        }
    }

    @Test
    void aSparklineKeepsItsGapsAndNeedsTwoValues() {
        List<Optional<BigDecimal>> values = List.of(value("1"), value("2"), Optional.empty(), value("2"), value("1"));
        Drawn drawn = Drawn.of(ui -> ui.sparkline(values));
        assertThat(drawn.figure().select("polyline")).hasSize(2);
        assertThat(drawn.figure().select("svg").attr("aria-hidden")).isEqualTo("true");
        assertThat(Drawn.of(ui -> ui.sparkline(List.of(value("1")))).figure().select("svg"))
                .isEmpty();
    }

    private static Optional<BigDecimal> value(String value) {
        return Optional.of(new BigDecimal(value));
    }

    private static String fromItsStart(String path) {
        String[] numbers = path.substring(1).split("[^0-9.-]+");
        double x = Double.parseDouble(numbers[0]);
        double y = Double.parseDouble(numbers[1]);
        StringBuilder shape = new StringBuilder(path.replaceAll("[^A-Za-z]", ""));
        for (int i = 2; i + 1 < numbers.length && path.contains("L"); i += 2) {
            shape.append(Math.round(Double.parseDouble(numbers[i]) - x))
                    .append(' ')
                    .append(Math.round(Double.parseDouble(numbers[i + 1]) - y))
                    .append(' ');
        }
        return shape.toString();
    }

    private static Limits limits(int first, int last, String mean, String lower, String upper, String note) {
        return new Limits(first, last, new BigDecimal(mean), value(lower), value(upper), note);
    }

    private static Drawn drawn(String unit, Point... points) {
        return Drawn.of(ui -> ui.line(
                new LineChart("A line", "What it shows.", unit, List.of(points), Optional.empty(), Optional.empty())));
    }

    private static Point plain(String label, String value) {
        return new Point(label, value(value), "", false);
    }

    private static Point on(String day, String value) {
        return new Point(day, value(value), "", false, "", Optional.of(LocalDate.parse(day)), Mark.NONE);
    }
}
