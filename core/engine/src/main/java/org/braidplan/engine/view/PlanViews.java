package org.braidplan.engine.view;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.braidplan.engine.confined.Looks;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.view.PlanView;
import org.braidplan.view.Reading;
import org.braidplan.view.Views;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The plan as it is read.
 *
 * <p>What was decoded is kept from one read to the next and brought up to date, from the journal, by what changed in between;
 * so a page costs what it shows. After a restore, when the journal is another one, all of it is dropped.
 */
@Component(service = {Views.class, PlanViews.class})
public final class PlanViews implements Views {

    /** How many earlier states are kept in memory, for people who look through one of them. */
    private static final int EARLIER_STATES = 4;

    private final Store store;
    private final Clock clock;
    private final RegisterCollections registers;
    private volatile Line line;
    private final Map<Earlier, Shelves> earlier = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Earlier, Shelves> eldest) {
            return size() > EARLIER_STATES;
        }
    };

    @Activate
    public PlanViews(@Reference Store store, @Reference Clock clock, @Reference RegisterCollections registers) {
        this.store = store;
        this.clock = clock;
        this.registers = registers;
        this.line = new Line(0, Instant.EPOCH, fresh());
        PlanCollections.declare(store);
        Looks.declare(store);
    }

    @Override
    public <T> T now(Caller caller, Function<? super PlanView, ? extends T> reading) {
        caller.needsSomewhere(Right.READ_PLAN);
        return recorded(caller, reading);
    }

    @Override
    public <T> Reading<T> noted(Caller caller, Function<? super PlanView, ? extends T> reading) {
        caller.needsSomewhere(Right.READ_PLAN);
        return recorded(caller, view -> {
            T value = reading.apply(view);
            return new NotedReading<>(this, caller.person(), value, view);
        });
    }

    @Override
    public <T> T asAt(Caller caller, Instant moment, Function<? super PlanView, ? extends T> reading) {
        caller.needsSomewhere(Right.READ_PLAN);
        return seen(
                caller,
                reading,
                seeing -> store.readAsAt(
                        moment,
                        snapshot -> seeing.apply(
                                new PlanAtMoment(snapshot, earlier(snapshot), registers, caller, moment, false))));
    }

    /** Reads the plan as it stands, with a view that says what was read of it. */
    public <T> T recorded(Caller caller, Function<? super PlanAtMoment, ? extends T> reading) {
        return seen(
                caller,
                reading,
                seeing -> store.read(snapshot -> seeing.apply(
                        new PlanAtMoment(snapshot, current(snapshot), registers, caller, clock.instant(), false))));
    }

    /**
     * Lets a module's check or measure read the plan as it stands, what is confined included; no person sees what it reads,
     * only what it makes of it.
     */
    public <T> T surveyed(Caller caller, Function<? super PlanAtMoment, ? extends T> reading) {
        return store.read(snapshot ->
                reading.apply(new PlanAtMoment(snapshot, current(snapshot), registers, caller, clock.instant(), true)));
    }

    /** Reads, and keeps who looked at what is confined before the reader has any of it. */
    private <T> T seen(
            Caller caller,
            Function<? super PlanAtMoment, ? extends T> reading,
            Function<Function<PlanAtMoment, T>, T> way) {
        AtomicReference<Set<String>> looked = new AtomicReference<>(Set.of());
        T result = way.apply(view -> {
            T made = reading.apply(view);
            looked.set(view.looked());
            return made;
        });
        Looks.note(store, caller, looked.get(), "", "page");
        return result;
    }

    /** Reads a state that is only tried, with the registers of a module that does not serve; nothing of it is kept. */
    public <T> T tried(
            Snapshot snapshot,
            RegisterCollections its,
            Caller caller,
            Function<? super PlanAtMoment, ? extends T> reading) {
        return reading.apply(new PlanAtMoment(snapshot, fresh(), its, caller, clock.instant(), true));
    }

    /** A collection as a snapshot has it; of each kind there is one, which is made once and kept by whoever asks. */
    public <T> Shelf.Row<T> row(Snapshot snapshot, Shelf.Kind<T> kind) {
        Shelves shelves = current(snapshot);
        return shelves.row(shelves.other(kind), snapshot);
    }

    /** Does something with what is held of the newest state. */
    <T> T held(BiFunction<Snapshot, Shelves, T> body) {
        return store.read(snapshot -> body.apply(snapshot, current(snapshot)));
    }

    /** The day that it is now. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CouncilClock.ZONE);
    }

    private Shelves current(Snapshot snapshot) {
        Line known = line;
        return known.endsAt(snapshot) ? known.shelves() : follow(snapshot);
    }

    private synchronized Shelves follow(Snapshot snapshot) {
        Line known = line;
        if (known.endsAt(snapshot)) {
            return known.shelves();
        }
        if (snapshot.entry() == known.entry() || !isInJournal(known)) {
            line = new Line(snapshot.entry(), snapshot.moment(), fresh());
        } else if (snapshot.entry() > known.entry()) {
            line = new Line(snapshot.entry(), snapshot.moment(), known.shelves());
        }
        return line.shelves();
    }

    private boolean isInJournal(Line known) {
        return known.entry() == 0
                || store.journal()
                        .outline(known.entry())
                        .filter(unit -> unit.moment().equals(known.moment()))
                        .isPresent();
    }

    /** Any new entry may be a redaction, which changes earlier states as well; so they are kept only until the next one. */
    private Shelves earlier(Snapshot snapshot) {
        Earlier key = new Earlier(snapshot.entry(), store.journal().last());
        synchronized (earlier) {
            return earlier.computeIfAbsent(key, k -> new Shelves(new ChangedKeys(store.journal()), true));
        }
    }

    private Shelves fresh() {
        return new Shelves(new ChangedKeys(store.journal()), false);
    }

    /** The newest entry that was followed, and what is held of its state. */
    private record Line(long entry, Instant moment, Shelves shelves) {

        boolean endsAt(Snapshot snapshot) {
            return entry == snapshot.entry() && moment.equals(snapshot.moment());
        }
    }

    private record Earlier(long entry, long newest) {}
}
