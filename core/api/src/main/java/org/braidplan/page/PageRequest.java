package org.braidplan.page;

import java.util.Map;
import org.braidplan.people.Caller;
import org.braidplan.view.PlanView;

/**
 * What a page is asked for.
 *
 * @param parameters of the address, the first of each name
 */
public record PageRequest(PlanView plan, Caller caller, Map<String, String> parameters) {

    public PageRequest {
        parameters = Map.copyOf(parameters);
    }

    /** A parameter, or empty text. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
