package org.braidplan.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A check and how its last run went.
 *
 * @param strand key of the strand whose module brought it; empty for the core's
 * @param examined how many things the last run looked at
 * @param findings how many findings are open, accepted ones not counted
 * @param error for {@link CheckState#ERROR}, why; else empty
 */
public record CheckStatus(
        String id,
        String strand,
        String title,
        String meaning,
        Severity severity,
        String source,
        CheckState state,
        int examined,
        int findings,
        int accepted,
        Optional<Instant> lastRun,
        Optional<Duration> took,
        String error) {}
