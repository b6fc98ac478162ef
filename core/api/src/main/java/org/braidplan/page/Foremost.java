package org.braidplan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in some order, found in one pass, and how many there were in all: what a page lists of a register. */
public final class Foremost<T> {

    private final int most;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> kept;
    private int all;

    /**
     * None yet.
     *
     * @param most how many are kept, at least one
     */
    public Foremost(int most, Comparator<? super T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(most, order.reversed());
    }

    /** Looks at one more. */
    public void add(T one) {
        all++;
        if (kept.size() < most) {
            kept.add(one);
        } else if (order.compare(one, kept.element()) < 0) {
            kept.poll();
            kept.add(one);
        }
    }

    /** How many were looked at. */
    public int all() {
        return all;
    }

    /** Those that were kept, in order. */
    public List<T> list() {
        List<T> list = new ArrayList<>(kept);
        list.sort(order);
        return list;
    }
}
