package org.braidplan.web.pages;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.action.Actions;
import org.braidplan.check.Checks;
import org.braidplan.disclosure.Suppression;
import org.braidplan.engine.action.PlanActions;
import org.braidplan.engine.check.CheckRunner;
import org.braidplan.engine.check.CheckService;
import org.braidplan.engine.history.HistoryService;
import org.braidplan.engine.indicator.PlanIndicators;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.module.ModuleService;
import org.braidplan.engine.module.MovingIn;
import org.braidplan.engine.module.StrandExtender;
import org.braidplan.engine.people.PeopleService;
import org.braidplan.engine.plan.PlanDocuments;
import org.braidplan.engine.publication.PublicationService;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.indicator.Indicators;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules;
import org.braidplan.module.ModuleInfo;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Plans;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.publication.Item;
import org.braidplan.publication.Publication;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.EmbeddedStore;
import org.braidplan.web.site.FrontServlet;
import org.braidplan.web.site.ModulePageDrawing;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The pages as they run: Jetty, the real services and a real store, on a day in December 2014. */
public final class PagesServer implements AutoCloseable {

    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery staple";

    public final EmbeddedStore store;
    public final RegisterService registers;
    public final Plans plans;
    public final Actions actions;
    public final Indicators indicators;
    public final Publication publication;
    public final PeopleService people;
    private final Checks checks;
    private final ActiveModules modules = new ActiveModules();
    private final Server server = new Server();
    private ServletContextHandler context = new ServletContextHandler();
    private final TurnedClock clock;
    private final PlanViews views;
    private final ModuleService lifecycle;
    private Optional<ModuleFramework> framework = Optional.empty();

    /** A plan with a title and one strand, {@code cse}; its module brings the register of visits. */
    public static PagesServer withPlan() {
        return withPlan(Suppression.USUAL);
    }

    /** The same, with another rule for small numbers. */
    static PagesServer withPlan(Suppression rule) {
        PagesServer server = new PagesServer(rule, its -> new ModuleService(its.store, its.modules));
        server.fill();
        server.bringModule();
        return server;
    }

    private void fill() {
        plans.putPlan(
                Caller.system("test"),
                Unit.NEW,
                new Plan("Improvement plan", "Rotherham", "", RatingScheme.ByLateness.USUAL, List.of(), List.of()));
        strand("cse", 1, "CSE", "Exploitation practice", Source.entered());
    }

    private ModuleService modulesIn(ModuleFramework framework, Path folder) {
        MovingIn movingIn = new MovingIn(store, indicators, registers, modules);
        new StrandExtender(framework.context(), modules, movingIn);
        return ModuleFramework.in(
                folder, () -> new ModuleService(framework.context(), store, modules, views, movingIn, clock));
    }

    /**
     * A plan with the strand {@code cse} and a framework behind the pages, so that modules are installed from files.
     *
     * @param folder where the framework is, and below it {@code modules} for files that are at hand
     */
    static PagesServer withFramework(Path folder) {
        ModuleFramework framework = new ModuleFramework(folder);
        PagesServer server = new PagesServer(Suppression.USUAL, its -> its.modulesIn(framework, folder));
        server.framework = Optional.of(framework);
        server.fill();
        return server;
    }

    /** A store that nobody has written anything to but the people who can sign in. */
    public PagesServer() {
        this(Suppression.USUAL, its -> new ModuleService(its.store, its.modules));
    }

    private PagesServer(Suppression rule, Function<PagesServer, ModuleService> making) {
        Instant then =
                LocalDate.of(2014, 12, 1).atTime(9, 0).atZone(CouncilClock.ZONE).toInstant();
        clock = new TurnedClock(Clock.offset(Clock.system(CouncilClock.ZONE), Duration.between(Instant.now(), then)));
        store = EmbeddedStore.open(directory(), clock);
        Schemas schemas = new Schemas(store, modules);
        registers = new RegisterService(store, schemas);
        views = new PlanViews(store, clock, new LiveRegisters(modules));
        actions = new PlanActions(store);
        indicators = new PlanIndicators(store, clock);
        plans = new PlanDocuments(store, registers, registers);
        people = new PeopleService(store, clock);
        checks = new CheckService(store, modules, new CheckRunner(store, views, modules, clock), clock);
        publication = new PublicationService(store, views, modules, clock, rule, new ModulePageDrawing());
        person("admin", Grant.of(Role.OPERATOR));
        lifecycle = making.apply(this);
        FrontServlet servlet = new FrontServlet(
                views,
                plans,
                actions,
                indicators,
                registers,
                checks,
                new HistoryService(store, schemas),
                lifecycle,
                modules,
                people,
                publication,
                store,
                clock);
        start(servlet);
    }

    /** Serves something else beside the pages. */
    void serve(String path, HttpServlet servlet) {
        context.addServlet(new ServletHolder(servlet), path);
    }

    /** The module of the strand {@code cse}. */
    public void bringModule() {
        bringModule(Contents.none().registers(HomeVisit.class).pages(new OpenPage(), new StaffPage()), "");
    }

    /** A module of the strand {@code cse} with other contents, its templates in this package of its class loader. */
    void bringModule(Contents contents, String templates) {
        ClassLoader loader = contents.registers().get(0).getClassLoader();
        modules.come(1, new LiveModules.Live("cse", "braid-strand-cse", "1.2.0", contents, loader, templates));
        store.declare(registers.of("cse").stream().map(KeptSchemas::collection).toList());
        store.write(new Intent("system:test", "Keep the registers"), unit -> {
            KeptSchemas.keep(unit, registers.of("cse"));
            return null;
        });
    }

    /**
     * Brings the module of another strand, of which nothing is to be kept, and runs its checks.
     *
     * @return what takes it away again
     */
    Runnable bringAnother(String strand, Contents contents) {
        ClassLoader loader = getClass().getClassLoader();
        modules.come(2, new LiveModules.Live(strand, "braid-strand-" + strand, "1.0.0", contents, loader, ""));
        checks.run(Caller.system("test"), strand);
        return () -> modules.go(2);
    }

    /** Approves for the public all that waits and may be. */
    public void approveAll() {
        Caller office = Caller.system("test");
        publication.approve(
                office,
                publication.candidates(office).stream()
                        .filter(c -> c.waits() && c.obstacle().isEmpty())
                        .map(c -> new Publication.Seen(c.item(), c.revision()))
                        .toList());
    }

    /** Approves something as it was possible before anybody knew what is in its way. */
    void approveUnseen(Item item, long revision) {
        Publication before = new PublicationService(store, views, modules, clock, Suppression.USUAL, null);
        before.approve(Caller.system("test"), List.of(new Publication.Seen(item, revision)));
    }

    /** As if so much time had gone by. */
    public void passes(Duration time) {
        clock.turn(time);
    }

    /** Takes that module away; its records stay. */
    public void removeModule() {
        modules.go(1);
    }

    public void strand(String key, int number, String prefix, String title, Source source) {
        plans.putStrand(
                Caller.system("test"),
                Unit.NEW,
                new Strand(key, number, prefix, title, "It is better.", "", "", source));
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    public void person(String userName, Grant... grants) {
        people.add(
                Caller.system("test"),
                new Person(userName, "Somebody " + userName, "", List.of(grants), true),
                PASSWORD.toCharArray());
    }

    /** The framework, where modules are installed from files. */
    ModuleFramework framework() {
        return framework.orElseThrow();
    }

    /** How the module of a strand stands. */
    ModuleInfo module(String strand) {
        return lifecycle.list(Caller.system("test")).stream()
                .filter(m -> m.strand().equals(strand))
                .findFirst()
                .orElseThrow();
    }

    /** A browser that is signed in. */
    public Browser as(String userName) {
        return new Browser(root()).signIn(userName, PASSWORD);
    }

    /** A browser that is not. */
    public Browser asNobody() {
        return new Browser(root());
    }

    URI root() {
        return server.getURI();
    }

    private void start(FrontServlet servlet) {
        context = new ServletContextHandler("/");
        ServletHolder holder = new ServletHolder(servlet);
        holder.getRegistration()
                .setMultipartConfig(new MultipartConfigElement(directory().toString()));
        context.addServlet(holder, "/");
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

    private static Path directory() {
        try {
            return Files.createTempDirectory("braid-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody as the services know them. */
    public Caller caller(String userName) {
        return new Caller(Optional.of(userName).flatMap(people::find).orElseThrow());
    }

    @Override
    public void close() {
        try {
            server.stop();
            if (framework.isPresent()) {
                framework.get().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop.", e);
        }
        store.close();
    }
}
