package org.braidplan.engine.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.braidplan.check.Check;
import org.braidplan.check.Rule;
import org.braidplan.module.PageDrawing;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether a module is healthy: its checks run without an error, and its pages answer. */
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Caller STAFF = Caller.system("modules");
    private static final Caller ANYBODY =
            new Caller(new Person("system:public", "The public", "", List.of(Grant.of(Role.READER)), true));

    private final Within limit;
    private final Supplier<Optional<PageDrawing>> drawing;

    /** Pages are drawn as far as there is something to draw them with. */
    Health(Within limit, Supplier<Optional<PageDrawing>> drawing) {
        this.limit = limit;
        this.drawing = drawing;
    }

    /** Reads the plan as somebody may see it. */
    interface Reading {
        <T> T as(Caller caller, Function<PlanView, T> reading);
    }

    /** What is wrong, a sentence each; empty for a healthy module. */
    List<String> faults(Candidate module, Reading plan) {
        List<String> faults = new ArrayList<>();
        for (Check check : module.live().contents().checks()) {
            String what = "run the check "
                    + check.getClass().getAnnotation(Rule.class).id();
            fault(what, () -> plan.as(STAFF, check::run)).ifPresent(faults::add);
        }
        for (Page page : module.live().contents().pages()) {
            PageInfo info = page.getClass().getAnnotation(PageInfo.class);
            String what = "answer at the page “" + info.title() + "”";
            Optional<String> fault = fault(what, () -> answer(module, page, plan, STAFF));
            if (fault.isEmpty() && info.audience() == PageInfo.Audience.PUBLIC) {
                fault = fault(what + " for the public", () -> answer(module, page, plan, ANYBODY));
            }
            fault.ifPresent(faults::add);
        }
        return faults;
    }

    /** A problem that a page raises on purpose is an answer: it wants to be told more than this asks. */
    private Object answer(Candidate module, Page page, Reading plan, Caller caller) {
        try {
            return plan.as(caller, view -> {
                PageRequest request = new PageRequest(view, caller, Map.of());
                return drawing.get()
                        .<Object>map(d -> d.draw(module.live(), page, request))
                        .orElseGet(() -> page.show(request));
            });
        } catch (Problem answered) {
            return answered;
        }
    }

    private Optional<String> fault(String what, java.util.concurrent.Callable<Object> code) {
        try {
            return limit.run(what, code) == null
                    ? Optional.of("It does not " + what + ": that gave nothing.")
                    : Optional.empty();
        } catch (Problem e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            LOG.info("A module does not {}", what, e);
            return Optional.of("It does not " + what + ": " + Within.sentence(e));
        }
    }
}
