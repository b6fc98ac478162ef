package org.braidplan.engine.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Failures to sign in, of one name or from one address: too many within a while and there is a wait, which doubles with each
 * further failure up to a limit.
 */
final class Failures {

    /** As many as are remembered; the longest ago are forgotten first. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int free;
    private final Duration within;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Map<String, Failed> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * No failures yet.
     *
     * @param free how many within the while go without a wait
     */
    Failures(Clock clock, int free, Duration within, Duration firstWait, Duration longestWait) {
        this.clock = clock;
        this.free = free;
        this.within = within;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    /** How long this one still has to wait. */
    synchronized Optional<Duration> left(String who) {
        Instant now = clock.instant();
        return Optional.ofNullable(known.get(who))
                .map(f -> Duration.between(now, f.waitsUntil))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    /** One more failure. */
    synchronized void add(String who) {
        Instant now = clock.instant();
        Failed failed = known.computeIfAbsent(who, w -> new Failed());
        failed.moments.addLast(now);
        while (failed.moments.peekFirst().isBefore(now.minus(within))) {
            failed.moments.removeFirst();
        }
        int over = failed.moments.size() - free;
        if (over >= 0) {
            Duration wait = firstWait.multipliedBy(1L << Math.min(over, 16));
            failed.waitsUntil = now.plus(wait.compareTo(longestWait) > 0 ? longestWait : wait);
        }
    }

    /** Forgets what this one did wrong. */
    synchronized void forget(String who) {
        known.remove(who);
    }

    private static final class Failed {
        private final Deque<Instant> moments = new ArrayDeque<>();
        private Instant waitsUntil = Instant.MIN;
    }
}
