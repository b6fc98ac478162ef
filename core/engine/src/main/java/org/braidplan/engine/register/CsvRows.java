package org.braidplan.engine.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;

/**
 * The rows of a CSV file, by field.
 *
 * @param header what is wrong with the header row; with anything there, there are no rows
 */
record CsvRows(List<FieldProblem> header, List<Row> rows) {

    private static final int MOST = 100_000;

    /**
     * One row.
     *
     * @param line the number of its first line in the file, from 1
     * @param texts by field name
     * @param beyondHeader whether there is something to the right of the last column
     */
    record Row(long line, Map<String, String> texts, boolean beyondHeader) {}

    /** Reads a file; a mark at its beginning that says UTF-8 is skipped. */
    static CsvRows read(RegisterSchema schema, InputStream csv) {
        Reader utf8 = new InputStreamReader(
                csv,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (PushbackReader reader = new PushbackReader(utf8)) {
            int first = reader.read();
            if (first != '\uFEFF' && first != -1) {
                reader.unread(first);
            }
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
            try (CSVParser parser =
                    CSVParser.builder().setReader(reader).setFormat(format).get()) {
                return read(schema, parser);
            }
        } catch (CharacterCodingException e) {
            throw unreadable("The file is not UTF-8. Save it as \"CSV UTF-8\" and try again.");
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw unreadable("The file is not UTF-8. Save it as \"CSV UTF-8\" and try again.");
            }
            throw unreadable("The file is not a CSV: a quotation mark is open or in the wrong place.");
        }
    }

    private static CsvRows read(RegisterSchema schema, CSVParser parser) {
        List<FieldProblem> problems = new ArrayList<>();
        List<RegisterSchema.Field> columns = List.of();
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        long line = 1;
        for (CSVRecord record : parser) {
            if (!headed) {
                headed = true;
                columns = columns(schema, record, problems);
            } else if (problems.isEmpty() && !isBlank(record)) {
                if (rows.size() == MOST) {
                    throw unreadable("The file has more than " + MOST + " rows. Split it.");
                }
                rows.add(new Row(line, texts(columns, record), isBeyond(columns.size(), record)));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (!headed) {
            problems.add(new FieldProblem("", "The file is empty. Its first row names the fields."));
        }
        return new CsvRows(problems, rows);
    }

    private static List<RegisterSchema.Field> columns(
            RegisterSchema schema, CSVRecord header, List<FieldProblem> problems) {
        List<RegisterSchema.Field> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            Optional<RegisterSchema.Field> field = schema.fields().stream()
                    .filter(f -> f.name().equals(cell.strip()) || f.label().equalsIgnoreCase(cell.strip()))
                    .findFirst();
            field.ifPresentOrElse(
                    columns::add,
                    () -> problems.add(new FieldProblem(
                            cell.strip(),
                            "There is no field \"" + cell.strip()
                                    + "\" here. Take the column out or correct its name.")));
            if (field.isPresent() && !seen.add(field.get().name())) {
                problems.add(new FieldProblem(field.get().name(), "There are two columns for this field."));
            }
        }
        for (RegisterSchema.Field key : schema.keyFields()) {
            if (!seen.contains(key.name())) {
                problems.add(new FieldProblem(
                        key.name(), "A column for this field is needed, because it tells the records apart."));
            }
        }
        return columns;
    }

    private static Map<String, String> texts(List<RegisterSchema.Field> columns, CSVRecord record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < record.size() ? record.get(i) : "";
            texts.put(columns.get(i).name(), FieldTexts.asWritten(columns.get(i), cell));
        }
        return texts;
    }

    private static boolean isBeyond(int columns, CSVRecord record) {
        return record.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static Problem unreadable(String sentence) {
        return Problem.of(Problem.Kind.INVALID, "unreadable-csv", sentence);
    }
}
