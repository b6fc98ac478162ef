package org.braidplan.view;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param total how many there are in all
 * @param page from 1
 * @param size how many a page holds
 */
public record Listing<T>(List<T> items, long total, int page, int size) {

    public Listing {
        items = List.copyOf(items);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** The same page of something made from each item. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), total, page, size);
    }
}
