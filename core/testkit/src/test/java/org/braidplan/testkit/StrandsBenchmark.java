package org.braidplan.testkit;

import com.sun.management.OperatingSystemMXBean;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.braidplan.check.Check;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Rule;
import org.braidplan.engine.check.core.PersonalDataInRecords;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.people.Caller;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;

/**
 * Measures strands with many records: each of their pages over HTTP, eight clients at once, beside a fixed body of the same
 * size from the same Jetty; all of their checks; and what runs again when one record has changed. The checks' times are those
 * of the processor, which other work on the machine does not change; a page has both, the processor's with the client's and the
 * compiler's share.
 *
 * <p>Arguments: seconds a measurement, records a strand, what is measured (checks,pages,changes), the folder of the sample plan, then the jars of the strands.
 */
public final class StrandsBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Caller WHO = Caller.system("benchmark");
    private static final int CLIENTS = 8;

    /** Longer than the runner waits after a change. */
    private static final Duration CALM = Duration.ofMillis(900);

    private static final int MOST_LOOKS = 30;

    /** How many changes lie between those that come first after a start and those of a platform that has run for a while. */
    private static final int WARMING = 60;

    /** How many times a record of each register is changed. */
    private static final int CHANGES = 9;

    private static final Instant TODAY = Instant.parse("2026-11-02T09:00:00Z");

    private final ServedStrands served;
    private final LivePlatform platform;
    private final List<StrandModule> strands;
    private final double seconds;
    private final Fixed fixed = new Fixed();

    private StrandsBenchmark(LivePlatform platform, List<StrandModule> strands, double seconds) {
        this.platform = platform;
        this.served = new ServedStrands(platform);
        this.strands = strands;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(arguments[0]);
        int records = Integer.parseInt(arguments[1]);
        List<String> parts = List.of(arguments[2].split(","));
        List<StrandModule> strands = Arrays.stream(arguments)
                .skip(4)
                .map(jar -> Crowd.module(Path.of(jar)))
                .toList();
        Clock clock = Clock.offset(Clock.system(CouncilClock.ZONE), Duration.between(Instant.now(), TODAY));
        LivePlatform platform = new LivePlatform(clock, strands);
        platform.load(Path.of(arguments[3]));
        Crowd crowd = new Crowd(platform);
        for (StrandModule strand : strands) {
            say("%s: %s", strand.strand(), crowd.fill(strand, records));
        }
        StrandsBenchmark benchmark = new StrandsBenchmark(platform, strands, seconds);
        try (ServedStrands served = benchmark.served) {
            if (parts.contains("checks")) {
                benchmark.checks();
            }
            if (parts.contains("pages")) {
                benchmark.pages();
            }
            if (parts.contains("changes")) {
                benchmark.changes();
            }
        }
    }

    /** Runs all checks three times: what they themselves take, and what it takes with keeping what they found. */
    private void checks() {
        for (int round = 1; round <= 3; round++) {
            Map<String, Double> took = new HashMap<>();
            double all = 0;
            for (StrandModule strand : strands) {
                for (Check check : strand.contents().checks()) {
                    long start = THREADS.getCurrentThreadCpuTime();
                    platform.views.surveyed(WHO, check::run);
                    double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                    took.put(check.getClass().getAnnotation(Rule.class).id(), ms);
                    all += ms;
                }
            }
            say("round %d: %d checks in %.0f ms; the longest: %s", round, took.size(), all, longest(took));
        }
        for (int round = 1; round <= 2; round++) {
            long start = System.nanoTime();
            for (StrandModule strand : strands) {
                served.checks.run(WHO, strand.strand());
            }
            say(
                    "with keeping %d findings: %.0f ms",
                    served.checks.findings(WHO).size(), (System.nanoTime() - start) / 1e6);
        }
    }

    private static String longest(Map<String, Double> took) {
        return String.join(
                ", ",
                took.entrySet().stream()
                        .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                        .limit(8)
                        .map(e -> String.format(Locale.UK, "%s %.1f", e.getKey(), e.getValue()))
                        .toList());
    }

    private void pages() throws Exception {
        served.start("/fixed", fixed);
        String cookie = served.signIn();
        for (StrandModule strand : strands) {
            String home = "/strands/" + strand.strand();
            measure(cookie, home);
            for (Page page : strand.contents().pages()) {
                measure(
                        cookie,
                        home + "/"
                                + page.getClass().getAnnotation(PageInfo.class).path());
            }
        }
    }

    private void measure(String cookie, String path) throws Exception {
        try (PageClient client = new PageClient(served.root(), path, cookie)) {
            long start = System.nanoTime();
            fixed.body = client.ask();
            double first = (System.nanoTime() - start) / 1e6;
            times(path, cookie, seconds / 2);
            double[] page = times(path, cookie, seconds);
            times("/fixed", cookie, seconds / 4);
            double[] plain = times("/fixed", cookie, seconds / 2);
            say(
                    "%-42s %4d KiB  first %7.1f ms  p50 %6.2f  p95 %6.2f ms  processor %5.2f ms  (fixed body p50 %.2f p95 %.2f)  %,d requests",
                    path, fixed.body.length / 1024, first, page[0], page[1], page[3], plain[0], plain[1], (int)
                            page[2]);
        }
    }

    /** The median, the 95th of 100, how many were asked for, and the processor's time for each; in milliseconds. */
    private double[] times(String path, String cookie, double length) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + (long) (length * 1e9);
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(() -> {
                    List<Long> took = new ArrayList<>();
                    try (PageClient client = new PageClient(served.root(), path, cookie)) {
                        while (System.nanoTime() < end) {
                            long start = System.nanoTime();
                            client.ask();
                            took.add(System.nanoTime() - start);
                        }
                    }
                    return took;
                });
            }
            long processor = PROCESS.getProcessCpuTime();
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> took : clients.invokeAll(work)) {
                all.addAll(took.get());
            }
            long[] sorted = all.stream().mapToLong(n -> n).sorted().toArray();
            return new double[] {
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.95)] / 1e6,
                sorted.length,
                (PROCESS.getProcessCpuTime() - processor) / 1e6 / sorted.length
            };
        } finally {
            clients.shutdownNow();
        }
    }

    /** Changes one record of each register and waits for the checks that run by themselves. */
    private void changes() throws InterruptedException {
        for (StrandModule strand : strands) {
            for (Class<? extends Record> type : strand.contents().registers()) {
                changed(strand, SchemaReader.read(strand.strand(), type));
            }
        }
    }

    /** What the checks that read a register take after a change to it, and which checks ran by themselves because of it. */
    private void changed(StrandModule strand, RegisterSchema schema) throws InterruptedException {
        Map<String, CheckStatus> before = settled();
        double[] first = changes(strand, schema);
        for (int i = 0; i < WARMING; i++) {
            change(strand, schema);
        }
        double[] took = changes(strand, schema);
        Map<String, Double> last = change(strand, schema);
        Map<String, CheckStatus> after = settled();
        List<String> ran = after.values().stream()
                .filter(s -> !s.lastRun().equals(before.get(s.id()).lastRun()))
                .map(CheckStatus::id)
                .sorted()
                .toList();
        say(
                "one of %-40s first %6.1f ms (%.1f to %.1f), then %6.1f ms (%.1f to %.1f) in %d checks: %s; the longest: %s",
                schema.collection(),
                first[CHANGES / 2],
                first[0],
                first[CHANGES - 1],
                took[CHANGES / 2],
                took[0],
                took[CHANGES - 1],
                ran.size(),
                ran,
                longest(last));
    }

    /** What all checks that read the register take together after each of some changes, the least first. */
    private double[] changes(StrandModule strand, RegisterSchema schema) {
        double[] took = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            took[i] = change(strand, schema).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
        Arrays.sort(took);
        return took;
    }

    /** What each check that reads the register takes after a change to one of its records, in milliseconds. */
    private Map<String, Double> change(StrandModule strand, RegisterSchema schema) {
        Document record = platform.store
                .read(snapshot -> snapshot.list(Query.in(schema.collection()).page(0, 1)))
                .get(0);
        platform.store.write(new Intent(WHO.userName(), "Changed a record"), unit -> {
            unit.put(schema.collection(), record.key(), record.revision(), record.body());
            return null;
        });
        Map<String, Double> took = new HashMap<>();
        List<Check> checks = new ArrayList<>(strand.contents().checks());
        // The one of the core's that reads registers.
        checks.add(new PersonalDataInRecords(platform.modules));
        for (Check check : checks) {
            long start = THREADS.getCurrentThreadCpuTime();
            boolean reads = platform.views.surveyed(WHO, view -> {
                check.run(view);
                return view.reads().contains(schema.collection());
            });
            if (reads) {
                double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                took.put(check.getClass().getAnnotation(Rule.class).id(), ms);
            }
        }
        return took;
    }

    /** How all checks stand once none of them runs any more. */
    private Map<String, CheckStatus> settled() throws InterruptedException {
        Map<String, CheckStatus> seen = statuses();
        for (int i = 0; i < MOST_LOOKS; i++) {
            Thread.sleep(CALM.toMillis());
            Map<String, CheckStatus> now = statuses();
            if (now.equals(seen)) {
                return now;
            }
            seen = now;
        }
        throw new IllegalStateException("The checks run again and again.");
    }

    private Map<String, CheckStatus> statuses() {
        Map<String, CheckStatus> byId = new HashMap<>();
        served.checks.list(WHO).forEach(status -> byId.put(status.id(), status));
        return byId;
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.UK, words + "%n", values);
    }

    private static final class Fixed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private volatile byte[] body = {};

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
