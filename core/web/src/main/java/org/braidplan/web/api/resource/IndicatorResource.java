package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.Indicators;
import org.braidplan.problem.Problem;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.MergePatch;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.IndicatorInput;
import org.braidplan.web.api.shape.IndicatorJson;
import org.braidplan.web.api.shape.Lists;

/** {@code indicators} and {@code indicators/{key}}. */
public final class IndicatorResource {

    private static final String COLLECTION = "indicators";
    private static final int LONGEST_KEY = 60;
    private static final int TRIES = 100;
    private static final Columns INDICATORS =
            Columns.of("key", "strand", "title", "owner", "unit", "frequency", "betterIs", "certainty");

    private final Views views;
    private final Indicators indicators;

    /** Indicators read and changed by these services. */
    public IndicatorResource(Views views, Indicators indicators) {
        this.views = views;
        this.indicators = indicators;
    }

    /** What it answers. */
    public List<Route> routes() {
        Reply indicator = Reply.one(IndicatorJson.SHAPE);
        return List.of(
                new Route(
                        Method.GET,
                        "/indicators",
                        "The indicators by strand and title, unless sorted.",
                        Body.NONE,
                        Reply.list(IndicatorJson.SHAPE, INDICATORS.query()),
                        this::list),
                new Route(
                        Method.POST,
                        "/indicators",
                        "Adds an indicator.",
                        Body.of(IndicatorJson.NEW),
                        Reply.created(IndicatorJson.SHAPE),
                        this::add),
                new Route(Method.GET, "/indicators/{key}", "One indicator.", Body.NONE, indicator, this::find),
                new Route(
                        Method.PUT,
                        "/indicators/{key}",
                        "Changes an indicator; what is left out is emptied, but for the baseline.",
                        Body.of(IndicatorJson.CHANGE),
                        indicator,
                        request -> change(request, true)),
                new Route(
                        Method.PATCH,
                        "/indicators/{key}",
                        "Changes what is named of an indicator, by JSON Merge Patch.",
                        Body.patch(IndicatorJson.CHANGE),
                        indicator,
                        request -> change(request, false)));
    }

    private Answer list(ApiRequest request) {
        List<ObjectNode> all = views.now(
                request.caller(),
                view -> view.indicators().stream()
                        .map(i -> IndicatorJson.of(i, view.revision(COLLECTION, i.key())))
                        .toList());
        return Answer.ok(Lists.of(INDICATORS.page(all, request.page())));
    }

    private Answer add(ApiRequest request) {
        Input input = request.input();
        String given = input.text("key");
        String key = given.isEmpty() ? addUnderFreeKey(request, input) : add(request, input, given);
        Seen added = read(request, key);
        return Answer.created(Paths.of(COLLECTION, key), added.json()).revision(added.revision());
    }

    private String add(ApiRequest request, Input input, String key) {
        Indicator indicator = views.now(
                request.caller(),
                view -> IndicatorInput.toAdd(
                        key,
                        input,
                        view.today(),
                        view.moment(),
                        request.caller().userName()));
        FieldNames.PLAIN.in(() -> indicators.add(request.caller(), indicator));
        return key;
    }

    /** Under a key made from the title, with a number behind it when that is taken. */
    private String addUnderFreeKey(ApiRequest request, Input input) {
        String slug = slug(input.text("title"));
        for (int number = 1; ; number++) {
            try {
                return add(request, input, number == 1 ? slug : slug + "-" + number);
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.CONFLICT || number == TRIES) {
                    throw problem;
                }
            }
        }
    }

    static String slug(String title) {
        String plain = Normalizer.normalize(title.replace("%", " percent "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(LONGEST_KEY, plain.length())).replaceAll("-$", "");
        return slug.isEmpty() ? "indicator" : slug;
    }

    private Answer find(ApiRequest request) {
        return answer(read(request, request.variable("key")));
    }

    private Answer change(ApiRequest request, boolean whole) {
        String key = request.variable("key");
        Seen seen = read(request, key);
        request.mustHaveSeen(seen.revision());
        ObjectNode body = request.object();
        ObjectNode named = whole ? body : MergePatch.touched(seen.json(), body);
        Optional<IndicatorChange> change = views.now(
                request.caller(), view -> IndicatorPatch.of(seen.indicator(), seen.json(), named, whole, view.today()));
        change.ifPresent(c -> FieldNames.PLAIN.in(() -> indicators.change(request.caller(), key, seen.revision(), c)));
        return answer(read(request, key));
    }

    private Seen read(ApiRequest request, String key) {
        return views.now(request.caller(), view -> {
            Indicator indicator = view.indicator(key).orElseThrow(() -> Problem.notFound("indicator " + key));
            long revision = view.revision(COLLECTION, key);
            return new Seen(indicator, revision, IndicatorJson.of(indicator, revision));
        });
    }

    private static Answer answer(Seen seen) {
        return Answer.ok(seen.json()).revision(seen.revision());
    }

    private record Seen(Indicator indicator, long revision, ObjectNode json) {}
}
