package org.braidplan.web.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.web.frame.Visit;

/** What stands in the fields of a form: texts as people enter them, a date in three. */
public record Values(Map<String, List<String>> texts) {

    /** All fields empty. */
    public static final Values NONE = new Values(Map.of());

    public Values {
        texts = Map.copyOf(texts);
    }

    /** All that was sent with a visit. */
    public static Values sentBy(Visit visit) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        visit.request().getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
        return new Values(all);
    }

    /** A field's text as entered, or empty text. */
    public String text(String name) {
        List<String> all = texts.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** All the values ticked for a field. */
    public List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** Whether a choice has this value. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** With a text. */
    public Values with(String name, String text) {
        return withAll(name, List.of(text));
    }

    /** With the ticked values of a choice. */
    public Values withAll(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(texts);
        more.put(name, List.copyOf(values));
        return new Values(more);
    }

    /** With a date, in the three boxes that it is entered in; or with nothing. */
    public Values with(String name, Optional<LocalDate> date) {
        return date.map(d -> with(name + "-day", Integer.toString(d.getDayOfMonth()))
                        .with(name + "-month", Integer.toString(d.getMonthValue()))
                        .with(name + "-year", Integer.toString(d.getYear())))
                .orElse(this);
    }
}
