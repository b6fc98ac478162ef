package org.braidplan.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The whole store at one moment. */
@ProviderType
public interface Snapshot {

    /** The number of the newest journal entry in it; 0 when nothing was ever written. */
    long entry();

    /** When that entry was written; the epoch when nothing was. */
    Instant moment();

    /** The document with this key, if there is one. */
    Optional<Document> find(String collection, String key);

    /** The documents that a query asks for, in its order. */
    List<Document> list(Query query);

    /** How many documents match, whatever the query's page. */
    long count(Query query);

    /** The names of all collections that hold or held documents, in order. */
    List<String> collections();
}
