package org.braidplan.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding as it is kept: from the run that first found it until one that no longer does.
 *
 * @param id check, kind and key of the subject, joined; stable while it lasts
 * @param since when a run first found it
 * @param cleared when a run no longer found it; absent while it is open
 */
public record Finding(
        String id,
        String check,
        Severity severity,
        Subject subject,
        String reason,
        Instant since,
        Optional<Instant> cleared,
        Optional<Acceptance> acceptance) {

    /** Whether it is accepted on this day. */
    public boolean isAccepted(LocalDate today) {
        return acceptance.filter(a -> !a.until().isBefore(today)).isPresent();
    }

    /** Somebody's decision to live with it until a day, and why. */
    public record Acceptance(String reason, LocalDate until, String by, Instant at) {}
}
