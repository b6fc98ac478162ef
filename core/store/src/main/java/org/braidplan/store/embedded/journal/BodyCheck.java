package org.braidplan.store.embedded.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares bodies with the digests that the chain runs over; those of redacted ones come with a later entry. */
public final class BodyCheck {

    private record Place(long entry, int change) {}

    private final Map<Place, String> redacted = new HashMap<>();
    private final Map<Place, String> ordered = new HashMap<>();
    private @Nullable String firstBreak;

    /** Takes the next entry. */
    public void add(Entry entry) {
        for (int i = 0; i < entry.changes().size(); i++) {
            DocumentChange change = entry.changes().get(i);
            Body body = change.body();
            if ((body == null) != (change.after() == null)) {
                say(entry, change, "its body is missing, or there is one that should not be");
            } else if (body != null && body.redacted()) {
                redacted.put(new Place(entry.number(), i), body.digest());
            } else if (body != null && !body.digest().equals(change.after())) {
                say(entry, change, "its body does not match its digest");
            }
        }
        RedactionOrder order = entry.order();
        if (order != null) {
            order.replaced().forEach(one -> ordered.put(new Place(one.entry(), one.change()), one.digest()));
        }
    }

    private void say(Entry entry, DocumentChange change, String what) {
        if (firstBreak == null) {
            firstBreak = "entry " + entry.number() + ", " + change.collection() + "/" + change.key() + ": " + what;
        }
    }

    /** What does not match, once all entries were taken. */
    public Optional<String> firstBreak() {
        if (firstBreak == null && !redacted.equals(ordered)) {
            firstBreak = "what was left by redactions is not what their entries name";
        }
        return Optional.ofNullable(firstBreak);
    }
}
