package org.braidplan.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Every change ever made, in order, to read. */
@ProviderType
public interface Journal {

    /** The number of the newest entry; 0 when there is none. */
    long last();

    /** One entry. */
    Optional<Commit> find(long number);

    /** When an entry was written, for as small a part of the cost of {@link #find}. */
    Optional<Instant> moment(long number);

    /**
     * The keys of the documents that an entry changed, by collection: all that caches need, for a small part of the cost of
     * {@link #find}.
     */
    Optional<Map<String, Set<String>>> changed(long number);

    /** Up to {@code limit} entries downwards from {@code newest}, newest first. */
    List<Commit> newestFirst(long newest, int limit);

    /** The entries that changed one document, newest first, up to {@code limit}; cost follows their number. */
    List<Commit> of(String collection, String key, int limit);
}
