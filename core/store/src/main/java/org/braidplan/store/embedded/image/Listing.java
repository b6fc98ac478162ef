package org.braidplan.store.embedded.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.store.embedded.query.Fields;
import org.braidplan.store.embedded.query.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index as it would be with some documents changed, counted and paged without walking through it.
 *
 * <p>Between two changed documents the index is as it is, so a page is found by the ranks of the changes alone.
 */
public final class Listing {

    /** What changes at one key of the index: an entry that is not to be seen, one that is, or both. */
    private static final class Difference {
        private boolean hidden;
        private @Nullable State shown;
    }

    private final CollectionView view;
    private final Span span;
    private final boolean descending;
    private final long low;
    private final long high;
    private final TreeMap<byte[], Difference> differences;

    /**
     * A stretch to count or to page through.
     *
     * @param changed the documents that are not as the view has them; empty for those that are not there
     */
    public Listing(CollectionView view, Span span, boolean descending, Map<String, Optional<State>> changed) {
        this.view = view;
        this.span = span;
        this.descending = descending;
        this.low = view.rank(span.fields(), span.low());
        this.high = view.rank(span.fields(), span.high());
        Comparator<byte[]> order = Arrays::compareUnsigned;
        this.differences = new TreeMap<>(descending ? order.reversed() : order);
        changed.forEach((key, state) -> {
            view.find(key).ifPresent(old -> differ(old, true));
            state.ifPresent(now -> differ(now, false));
        });
    }

    private void differ(State state, boolean hidden) {
        byte[] key = Fields.key(span.fields(), state.body(), state.key());
        if (span.holds(key)) {
            Difference difference = differences.computeIfAbsent(key, its -> new Difference());
            if (hidden) {
                difference.hidden = true;
            } else {
                difference.shown = state;
            }
        }
    }

    /** How many documents there are. */
    public long count() {
        long count = high - low;
        for (Difference difference : differences.values()) {
            count += (difference.shown == null ? 0 : 1) - (difference.hidden ? 1 : 0);
        }
        return count;
    }

    /** The documents from the {@code skip}-th on, at most {@code limit}. */
    public List<State> page(long skip, int limit) {
        long passed = 0;
        long left = skip;
        List<Map.Entry<byte[], Difference>> rest = new ArrayList<>(differences.entrySet());
        int next = 0;
        while (next < rest.size()) {
            long between = before(rest.get(next)) - passed;
            if (left < between) {
                break;
            }
            Difference difference = rest.get(next).getValue();
            if (difference.shown != null && left == between) {
                left = 0;
                passed += between;
                return collect(passed, rest.listIterator(next), limit);
            }
            left -= between + (difference.shown == null ? 0 : 1);
            passed += between + (difference.hidden ? 1 : 0);
            next++;
        }
        return collect(passed + left, rest.listIterator(next), limit);
    }

    /** How many of the index's own entries come before a difference, in this listing's direction. */
    private long before(Map.Entry<byte[], Difference> difference) {
        long rank = view.rank(span.fields(), difference.getKey());
        if (!descending) {
            return rank - low;
        }
        return high - rank - (difference.getValue().hidden ? 1 : 0);
    }

    private List<State> collect(long passed, Iterator<Map.Entry<byte[], Difference>> rest, int limit) {
        List<State> page = new ArrayList<>(Math.min(limit, 64));
        long left = high - low - passed;
        Iterator<CollectionView.Place> places = left > 0 && limit > 0
                ? walk(passed)
                : List.<CollectionView.Place>of().iterator();
        CollectionView.Place place = left > 0 && places.hasNext() ? places.next() : null;
        Map.Entry<byte[], Difference> difference = rest.hasNext() ? rest.next() : null;
        while (page.size() < limit && (place != null || difference != null)) {
            int order = place == null ? 1 : difference == null ? -1 : compare(place.key(), difference.getKey());
            if (order < 0 || difference == null) {
                page.add(view.state(place.id()));
            } else {
                if (difference.getValue().shown != null) {
                    page.add(difference.getValue().shown);
                }
                difference = rest.hasNext() ? rest.next() : null;
            }
            if (order <= 0) {
                left--;
                place = left > 0 && places.hasNext() ? places.next() : null;
            }
        }
        return page;
    }

    private int compare(byte[] one, byte[] other) {
        return descending ? Arrays.compareUnsigned(other, one) : Arrays.compareUnsigned(one, other);
    }

    private Iterator<CollectionView.Place> walk(long passed) {
        byte[] from = view.keyAt(span.fields(), descending ? high - 1 - passed : low + passed);
        return from == null ? List.<CollectionView.Place>of().iterator() : view.walk(span.fields(), from, descending);
    }
}
