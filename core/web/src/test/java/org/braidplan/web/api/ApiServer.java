package org.braidplan.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Actions;
import org.braidplan.check.Checks;
import org.braidplan.engine.action.PlanActions;
import org.braidplan.engine.check.CheckRunner;
import org.braidplan.engine.check.CheckService;
import org.braidplan.engine.history.HistoryService;
import org.braidplan.engine.indicator.PlanIndicators;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.module.ModuleService;
import org.braidplan.engine.people.PeopleService;
import org.braidplan.engine.plan.PlanDocuments;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.indicator.Indicators;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.People;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Plans;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.register.Registers;
import org.braidplan.store.Commit;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.EmbeddedStore;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The API as it runs: Jetty, the real services, a real store in a directory of its own, on a day in December 2014. One for all
 * tests of a run, because accounts take time to make; tests keep to actions and indicators that they added themselves.
 */
final class ApiServer {

    static final String PASSWORD = "correct horse battery staple";

    private static final ApiServer ONE = new ApiServer();

    final EmbeddedStore store;
    final People people;
    final ApiRoutes routes;
    final Checks checks;
    private final Server server = new Server();
    private final Plans plans;
    private final Clock clock;

    /** The server, started. */
    static ApiServer started() {
        return ONE;
    }

    private ApiServer() {
        Instant then =
                LocalDate.of(2014, 12, 1).atTime(9, 0).atZone(CouncilClock.ZONE).toInstant();
        clock = Clock.offset(Clock.system(CouncilClock.ZONE), Duration.between(Instant.now(), then));
        store = EmbeddedStore.open(directory(), clock);
        ActiveModules modules = new ActiveModules();
        Schemas schemas = new Schemas(store, modules);
        RegisterService registers = new RegisterService(store, schemas);
        PlanViews views = new PlanViews(store, clock, new LiveRegisters(modules));
        Indicators indicators = new PlanIndicators(store, clock);
        Actions actions = new PlanActions(store);
        plans = new PlanDocuments(store, registers, registers);
        people = new PeopleService(store, clock);
        checks = new CheckService(store, modules, new CheckRunner(store, views, modules, clock), clock);
        ModuleService moduleService = new ModuleService(store, modules);
        bring(modules, registers);
        fill();
        routes = new ApiRoutes(
                views,
                plans,
                actions,
                indicators,
                registers,
                checks,
                new HistoryService(store, schemas),
                moduleService);
        start(registers, modules);
    }

    private void bring(ActiveModules modules, Registers registers) {
        modules.come(
                1,
                new LiveModules.Live(
                        "cse",
                        "braid-strand-cse",
                        "1.2.0",
                        Contents.none().registers(Meeting.class),
                        getClass().getClassLoader(),
                        ""));
        store.declare(registers.of("cse").stream().map(KeptSchemas::collection).toList());
    }

    private void fill() {
        Caller system = Caller.system("test");
        plans.putPlan(
                system,
                Unit.NEW,
                new Plan(
                        "Improvement plan",
                        "Rotherham",
                        "One plan.",
                        RatingScheme.ByLateness.USUAL,
                        List.of(),
                        List.of(LocalDate.of(2014, 11, 28))));
        strand("cse", 1, "CSE");
        strand("finance", 3, "FIN");
        strand("bulk", 4, "BULK");
        person("office", Grant.of(Role.PROGRAMME_OFFICE));
        person("lead", Grant.of(Role.LEAD, "cse"));
        person("helper", Grant.of(Role.CONTRIBUTOR, "cse"));
        person("reader", Grant.of(Role.READER));
        person("operator", Grant.of(Role.OPERATOR));
    }

    private void strand(String key, int number, String prefix) {
        plans.putStrand(
                Caller.system("test"),
                Unit.NEW,
                new Strand(key, number, prefix, "Strand " + key, "It is better.", "", "", Source.entered()));
    }

    private void person(String userName, Grant grant) {
        people.add(
                Caller.system("test"),
                new Person(userName, "Somebody " + userName, "Post of " + userName, List.of(grant), true),
                PASSWORD.toCharArray());
    }

    private void start(Registers registers, LiveModules modules) {
        Traffic traffic = new Traffic();
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(new FilterHolder(traffic), "/*", EnumSet.of(DispatcherType.REQUEST));
        add(context, new ApiServlet(routes, people), "/api/v1/*");
        add(context, new OpenApiServlet(routes, registers, modules), "/openapi.json");
        add(context, new HealthServlet(store, routes, () -> true), "/health/live", "/health/ready");
        add(context, new HealthServlet(store, routes, () -> false), "/without-pages/health/ready");
        add(context, new HealthServlet(null, null, null), "/without-store/health/ready");
        add(context, new HealthServlet(store, null, () -> true), "/without-routes/health/ready");
        add(context, new FailingServlet(), "/failing/*");
        EmbeddedStore closed = EmbeddedStore.open(directory(), clock);
        closed.close();
        add(context, new HealthServlet(closed, routes, () -> true), "/closed-store/health/ready");
        add(context, new MetricsServlet(store, traffic), "/metrics");
        server.setHandler(context);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not start.", e);
        }
    }

    private static void add(ServletContextHandler context, Servlet servlet, String... patterns) {
        for (String pattern : patterns) {
            context.addServlet(new ServletHolder(servlet), pattern);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("braid-api");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    URI root() {
        return server.getURI();
    }

    /** A token for somebody, for an hour. */
    String token(String userName) {
        return people.createToken(
                Caller.system("test"), userName, "Test", clock.instant().plus(Duration.ofHours(1)));
    }

    /** A program that has signed in as somebody. */
    ApiClient as(String userName) {
        return new ApiClient(root(), Optional.of("Bearer " + token(userName)));
    }

    /** A program that has not signed in. */
    ApiClient asNobody() {
        return new ApiClient(root(), Optional.empty());
    }

    /** How many units somebody has written. */
    long unitsBy(String userName) {
        return store.journal().newestFirst(store.journal().last(), Integer.MAX_VALUE).stream()
                .filter(unit -> unit.who().equals(userName))
                .count();
    }

    /** The newest unit that somebody has written. */
    Commit newestBy(String userName) {
        return store.journal().newestFirst(store.journal().last(), Integer.MAX_VALUE).stream()
                .filter(unit -> unit.who().equals(userName))
                .findFirst()
                .orElseThrow();
    }
}
