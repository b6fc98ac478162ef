package org.braidplan.web.api.resource;

import java.util.List;
import org.braidplan.problem.FieldProblem;
import org.braidplan.web.api.http.Input;

/** What must stand beside a new due date in a patch. */
final class MovedDue {

    private MovedDue() {}

    static void check(Input input, List<FieldProblem> problems) {
        if (input.text("agreedBy").isEmpty()) {
            problems.add(
                    new FieldProblem("agreedBy", "Say in agreedBy which post or body agreed to the new due date."));
        }
        if (input.text("reason").isEmpty()) {
            problems.add(new FieldProblem("reason", "Say in reason why the due date moves."));
        }
    }
}
