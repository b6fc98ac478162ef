package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/**
 * Asks back, as a form does, before a text is saved that looks as if it said who somebody is. Whoever confirms that it is not
 * about a child can save it; it is not published all the same.
 */
public final class PossiblePersonalData {

    /** The parameter by which a program confirms it. */
    public static final String CONFIRMED = "notAboutAChild";

    /** What the parameter means. */
    public static final String MEANING =
            "true to save a text that looks like personal data and is not about a child; it is never published.";

    private PossiblePersonalData() {}

    /**
     * Refuses a body with texts that look so, naming each field and never repeating it.
     *
     * @param standing what stands there now, asked only where something looks so: a program may send back what it has read
     */
    static void ask(JsonNode body, Supplier<JsonNode> standing) {
        List<FieldProblem> possible = new ArrayList<>();
        Set<String> doubtful = new HashSet<>();
        look(body, "", possible, doubtful);
        if (possible.isEmpty()) {
            return;
        }
        texts(standing.get(), doubtful);
        if (!doubtful.isEmpty()) {
            throw Problem.invalid(possible);
        }
    }

    private static void look(JsonNode node, String at, List<FieldProblem> possible, Set<String> doubtful) {
        if (node.isTextual()) {
            PersonalData.in(node.textValue()).stream().findFirst().ifPresent(found -> {
                doubtful.add(node.textValue());
                possible.add(new FieldProblem(
                        at,
                        "It holds what looks like " + found.kind().words()
                                + ". Take it out; or, if it is not about a child, send it" + " again with " + CONFIRMED
                                + "=true in the address."));
            });
        }
        for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            look(member.getValue(), at.isEmpty() ? member.getKey() : at + "." + member.getKey(), possible, doubtful);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(node.get(i), at + "[" + i + "]", possible, doubtful);
        }
    }

    private static void texts(JsonNode node, Set<String> without) {
        if (node.isTextual()) {
            without.remove(node.textValue());
        }
        node.forEach(inner -> texts(inner, without));
    }
}
