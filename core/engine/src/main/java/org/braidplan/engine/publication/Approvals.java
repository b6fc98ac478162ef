package org.braidplan.engine.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.publication.Candidate.Approval;
import org.braidplan.publication.Item;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/** The approvals as the store keeps them: which revision, and never a copy, so that what is erased is erased here too. */
public final class Approvals {

    /** Keys are {@code action~CSE-12}. */
    public static final String COLLECTION = "approvals";

    private Approvals() {}

    /** Makes sure that the collection is there. */
    public static void declare(Store store) {
        store.declare(List.of(CollectionSpec.of(COLLECTION)));
    }

    private record Kept(Item item, long revision, String by, java.time.Instant at) {

        Approval approval() {
            return new Approval(revision, by, at);
        }
    }

    static Map<Item, Approval> all(Snapshot snapshot) {
        Map<Item, Approval> all = new LinkedHashMap<>();
        for (Document document : snapshot.list(Query.in(COLLECTION))) {
            Kept kept = Documents.to(Kept.class, document.body());
            all.put(kept.item(), kept.approval());
        }
        return all;
    }

    /** Approves one revision, in place of any other. */
    static void put(Unit unit, Item item, long revision, String by) {
        long there = unit.find(COLLECTION, key(item)).map(Document::revision).orElse(Unit.NEW);
        unit.put(COLLECTION, key(item), there, Documents.of(new Kept(item, revision, by, unit.moment())));
    }

    /**
     * Lets the approvals of a strand's pages cover records too that were brought with them and had to wait for the module.
     *
     * @param brought the revision of what had to wait
     */
    public static void carryOn(Unit unit, String strand, long brought) {
        for (Map.Entry<Item, Approval> kept : all(unit).entrySet()) {
            Item item = kept.getKey();
            boolean isOfStrand = item.kind() == Item.Kind.PAGE && item.key().startsWith(strand + "/");
            if (isOfStrand && kept.getValue().revision() >= brought) {
                put(unit, item, unit.number(), kept.getValue().by());
            }
        }
    }

    /** Takes an approval back; says whether there was one. */
    static boolean remove(Unit unit, Item item) {
        Optional<Document> there = unit.find(COLLECTION, key(item));
        there.ifPresent(found -> unit.delete(COLLECTION, found.key(), found.revision()));
        return there.isPresent();
    }

    private static String key(Item item) {
        return item.kind().word() + "~" + item.key();
    }
}
