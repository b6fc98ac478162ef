package org.braidplan.engine.view;

import static org.braidplan.engine.plan.PlanCollections.THE_PLAN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.engine.confined.Looks;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.register.Register;
import org.braidplan.signal.Signal;
import org.braidplan.store.Snapshot;
import org.braidplan.view.Derived;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.LeftOut;
import org.braidplan.view.Listing;
import org.braidplan.view.Look;
import org.braidplan.view.PageOf;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** The plan in one snapshot of the store, as one caller may see it; it notes which collections were read. */
public final class PlanAtMoment implements PlanView {

    private static final Plan NOTHING_YET = new Plan("", "", "", RatingScheme.ByLateness.USUAL, List.of(), List.of());

    private final Snapshot snapshot;
    private final Shelves shelves;
    private final RegisterCollections registers;
    private final Caller caller;
    private final Instant moment;
    private final LocalDate today;
    private final boolean forTheCore;
    private final Set<String> reads = new TreeSet<>();
    private final Set<String> confined = new TreeSet<>();
    private final Map<String, Boolean> registersRead = new TreeMap<>();
    private boolean fleeting;
    private final Set<LeftOut> leftOut = new LinkedHashSet<>();

    /**
     * The plan in a snapshot.
     *
     * @param forTheCore whether a module's check or measure reads it, and no person does: then nothing is kept from it
     */
    PlanAtMoment(
            Snapshot snapshot,
            Shelves shelves,
            RegisterCollections registers,
            Caller caller,
            Instant moment,
            boolean forTheCore) {
        this.forTheCore = forTheCore;
        this.snapshot = snapshot;
        this.shelves = shelves;
        this.registers = registers;
        this.caller = caller;
        this.moment = moment;
        this.today = moment.atZone(CouncilClock.ZONE).toLocalDate();
    }

    /** The names of the collections that were read so far: a change to another cannot change what was made of this view. */
    public Set<String> reads() {
        return Set.copyOf(reads);
    }

    /** The journal entry at which it reads. */
    long entry() {
        return snapshot.entry();
    }

    /** What is held of the state that it reads. */
    Shelves shelves() {
        return shelves;
    }

    /** The collections of confined registers that a person read so far. */
    Set<String> looked() {
        return forTheCore ? Set.of() : Set.copyOf(confined);
    }

    /** Whether anything confined was read so far. */
    public boolean readConfined() {
        return !confined.isEmpty();
    }

    /** Whether a later reading would have seen something else though no document had changed, or must be kept as a look. */
    boolean isFleeting() {
        return fleeting || readConfined();
    }

    @Override
    public Instant moment() {
        fleeting = true;
        return moment;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public Plan plan() {
        return Optional.ofNullable(row(shelves.plan).byKey().get(THE_PLAN))
                .map(Stored::value)
                .orElse(NOTHING_YET);
    }

    @Override
    public List<Strand> strands() {
        return values(shelves.strands);
    }

    @Override
    public List<Review> reviews() {
        return values(shelves.reviews);
    }

    @Override
    public List<Recommendation> recommendations() {
        return values(shelves.recommendations);
    }

    @Override
    public List<Adoption> adoptions() {
        return values(shelves.adoptions);
    }

    @Override
    public List<RatedAction> actions() {
        RatingScheme scheme = plan().scheme();
        return row(shelves.actions).inOrder().stream()
                .map(kept -> kept.rated(scheme, today))
                .toList();
    }

    @Override
    public Listing<RatedAction> actions(PageOf page) {
        return ActionListing.of(row(shelves.actions).inOrder(), page, plan().scheme(), today);
    }

    @Override
    public Optional<RatedAction> action(String ref) {
        return Optional.ofNullable(row(shelves.actions).byKey().get(ref))
                .map(kept -> kept.rated(plan().scheme(), today));
    }

    @Override
    public List<Indicator> indicators() {
        Map<String, Integer> numbers = strands().stream().collect(Collectors.toMap(Strand::key, Strand::number));
        return values(shelves.indicators).stream()
                .sorted(Comparator.comparing(i -> numbers.getOrDefault(i.strand(), Integer.MAX_VALUE)))
                .toList();
    }

    @Override
    public Optional<Indicator> indicator(String key) {
        return Optional.ofNullable(row(shelves.indicators).byKey().get(key)).map(Stored::value);
    }

    @Override
    public List<Reading> readings(String indicator) {
        return row(shelves.readings).of(indicator).stream().map(Stored::value).toList();
    }

    @Override
    public List<ComparatorSeries> comparators(String indicator) {
        return row(shelves.comparators).of(indicator).stream()
                .map(Stored::value)
                .toList();
    }

    @Override
    public Optional<Signal> signal(String indicator) {
        List<Stored<Reading>> readings = row(shelves.readings).of(indicator);
        return Optional.ofNullable(row(shelves.indicators).byKey().get(indicator))
                .map(found -> shelves.signals.of(found, readings));
    }

    @Override
    public <T extends Record> List<Stored<T>> records(Class<T> type) {
        String collection = collection(type);
        if (type.getAnnotation(Register.class).confined()) {
            if (!forTheCore) {
                caller.needsToBeNamedFor(strand(collection));
            }
            confined.add(collection);
        }
        boolean open = isOpen(collection);
        registersRead.put(collection, open);
        reads.add(collection);
        Held<T> held = shelves.records(snapshot, collection, type, open, registers);
        leftOut.addAll(held.leftOut());
        return held.records();
    }

    private String collection(Class<? extends Record> type) {
        return registers
                .of(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " is no register of an active module: its module must declare it."));
    }

    @Override
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Whether a register is read without what is confidential. */
    boolean isOpen(String register) {
        return !caller.person().may(Right.READ_CONFIDENTIAL, strand(register));
    }

    private static String strand(String register) {
        return register.substring(0, register.indexOf('.'));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T derived(Derived<T> what) {
        Optional<DerivedValues.Known> known = shelves.derived.find(what, this);
        if (known.isPresent()) {
            reads.addAll(known.get().reads());
            registersRead.putAll(known.get().registers());
            return (T) known.get().value();
        }
        PlanAtMoment its = new PlanAtMoment(snapshot, shelves, registers, caller, moment, forTheCore);
        try {
            T value = what.from(its);
            if (!its.isFleeting() && its.leftOut.isEmpty()) {
                shelves.derived.keep(
                        what,
                        new DerivedValues.Known(
                                value, snapshot.entry(), today, its.reads(), Map.copyOf(its.registersRead)));
            }
            return value;
        } finally {
            reads.addAll(its.reads);
            confined.addAll(its.confined);
            registersRead.putAll(its.registersRead);
            leftOut.addAll(its.leftOut);
            fleeting |= its.fleeting;
        }
    }

    @Override
    public <T extends Record, R> List<R> derivedEach(Class<T> type, DerivedEach<T, R> what) {
        List<Stored<T>> records = records(type);
        return type.getAnnotation(Register.class).confined()
                ? DerivedRecords.anew(records, what, today)
                : shelves.derivedRecords.of(records, type, isOpen(collection(type)), what, today);
    }

    @Override
    public List<Look> looks(String strand) {
        caller.needsToBeNamedFor(strand);
        fleeting = true;
        reads.add(Looks.COLLECTION);
        return Looks.of(snapshot, strand);
    }

    @Override
    public long revision(String collection, String key) {
        reads.add(collection);
        return snapshot.find(collection, key).map(found -> found.revision()).orElse(0L);
    }

    private <T extends Record> List<T> values(Shelf<Stored<T>> shelf) {
        return row(shelf).inOrder().stream().map(Stored::value).toList();
    }

    private <T> Shelf.Row<T> row(Shelf<T> shelf) {
        reads.add(shelf.collection());
        return shelves.row(shelf, snapshot);
    }
}
