package org.braidplan.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.store.Commit;
import org.braidplan.store.Journal;
import org.braidplan.store.Outline;
import org.braidplan.store.embedded.Core.Published;

/** The journal as far as it has been published. */
final class StoreJournal implements Journal {

    private final Reader reader;

    /** Gives what is published, acquired for as long as a function takes. */
    @FunctionalInterface
    interface Reader {
        <T> T with(Function<Published, T> work);
    }

    StoreJournal(Reader reader) {
        this.reader = reader;
    }

    @Override
    public long last() {
        return reader.with(now -> now.view().entry());
    }

    @Override
    public Optional<Commit> find(long number) {
        return reader.with(now -> number < 1 || number > now.view().entry()
                ? Optional.empty()
                : Optional.of(now.entries().commit(number)));
    }

    @Override
    public Optional<Outline> outline(long number) {
        return reader.with(now -> number < 1 || number > now.view().entry()
                ? Optional.empty()
                : Optional.of(now.entries().outlines().of(number)));
    }

    @Override
    public List<Commit> newestFirst(long newest, int limit) {
        return reader.with(now -> {
            List<Commit> commits = new ArrayList<>();
            for (long number = Math.min(newest, now.view().entry()); number > 0 && commits.size() < limit; number--) {
                commits.add(now.entries().commit(number));
            }
            return commits;
        });
    }

    @Override
    public List<Commit> of(String collection, String key, int limit) {
        return reader.with(now -> now.view().history(collection, key, now.view().entry(), limit).stream()
                .map(now.entries()::commit)
                .toList());
    }
}
