package org.braidplan.web.opendata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.braidplan.web.opendata.DataSet.Column;
import org.braidplan.web.opendata.DataSet.Type;

/**
 * The files of a table: CSV (RFC 4180, UTF-8), its metadata (W3C, Metadata Vocabulary for Tabular Data, 2015), JSON, and a
 * spreadsheet (OpenDocument 1.2).
 */
public final class DataFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a spreadsheet would run as a formula when it opens a CSV file. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20|].*");

    private DataFiles() {}

    /** Comma-separated values; a text that a spreadsheet would run gets an apostrophe, which makes it text. */
    public static byte[] csv(DataSet data) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(data.columns().stream().map(Column::name).toList());
            for (List<Optional<Object>> row : data.rows()) {
                printer.printRecord(row.stream().map(DataFiles::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Optional<Object> value) {
        return value.map(v -> v instanceof String text ? inert(text) : plain(v)).orElse("");
    }

    private static String inert(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** What the columns of the CSV file mean, for programs. */
    public static byte[] csvMetadata(DataSet data, String fileName) {
        ObjectNode root = JSON.createObjectNode()
                .put("@context", "http://www.w3.org/ns/csvw")
                .put("url", fileName)
                .put("dc:title", data.title())
                .put("dc:description", data.description());
        root.putObject("dc:license").put("@id", Licence.ADDRESS);
        ObjectNode dialect = root.putObject("dialect");
        dialect.put("header", true).put("encoding", "utf-8");
        ObjectNode schema = root.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (Column column : data.columns()) {
            ObjectNode one = columns.addObject()
                    .put("name", column.name().replace('-', '_'))
                    .put("titles", column.name())
                    .put("datatype", column.type().word());
            if (!column.meaning().isEmpty()) {
                one.put("dc:description", column.title() + ". " + column.meaning());
            } else {
                one.put("dc:description", column.title());
            }
        }
        ArrayNode key = schema.putArray("primaryKey");
        data.columns().subList(0, data.keys()).forEach(c -> key.add(c.name().replace('-', '_')));
        return bytes(root);
    }

    /** The rows as objects, with numbers as numbers; what is absent is left out. */
    public static byte[] json(DataSet data) {
        ObjectNode root = JSON.createObjectNode().put("title", data.title()).put("description", data.description());
        root.put("licence", Licence.ADDRESS);
        ArrayNode items = root.putArray("items");
        for (List<Optional<Object>> row : data.rows()) {
            ObjectNode item = items.addObject();
            for (int c = 0; c < row.size(); c++) {
                String name = data.columns().get(c).name();
                row.get(c).ifPresent(value -> put(item, name, value));
            }
        }
        return bytes(root);
    }

    private static void put(ObjectNode item, String name, Object value) {
        if (value instanceof Long whole) {
            item.put(name, whole);
        } else if (value instanceof BigDecimal number) {
            item.put(name, number);
        } else {
            item.put(name, value.toString());
        }
    }

    /** All tables, a sheet each; text is text, whatever it starts with. */
    public static byte[] ods(List<DataSet> tables) {
        try {
            SpreadSheet book = new SpreadSheet();
            for (DataSet data : tables) {
                book.appendSheet(sheet(data));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(DataSet data) {
        Sheet sheet =
                new Sheet(data.name(), data.rows().size() + 1, data.columns().size());
        Object[][] cells = new Object[data.rows().size() + 1][data.columns().size()];
        for (int c = 0; c < data.columns().size(); c++) {
            cells[0][c] = data.columns().get(c).title();
            for (int r = 0; r < data.rows().size(); r++) {
                cells[r + 1][c] =
                        data.rows().get(r).get(c).map(DataFiles::value).orElse(null);
            }
        }
        Range all = sheet.getDataRange();
        all.setValues(cells);
        sheet.getRange(0, 0, 1, data.columns().size()).setFontBold(true);
        for (int c = 0; c < data.columns().size(); c++) {
            sheet.setColumnWidth(c, data.columns().get(c).type() == Type.TEXT ? 60.0 : 28.0);
        }
        return sheet;
    }

    private static Object value(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    static byte[] bytes(ObjectNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
