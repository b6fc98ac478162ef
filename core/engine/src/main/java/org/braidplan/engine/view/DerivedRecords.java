package org.braidplan.engine.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.Stored;

/**
 * What was last said of each record of a register by itself.
 *
 * <p>A record has not changed while it is the very same object: a shelf keeps it for as long as its document stands, and there
 * is another shelf for those who may not see what is confidential. So nothing here need be told what has changed. It hangs on
 * the class of the records, so that nothing here keeps the class loader of a module that has gone, and stays for as long as the
 * records, beside which it is small.
 */
final class DerivedRecords {

    /** More than a module has in its static fields for one register; who makes a new one each time must not fill the memory. */
    private static final int MOST = 64;

    private final ClassValue<ConcurrentMap<Asked, Known>> byType = new ClassValue<>() {
        @Override
        protected ConcurrentMap<Asked, Known> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Asked(DerivedEach<?, ?> what, boolean open) {}

    /** The records as they were, and in the same order what was said of each on that day. */
    private record Known(LocalDate day, List<? extends Stored<?>> records, List<?> values) {

        private static final Known NOTHING = new Known(LocalDate.MIN, List.of(), List.of());
    }

    /** Works it out for all of these, which is how it is kept for none of them. */
    static <T extends Record, R> List<R> anew(List<Stored<T>> records, DerivedEach<T, R> what, LocalDate day) {
        return said(records, what, day, Known.NOTHING);
    }

    /**
     * Works it out for those of a register's records that are not as they were.
     *
     * @param records by key
     * @param open whether they are without what is confidential
     */
    @SuppressWarnings("unchecked")
    <T extends Record, R> List<R> of(
            List<Stored<T>> records, Class<T> type, boolean open, DerivedEach<T, R> what, LocalDate day) {
        ConcurrentMap<Asked, Known> all = byType.get(type);
        Asked asked = new Asked(what, open);
        Known before = Optional.ofNullable(all.get(asked))
                .filter(known -> known.day().equals(day) || !what.followsTheDay())
                .orElse(Known.NOTHING);
        if (before.records() == records) {
            return (List<R>) before.values();
        }
        List<R> values = said(records, what, day, before);
        if (all.size() >= MOST) {
            all.clear();
        }
        all.put(asked, new Known(day, records, values));
        return values;
    }

    /**
     * Walks along both, which are by key, and looks into none that is the same: going to tens of thousands of records where they
     * lie takes longer than all the rest. What is not found to be the same is only worked out once more than needed.
     */
    @SuppressWarnings("unchecked")
    private static <T extends Record, R> List<R> said(
            List<Stored<T>> records, DerivedEach<T, R> what, LocalDate day, Known before) {
        Object[] now = records.toArray();
        Object[] then = before.records().toArray();
        Object[] values = new Object[now.length];
        int old = 0;
        for (int i = 0; i < now.length; i++) {
            while (old < then.length && then[old] != now[i] && !isAfter(then[old], now[i])) {
                old++;
            }
            boolean same = old < then.length && then[old] == now[i];
            values[i] = same ? before.values().get(old++) : what.from((Stored<T>) now[i], day);
        }
        return (List<R>) Collections.unmodifiableList(Arrays.asList(values));
    }

    private static boolean isAfter(Object one, Object other) {
        return ((Stored<?>) one).key().compareTo(((Stored<?>) other).key()) > 0;
    }
}
