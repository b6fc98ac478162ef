package org.braidplan.engine.module;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.register.Register;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.view.PlanView;
import org.osgi.framework.Version;

/**
 * What the steps of a module's life work with.
 *
 * @param core the version of the core that is running; absent where it does not run as a bundle
 */
record Surroundings(
        Store store,
        ActiveModules active,
        ModuleNotes notes,
        ModuleBundles bundles,
        KeptKars kars,
        ModulesAtHand atHand,
        PlanViews views,
        MovingIn movingIn,
        Health health,
        Within limit,
        Clock clock,
        Optional<Version> core) {

    /** The plan as it is, for a module that serves. */
    Health.Reading asItIs() {
        return new Health.Reading() {
            @Override
            public <T> T as(Caller caller, java.util.function.Function<PlanView, T> reading) {
                return views.surveyed(caller, reading::apply);
            }
        };
    }

    /** The plan as it would be with a module's records migrated. */
    Health.Reading asItWouldBe(Snapshot now, Candidate module, Rewriting rewriting) {
        List<String> collections =
                module.schemas().stream().map(RegisterSchema::collection).toList();
        TriedState tried = new TriedState(now, collections, rewriting);
        return new Health.Reading() {
            @Override
            public <T> T as(Caller caller, java.util.function.Function<PlanView, T> reading) {
                return views.tried(tried, type -> collection(module, type), caller, reading::apply);
            }
        };
    }

    private static Optional<String> collection(Candidate module, Class<? extends Record> type) {
        return module.live().contents().registers().contains(type)
                ? Optional.of(module.strand() + "."
                        + type.getAnnotation(Register.class).key())
                : Optional.empty();
    }

    /** What the migrations of a module come to, as the records stand now. */
    Migrating.Result migrated(Migrating migrating) {
        try {
            return limit.run("migrate the records", () -> store.read(now -> migrating.over(now, store.journal())));
        } catch (Problem e) {
            throw e;
        } catch (Exception e) {
            throw KarFile.refused("Its records cannot be migrated: " + Within.sentence(e));
        }
    }

    /** The indexes that both versions need, so that one can take over from the other in a moment. */
    void declareFor(List<RegisterSchema> coming) {
        List<CollectionSpec> both = store.read(snapshot -> coming.stream()
                .map(schema -> {
                    CollectionSpec its = KeptSchemas.collection(schema);
                    Stream<CollectionSpec.Index> old = KeptSchemas.find(snapshot, schema.collection()).stream()
                            .flatMap(kept -> KeptSchemas.collection(kept).indexes().stream());
                    return new CollectionSpec(
                            its.name(),
                            Stream.concat(its.indexes().stream(), old)
                                    .distinct()
                                    .toList());
                })
                .toList());
        store.declare(both);
    }

    /** The indexes that these registers need, and no others. */
    void declareOnly(List<RegisterSchema> schemas) {
        store.declare(schemas.stream().map(KeptSchemas::collection).toList());
    }

    /** Takes every bundle of a module out but one, and forgets the files that nobody needs any more. */
    void takeOut(String name, Optional<Candidate> butNot) {
        bundles.named(name).stream()
                .filter(b -> butNot.map(c -> c.bundle().getBundleId() != b.getBundleId())
                        .orElse(true))
                .forEach(b -> {
                    active.go(b.getBundleId());
                    bundles.takeOut(b);
                });
        forgetFiles();
    }

    /** Forgets the files that no module needs any more. */
    void forgetFiles() {
        Set<String> needed = new HashSet<>();
        notes.all().stream().map(Note::files).forEach(needed::addAll);
        kars.keepOnly(needed);
    }

    /** Starts a module's bundle; nothing of it serves until it is chosen. */
    Candidate start(KarFile kar) {
        org.osgi.framework.Bundle bundle = bundles.putIn(kar);
        try {
            bundles.missing(bundle).ifPresent(why -> {
                throw KarFile.refused(why);
            });
            Candidate module = Candidate.of(bundle, limit);
            limit.run("start", () -> {
                bundles.start(bundle);
                return true;
            });
            return module;
        } catch (Problem e) {
            bundles.takeOut(bundle);
            throw e;
        } catch (Exception e) {
            bundles.takeOut(bundle);
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            throw KarFile.refused("It did not start: " + Within.sentence(thrown));
        }
    }
}
