package org.braidplan.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Every change ever made, in order, to read. */
@ProviderType
public interface Journal {

    /** The number of the newest entry; 0 when there is none. */
    long last();

    /** One entry. */
    Optional<Commit> find(long number);

    /** Which documents one entry touched and when, for a small part of the cost of {@link #find}. */
    Optional<Outline> outline(long number);

    /** Up to {@code limit} entries downwards from {@code newest}, newest first. */
    List<Commit> newestFirst(long newest, int limit);

    /** The entries that changed one document, newest first, up to {@code limit}; cost follows their number. */
    List<Commit> of(String collection, String key, int limit);
}
