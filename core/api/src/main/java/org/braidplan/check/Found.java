package org.braidplan.check;

import java.util.Optional;

/**
 * One thing that a check found.
 *
 * @param subject what it is about; with the check's id it tells this finding from others, so that it is known when it began
 * @param reason a sentence with the figures, never with personal or confidential data
 * @param severity only where it differs from the rule's
 */
public record Found(Subject subject, String reason, Optional<Severity> severity) {

    /** Found with the severity of the rule. */
    public static Found about(Subject subject, String reason) {
        return new Found(subject, reason, Optional.empty());
    }

    /** The same with another severity. */
    public Found as(Severity other) {
        return new Found(subject, reason, Optional.of(other));
    }
}
