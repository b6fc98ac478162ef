package org.braidplan.engine.plan;

import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;

/** Comparators as the rows of a plan file, a value each, and back. */
final class ComparatorsCsv {

    private static final PlanTable TABLE = new PlanTable(
            List.of("indicator", "name", "period", "value", "note", "by", "at"),
            List.of("indicator", "name", "period", "value"));

    private ComparatorsCsv() {}

    /** The rows of a file; what is wrong is named by file and row. */
    static List<Entry<ComparatorRow>> read(String file, byte[] bytes, Faults faults) {
        return TABLE.read(file, bytes, faults, ComparatorsCsv::row);
    }

    /** The rows of comparators. */
    static byte[] write(List<ComparatorSeries> all) {
        return TABLE.write(all.stream()
                .flatMap(series -> series.values().stream()
                        .map(v -> List.<Object>of(
                                series.indicator(),
                                series.name(),
                                v.period(),
                                PlanTable.plain(v.value()),
                                v.note(),
                                v.by(),
                                v.at())))
                .toList());
    }

    private static ComparatorRow row(PlanTable.Row row) {
        return new ComparatorRow(
                row.faults().needed("indicator", row.text("indicator"), 80, "Give the key of an indicator."),
                row.text("name"),
                new NewReading(
                        row.faults().needed("period", row.text("period"), 40, "Give a period."),
                        row.number("value"),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        row.text("note")),
                Optional.of(row.text("by")).filter(by -> !by.isEmpty()),
                row.moment("at"));
    }
}
