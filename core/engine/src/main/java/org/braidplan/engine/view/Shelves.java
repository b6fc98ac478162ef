package org.braidplan.engine.view;

import static java.util.Comparator.comparing;
import static org.braidplan.engine.plan.PlanCollections.ACTIONS;
import static org.braidplan.engine.plan.PlanCollections.ADOPTIONS;
import static org.braidplan.engine.plan.PlanCollections.COMPARATORS;
import static org.braidplan.engine.plan.PlanCollections.INDICATORS;
import static org.braidplan.engine.plan.PlanCollections.PLAN;
import static org.braidplan.engine.plan.PlanCollections.READINGS;
import static org.braidplan.engine.plan.PlanCollections.RECOMMENDATIONS;
import static org.braidplan.engine.plan.PlanCollections.REVIEWS;
import static org.braidplan.engine.plan.PlanCollections.STRANDS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.braidplan.engine.document.Documents;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.store.Document;
import org.braidplan.store.Snapshot;
import org.braidplan.view.Stored;

/** The plan's collections as they are held in memory, all of one line of journal entries. */
final class Shelves {

    final Shelf<Stored<Plan>> plan = records(PLAN, Plan.class, comparing(Stored::key));
    final Shelf<Stored<Strand>> strands =
            records(STRANDS, Strand.class, comparing(s -> s.value().number()));
    final Shelf<Stored<Review>> reviews = records(
            REVIEWS,
            Review.class,
            Comparator.<Stored<Review>, LocalDate>comparing(
                            r -> r.value().published().orElse(LocalDate.MAX))
                    .thenComparing(r -> r.value().expected().orElse(LocalDate.MAX))
                    .thenComparing(Stored::key));
    final Shelf<Stored<Recommendation>> recommendations = records(
            RECOMMENDATIONS,
            Recommendation.class,
            Comparator.<Stored<Recommendation>, String>comparing(r -> r.value().review())
                    .thenComparing(r -> r.value().number()));
    final Shelf<Stored<Adoption>> adoptions =
            records(ADOPTIONS, Adoption.class, comparing(a -> a.value().number()));
    final Shelf<KeptAction> actions =
            new Shelf<>(Shelf.Kind.of(ACTIONS, KeptAction::new, comparing(KeptAction::reference)));
    final Shelf<Stored<Indicator>> indicators = records(
            INDICATORS,
            Indicator.class,
            Comparator.<Stored<Indicator>, String>comparing(i -> i.value().strand())
                    .thenComparing(i -> i.value().title())
                    .thenComparing(Stored::key));
    final Shelf<Stored<Reading>> readings = new Shelf<>(kind(
                    READINGS,
                    Reading.class,
                    Comparator.<Stored<Reading>, String>comparing(r -> r.value().indicator())
                            .thenComparing(r -> r.value().period()))
            .by(r -> r.value().indicator()));
    final Shelf<Stored<ComparatorSeries>> comparators = new Shelf<>(kind(
                    COMPARATORS,
                    ComparatorSeries.class,
                    Comparator.<Stored<ComparatorSeries>, String>comparing(
                                    c -> c.value().indicator())
                            .thenComparing(c -> c.value().name()))
            .by(c -> c.value().indicator()));
    final KnownSignals signals = new KnownSignals();
    final DerivedValues derived = new DerivedValues();
    final DerivedRecords derivedRecords = new DerivedRecords();

    private final ChangedKeys changed;
    private final boolean earlier;

    /** Shelves of other parts of the core. */
    private final ConcurrentMap<Shelf.Kind<?>, Shelf<?>> others = new ConcurrentHashMap<>();

    /**
     * Shelves of register records hang on the record's own class, so that nothing here keeps the class loader of a module
     * that has gone.
     */
    private final ClassValue<ConcurrentMap<String, Shelf<?>>> registers = onTheClass();

    /** The same for registers of an earlier state. */
    private final ClassValue<ConcurrentMap<String, Held<?>>> held = onTheClass();

    /**
     * Shelves with nothing on them yet.
     *
     * @param earlier whether they are for one state that is over, and do not follow the journal
     */
    Shelves(ChangedKeys changed, boolean earlier) {
        this.changed = changed;
        this.earlier = earlier;
    }

    <T> Shelf.Row<T> row(Shelf<T> shelf, Snapshot snapshot) {
        return shelf.at(snapshot, changed);
    }

    /** The shelf of this kind, of which other parts of the core have a few, each made once. */
    @SuppressWarnings("unchecked")
    <T> Shelf<T> other(Shelf.Kind<T> kind) {
        return (Shelf<T>) others.computeIfAbsent(kind, Shelf::new);
    }

    /** Whether none of these collections was changed after one entry and up to another. */
    boolean areAsTheyWere(Set<String> collections, long after, long upTo) {
        return collections.stream()
                .allMatch(c ->
                        changed.between(after, upTo, c).filter(Set::isEmpty).isPresent());
    }

    /**
     * A register's records.
     *
     * @param open without what is confidential
     * @param its brings documents of an earlier state to the version of the type
     */
    @SuppressWarnings("unchecked")
    <T extends Record> Held<T> records(
            Snapshot snapshot, String collection, Class<T> type, boolean open, RegisterCollections its) {
        String name = (open ? "open " : "all of ") + collection;
        Function<Document, T> decode =
                open ? OpenRecords.decoder(type) : document -> Documents.to(type, document.body());
        if (earlier) {
            return (Held<T>) held.get(type)
                    .computeIfAbsent(
                            name,
                            n -> EarlierRecords.of(snapshot, collection, type, its.since(snapshot, type), decode));
        }
        Shelf<Stored<T>> shelf = (Shelf<Stored<T>>) registers
                .get(type)
                .computeIfAbsent(
                        name,
                        n -> new Shelf<>(
                                Shelf.Kind.of(collection, stored(decode), comparing((Stored<T> s) -> s.key()))));
        return new Held<>(row(shelf, snapshot).inOrder(), List.of());
    }

    private static <T> ClassValue<ConcurrentMap<String, T>> onTheClass() {
        return new ClassValue<>() {
            @Override
            protected ConcurrentMap<String, T> computeValue(Class<?> type) {
                return new ConcurrentHashMap<>();
            }
        };
    }

    private static <T extends Record> Shelf<Stored<T>> records(
            String collection, Class<T> type, Comparator<? super Stored<T>> order) {
        return new Shelf<>(kind(collection, type, order));
    }

    private static <T extends Record> Shelf.Kind<Stored<T>> kind(
            String collection, Class<T> type, Comparator<? super Stored<T>> order) {
        return Shelf.Kind.of(collection, stored(document -> Documents.to(type, document.body())), order);
    }

    private static <T extends Record> Function<Document, Stored<T>> stored(Function<Document, T> decode) {
        return document -> new Stored<>(document.key(), document.revision(), decode.apply(document));
    }
}
