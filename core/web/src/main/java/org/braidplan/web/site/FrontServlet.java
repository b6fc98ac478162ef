package org.braidplan.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.braidplan.action.Actions;
import org.braidplan.check.Checks;
import org.braidplan.indicator.Indicators;
import org.braidplan.module.LiveModules;
import org.braidplan.module.Modules;
import org.braidplan.people.Caller;
import org.braidplan.people.People;
import org.braidplan.plan.Plans;
import org.braidplan.problem.Problem;
import org.braidplan.publication.Publication;
import org.braidplan.register.Registers;
import org.braidplan.store.Store;
import org.braidplan.view.History;
import org.braidplan.view.Views;
import org.braidplan.web.asset.Assets;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.FrontDoor;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Services;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.AccountWatch;
import org.braidplan.web.signin.Callers;
import org.braidplan.web.signin.Callers.SignedIn;
import org.braidplan.web.signin.Session;
import org.braidplan.web.signin.Sessions;
import org.braidplan.web.signin.SignInPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletErrorPage;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The front door of all pages: finds out who asks, refuses what is not for them, and sends the page. */
@Component(service = {Servlet.class, FrontDoor.class})
@HttpWhiteboardServletPattern("/")
@HttpWhiteboardServletErrorPage(errorPage = {"4xx", "5xx", "java.lang.Throwable"})
@HttpWhiteboardServletMultipart(
        enabled = true,
        maxFileSize = FrontServlet.LARGEST_FILE,
        maxRequestSize = FrontServlet.LARGEST_FILE + 65_536,
        fileSizeThreshold = 65_536)
public final class FrontServlet extends HttpServlet implements FrontDoor {

    /** The largest file that can be sent, in bytes: a module or a CSV file. */
    static final long LARGEST_FILE = Modules.LARGEST_FILE;

    private static final long serialVersionUID = 1L;
    private static final String CSP = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Services services;
    private final transient Assets assets = new Assets();
    private final transient Screens screens;
    private final transient Callers callers;
    private final transient SignInPage signInPage;
    private final transient Router router;
    private final transient PublicSite publicSite;
    private final transient Store.Subscription accountWatch;
    private transient volatile boolean open;

    /** The front door in front of these services. */
    @Activate
    public FrontServlet(
            @Reference Views views,
            @Reference Plans plans,
            @Reference Actions actions,
            @Reference Indicators indicators,
            @Reference Registers registers,
            @Reference Checks checks,
            @Reference History history,
            @Reference Modules modules,
            @Reference LiveModules liveModules,
            @Reference People people,
            @Reference Publication publication,
            @Reference Store store,
            @Reference Clock clock) {
        this(
                new Services(
                        views,
                        plans,
                        actions,
                        indicators,
                        registers,
                        checks,
                        history,
                        modules,
                        liveModules,
                        people,
                        publication,
                        clock),
                store,
                System.getenv().containsKey("BRAID_CLOCK"));
    }

    FrontServlet(Services services, Store store, boolean isDemonstration) {
        this.services = services;
        Sessions sessions = new Sessions(services.clock());
        accountWatch = AccountWatch.start(store, sessions);
        screens = new Screens(services, assets, isDemonstration);
        callers = new Callers(services.people(), sessions);
        signInPage = new SignInPage(callers);
        router = SiteMap.of(services, screens, sessions);
        publicSite = new PublicSite(services, screens, router);
    }

    @Override
    public void init() {
        open = true;
    }

    @Override
    public void destroy() {
        open = false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Deactivate
    void stop() {
        accountWatch.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        try {
            Visit.check(request);
        } catch (Problem problem) {
            send(
                    new Visit(new Plain(request), services, Caller.nobody(), Optional.empty(), Map.of()),
                    Faults.of(problem),
                    response);
            return;
        }
        if (PublicSite.serves(request) && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            publicSite.serve(request, response);
            return;
        }
        Visit visit = new Visit(request, services, Caller.nobody(), Optional.empty(), Map.of());
        try {
            Optional<SignedIn> signedIn = callers.of(request);
            visit = visit(request, signedIn, Map.of());
            send(visit, answer(visit, signedIn, response), response);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.SIGN_IN_NEEDED
                    && request.getMethod().equals("GET")) {
                send(visit, toSignIn(request), response);
            } else {
                send(visit, Faults.of(problem), response);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            send(visit, Faults.of(failure, request.getRequestURI()), response);
        }
    }

    private Answer answer(Visit visit, Optional<SignedIn> signedIn, HttpServletResponse response) {
        HttpServletRequest request = visit.request();
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return Faults.ofStatus(status, request);
        }
        String path = request.getRequestURI();
        boolean isPost = request.getMethod().equals("POST");
        if (!isPost
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD")) {
            return Faults.wrongMethod();
        }
        if (path.startsWith("/assets/")) {
            return assets.find(path).orElseGet(Faults::notFound);
        }
        if (path.equals("/sign-in")) {
            return isPost ? signInPage.signIn(visit, response) : signInPage.show(visit, response);
        }
        if (signedIn.isEmpty() && !Screens.isOpen(path)) {
            return isPost ? Faults.signedOut() : toSignIn(request);
        }
        if (isPost) {
            Visit.checkSent(request);
        }
        if (path.equals("/sign-out") && isPost && isGenuine(visit)) {
            return signInPage.signOut(visit, response);
        }
        Optional<Router.Match> match = router.find(isPost ? Router.Method.POST : Router.Method.GET, path);
        if (match.isEmpty()) {
            boolean otherwise = router.find(isPost ? Router.Method.GET : Router.Method.POST, path)
                    .isPresent();
            return otherwise ? Faults.wrongMethod() : Faults.notFound();
        }
        Visit found = visit(request, signedIn, match.get().path());
        return isPost && !isGenuine(found)
                ? match.get().handler().refused(found)
                : match.get().handler().answer(found);
    }

    private Visit visit(HttpServletRequest request, Optional<SignedIn> signedIn, Map<String, String> path) {
        boolean isOpen = Screens.isOpen(request.getRequestURI());
        Caller nobody = isOpen ? Screens.PUBLIC : Caller.nobody();
        return new Visit(
                request,
                services,
                isOpen && !request.getRequestURI().equals("/sign-in")
                        ? nobody
                        : signedIn.map(SignedIn::caller).orElse(nobody),
                signedIn.map(SignedIn::session),
                path);
    }

    private static boolean isGenuine(Visit visit) {
        return visit.session()
                .map(Session::csrf)
                .filter(token -> Sessions.same(token, visit.parameter(Forms.CSRF)))
                .isPresent();
    }

    private static Answer toSignIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String next = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new Answer.Elsewhere(next.equals("/") ? "/sign-in" : Addresses.with("/sign-in", "next", next));
    }

    private void send(Visit visit, Answer answer, HttpServletResponse response) throws IOException {
        if (answer instanceof Answer.Elsewhere elsewhere) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", elsewhere.address());
        } else if (answer instanceof Answer.Bytes bytes) {
            response.setContentType(bytes.type());
            bytes.headers().forEach(response::setHeader);
            bytes.body().write(response.getOutputStream());
        } else if (answer instanceof Answer.Screen screen) {
            byte[] html;
            int status = screen.status();
            try {
                html = screens.draw(visit, screen).getBytes(StandardCharsets.UTF_8);
            } catch (RuntimeException | LinkageError | StackOverflowError failure) {
                Answer.Screen fault = Faults.of(failure, visit.address());
                status = fault.status();
                html = screens.draw(visit, fault).getBytes(StandardCharsets.UTF_8);
            }
            response.setStatus(status);
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        }
    }
}
