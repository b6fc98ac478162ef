package org.braidplan.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.braidplan.people.Caller;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Exchange;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.http.Router;

/** An API whose routes fail as nobody foresaw. */
final class FailingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Router router = new Router(List.of(
            new Route(Method.GET, "/exception", "Fails.", Body.NONE, Reply.nothing(), FailingServlet::exception),
            new Route(Method.GET, "/recursion", "Fails.", Body.NONE, Reply.nothing(), FailingServlet::recursion)));

    private static Answer exception(ApiRequest request) {
        throw new IllegalStateException("The secret of the inside");
    }

    private static Answer recursion(ApiRequest request) {
        return recursion(request);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Exchange(request, response).answer(router, (authorization, address) -> Caller.nobody());
    }
}
