package org.braidplan.engine.indicator;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;

/**
 * Measures signals and the import of readings, each three times in one run.
 *
 * <p>Arguments: indicators (10000) with 120 readings each, rows of the table to import (100000). The import writes to a store in a
 * directory of its own, which it removes.
 */
public final class IndicatorBenchmark {

    private static final int READINGS = 120;
    private static final int TIMES = 3;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

    private IndicatorBenchmark() {}

    public static void main(String[] arguments) {
        int indicators = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        System.out.printf(
                "%s %s, %d processors, %d MiB heap%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        signals(indicators);
        for (int i = 0; i < TIMES; i++) {
            imports(rows);
        }
    }

    private static void signals(int indicators) {
        Random random = new Random(1);
        List<List<Reading>> all =
                IntStream.range(0, indicators).mapToObj(i -> readings(random)).toList();
        Indicator indicator = LivePlan.indicator("measured", "cse", Frequency.MONTH);
        for (int i = 0; i < TIMES; i++) {
            Stopwatch watch = new Stopwatch();
            long special = all.stream()
                    .map(readings -> Signal.of(Series.of(indicator, readings)))
                    .filter(signal -> signal.variation().meaning() != org.braidplan.signal.Meaning.NONE)
                    .count();
            System.out.printf(
                    "signals of %d indicators with %d readings, one thread: %s (%d with a special cause)%n",
                    indicators, READINGS, watch, special);
        }
    }

    private static List<Reading> readings(Random random) {
        List<Reading> readings = new ArrayList<>(READINGS);
        for (int i = 0; i < READINGS; i++) {
            readings.add(new Reading(
                    "measured",
                    Period.of(Frequency.MONTH, FIRST.plusMonths(i)),
                    Optional.of(BigDecimal.valueOf(random.nextInt(1_000), 1)),
                    Optional.empty(),
                    Optional.empty(),
                    Reading.Status.FINAL,
                    1,
                    "",
                    "benchmark",
                    Instant.EPOCH,
                    List.of()));
        }
        return readings;
    }

    private static void imports(int rows) {
        try (LivePlan plan = new LivePlan().filled()) {
            plan.clock.goOn(Duration.ofDays(3_650));
            int indicators = (rows + READINGS - 1) / READINGS;
            for (int i = 0; i < indicators; i++) {
                plan.indicators.add(LivePlan.OFFICE, LivePlan.indicator("measured-" + i, "cse", Frequency.MONTH));
            }
            byte[] csv = csv(rows);
            Stopwatch watch = new Stopwatch();
            ReadingTable table = plan.indicators.table(csv);
            ReadingReport report =
                    plan.indicators.importReadings(LivePlan.OFFICE, table, ReadingMapping.suggested(table), true);
            System.out.printf(
                    "import of %d readings from CSV (%d KiB) to the disk: %s (%d refused)%n",
                    report.added(), csv.length >> 10, watch, report.refused().size());
        }
    }

    private static byte[] csv(int rows) {
        StringBuilder csv = new StringBuilder("indicator,period,value\n");
        for (int i = 0; i < rows; i++) {
            csv.append("measured-")
                    .append(i / READINGS)
                    .append(',')
                    .append(Period.of(Frequency.MONTH, FIRST.plusMonths(i % READINGS)))
                    .append(',')
                    .append(i % 1_000 / 10.0)
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The time by the clock, and what the processors worked of it, which says more on a machine that is busy otherwise. */
    private static final class Stopwatch {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long began = System.nanoTime();
        private final long worked = SYSTEM.getProcessCpuTime();

        @Override
        public String toString() {
            double second = TimeUnit.SECONDS.toNanos(1);
            return String.format(
                    "%.2f s, of processor %.2f s",
                    (System.nanoTime() - began) / second, (SYSTEM.getProcessCpuTime() - worked) / second);
        }
    }
}
