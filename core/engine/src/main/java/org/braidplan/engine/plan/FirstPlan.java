package org.braidplan.engine.plan;

import java.nio.file.Path;
import org.braidplan.people.Caller;
import org.braidplan.plan.Plans;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a plan into an empty store at the start: the folder that the environment variable {@code BRAID_PLAN} names, if there
 * is one. What is wrong with it goes to the log; Braid then starts without a plan.
 */
@Component(service = FirstPlan.class, immediate = true)
public final class FirstPlan {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPlan.class);

    @Activate
    public FirstPlan(@Reference Store store, @Reference Plans plans) {
        this(store, plans, System.getenv().getOrDefault("BRAID_PLAN", ""));
    }

    FirstPlan(Store store, Plans plans, String folder) {
        boolean empty = store.read(s -> s.find(PlanCollections.PLAN, PlanCollections.THE_PLAN))
                .isEmpty();
        if (!folder.isBlank() && empty) {
            load(plans, Path.of(folder));
        }
    }

    private static void load(Plans plans, Path folder) {
        try {
            Plans.Imported imported = plans.importFolder(Caller.system("first-plan"), folder);
            LOG.info("Loaded the plan in {}: {}", folder, imported);
        } catch (Problem e) {
            LOG.error("The plan in {} was not loaded: {}", folder, e.getMessage());
            for (FieldProblem fault : e.fields()) {
                LOG.error("{}: {}", fault.field(), fault.message());
            }
        }
    }
}
