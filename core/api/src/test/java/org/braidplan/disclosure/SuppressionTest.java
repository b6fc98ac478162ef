package org.braidplan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.braidplan.disclosure.FrequencyTable.Row;
import org.braidplan.disclosure.SuppressedTable.Line;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final List<String> TWO = List.of("In time", "Late");

    @Test
    void aTableWithoutSmallNumbersIsShownAsItIs() {
        SuppressedTable told = Suppression.USUAL.apply(
                FrequencyTable.withTotals(TWO, List.of(Row.of("North", 10, 0), Row.of("South", 7, 5))));
        assertThat(texts(told)).containsExactly("North 10 0 10", "South 7 5 12", " 17 5 22");
        assertThat(told.isPartlyKeptBack()).isFalse();
        assertThat(told.percentOfRow(1, 0, 1))
                .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("58.3"));
        assertThat(told.percentOfColumn(1, 0, 0))
                .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("41"));
    }

    @Test
    void whatWouldTellASmallNumberIsKeptBackToo() {
        SuppressedTable told = Suppression.USUAL.apply(FrequencyTable.withTotals(
                TWO, List.of(Row.of("North", 40, 3), Row.of("South", 20, 9), Row.of("West", 30, 30))));
        assertThat(texts(told)).containsExactly("North ? ? 43", "South ? ? 29", "West 30 30 60", " 90 42 132");
        assertThat(told.percentOfRow(0, 1, 1)).isEmpty();
        assertThat(told.percentOfRow(2, 1, 1)).isPresent();
    }

    @Test
    void twoOnesThatAreAllOfATotalAreNotToldByTheTotal() {
        SuppressedTable told = Suppression.USUAL.apply(
                new FrequencyTable(List.of("a", "b", "c"), List.of(Row.of("All schools", 1, 1, 50)), true, false));
        assertThat(told.lines().get(0).counts())
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(52L));
    }

    @Test
    void aZeroIsShownOrKeptBackAsAskedFor() {
        FrequencyTable table = new FrequencyTable(TWO, List.of(Row.of("North", 40, 0)), true, false);
        assertThat(texts(Suppression.USUAL.apply(table))).containsExactly("North 40 0 40");
        assertThat(texts(new Suppression(5, false).apply(table))).containsExactly("North ? ? 40");
    }

    @Test
    void theSmallestCountThatIsShownIsAnythingFromFiveToEleven() {
        FrequencyTable table = FrequencyTable.withoutTotals(TWO, List.of(Row.of("North", 40, 10)));
        assertThat(texts(new Suppression(10, true).apply(table))).containsExactly("North 40 10");
        assertThat(texts(new Suppression(11, true).apply(table))).containsExactly("North 40 ?");
        assertThatThrownBy(() -> new Suppression(4, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suppression(12, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> new Row("Group", List.of(3L), List.of(Row.of("part", 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Row.of("North", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrequencyTable.withTotals(TWO, List.of(Row.of("North", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void nobodyCanWorkOutWhatIsKeptBackFromAnyTable(
            @ForAll("tables") FrequencyTable table, @ForAll("rules") Suppression rule) {
        SuppressedTable told = rule.apply(table);
        Onlooker onlooker = new Onlooker(told);
        List<List<Long>> truth = truth(table);
        int keptBack = 0;
        for (int line = 0; line < told.lines().size(); line++) {
            List<Optional<Long>> counts = told.lines().get(line).counts();
            for (int column = 0; column < counts.size(); column++) {
                long count = truth.get(line).get(column);
                if (counts.get(column).isPresent()) {
                    assertThat(counts.get(column)).hasValue(count);
                    assertThat(rule.isSmall(count)).isFalse();
                } else {
                    keptBack++;
                    Onlooker.Bounds bounds = onlooker.bounds(line, column);
                    assertThat(bounds.least()).isLessThanOrEqualTo(count + 1e-4);
                    assertThat(bounds.most()).isGreaterThanOrEqualTo(count - 1e-4);
                    assertThat(bounds.width())
                            .as("%s of %s in %s", column, line, told)
                            .isGreaterThanOrEqualTo(rule.leastPossible() - 1 - 1e-4);
                }
            }
        }
        Statistics.label("something kept back").collect(keptBack > 0);
    }

    /** The reader knows the rules themselves, not only the sums: whatever could have been told so is put together. */
    @Test
    void whoeverKnowsTheRulesCanStillNotTellASmallNumber() {
        Map<SuppressedTable, List<FrequencyTable>> byTold = new HashMap<>();
        for (int sum = 0; sum <= 26; sum++) {
            for (int a = 0; a <= sum; a++) {
                for (int b = 0; a + b <= sum; b++) {
                    for (int c = 0; a + b + c <= sum; c++) {
                        FrequencyTable table = FrequencyTable.withTotals(
                                TWO, List.of(Row.of("a", a, b), Row.of("b", c, sum - a - b - c)));
                        byTold.computeIfAbsent(Suppression.USUAL.apply(table), told -> new ArrayList<>())
                                .add(table);
                    }
                }
            }
        }
        byTold.keySet().removeIf(told -> told.lines().get(2).counts().get(2).isEmpty());
        List<String> givenAway = new ArrayList<>();
        byTold.forEach((told, possible) -> {
            for (int line = 0; line < 3; line++) {
                for (int column = 0; column < 3; column++) {
                    int r = line;
                    int c = column;
                    long[] values = possible.stream()
                            .mapToLong(t -> truth(t).get(r).get(c))
                            .distinct()
                            .toArray();
                    if (values.length == 1 && Suppression.USUAL.isSmall(values[0])) {
                        givenAway.add(values[0] + " at " + r + ", " + c + " in " + told);
                    }
                }
            }
        });
        assertThat(byTold).hasSizeGreaterThan(100);
        assertThat(givenAway).isEmpty();
    }

    @Provide
    Arbitrary<Suppression> rules() {
        return Combinators.combine(Arbitraries.integers().between(5, 11), Arbitraries.of(true, false))
                .as(Suppression::new);
    }

    @Provide
    Arbitrary<FrequencyTable> tables() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(columns -> Combinators.combine(
                                rows(columns, 0).list().ofMinSize(1).ofMaxSize(4),
                                Arbitraries.of(true, true, false),
                                Arbitraries.of(true, true, false))
                        .as((rows, rowTotals, columnTotals) -> new FrequencyTable(
                                IntStream.range(0, columns)
                                        .mapToObj(c -> "c" + c)
                                        .toList(),
                                rows,
                                rowTotals,
                                columnTotals)));
    }

    private static Arbitrary<Row> rows(int columns, int depth) {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 12)),
                net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(5, 400)));
        Arbitrary<Row> single = counts.list().ofSize(columns).map(c -> new Row("r", c, List.of()));
        return depth == 2
                ? single
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, single),
                        net.jqwik.api.Tuple.of(
                                1,
                                Arbitraries.lazy(() -> rows(columns, depth + 1))
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(3)
                                        .map(parts -> Row.group("g", parts))));
    }

    private static List<List<Long>> truth(FrequencyTable table) {
        List<List<Long>> lines = new ArrayList<>();
        table.rows().forEach(row -> truth(row, lines));
        lines.add(withTotal(table.columnTotals()));
        return lines;
    }

    private static void truth(Row row, List<List<Long>> lines) {
        lines.add(withTotal(row.counts()));
        row.parts().forEach(part -> truth(part, lines));
    }

    private static List<Long> withTotal(List<Long> counts) {
        List<Long> all = new ArrayList<>(counts);
        all.add(counts.stream().mapToLong(Long::longValue).sum());
        return all;
    }

    private static List<String> texts(SuppressedTable table) {
        return table.lines().stream().map(SuppressionTest::text).toList();
    }

    private static String text(Line line) {
        return line.counts().stream()
                .map(c -> c.map(String::valueOf).orElse("?"))
                .reduce(line.title(), (a, b) -> a + " " + b);
    }
}
