package org.braidplan.engine.module;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each step of a change took, in words for the log: who looks there at night wants to know where the time went. */
final class Steps {

    private final long start = System.nanoTime();
    private final List<String> words = new ArrayList<>();
    private long last = start;

    /** A step has ended, which began when the one before ended. */
    void done(String step) {
        long now = System.nanoTime();
        words.add(step + " " + seconds(now - last));
        last = now;
    }

    /** Something that took so long within the step that has just ended. */
    void within(String what, Duration took) {
        words.add(what + " " + took.toMillis() + " ms");
    }

    /** {@code in 3.4 s: started 0.2 s, tried 0.7 s, wrote 10,000 records 2.1 s, switched in 4 ms, health 0.3 s}. */
    @Override
    public String toString() {
        return "in " + seconds(last - start) + ": " + String.join(", ", words);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.UK, "%.1f s", nanos / 1e9);
    }
}
