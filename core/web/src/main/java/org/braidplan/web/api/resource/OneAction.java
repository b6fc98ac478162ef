package org.braidplan.web.api.resource;

import java.util.function.Function;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Actions;
import org.braidplan.action.RatedAction;
import org.braidplan.problem.Problem;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.ApiRequest;

/** The action that a request's path names: to read, and to change by what only ever adds to it. */
final class OneAction {

    private static final int TRIES = 20;

    private final Views views;
    private final Actions actions;

    OneAction(Views views, Actions actions) {
        this.views = views;
        this.actions = actions;
    }

    /** The action as it stands. */
    RatedAction read(ApiRequest request) {
        String ref = request.variable("ref");
        return views.now(
                request.caller(),
                plan -> plan.action(ref).orElseThrow(() -> Problem.notFound("action with the reference " + ref)));
    }

    /**
     * Adds to the action. Two programs that add at the same moment both succeed, one after the other, unless the request names
     * the revision that it has seen.
     *
     * @param change what to do to the action as it stands
     */
    RatedAction add(ApiRequest request, Function<RatedAction, ActionChange> change) {
        for (int left = TRIES; ; left--) {
            RatedAction rated = read(request);
            if (request.namesRevision()) {
                request.mustHaveSeen(rated.revision());
            }
            try {
                ActionChange asked = change.apply(rated);
                return FieldNames.PLAIN.in(
                        () -> actions.change(request.caller(), rated.action().ref(), rated.revision(), asked));
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.STALE || request.namesRevision() || left == 0) {
                    throw problem;
                }
            }
        }
    }
}
