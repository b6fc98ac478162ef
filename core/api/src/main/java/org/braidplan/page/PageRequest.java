package org.braidplan.page;

import java.util.Map;
import java.util.Optional;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.people.Caller;
import org.braidplan.view.PlanView;

/**
 * What a page is asked for.
 *
 * @param parameters of the address, the first of each name
 * @param smallNumbers how the council tells the public small numbers of people
 */
public record PageRequest(PlanView plan, Caller caller, Map<String, String> parameters, SmallNumbers smallNumbers) {

    public PageRequest {
        parameters = Map.copyOf(parameters);
    }

    /** A request of a council that tells small numbers as is usual. */
    public PageRequest(PlanView plan, Caller caller, Map<String, String> parameters) {
        this(plan, caller, parameters, SmallNumbers.USUAL);
    }

    /** A parameter, or empty text. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The constant that a parameter names as {@link Choices} write it; none where it names none. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return Choices.find(type, parameter(name));
    }
}
