package org.braidplan.engine.indicator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.problem.Problem;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX file (ECMA-376): dates as ISO 8601, percentages as people see them, all else as it is stored.
 *
 * <p>The file is a ZIP from anybody. It is unpacked once to nowhere before it is opened, by the same reader, so that a small file
 * that would fill the memory is refused.
 */
final class SpreadsheetTable {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SpreadsheetTable() {}

    /** Whether a file is a ZIP, as XLSX is. */
    static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static ReadingTable read(byte[] file) {
        try {
            boolean styled = refuseBomb(file);
            TableRows table = new TableRows();
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styled, false));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> table.add(row.getRowNum(), cells(row)));
            }
            return table.table();
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            // Whatever the reader throws at a file that nobody can vouch for.
            throw TableRows.unreadable("It cannot be read as XLSX. Save it again as XLSX, or as CSV UTF-8.");
        }
    }

    /** Refuses a file that is too large; answers whether it has formats, without which a workbook is whole as well. */
    private static boolean refuseBomb(byte[] file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw tooLarge();
            }
            for (ZipArchiveEntry part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > MOST_BYTES) {
                            throw tooLarge();
                        }
                    }
                }
            }
            return parts.stream().anyMatch(part -> part.getName().endsWith("styles.xml"));
        }
    }

    private static Problem tooLarge() {
        return TableRows.unreadable(
                "Unpacked, it is too large to be a table of readings. Save only the sheet with the readings.");
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i)
                    .map(SpreadsheetTable::text)
                    .orElse("")
                    .strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (cell.getType() != CellType.NUMBER || raw.isEmpty()) {
            return raw;
        }
        String format = Optional.ofNullable(cell.getDataFormatString())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "");
        if (format.contains("yy") || format.matches(".*(d+.*m+|m+.*d+).*")) {
            return cell.asDate().toLocalDate().toString();
        }
        return format.contains("%") ? new BigDecimal(raw).multiply(HUNDRED).toPlainString() : raw;
    }
}
