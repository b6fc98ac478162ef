package org.braidplan.store.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.embedded.image.CollectionView;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.Listing;
import org.braidplan.store.embedded.image.State;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.query.Span;

/**
 * A snapshot: a view of the image, and how what is seen differs from it.
 *
 * <p>When the image turns out to be damaged in the middle, it is made again from the journal and the snapshot goes on,
 * at the same entry.
 */
class Reading implements Snapshot, AutoCloseable {

    /** Makes a new image in the place of a damaged one; gives a view of it, acquired for the caller. */
    interface Recovery {
        View replace(View damaged, ImageDamaged cause);
    }

    private final Recovery recovery;
    private final Function<View, Changes> differing;
    private final long entry;
    private final Instant moment;
    private View view;
    private Changes changes;
    private boolean over;

    /**
     * A snapshot of an acquired view, which it releases when it is closed.
     *
     * @param differing how what is seen differs from a view
     */
    Reading(View view, long entry, Instant moment, Function<View, Changes> differing, Recovery recovery) {
        this.view = view;
        this.entry = entry;
        this.moment = moment;
        this.differing = differing;
        this.recovery = recovery;
        this.changes = differing.apply(view);
    }

    @Override
    public long entry() {
        return entry;
    }

    @Override
    public Instant moment() {
        return moment;
    }

    @Override
    public Optional<Document> find(String collection, String key) {
        return state(collection, key).map(state -> state.document(collection));
    }

    Optional<State> state(String collection, String key) {
        return safely(() -> {
            CollectionView there = collection(collection);
            return changes.of(collection, key).orElseGet(() -> there.find(key));
        });
    }

    @Override
    public List<Document> list(Query query) {
        return safely(() -> listing(query).page(query.skip(), query.limit())).stream()
                .map(state -> state.document(query.collection()))
                .toList();
    }

    @Override
    public long count(Query query) {
        return safely(() -> listing(query).count());
    }

    private Listing listing(Query query) {
        CollectionView there = collection(query.collection());
        Span span = Span.of(query, there.indexes());
        Map<String, Optional<State>> changed = changes.in(query.collection());
        return new Listing(there, span, query.isDescending(), changed);
    }

    CollectionView collection(String name) {
        return view.collection(name).orElseThrow(() -> Refusal.noCollection(name));
    }

    @Override
    public List<String> collections() {
        return safely(() -> {
            Set<String> names = new TreeSet<>(view.heldUpTo(entry));
            names.addAll(changes.collections());
            return List.copyOf(names);
        });
    }

    <T> T safely(Supplier<T> work) {
        if (over) {
            throw Refusal.over("snapshot");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ImageDamaged e) {
                // A second new image that is damaged as well is no accident that a third would mend.
                if (attempt == 3) {
                    throw e;
                }
                View damaged = view;
                view = recovery.replace(damaged, e);
                damaged.release();
                changes = differing.apply(view);
            }
        }
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            view.release();
        }
    }
}
