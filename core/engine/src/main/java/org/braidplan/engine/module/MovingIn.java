package org.braidplan.engine.module;

import java.util.List;
import java.util.Optional;
import org.braidplan.engine.plan.AwaitedRegisters;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.plan.RegisterFiles;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicators;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Intent;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a module needs in the store before it serves: its collections, its schemas kept, its indicators. */
@Component(service = MovingIn.class)
public final class MovingIn {

    private static final Logger LOG = LoggerFactory.getLogger(MovingIn.class);

    private final Store store;
    private final Indicators indicators;
    private final RegisterFiles files;
    private final Store.Subscription strands;

    @Activate
    public MovingIn(
            @Reference Store store,
            @Reference Indicators indicators,
            @Reference RegisterFiles files,
            @Reference ActiveModules modules) {
        this.store = store;
        this.indicators = indicators;
        this.files = files;
        KeptSchemas.declare(store);
        AwaitedRegisters.declare(store);
        // A plan may be loaded after the modules came: then a strand's indicators follow it.
        this.strands = store.subscribe(
                store.journal().last(),
                unit -> unit.keys(PlanCollections.STRANDS).stream()
                        .map(modules::of)
                        .flatMap(Optional::stream)
                        .forEach(this::settle));
    }

    @Deactivate
    public void close() {
        strands.close();
    }

    /** Makes ready for a module; safe to do again. */
    void prepare(Live module, List<RegisterSchema> schemas) {
        store.declare(schemas.stream().map(KeptSchemas::collection).toList());
        if (!store.read(snapshot -> KeptSchemas.holds(snapshot, schemas))) {
            Intent intent = new Intent(by(module), "Noted the registers of " + module.name() + " " + module.version());
            store.write(intent, unit -> {
                KeptSchemas.keep(unit, schemas);
                return null;
            });
        }
    }

    /**
     * Refuses a module whose records would have to be migrated first, which happens only to one that is installed from a file.
     *
     * @throws IllegalArgumentException with a sentence
     */
    void refuseMigration(Live module, List<RegisterSchema> schemas) {
        for (RegisterSchema schema : schemas) {
            int kept = store.read(now -> KeptSchemas.find(now, schema.collection()))
                    .map(RegisterSchema::version)
                    .orElse(schema.version());
            if (kept != schema.version()) {
                throw new IllegalArgumentException("The records of “" + schema.title() + "” are of version " + kept
                        + " and it wants version " + schema.version()
                        + ". Install it from its file, so that they are migrated.");
            }
        }
    }

    /** What a module still needs once it serves: its indicators, and the records that were kept until it came. */
    void settle(Live module) {
        addIndicators(module);
        takeRecords(module);
    }

    private void takeRecords(Live module) {
        if (!store.read(snapshot -> AwaitedRegisters.isAwaited(snapshot, module.strand()))) {
            return;
        }
        Caller caller = Caller.system("module " + module.name());
        Intent intent =
                new Intent(caller.userName(), "Took in the records that were kept until " + module.name() + " came");
        try {
            List<AwaitedRegisters.Taken> taken = store.write(
                            intent, unit -> AwaitedRegisters.take(unit, caller, module.strand(), files))
                    .result();
            for (AwaitedRegisters.Taken file : taken) {
                file.report()
                        .refused()
                        .forEach(row -> LOG.warn(
                                "The records of {}.{} wait on: row {} has {}",
                                module.strand(),
                                file.register(),
                                row.line(),
                                row.problems()));
            }
        } catch (Problem e) {
            LOG.warn("The records that were kept for {} were not taken in: {}", module.name(), e.getMessage());
        }
    }

    private void addIndicators(Live module) {
        boolean known =
                store.read(s -> s.find(PlanCollections.STRANDS, module.strand()).isPresent());
        if (!known) {
            return;
        }
        for (Indicator indicator : module.contents().indicators()) {
            try {
                if (store.read(
                        s -> s.find(PlanCollections.INDICATORS, indicator.key()).isEmpty())) {
                    indicators.add(Caller.system("module " + module.name()), indicator);
                }
            } catch (Problem e) {
                LOG.warn("The indicator {} of {} was not added: {}", indicator.key(), module.name(), e.getMessage());
            }
        }
    }

    private static String by(Live module) {
        return Caller.system("module " + module.name()).userName();
    }
}
