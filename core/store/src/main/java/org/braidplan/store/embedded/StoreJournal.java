package org.braidplan.store.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.braidplan.store.Commit;
import org.braidplan.store.Journal;
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
    public Optional<Instant> moment(long number) {
        return reader.with(now -> number < 1 || number > now.view().entry()
                ? Optional.empty()
                : Optional.of(now.entries().read(number).moment()));
    }

    @Override
    public Optional<Map<String, Set<String>>> changed(long number) {
        return reader.with(now -> {
            if (number < 1 || number > now.view().entry()) {
                return Optional.empty();
            }
            Map<String, Set<String>> keys = new HashMap<>();
            now.entries()
                    .read(number)
                    .changes()
                    .forEach(change -> keys.computeIfAbsent(change.collection(), c -> new HashSet<>())
                            .add(change.key()));
            return Optional.of(keys);
        });
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
