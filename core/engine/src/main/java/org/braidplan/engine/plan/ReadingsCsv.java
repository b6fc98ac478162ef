package org.braidplan.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;

/** Readings as the rows of a plan file, and back. */
final class ReadingsCsv {

    private static final PlanTable TABLE = new PlanTable(
            List.of(
                    "indicator",
                    "period",
                    "value",
                    "numerator",
                    "denominator",
                    "status",
                    "note",
                    "definition",
                    "by",
                    "at"),
            List.of("indicator", "period", "value"));

    private ReadingsCsv() {}

    /** The rows of a file; what is wrong is named by file and row. */
    static List<Entry<ReadingRow>> read(String file, byte[] bytes, Faults faults) {
        return TABLE.read(file, bytes, faults, ReadingsCsv::row);
    }

    /** What stood before, from {@link PlanFiles#EARLIER_READINGS}, joined to the rows of what stands now. */
    static List<Entry<ReadingRow>> joined(
            List<Entry<ReadingRow>> rows, List<Entry<ReadingRow>> earlier, Faults faults) {
        Map<List<String>, List<Reading.Earlier>> before = new HashMap<>();
        Set<List<String>> now = new HashSet<>();
        rows.forEach(row -> now.add(place(row.value())));
        for (Entry<ReadingRow> row : earlier) {
            ReadingRow value = row.value();
            if (value.at().isEmpty() || !now.contains(place(value))) {
                faults.within(row.place())
                        .add("", "Give the moment in \"at\", and what stands there now in readings.csv.");
                continue;
            }
            NewReading was = value.reading();
            before.computeIfAbsent(place(value), p -> new ArrayList<>())
                    .add(new Reading.Earlier(
                            was.value(),
                            was.numerator(),
                            was.denominator(),
                            was.status(),
                            was.note(),
                            value.by().orElse(""),
                            value.at().get()));
        }
        return rows.stream()
                .map(row -> row.with(row.value().with(before.getOrDefault(place(row.value()), List.of()))))
                .toList();
    }

    /** The rows of readings. */
    static byte[] write(List<Reading> readings) {
        return TABLE.write(readings.stream()
                .map(r -> List.<Object>of(
                        r.indicator(),
                        r.period(),
                        PlanTable.plain(r.value()),
                        PlanTable.plain(r.numerator()),
                        PlanTable.plain(r.denominator()),
                        r.status().word(),
                        r.note(),
                        r.definition(),
                        r.by(),
                        r.at()))
                .toList());
    }

    /** The rows of what stood there before. */
    static byte[] writeEarlier(List<Reading> readings) {
        return TABLE.write(readings.stream()
                .flatMap(r -> r.earlier().stream()
                        .map(e -> List.<Object>of(
                                r.indicator(),
                                r.period(),
                                PlanTable.plain(e.value()),
                                PlanTable.plain(e.numerator()),
                                PlanTable.plain(e.denominator()),
                                e.status().word(),
                                e.note(),
                                "",
                                e.by(),
                                e.at())))
                .toList());
    }

    private static List<String> place(ReadingRow row) {
        return List.of(row.indicator(), row.reading().period());
    }

    private static ReadingRow row(PlanTable.Row row) {
        return new ReadingRow(
                row.faults().needed("indicator", row.text("indicator"), 80, "Give the key of an indicator."),
                new NewReading(
                        row.faults().needed("period", row.text("period"), 40, "Give a period."),
                        row.number("value"),
                        row.number("numerator"),
                        row.number("denominator"),
                        status(row.text("status"), row.faults()),
                        row.text("note")),
                Optional.of(row.text("by")).filter(by -> !by.isEmpty()),
                row.moment("at"),
                row.number("definition").map(BigDecimal::intValue),
                List.of());
    }

    private static Reading.Status status(String text, Faults faults) {
        try {
            return text.isEmpty() ? Reading.Status.FINAL : Reading.Status.of(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            faults.add("status", "Write provisional, final or revised.");
            return Reading.Status.FINAL;
        }
    }
}
