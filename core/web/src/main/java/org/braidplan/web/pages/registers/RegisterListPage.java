package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Sorting;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.strands.StrandTabs;

/** The records of a register: searched, narrowed, sorted, a page at a time. */
public final class RegisterListPage implements Handler {

    /** More columns than these would be no list any more; the rest is on the record's own page. */
    private static final int MOST_COLUMNS = 7;
    /** In the address, so that a field may be called {@code page} or {@code q}. */
    private static final String FILTER = "f.";

    private static final int LONGEST_CELL = 120;

    /** A record in a line; {@code name} is what the link to it says. */
    public record Row(String name, String address, List<Value> cells) {}

    /** By key, the last one first. */
    private static final String NEWEST = "-_key";

    /** A column; {@code field} is what sorts by it, {@code look} the class of its cells. */
    public record Column(String field, String words, boolean numeric, String look) {}

    /** A way to narrow the list. */
    public record Filter(String name, String label, List<Option> options, String value) {}

    /** What the template shows. */
    public record Model(
            StrandTabs tabs,
            String title,
            String purpose,
            String one,
            String address,
            String words,
            List<Column> columns,
            List<Filter> filters,
            String text,
            boolean isNarrowed,
            Listing<Row> rows,
            Paging paging,
            Sorting sorting,
            boolean isServed,
            boolean isPartly,
            boolean mayChange,
            boolean isPast,
            String add,
            String importing,
            String exporting) {}

    @Override
    public Answer answer(Visit visit) {
        Opened opened = Opened.of(visit);
        RegisterSchema schema = opened.schema();
        List<RegisterSchema.Field> keys =
                opened.fields().stream().filter(RegisterSchema.Field::key).toList();
        List<RegisterSchema.Field> columns = columns(opened, keys);
        List<Filter> filters = filters(visit, opened);
        String sort = visit.parameter("sort");
        String text = visit.parameter("q");
        boolean narrowed =
                !text.isEmpty() || filters.stream().anyMatch(f -> !f.value().isEmpty());
        Listing<Row> rows = visit.services()
                .registers()
                .list(visit.caller(), schema.strand(), schema.key(), page(visit, opened, filters, sort, text))
                .map(record -> row(opened, keys, columns, record));
        Model model = new Model(
                StrandTabs.of(visit, opened.strand(), opened.address()),
                schema.title(),
                schema.purpose(),
                opened.one(),
                opened.address(),
                Words.count(rows.total(), "record")
                        + (narrowed ? (rows.total() == 1 ? " fits" : " fit") : "")
                        + (rows.total() > 1 && sort.isEmpty() && isByTime(opened) ? ", the newest first." : "."),
                headings(keys, columns),
                filters,
                text,
                narrowed,
                rows,
                Paging.of(rows, visit.addressWithout("page")),
                new Sorting(sort, visit.addressWithout("page", "sort")),
                opened.isServed(),
                opened.isPartly(),
                opened.mayChange(),
                visit.isPast(),
                opened.address("add-to"),
                opened.address("import"),
                opened.address("export"));
        return Answer.Screen.of(
                Section.STRANDS,
                StrandTabs.crumbs(opened.strand()),
                schema.title() + " – " + opened.strand().title(),
                "registers/list.jte",
                model);
    }

    private static PageOf page(Visit visit, Opened opened, List<Filter> filters, String sort, String text) {
        Map<String, String> wanted = new LinkedHashMap<>();
        filters.stream()
                .filter(f -> !f.value().isEmpty())
                .forEach(f -> wanted.put(f.name().substring(FILTER.length()), f.value()));
        String field = sort.startsWith("-") ? sort.substring(1) : sort;
        boolean sortable = opened.fields().stream().anyMatch(f -> f.name().equals(field));
        Optional<String> usual = isByTime(opened) ? Optional.of(NEWEST) : Optional.empty();
        return new PageOf(visit.page(), PageOf.USUAL, sortable ? Optional.of(sort) : usual, wanted, text);
    }

    /** Whether its records follow one another in time by their keys: people look for the newest. */
    private static boolean isByTime(Opened opened) {
        return opened.fields().stream()
                .filter(RegisterSchema.Field::key)
                .findFirst()
                .filter(f -> f.kind() == FieldKind.PERIOD || f.kind() == FieldKind.DATE)
                .isPresent();
    }

    private static List<RegisterSchema.Field> columns(Opened opened, List<RegisterSchema.Field> keys) {
        return opened.fields().stream()
                .filter(f -> !f.key() && f.kind() != FieldKind.LONG_TEXT && f.kind() != FieldKind.LINK)
                .limit(Math.max(1, MOST_COLUMNS - keys.size()))
                .toList();
    }

    /** The key's fields are one column when there are several, because they make one link. */
    private static List<Column> headings(List<RegisterSchema.Field> keys, List<RegisterSchema.Field> columns) {
        List<Column> headings = new ArrayList<>();
        headings.add(new Column(
                keys.get(0).name(),
                Words.list(keys.stream().map(RegisterSchema.Field::label).toList()),
                false,
                ""));
        columns.forEach(
                f -> headings.add(new Column(f.name(), f.label(), f.kind().isNumeric(), look(f.kind()))));
        return headings;
    }

    private static String look(FieldKind kind) {
        return switch (kind) {
            case WHOLE_NUMBER, DECIMAL, MONEY, PERCENT -> "govuk-table__cell--numeric";
            case DATE -> "braid-nowrap";
            case TEXT -> "braid-wide-cell";
            default -> "";
        };
    }

    private static Row row(
            Opened opened, List<RegisterSchema.Field> keys, List<RegisterSchema.Field> columns, ObjectNode record) {
        return new Row(
                RecordPage.name(opened.schema(), keys, record),
                opened.record(record.path("_key").asText()),
                columns.stream()
                        .map(f -> Value.of(opened.schema(), f, record.path(f.name())))
                        .map(v -> new Value(Words.atMost(v.words(), LONGEST_CELL), v.address()))
                        .toList());
    }

    private static List<Filter> filters(Visit visit, Opened opened) {
        List<Filter> filters = new ArrayList<>();
        for (RegisterSchema.Field field : opened.fields()) {
            List<Option> options = switch (field.kind()) {
                case CHOICE ->
                    field.choices().stream()
                            .map(c -> Option.of(c.value(), c.label()))
                            .toList();
                case YES_NO -> List.of(Option.of("yes", "Yes"), Option.of("no", "No"));
                default -> List.of();
            };
            if (!options.isEmpty()) {
                String given = visit.parameter(FILTER + field.name());
                String value = options.stream().anyMatch(o -> o.value().equals(given)) ? given : "";
                filters.add(new Filter(FILTER + field.name(), field.label(), options, value));
            }
        }
        return filters;
    }
}
