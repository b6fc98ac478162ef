package org.braidplan.web.components;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.braidplan.page.Charts.LineChart;

/** A chart as an SVG file that stands alone: with its title, its description and its style inside. */
public final class ChartFile {

    /** What XML cannot hold, though HTML lets it pass. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String STYLE = style();

    private ChartFile() {}

    /** The file, in UTF-8. */
    public static byte[] of(Parts parts, LineChart chart) {
        StringOutput svg = new StringOutput();
        parts.chartFile(chart, STYLE).writeTo(svg);
        return NO_XML.matcher(svg.toString()).replaceAll("\uFFFD").getBytes(StandardCharsets.UTF_8);
    }

    private static String style() {
        try (InputStream in = ChartFile.class.getResourceAsStream("/assets/braid/chart.css")) {
            if (in == null) {
                throw new IOException("The bundle lacks chart.css.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
