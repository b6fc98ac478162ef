package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.indicator.Indicators;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.view.Listing;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.Lists;
import org.braidplan.web.api.shape.ReadingJson;

/** {@code indicators/{key}/readings}. */
public final class ReadingResource {

    private static final String PATH = "/indicators/{key}/readings";
    private static final Columns READINGS = Columns.of("period", "value", "status", "definition", "at");

    private final Views views;
    private final Indicators indicators;

    /** Readings read and recorded by these services. */
    public ReadingResource(Views views, Indicators indicators) {
        this.views = views;
        this.indicators = indicators;
    }

    /** What it answers. */
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.GET,
                        PATH,
                        "The readings of an indicator, by period unless sorted.",
                        Body.NONE,
                        Reply.list(ReadingJson.SHAPE, READINGS.query()),
                        this::list),
                new Route(
                        Method.POST,
                        PATH,
                        "Records one reading, or an array of them in one unit; a period that has one already is revised.",
                        Body.oneOrSeveral(ReadingJson.NEW),
                        Reply.created(ReadingJson.SHAPE),
                        this::record));
    }

    private Answer list(ApiRequest request) {
        String key = request.variable("key");
        List<ObjectNode> all = views.now(request.caller(), view -> {
            view.indicator(key).orElseThrow(() -> Problem.notFound("indicator " + key));
            return view.readings(key).stream().map(ReadingJson::of).toList();
        });
        return Answer.ok(Lists.of(READINGS.page(all, request.page())));
    }

    private Answer record(ApiRequest request) {
        String key = request.variable("key");
        boolean several = request.json().isArray();
        List<NewReading> asked =
                request.inputs().stream().map(ReadingJson::toRecord).toList();
        List<ObjectNode> recorded = record(request, key, asked, several).stream()
                .map(ReadingJson::of)
                .toList();
        String list = Paths.of("indicators", key, "readings");
        if (several) {
            int size = recorded.size();
            return Answer.created(list, Lists.of(new Listing<>(recorded, size, 1, size)))
                    .asSeen();
        }
        ObjectNode one = recorded.get(0);
        return Answer.created(
                        list + "?period=" + Paths.encoded(one.path("period").asText()), one)
                .asSeen();
    }

    /** A single reading's faults are named without the index that it has in a list. */
    private List<Reading> record(ApiRequest request, String key, List<NewReading> asked, boolean several) {
        try {
            return indicators.record(request.caller(), key, asked);
        } catch (Problem problem) {
            if (several || problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            throw Problem.invalid(problem.fields().stream()
                    .map(f -> new FieldProblem(f.field().replaceFirst("^\\[0]\\.", ""), f.message()))
                    .toList());
        }
    }
}
