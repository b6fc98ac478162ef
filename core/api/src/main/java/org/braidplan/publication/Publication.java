package org.braidplan.publication;

import java.util.List;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the public sees, and who said that it may.
 *
 * <p>Something is public once somebody with the right {@link org.braidplan.people.Right#PUBLISH} has approved one revision of
 * it. When it changes, the change waits, and the approved revision stays public, with its date, until the change is approved
 * too or the approval is withdrawn. Each approval and each withdrawal is in the journal.
 */
@ProviderType
public interface Publication {

    /** What everybody may see, as it stands today. */
    PublicPlan now();

    /** All that can be public, by strand and kind. Needs {@link org.braidplan.people.Right#PUBLISH}. */
    List<Candidate> candidates(Caller caller);

    /**
     * Approves things as they were seen, all or none. Needs {@link org.braidplan.people.Right#PUBLISH}.
     *
     * @throws org.braidplan.problem.Problem {@code stale-revision} when one has changed since it was seen; {@code invalid},
     *     naming each that may not be public and why
     */
    void approve(Caller caller, List<Seen> seen);

    /** Takes things from the public, all or none. Needs {@link org.braidplan.people.Right#PUBLISH}. */
    void withdraw(Caller caller, List<Item> items);

    /** Something as it was seen by who approves it. */
    record Seen(Item item, long revision) {}
}
