package org.braidplan.web.pages;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Source;

/**
 * Measures pages with charts on the server, from the request to the last byte over loopback: the list of 40 indicators with a
 * sparkline each, a strand with small multiples, one indicator with its chart. Every indicator has 120 monthly readings.
 *
 * <p>It gives the time on the clock, and the processor's time for a request with the browser's and the compiler's share, which
 * other work on the machine does not change.
 *
 * <p>Arguments: seconds a measurement (5).
 */
public final class ChartBenchmark {

    private static final int INDICATORS = 40;
    private static final int READINGS = 120;
    private static final YearMonth FIRST = YearMonth.of(2004, 12);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ChartBenchmark() {}

    public static void main(String[] arguments) {
        Duration length = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
        try (PagesServer server = PagesServer.withPlan()) {
            server.person("office", Grant.of(Role.PROGRAMME_OFFICE));
            Random random = new Random(40);
            for (int i = 0; i < INDICATORS; i++) {
                add(server, "measure-" + i, random);
            }
            Browser office = server.as("office");
            for (String path : List.of("/indicators", "/strands/cse", "/indicators/measure-0", "/")) {
                measure(office, path, length);
            }
        }
    }

    private static void measure(Browser browser, String path, Duration length) {
        int sparklines =
                browser.get(path).mustBe(200).page().select("svg.braid-spark").size();
        int charts = browser.get(path).page().select("svg.braid-chart__drawing").size();
        long end = System.nanoTime() + 2 * length.toNanos();
        long warm = System.nanoTime() + length.toNanos();
        List<Long> nanos = new ArrayList<>();
        long processor = 0;
        int bytes = 0;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            bytes = browser.get(path).body().length();
            if (start > warm) {
                processor = nanos.isEmpty() ? PROCESS.getProcessCpuTime() : processor;
                nanos.add(System.nanoTime() - start);
            }
        }
        processor = PROCESS.getProcessCpuTime() - processor;
        long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
        System.out.printf(
                "%s: %d sparklines, %d drawings, %d KiB: median %.1f ms, 95 of 100 within %.1f ms,"
                        + " %.1f ms of the processor, %d requests%n",
                path,
                sparklines,
                charts,
                bytes / 1024,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.95)] / 1e6,
                processor / 1e6 / sorted.length,
                sorted.length);
    }

    private static void add(PagesServer server, String key, Random random) {
        server.indicators.add(
                Caller.system("benchmark"),
                new Indicator(
                        key,
                        "cse",
                        "A measure of what is done, number " + key,
                        "Head of Service",
                        Frequency.MONTH,
                        List.of(new Indicator.Definition(
                                1,
                                "%",
                                BetterIs.LOWER,
                                "done",
                                "all",
                                "Returns",
                                LocalDate.of(2004, 1, 1),
                                "",
                                "benchmark",
                                Instant.EPOCH)),
                        Optional.empty(),
                        List.of(new Indicator.Target(LocalDate.of(2015, 3, 31), BigDecimal.TEN)),
                        Source.entered()));
        List<NewReading> readings = new ArrayList<>();
        for (int month = 0; month < READINGS; month++) {
            readings.add(new NewReading(
                    FIRST.plusMonths(month).toString(),
                    Optional.of(BigDecimal.valueOf(200 + random.nextInt(300), 1)),
                    Optional.empty(),
                    Optional.empty(),
                    Reading.Status.FINAL,
                    ""));
        }
        server.indicators.record(Caller.system("benchmark"), key, readings);
    }
}
