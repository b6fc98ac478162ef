package org.braidplan.engine.module;

import java.util.List;
import java.util.Optional;
import org.braidplan.engine.plan.PlanCollections;
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
    private final ActiveModules modules;
    private final Store.Subscription strands;

    @Activate
    public MovingIn(@Reference Store store, @Reference Indicators indicators, @Reference ActiveModules modules) {
        this.store = store;
        this.indicators = indicators;
        this.modules = modules;
        KeptSchemas.declare(store);
        // A plan may be loaded after the modules came: then a strand's indicators follow it.
        this.strands = store.subscribe(
                store.journal().last(),
                commit -> commit.changes().stream()
                        .filter(c -> c.collection().equals(PlanCollections.STRANDS)
                                && c.before().isEmpty())
                        .map(c -> modules.of(c.key()))
                        .flatMap(Optional::stream)
                        .forEach(this::addIndicators));
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
        addIndicators(module);
    }

    private void addIndicators(Live module) {
        boolean known = store.read(s -> s.find(PlanCollections.STRANDS, module.strand()).isPresent());
        if (!known) {
            return;
        }
        for (Indicator indicator : module.contents().indicators()) {
            try {
                if (store.read(s -> s.find(PlanCollections.INDICATORS, indicator.key()).isEmpty())) {
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
