package org.braidplan.testkit;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Checks;
import org.braidplan.disclosure.Suppression;
import org.braidplan.engine.action.PlanActions;
import org.braidplan.engine.check.CheckRunner;
import org.braidplan.engine.check.CheckService;
import org.braidplan.engine.history.HistoryService;
import org.braidplan.engine.module.ModuleService;
import org.braidplan.engine.people.PeopleService;
import org.braidplan.engine.publication.PublicationService;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.web.form.Forms;
import org.braidplan.web.site.FrontServlet;
import org.braidplan.web.site.ModulePageDrawing;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jsoup.Jsoup;

/** A platform whose pages are served, with its checks running by themselves as they do when Braid runs. Close it. */
final class ServedStrands implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";

    final Checks checks;
    private final LivePlatform platform;
    private final CheckRunner runner;
    private final FrontServlet pages;
    private final Server server = new Server();
    private final ServletContextHandler context = new ServletContextHandler("/");

    ServedStrands(LivePlatform platform) {
        this.platform = platform;
        runner = new CheckRunner(platform.store, platform.views, platform.modules, platform.clock);
        checks = new CheckService(platform.store, platform.modules, runner, platform.clock);
        PeopleService people = new PeopleService(platform.store, platform.clock);
        people.add(
                Caller.system("test"),
                new Person("office", "The programme office", "", List.of(Grant.of(Role.PROGRAMME_OFFICE)), true),
                PASSWORD.toCharArray());
        pages = new FrontServlet(
                platform.views,
                platform.plans,
                new PlanActions(platform.store),
                platform.indicators,
                platform.registers,
                checks,
                new HistoryService(platform.store, platform.schemas),
                new ModuleService(platform.store, platform.modules),
                platform.modules,
                people,
                new PublicationService(
                        platform.store,
                        platform.views,
                        platform.modules,
                        platform.clock,
                        Suppression.USUAL,
                        new ModulePageDrawing()),
                platform.store,
                platform.clock);
    }

    /** Begins to serve, this page among others. */
    void start(String path, HttpServlet page) throws Exception {
        ServletHolder holder = new ServletHolder(pages);
        holder.getRegistration()
                .setMultipartConfig(new MultipartConfigElement(
                        Files.createTempDirectory("braid-sent").toString()));
        context.addServlet(holder, "/");
        context.addServlet(new ServletHolder(page), path);
        server.setHandler(context);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.start();
    }

    URI root() {
        return server.getURI();
    }

    /** The cookie of somebody who has signed in, as the programme office. */
    String signIn() throws IOException {
        HttpURLConnection form = connection("/sign-in", "");
        String token = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(form.getInputStream(), StandardCharsets.UTF_8))) {
            token = Jsoup.parse(lines.lines().reduce("", String::concat))
                    .select("main form [name=" + Forms.CSRF + "]")
                    .attr("value");
        }
        HttpURLConnection sent = connection("/sign-in", cookies(form));
        sent.setDoOutput(true);
        sent.getOutputStream()
                .write(("user=office&" + Forms.CSRF + "=" + token + "&password=" + PASSWORD.replace(' ', '+'))
                        .getBytes(StandardCharsets.US_ASCII));
        String cookie = cookies(sent);
        if (sent.getResponseCode() != 303 || cookie.isEmpty()) {
            throw new IOException("Signing in was answered with " + sent.getResponseCode() + ".");
        }
        return cookie;
    }

    private HttpURLConnection connection(String path, String cookie) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) root().resolve(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }

    private static String cookies(HttpURLConnection answered) {
        return Optional.ofNullable(answered.getHeaderFields().get("Set-Cookie")).orElse(List.of()).stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("="))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop.", e);
        }
        runner.close();
        platform.close();
    }
}
