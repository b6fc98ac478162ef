package org.braidplan.web.api;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.braidplan.people.People;
import org.braidplan.web.api.http.Exchange;
import org.braidplan.web.api.http.Router;
import org.braidplan.web.api.signin.ProgramSignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers {@code /api/v1}: signs the program in, finds the route, and turns every refusal into problem JSON. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("braid-api")
@HttpWhiteboardServletPattern(ApiRoutes.ROOT + "/*")
public final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Router router;
    private final transient ProgramSignIn signIn;

    /** A servlet for these routes, letting in these people. */
    @Activate
    public ApiServlet(@Reference ApiRoutes routes, @Reference People people) {
        router = new Router(routes.all());
        signIn = new ProgramSignIn(people);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Exchange(request, response).answer(router, signIn::caller);
    }
}
