package org.braidplan.engine.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;

/** Readings as the rows of a CSV file (RFC 4180, UTF-8, one header row, columns in any order), and back. */
final class ReadingsCsv {

    private static final List<String> NEEDED = List.of("indicator", "period", "value");
    private static final List<String> COLUMNS = List.of(
            "indicator", "period", "value", "numerator", "denominator", "status", "note", "definition", "by", "at");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private ReadingsCsv() {}

    /** The rows of a file; what is wrong is named by file and row, the header being row 1. */
    static List<Entry<ReadingRow>> read(String file, byte[] bytes, Faults faults) {
        List<Entry<ReadingRow>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(
                        new ByteArrayInputStream(PlanFileReader.withoutMark(bytes)),
                        StandardCharsets.UTF_8.newDecoder()))
                .setFormat(FORMAT)
                .get()) {
            Optional<Map<String, Integer>> header = Optional.empty();
            for (CSVRecord record : parser) {
                if (header.isEmpty()) {
                    header = Optional.of(header(record, faults.within(file + " row 1")));
                } else if (!(record.size() == 1 && record.get(0).isBlank())) {
                    String place = file + " row " + record.getRecordNumber() + " ";
                    row(header.get(), record, faults.within(place))
                            .ifPresent(row -> rows.add(new Entry<>(place, row, Optional.empty())));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            boolean encoding =
                    e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
            faults.add(file, encoding ? "It is not UTF-8." : "It is not a CSV: a quotation mark is out of place.");
        }
        return rows;
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
        return print(printer -> {
            for (Reading r : readings) {
                printer.printRecord(
                        r.indicator(),
                        r.period(),
                        plain(r.value()),
                        plain(r.numerator()),
                        plain(r.denominator()),
                        r.status().word(),
                        r.note(),
                        r.definition(),
                        r.by(),
                        r.at());
            }
        });
    }

    /** The rows of what stood there before. */
    static byte[] writeEarlier(List<Reading> readings) {
        return print(printer -> {
            for (Reading r : readings) {
                for (Reading.Earlier e : r.earlier()) {
                    printer.printRecord(
                            r.indicator(),
                            r.period(),
                            plain(e.value()),
                            plain(e.numerator()),
                            plain(e.denominator()),
                            e.status().word(),
                            e.note(),
                            "",
                            e.by(),
                            e.at());
                }
            }
        });
    }

    private static List<String> place(ReadingRow row) {
        return List.of(row.indicator(), row.reading().period());
    }

    private static Map<String, Integer> header(CSVRecord record, Faults faults) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i).strip();
            if (!COLUMNS.contains(name)) {
                faults.add(
                        "",
                        "Braid knows no column \"" + name + "\" here; it knows " + String.join(", ", COLUMNS) + ".");
            } else if (columns.put(name, i) != null) {
                faults.add("", "There are two columns \"" + name + "\".");
            }
        }
        for (String needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                faults.add("", "A column \"" + needed + "\" is needed.");
            }
        }
        return columns;
    }

    private static Optional<ReadingRow> row(Map<String, Integer> header, CSVRecord record, Faults faults) {
        Function<String, String> cell = name -> {
            Integer column = header.get(name);
            return column == null || column >= record.size()
                    ? ""
                    : record.get(column).strip();
        };
        int before = faults.all().size();
        if (record.size() > header.size()) {
            faults.add(
                    "",
                    "It has more cells than the header. Put a text with a comma in quotation marks; write 24.5, not 24,5.");
        }
        String indicator = faults.needed("indicator", cell.apply("indicator"), 80, "Give the key of an indicator.");
        String period = faults.needed("period", cell.apply("period"), 40, "Give a period.");
        ReadingRow row = new ReadingRow(
                indicator,
                new NewReading(
                        period,
                        number("value", cell, faults),
                        number("numerator", cell, faults),
                        number("denominator", cell, faults),
                        status(cell.apply("status"), faults),
                        cell.apply("note")),
                Optional.of(cell.apply("by")).filter(by -> !by.isEmpty()),
                moment(cell.apply("at"), faults),
                number("definition", cell, faults).map(BigDecimal::intValue),
                List.of());
        return faults.all().size() == before ? Optional.of(row) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String name, Function<String, String> cell, Faults faults) {
        String text = cell.apply(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            faults.add(name, "\"" + text + "\" is not a number. Write it with digits and a point: 1234.5.");
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text, Faults faults) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            faults.add("at", "Write a moment as 2014-11-07T14:30:00Z.");
            return Optional.empty();
        }
    }

    private static Reading.Status status(String text, Faults faults) {
        try {
            return text.isEmpty() ? Reading.Status.FINAL : Reading.Status.of(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            faults.add("status", "Write provisional, final or revised.");
            return Reading.Status.FINAL;
        }
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static byte[] print(Rows rows) {
        try {
            StringWriter text = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
                printer.printRecord(COLUMNS);
                rows.print(printer);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Rows {
        void print(CSVPrinter printer) throws IOException;
    }
}
