package org.braidplan.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that can be public, and where it stands on the way there.
 *
 * @param strand the strand's key; empty for what belongs to the whole plan
 * @param revision the newest revision of it, to give when it is approved; of an indicator and its readings the newest of all
 * @param approval absent when the public does not see it
 * @param obstacle why it cannot be approved as it stands, as a sentence for whoever would approve it; never the words that are
 *     in the way
 */
public record Candidate(
        Item item, String strand, String title, long revision, Optional<Approval> approval, Optional<String> obstacle) {

    /** That the public may see it: which revision, who said so, and when. */
    public record Approval(long revision, String by, Instant at) {}

    /** Whether the public sees none of it. */
    public boolean isNew() {
        return approval.isEmpty();
    }

    /** Whether the public sees it as it was before it was changed. */
    public boolean isChanged() {
        return approval.filter(a -> a.revision() < revision).isPresent();
    }

    /** Whether it waits for somebody to approve it. */
    public boolean waits() {
        return isNew() || isChanged();
    }
}
