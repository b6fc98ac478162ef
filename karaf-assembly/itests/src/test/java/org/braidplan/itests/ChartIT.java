package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Charts.Step;
import org.braidplan.page.Charts.WaterfallChart;
import org.braidplan.page.Components;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Charts of published figures in a real browser: the sample plan's on 1 December 2025, and every kind that strands draw. */
@Tag("browser")
class ChartIT {

    private static final String PASSWORD = "a password for a test alone";

    /** Words that leave their drawing, or stand upon other words, by what the browser itself measures. */
    private static final String OUT_OF_PLACE = """
            [...document.querySelectorAll('svg.braid-chart__drawing')].filter(s => s.getClientRects().length).flatMap(svg => {
              const room = svg.getBoundingClientRect();
              const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim())
                .map(t => [t.textContent, t.getBoundingClientRect()]);
              return texts.flatMap(([words, a], i) => [
                ...(a.left < room.left - 1 || a.right > room.right + 1 || a.top < room.top - 1 || a.bottom > room.bottom + 1
                  ? ['outside: ' + words] : []),
                ...texts.slice(i + 1).filter(([, b]) => a.left + 1 < b.right && b.left + 1 < a.right
                  && a.top + 3 < b.bottom && b.top + 3 < a.bottom).map(([other]) => words + ' upon ' + other)]);
            })
            """;

    private static Installation braid;
    private static Chrome chrome;
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("charts");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", LocalDate.of(2025, 12, 1))
                .with("BRAID_PLAN", braid.home().resolve("plans/rotherham-2014"))
                .start();
        base = "http://127.0.0.1:" + braid.port();
        Visitor reader = Visitor.signIn(base, "admin", PASSWORD);
        Until.within(
                60,
                "the plan with its readings",
                () -> reader.get("/indicators/re-referrals").statusCode() == 200);
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() throws Exception {
        if (chrome != null) {
            chrome.close();
        }
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    @Test
    @DisplayName("the chart of every indicator, and a strand's charts side by side, are legible at desk and phone")
    void chartsOfPublishedFiguresAreLegible() {
        Page page = chrome.signedIn(base, true, "admin", PASSWORD);
        page.navigate("/indicators");
        List<String> paths = new ArrayList<>(List.of("/", "/indicators", "/strands/safeguarding"));
        for (Object path :
                (List<?>) page.evaluate("[...document.querySelectorAll('main tbody th a')].map(a => a.pathname)")) {
            paths.add(path.toString());
        }
        assertThat(paths).hasSizeGreaterThan(20);
        List<String> faults = new ArrayList<>();
        for (String path : paths) {
            page.navigate(path);
            look(page, path, faults);
        }
        faults.addAll(chrome.complaints());
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("every kind of chart that a strand can draw is legible at desk and phone")
    void everyKindOfChartIsLegible() throws IOException {
        Page page = chrome.visitor(base, true);
        StringOutput html = new StringOutput();
        html.writeContent("<!DOCTYPE html><html lang=\"en\"><head><title>Charts</title><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><style>body { margin: 15px; } "
                + style("chart.css") + style("braid.css") + "</style></head><body><main><h1>Charts</h1>");
        everyKind(new Parts(
                        TemplateEngine.createPrecompiled(
                                Path.of("none"),
                                ContentType.Html,
                                Parts.class.getClassLoader(),
                                "org.braidplan.web.templates"),
                        Addresses.NOW))
                .forEach(chart -> chart.writeTo(html));
        html.writeContent("</main></body></html>");
        page.setContent(html.toString());
        assertThat(page.locator("svg.braid-chart__drawing").count()).isEqualTo(5);
        List<String> faults = new ArrayList<>();
        look(page, "the kinds of chart", faults);
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String where, List<String> faults) {
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (Object fault : (List<?>) page.evaluate(OUT_OF_PLACE)) {
                faults.add(where + " at " + width + ": " + fault);
            }
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(v -> faults.add(
                        where + ": " + v.getId() + " " + v.getNodes().get(0).getHtml()));
    }

    /** Department for Education, LAIT, re-referrals in %, financial years; spot checks and savings as councils published them. */
    private static Stream<Content> everyKind(Components ui) {
        List<Point> rotherham = IntStream.range(0, 10)
                .mapToObj(i -> new Point(
                        Integer.toString(2016 + i),
                        Optional.of(List.of(
                                                "28", "26.1", "22.9", "21.3", "20.7", "17.7", "18.2", "16.6", "17.7",
                                                "19.6")
                                        .get(i))
                                .map(BigDecimal::new),
                        "",
                        false))
                .toList();
        Series barnsley = new Series(
                "Barnsley",
                Stream.of("26.9", "18.8", "16.8", "19.1", "16.8", "15.4", "18.2", "19.2", "22.4", "25.5")
                        .map(v -> Optional.of(new BigDecimal(v)))
                        .toList());
        return Stream.of(
                ui.line(new LineChart(
                        "Re-referrals",
                        "Re-referrals fell from 28% in 2016 to 19.6% in 2025.",
                        "%",
                        rotherham,
                        List.of(),
                        List.of(),
                        List.of(barnsley))),
                ui.bars(new BarChart(
                        "Re-referrals in 2016 and 2025",
                        "Rotherham fell, Barnsley hardly.",
                        "%",
                        List.of(
                                new Bar("Rotherham in 2025", Optional.of(new BigDecimal("19.6")), ""),
                                new Bar("Change since 2016", Optional.of(new BigDecimal("-8.4")), ""),
                                new Bar("A council that did not publish", Optional.empty(), "not published")))),
                ui.stackedBars(new StackedBarChart(
                        "Spot checks, April to December 2021",
                        "48 of 63 vehicles and 54 of 63 drivers complied.",
                        "inspected",
                        List.of("Compliant", "Not compliant"),
                        List.of(
                                StackedBar.of("Vehicles", BigDecimal.valueOf(48), BigDecimal.valueOf(15)),
                                StackedBar.of("Drivers", BigDecimal.valueOf(54), BigDecimal.valueOf(9))))),
                ui.waterfall(new WaterfallChart(
                        "Savings over seven years",
                        "£93 million were saved and £50 million are still to be found.",
                        "£",
                        List.of(
                                Step.level("Saved over the previous four years", new BigDecimal("93000000")),
                                Step.change("To be saved from 2015/16 to 2017/18", new BigDecimal("50000000")),
                                Step.unknown("Pressures that are not costed yet", "not costed"),
                                Step.total("Altogether")))));
    }

    private static String style(String name) throws IOException {
        try (InputStream in = Parts.class.getResourceAsStream("/assets/braid/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
