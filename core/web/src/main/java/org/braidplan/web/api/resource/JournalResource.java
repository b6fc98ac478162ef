package org.braidplan.web.api.resource;

import java.util.List;
import org.braidplan.view.History;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.ListQuery;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.JournalJson;
import org.braidplan.web.api.shape.Lists;

/** {@code journal}. */
public final class JournalResource {

    private final History history;

    /** The journal, read from this service. */
    public JournalResource(History history) {
        this.history = history;
    }

    /** What it answers. */
    public List<Route> routes() {
        return List.of(new Route(
                Method.GET,
                "/journal",
                "Every change ever made, newest first.",
                Body.NONE,
                Reply.list(JournalJson.SHAPE, ListQuery.pagesOnly()),
                this::list));
    }

    private Answer list(ApiRequest request) {
        return Answer.ok(
                Lists.of(history.journal(request.caller(), request.page()).map(JournalJson::of)));
    }
}
