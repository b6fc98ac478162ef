package org.braidplan.store.embedded.journal;

import org.braidplan.problem.Problem;

/** What is said when the journal does not add up. */
public final class Damage {

    /** The code of the problem. */
    public static final String CODE = "journal-damaged";

    private Damage() {}

    /**
     * A sentence for the operator: the file, the entry, what is wrong, and the backup to go back to.
     *
     * @param what a clause that follows a colon
     */
    public static Problem at(String file, long entry, String what, BackupLog backups) {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                CODE,
                "The journal is damaged in " + file + " at entry " + entry + ": " + what + ". Nothing was changed. "
                        + backups.lastInWords());
    }
}
