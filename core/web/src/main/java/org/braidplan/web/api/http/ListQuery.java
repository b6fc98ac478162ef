package org.braidplan.web.api.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.view.PageOf;

/**
 * What can be asked of a list.
 *
 * @param sorts fields to sort by
 * @param filters fields to filter by
 * @param text whether {@code q} is understood
 */
public record ListQuery(List<String> sorts, List<String> filters, boolean text) {

    private static final Set<String> GENERAL = Set.of("page", "size", "sort", "q");

    public ListQuery {
        sorts = List.copyOf(sorts);
        filters = List.copyOf(filters);
    }

    /** A list that is only turned page by page. */
    public static ListQuery pagesOnly() {
        return new ListQuery(List.of(), List.of(), false);
    }

    /** A list whose fields depend on what is listed; whoever serves it gives them with the request. */
    public static ListQuery fieldsOfEach() {
        return new ListQuery(List.of(), List.of(), true);
    }

    /** The page that a query asks for; every parameter that cannot be understood is named. */
    PageOf page(Map<String, String> query) {
        List<FieldProblem> problems = new ArrayList<>();
        int page = whole(query, "page", 1, 1_000_000, problems);
        int size = whole(query, "size", PageOf.USUAL, PageOf.LARGEST, problems);
        Map<String, String> filters = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            if (name.equals("sort")) {
                checkSort(value, problems);
            } else if (name.equals("q") && !text) {
                problems.add(new FieldProblem("q", "This list cannot be searched for text."));
            } else if (!GENERAL.contains(name)) {
                filters.put(name, value);
                if (!this.filters.contains(name)) {
                    problems.add(new FieldProblem(name, "There is no such filter. " + names("filters", this.filters)));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        Optional<String> sort = Optional.ofNullable(query.get("sort")).filter(s -> !s.isEmpty());
        return new PageOf(page, size, sort, filters, query.getOrDefault("q", ""));
    }

    private void checkSort(String value, List<FieldProblem> problems) {
        String name = value.startsWith("-") ? value.substring(1) : value;
        if (!value.isEmpty() && !sorts.contains(name)) {
            problems.add(new FieldProblem("sort", "It cannot be sorted by this. " + names("fields to sort by", sorts)));
        }
    }

    private static String names(String what, List<String> names) {
        return names.isEmpty()
                ? "There are no " + what + "."
                : "The " + what + " are " + String.join(", ", names) + ".";
    }

    private static int whole(Map<String, String> query, String name, int usual, int most, List<FieldProblem> problems) {
        String text = query.getOrDefault(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        problems.add(new FieldProblem(name, "Give a " + name + " from 1 to " + most + "."));
        return usual;
    }
}
