package org.braidplan.scrutiny;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in some order, found in one pass, and how many there were in all. */
final class Foremost<T> {

    private final int most;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> kept;
    private int all;

    /** @param most how many are kept, at least one */
    Foremost(int most, Comparator<? super T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(most, order.reversed());
    }

    void add(T one) {
        all++;
        if (kept.size() < most) {
            kept.add(one);
        } else if (order.compare(one, kept.element()) < 0) {
            kept.poll();
            kept.add(one);
        }
    }

    int all() {
        return all;
    }

    /** In order. */
    List<T> list() {
        List<T> list = new ArrayList<>(kept);
        list.sort(order);
        return list;
    }
}
