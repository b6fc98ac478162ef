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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.plan.PlanEntries.Entry;

/**
 * A plan file that is a table (RFC 4180, UTF-8, one header row, columns in any order).
 *
 * @param columns that it may have, in the order in which they are written
 * @param needed those that it must have
 */
record PlanTable(List<String> columns, List<String> needed) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    PlanTable {
        columns = List.copyOf(columns);
        needed = List.copyOf(needed);
    }

    /** A row that is being read. */
    record Row(Map<String, Integer> header, CSVRecord record, Faults faults) {

        /** The cell of a column, without white space around it; empty where there is none. */
        String text(String column) {
            Integer at = header.get(column);
            return at == null || at >= record.size() ? "" : record.get(at).strip();
        }

        Optional<BigDecimal> number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                faults.add(column, "\"" + text + "\" is not a number. Write it with digits and a point: 1234.5.");
                return Optional.empty();
            }
        }

        Optional<Instant> moment(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                faults.add(column, "Write a moment as 2014-11-07T14:30:00Z.");
                return Optional.empty();
            }
        }
    }

    /** What the rows of a file say; what is wrong is named by file and row, the header being row 1, and such a row left out. */
    <T> List<Entry<T>> read(String file, byte[] bytes, Faults faults, Function<Row, T> each) {
        List<Entry<T>> rows = new ArrayList<>();
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
                    row(new Row(header.get(), record, faults.within(place)), each)
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

    /** The bytes of a file with these rows. */
    byte[] write(List<List<Object>> rows) {
        try {
            StringWriter text = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
                printer.printRecord(columns);
                for (List<Object> row : rows) {
                    printer.printRecord(row);
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number as it is written into a cell. */
    static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private Map<String, Integer> header(CSVRecord record, Faults faults) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i).strip();
            if (!columns.contains(name)) {
                faults.add(
                        "",
                        "Braid knows no column \"" + name + "\" here; it knows " + String.join(", ", columns) + ".");
            } else if (found.put(name, i) != null) {
                faults.add("", "There are two columns \"" + name + "\".");
            }
        }
        for (String each : needed) {
            if (!found.containsKey(each)) {
                faults.add("", "A column \"" + each + "\" is needed.");
            }
        }
        return found;
    }

    private static <T> Optional<T> row(Row row, Function<Row, T> each) {
        int before = row.faults().all().size();
        if (row.record().size() > row.header().size()) {
            row.faults()
                    .add(
                            "",
                            "It has more cells than the header. Put a text with a comma in quotation marks; write 24.5, not"
                                    + " 24,5.");
        }
        T value = each.apply(row);
        return row.faults().all().size() == before ? Optional.of(value) : Optional.empty();
    }
}
