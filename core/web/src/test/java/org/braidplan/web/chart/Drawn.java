package org.braidplan.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.braidplan.page.Components;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Parts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A chart as a page has it, drawn by the real templates. */
record Drawn(Element figure) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            Path.of("none"), ContentType.Html, Parts.class.getClassLoader(), "org.braidplan.web.templates");

    /** What nobody should type as a label. */
    static final List<String> HOSTILE = List.of(
            "",
            "\"><script>alert(1)</script>",
            "</title></svg><img src=x onerror=alert(1)>",
            "${7*7} {{7*7}} ]]> <!-- &amp; &#x0;",
            "Ω≈ç√∫˜µ≤≥÷ 田中さんにあげて下さい \u202Etest\u202E",
            "x".repeat(300),
            "田中さんにあげて下さい".repeat(20),
            "many short words in a row ".repeat(15));

    /** A piece of text and the box it takes, in px. */
    record Box(String text, double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Drawn of(Function<Components, Content> chart) {
        StringOutput html = new StringOutput();
        chart.apply(new Parts(TEMPLATES, Addresses.NOW)).writeTo(html);
        return new Drawn(Jsoup.parseBodyFragment(html.toString()).body());
    }

    /** The words of the elements that this selector finds. */
    List<String> words(String selector) {
        return figure.select(selector).eachText();
    }

    /** What the table beneath says, a line a row. */
    List<String> rows() {
        return figure.select("tbody tr").eachText();
    }

    double number(String selector, int index, String attribute) {
        return px(figure.select(selector).get(index).attr(attribute), Across.NARROWEST);
    }

    /** All is inside the drawing, and no text stands upon another, on a page 320 px wide; nothing in it can run. */
    void isInOrder() {
        assertThat(figure.select("script, img, style, foreignObject, [style], [onerror], [onload]"))
                .isEmpty();
        for (Element svg : figure.select("svg:not([aria-hidden])")) {
            assertThat(svg.selectFirst("title").id()).isNotEmpty();
            assertThat(svg.selectFirst("desc").wholeText()).isNotBlank();
            List<Box> boxes = texts(svg);
            for (Box box : boxes) {
                assertThat(box.left).as(box.toString()).isGreaterThanOrEqualTo(-0.5);
                assertThat(box.right).as(box.toString()).isLessThanOrEqualTo(width(svg) + 0.5);
                assertThat(box.bottom).as(box.toString()).isLessThanOrEqualTo(height(svg) + 0.5);
                assertThat(boxes).as("what stands upon %s", box).noneMatch(o -> o != box && o.overlaps(box));
            }
            for (Element rect : svg.select("> rect, > g > rect")) {
                double left = px(rect.attr("x"), width(svg));
                double length = px(rect.attr("width"), width(svg));
                assertThat(left).isBetween(-0.5, width(svg) + 0.5);
                assertThat(length).isGreaterThanOrEqualTo(0);
                assertThat(left + length).isLessThanOrEqualTo(width(svg) + 0.5);
            }
        }
        for (Element element : figure.select("[x], [y], [x1], [y1], [cx], [cy], [points], [d]")) {
            assertThat(element.outerHtml()).doesNotContain("NaN", "Infinity");
        }
    }

    private static List<Box> texts(Element svg) {
        List<Box> boxes = new ArrayList<>();
        for (Element text : svg.select("text")) {
            double width = Letters.width(text.wholeText());
            double x = px(text.attr("x"), width(svg)) + px(text.attr("dx"), 0);
            double y = px(text.attr("y"), 0) + px(text.attr("dy"), 0);
            double left = switch (text.attr("text-anchor")) {
                case "end" -> x - width;
                case "middle" -> x - width / 2;
                default -> x;
            };
            if (width > 0) {
                boxes.add(new Box(text.wholeText(), left, y - 12, left + width, y + 4));
            }
        }
        return boxes;
    }

    private static double width(Element svg) {
        String box = svg.attr("viewBox");
        return box.isEmpty() ? Across.NARROWEST : Double.parseDouble(box.split(" ")[2]);
    }

    private static double height(Element svg) {
        String box = svg.attr("viewBox");
        return box.isEmpty() ? Double.parseDouble(svg.attr("height")) : Double.parseDouble(box.split(" ")[3]);
    }

    private static double px(String length, double whole) {
        if (length.isEmpty()) {
            return 0;
        }
        return length.endsWith("%")
                ? Double.parseDouble(length.substring(0, length.length() - 1)) / 100 * whole
                : Double.parseDouble(length);
    }
}
