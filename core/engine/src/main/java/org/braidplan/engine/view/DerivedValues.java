package org.braidplan.engine.view;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.braidplan.view.Derived;

/**
 * What was last worked out from the plan, and from what.
 *
 * <p>It hangs on the class of what worked it out, so that nothing here keeps the class loader of a module that has gone, and
 * may go when memory is needed.
 */
final class DerivedValues {

    /** With and without what is confidential, and as many of the state before. */
    private static final int MOST = 4;

    private final ClassValue<ConcurrentMap<Derived<?>, List<SoftReference<Known>>>> byClass = new ClassValue<>() {
        @Override
        protected ConcurrentMap<Derived<?>, List<SoftReference<Known>>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * A value and what it was made of.
     *
     * @param entry the newest journal entry at the time
     * @param reads the collections that were read
     * @param registers of those that are registers, whether they were read without what is confidential
     */
    record Known(Object value, long entry, LocalDate day, Set<String> reads, Map<String, Boolean> registers) {

        private boolean isAsAt(PlanAtMoment view) {
            return day.equals(view.today())
                    && registers.entrySet().stream().allMatch(r -> view.isOpen(r.getKey()) == r.getValue())
                    && view.shelves()
                            .areAsTheyWere(reads, Math.min(entry, view.entry()), Math.max(entry, view.entry()));
        }
    }

    /** What would be worked out again in the very same way from this view. */
    Optional<Known> find(Derived<?> what, PlanAtMoment view) {
        for (SoftReference<Known> held : byClass.get(what.getClass()).getOrDefault(what, List.of())) {
            Known known = held.get();
            if (known != null && known.isAsAt(view)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** Keeps what was worked out last. */
    void keep(Derived<?> what, Known known) {
        byClass.get(what.getClass()).merge(what, List.of(new SoftReference<>(known)), (before, newest) -> {
            List<SoftReference<Known>> all = new ArrayList<>(newest);
            before.stream().filter(held -> held.get() != null).limit(MOST - 1).forEach(all::add);
            return List.copyOf(all);
        });
    }
}
