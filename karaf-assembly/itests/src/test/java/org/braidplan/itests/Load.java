package org.braidplan.itests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Asks for pages in turn, so many a second whether or not those before have been answered, and keeps every answer that is not
 * as it should be and the longest time that any took from the moment at which it was due. On a machine that cannot keep up it asks more
 * slowly: so many may be on the way at once and no more.
 */
final class Load {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 24;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final List<HttpRequest> requests;
    private final Function<HttpResponse<String>, String> fault;
    private final long pauseNanos;
    private final Semaphore onTheWay = new Semaphore(AT_ONCE);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> slowestOf = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::ask, "load");
    private final long start = System.nanoTime();
    private volatile boolean goesOn = true;

    private Load(
            String base,
            Map<String, String> headers,
            int aSecond,
            List<String> paths,
            Function<HttpResponse<String>, String> fault) {
        this.fault = fault;
        this.requests = paths.stream()
                .map(path -> {
                    HttpRequest.Builder request =
                            HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT);
                    headers.forEach(request::header);
                    return request.build();
                })
                .toList();
        this.pauseNanos = 1_000_000_000L / aSecond;
    }

    /**
     * Begins.
     *
     * @param fault what is wrong with an answer; empty for one that is as it should be
     */
    static Load begin(
            String base,
            Map<String, String> headers,
            int aSecond,
            List<String> paths,
            Function<HttpResponse<String>, String> fault) {
        Load load = new Load(base, headers, aSecond, paths, fault);
        load.thread.start();
        return load;
    }

    /** What came of it. */
    record Result(
            int requests,
            long aSecond,
            long slowestMillis,
            Map<String, AtomicLong> slowestMillisOf,
            List<String> failures) {}

    /** Waits until so many more have been answered. */
    void awaitAnswers(int more) throws Exception {
        int goal = answered.get() + more;
        Until.within(120, goal + " answers", () -> answered.get() >= goal);
    }

    /** Ends, once everything that was asked for is answered. */
    Result end() throws Exception {
        goesOn = false;
        thread.join();
        Until.within(60, asked.get() + " answers", () -> answered.get() == asked.get());
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Result(
                asked.get(),
                asked.get() * 1_000L / millis,
                slowest.get(),
                Map.copyOf(slowestOf),
                List.copyOf(failures));
    }

    private void ask() {
        long due = System.nanoTime();
        for (int i = 0; goesOn; i++) {
            if (!onTheWay.tryAcquire()) {
                onTheWay.acquireUninterruptibly();
                due = System.nanoTime();
            }
            long at = due;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            HttpRequest request = requests.get(i % requests.size());
            asked.incrementAndGet();
            http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .whenComplete((response, thrown) -> answered(request, at, response, thrown));
            due += pauseNanos;
        }
    }

    private void answered(HttpRequest request, long due, HttpResponse<String> response, Throwable thrown) {
        long took = (System.nanoTime() - due) / 1_000_000;
        slowest.accumulateAndGet(took, Math::max);
        slowestOf
                .computeIfAbsent(request.uri().getPath(), path -> new AtomicLong())
                .accumulateAndGet(took, Math::max);
        if (thrown != null) {
            failures.add(request.uri().getPath() + ": " + thrown);
        } else if (!fault.apply(response).isEmpty()) {
            failures.add(request.uri().getPath() + " " + fault.apply(response));
        }
        answered.incrementAndGet();
        onTheWay.release();
    }
}
