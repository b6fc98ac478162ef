package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicators;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.page.Choices;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.ImportJson;
import org.braidplan.web.api.shape.Lists;
import org.braidplan.web.api.shape.ReadingJson;

/** {@code indicators/import} and {@code indicators/{key}/comparators}. */
public final class ImportResource {

    private static final long LONGEST = 20L << 20;
    private static final String COMPARATORS_OF = "/indicators/{key}/comparators";
    private static final Columns COMPARATORS = Columns.of("name");

    private final Views views;
    private final Indicators indicators;

    /** Tables read into these services. */
    public ImportResource(Views views, Indicators indicators) {
        this.views = views;
        this.indicators = indicators;
    }

    /** What it answers. */
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.POST,
                        COMPARATORS_OF,
                        "Records values of the same measure elsewhere; one that differs takes the place of what its period has.",
                        Body.of(ImportJson.NEW_COMPARATOR),
                        Reply.created(ImportJson.COMPARATOR),
                        this::compare),
                new Route(
                        Method.DELETE,
                        COMPARATORS_OF,
                        "Takes a comparator away with all its values; the journal keeps them.",
                        Body.NONE.with("name", "Which."),
                        Reply.nothing(),
                        this::remove),
                new Route(
                        Method.POST,
                        "/indicators/import",
                        "Reads a table (CSV, text with tabs, XLSX) into readings and comparators, in one unit; without save=true it"
                                + " says what that would do.",
                        new Body(
                                List.of(
                                        "application/octet-stream",
                                        "text/csv",
                                        "text/tab-separated-values",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                                Optional.empty(),
                                false,
                                parameters()),
                        new Reply(200, Optional.of(ImportJson.SHAPE), Optional.empty(), false, Map.of()),
                        this::read),
                new Route(
                        Method.GET,
                        COMPARATORS_OF,
                        "The same measure elsewhere, by name.",
                        Body.NONE,
                        Reply.list(ImportJson.COMPARATOR, COMPARATORS.query()),
                        this::comparators));
    }

    private static Map<String, String> parameters() {
        Map<String, String> meanings = new TreeMap<>();
        meanings.put("indicator", "The column that names the indicator, by key or title.");
        meanings.put("only", "The key of the indicator that all rows are about, where no column names one.");
        meanings.put("series", "The column that says whose figure it is.");
        meanings.put("own", "The name there whose figures become readings; others become comparators.");
        meanings.put("period", "The column of periods.");
        meanings.put("value", "The column of values.");
        meanings.put("numerator", "The column of numerators.");
        meanings.put("denominator", "The column of denominators.");
        meanings.put("note", "The column of notes.");
        meanings.put("years", "What 2019 stands for in split years: ending (as usual) or starting in it.");
        meanings.put("status", "Of readings whose period does not say it: final (as usual), provisional or revised.");
        meanings.put("source", "Where the table comes from.");
        meanings.put("save", "true to save it.");
        return meanings;
    }

    /** The right is asked for before the first byte is read. */
    private Answer read(ApiRequest request) {
        request.caller().needsSomewhere(Right.RECORD_READINGS);
        boolean save = save(request.parameter("save"));
        ReadingTable table = indicators.table(bytes(request));
        ReadingReport report = indicators.importReadings(request.caller(), table, mapping(request, table), save);
        return Answer.ok(ImportJson.of(report, save));
    }

    private Answer comparators(ApiRequest request) {
        String key = request.variable("key");
        List<ObjectNode> all = views.now(request.caller(), view -> {
            view.indicator(key).orElseThrow(() -> Problem.notFound("indicator " + key));
            return view.comparators(key).stream().map(ImportJson::of).toList();
        });
        return Answer.ok(Lists.of(COMPARATORS.page(all, request.page())));
    }

    private Answer compare(ApiRequest request) {
        String key = request.variable("key");
        Input input = request.input();
        ComparatorSeries series = indicators.compare(
                request.caller(),
                key,
                input.text("name"),
                input.objects("values").stream().map(ReadingJson::toRecord).toList());
        return Answer.created(Paths.of("indicators", key, "comparators"), ImportJson.of(series));
    }

    private Answer remove(ApiRequest request) {
        indicators.removeComparator(request.caller(), request.variable("key"), request.parameter("name"));
        return Answer.nothing();
    }

    private static ReadingMapping mapping(ApiRequest request, ReadingTable table) {
        ReadingMapping suggested = ReadingMapping.suggested(table);
        String only = request.parameter("only");
        return new ReadingMapping(
                only.isEmpty() ? given(request, "indicator", suggested.indicator()) : request.parameter("indicator"),
                only,
                given(request, "series", request.parameter("own").isEmpty() ? "" : suggested.series()),
                request.parameter("own"),
                given(request, "period", suggested.period()),
                given(request, "value", suggested.value()),
                given(request, "numerator", suggested.numerator()),
                given(request, "denominator", suggested.denominator()),
                given(request, "note", suggested.note()),
                choice(request, "years", ReadingMapping.Years.class).orElse(ReadingMapping.Years.ENDING),
                choice(request, "status", Reading.Status.class).orElse(Reading.Status.FINAL),
                request.parameter("source"));
    }

    private static String given(ApiRequest request, String name, String otherwise) {
        String given = request.parameter(name);
        return given.isEmpty() ? otherwise : given;
    }

    private static <E extends Enum<E>> Optional<E> choice(ApiRequest request, String name, Class<E> type) {
        String text = request.parameter(name);
        Optional<E> choice = Choices.find(type, text);
        if (choice.isEmpty() && !text.isEmpty()) {
            throw Problem.invalid(name, "Give one of " + String.join(", ", Choices.words(type)) + ".");
        }
        return choice;
    }

    private static boolean save(String text) {
        return switch (text) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Problem.invalid("save", "Give true or false.");
        };
    }

    private static byte[] bytes(ApiRequest request) {
        try (InputStream in = request.bytes(LONGEST)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
