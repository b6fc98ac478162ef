package org.braidplan.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.braidplan.page.Charts.LevelKind;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;

/** What the lines and marks of charts side by side mean: one key for all of them, with only what one of them has. */
public record SharedKey(List<Entry> entries) {

    /**
     * A sample and its words.
     *
     * @param kind of the line or mark, as in the drawings
     * @param path of the mark; empty where it is a line
     */
    public record Entry(String kind, String path, String words) {}

    public static SharedKey of(List<LineChart> charts) {
        List<Entry> entries = new ArrayList<>();
        Predicate<Predicate<LineChart>> any = is -> charts.stream().anyMatch(is);
        entries.add(new Entry("line", "", "Readings"));
        if (any.test(c -> c.levels().stream().anyMatch(l -> l.kind() == LevelKind.BASELINE))) {
            entries.add(new Entry("baseline", "", "Baseline"));
        }
        if (any.test(c -> c.levels().stream().anyMatch(l -> l.kind() == LevelKind.TARGET))) {
            entries.add(new Entry("target", "", "Target"));
        }
        if (any.test(c -> !c.limits().isEmpty())) {
            entries.add(new Entry("mean", "", "Mean"));
            entries.add(new Entry("limit", "", "Limits of the usual ups and downs"));
        }
        for (Mark mark : Mark.values()) {
            if (mark != Mark.NONE && any.test(c -> c.points().stream().anyMatch(p -> p.mark() == mark))) {
                entries.add(new Entry(LineKey.kind(mark), Shape.of(mark, 16, 10, 4), LineKey.words(mark)));
            }
        }
        if (any.test(c -> c.points().stream().anyMatch(p -> p.value().isEmpty()))) {
            entries.add(new Entry("absent", Shape.cross(16, 10), "No value"));
        }
        return new SharedKey(entries);
    }
}
