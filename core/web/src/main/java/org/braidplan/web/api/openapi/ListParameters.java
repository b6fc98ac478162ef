package org.braidplan.web.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.braidplan.register.RegisterSchema;
import org.braidplan.view.PageOf;
import org.braidplan.web.api.http.ListQuery;

/** The parameters of a list: its pages, how it can be sorted, filtered and searched. */
final class ListParameters {

    private ListParameters() {}

    /** Adds those of a list; a register's sort and filter by its own fields. */
    static void add(ArrayNode parameters, ListQuery list, Optional<RegisterSchema> register) {
        List<String> ofRegister = register.map(
                        r -> r.fields().stream().map(RegisterSchema.Field::name).toList())
                .orElse(List.of());
        OpenApi.parameter(parameters, "query", "page", whole(1, 1_000_000), "From 1.");
        OpenApi.parameter(parameters, "query", "size", whole(PageOf.USUAL, PageOf.LARGEST), "How many a page holds.");
        List<String> sorts = register.isPresent() ? ofRegister : list.sorts();
        if (!sorts.isEmpty()) {
            ObjectNode schema = Schemas.type("string");
            ArrayNode choices = schema.putArray("enum");
            sorts.forEach(name -> choices.add(name).add("-" + name));
            OpenApi.parameter(parameters, "query", "sort", schema, "A field; with - before it for descending.");
        }
        if (list.text()) {
            OpenApi.parameter(parameters, "query", "q", Schemas.type("string"), "Words that must all be in it.");
        }
        for (String filter : register.isPresent() ? ofRegister : list.filters()) {
            OpenApi.parameter(parameters, "query", filter, Schemas.type("string"), "Only those with this value.");
        }
    }

    private static ObjectNode whole(int usual, int most) {
        return Schemas.type("integer").put("minimum", 1).put("maximum", most).put("default", usual);
    }
}
