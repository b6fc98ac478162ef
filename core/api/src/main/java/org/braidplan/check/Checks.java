package org.braidplan.check;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The checks of the core and of all active modules, and what they found. */
@ProviderType
public interface Checks {

    /** All checks, the core's first, then by strand number. Needs {@link org.braidplan.people.Right#READ_PLAN}. */
    List<CheckStatus> list(Caller caller);

    /** Open findings, serious first, then oldest first. */
    List<Finding> findings(Caller caller);

    /** The open findings about what belongs to a strand, in the same order. */
    List<Finding> findings(Caller caller, String strand);

    /** Accepts a finding with a reason until a day, at most a year ahead. It stays listed as accepted. */
    Finding accept(Caller caller, String finding, String reason, LocalDate until);

    /**
     * Runs all checks of a strand (all there are, for an empty key) and waits for them.
     *
     * @return how each stands
     */
    List<CheckStatus> run(Caller caller, String strand);
}
