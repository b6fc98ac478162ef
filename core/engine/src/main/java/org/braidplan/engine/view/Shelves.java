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

    private final ChangedKeys changed;

    /** Shelves of other parts of the core. */
    private final ConcurrentMap<Shelf.Kind<?>, Shelf<?>> others = new ConcurrentHashMap<>();

    /**
     * Shelves of register records hang on the record's own class, so that nothing here keeps the class loader of a module
     * that has gone.
     */
    private final ClassValue<ConcurrentMap<String, Shelf<?>>> registers = new ClassValue<>() {
        @Override
        protected ConcurrentMap<String, Shelf<?>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    Shelves(ChangedKeys changed) {
        this.changed = changed;
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
     * The shelf of a register's records, by key.
     *
     * @param open without what is confidential
     */
    @SuppressWarnings("unchecked")
    <T extends Record> Shelf<Stored<T>> register(String collection, Class<T> type, boolean open) {
        return (Shelf<Stored<T>>) registers
                .get(type)
                .computeIfAbsent((open ? "open " : "all of ") + collection, c -> registerShelf(collection, type, open));
    }

    private static <T extends Record> Shelf<Stored<T>> registerShelf(String collection, Class<T> type, boolean open) {
        Function<Document, T> decode = document -> Documents.to(type, document.body());
        return new Shelf<>(Shelf.Kind.of(
                collection, stored(open ? OpenRecords.decoder(type) : decode), comparing((Stored<T> s) -> s.key())));
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
