package org.braidplan.engine.view;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Set;
import org.braidplan.people.Caller;
import org.braidplan.people.Person;
import org.braidplan.view.Reading;

/** A reading of the newest state, which looks into the journal whether anything that it read has changed since. */
final class NotedReading<T> implements Reading<T> {

    private final PlanViews views;
    private final Person person;
    private final T value;
    private final LocalDate day;
    private final Set<String> reads;
    private final boolean fleeting;

    /** After a restore others are held, and whoever keeps this should not hold on to all that was held before. */
    private final WeakReference<Shelves> shelves;

    /** The newest entry up to which nothing of what was read has changed. */
    private volatile long entry;

    NotedReading(PlanViews views, Person person, T value, PlanAtMoment view) {
        this.views = views;
        this.person = person;
        this.value = value;
        this.day = view.today();
        this.reads = view.reads();
        this.fleeting = view.isFleeting();
        this.shelves = new WeakReference<>(view.shelves());
        this.entry = view.entry();
    }

    @Override
    public T value() {
        return value;
    }

    @Override
    public boolean holdsFor(Caller caller) {
        return !fleeting
                && caller.person().equals(person)
                && views.today().equals(day)
                && views.held((snapshot, held) -> held == shelves.get() && isUnchangedAt(snapshot.entry(), held));
    }

    private boolean isUnchangedAt(long now, Shelves held) {
        long known = entry;
        if (now <= known) {
            return now == known;
        }
        boolean unchanged = held.areAsTheyWere(reads, known, now);
        if (unchanged) {
            entry = now;
        }
        return unchanged;
    }
}
