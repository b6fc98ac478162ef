package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.Lists;
import org.braidplan.web.api.shape.ModuleJson;

/** {@code modules}: what is there, and a KAR to install or upgrade one. */
public final class ModuleResource {

    private static final Columns MODULES = Columns.of("strand", "name", "version", "state", "since");

    private static final int LONGEST_NAME = 100;

    private final Modules modules;

    /** Modules listed and installed by this service. */
    public ModuleResource(Modules modules) {
        this.modules = modules;
    }

    /** What it answers. */
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.GET,
                        "/modules",
                        "Every strand's module, by strand number unless sorted.",
                        Body.NONE,
                        Reply.list(ModuleJson.SHAPE, MODULES.query()),
                        this::list),
                new Route(
                        Method.POST,
                        "/modules",
                        "Installs a module from a KAR, or upgrades the one that is there, while everything else serves.",
                        Body.bytes().with("file", "The name of the file, for the journal."),
                        Reply.created(ModuleJson.SHAPE),
                        this::install),
                new Route(
                        Method.GET,
                        "/modules/{strand}",
                        "The module of one strand.",
                        Body.NONE,
                        Reply.one(ModuleJson.SHAPE),
                        this::find));
    }

    private Answer list(ApiRequest request) {
        List<ObjectNode> all =
                modules.list(request.caller()).stream().map(ModuleJson::of).toList();
        return Answer.ok(Lists.of(MODULES.page(all, request.page())));
    }

    private Answer find(ApiRequest request) {
        String strand = request.variable("strand");
        return modules.list(request.caller()).stream()
                .filter(module -> module.strand().equals(strand))
                .findFirst()
                .map(module -> Answer.ok(ModuleJson.of(module)).asSeen())
                .orElseThrow(() -> Problem.notFound("module for the strand " + strand));
    }

    /** The right is asked for before the first byte is read, so that nobody else can fill the disk. */
    private Answer install(ApiRequest request) {
        request.caller().needs(Right.MANAGE_MODULES);
        try {
            Path directory = Files.createTempDirectory("braid");
            Path kar = directory.resolve(name(request.parameter("file")));
            try {
                Files.copy(request.bytes(Modules.LARGEST_FILE), kar);
                ModuleInfo module = modules.install(request.caller(), kar);
                return Answer.created(Paths.of("modules", module.strand()), ModuleJson.of(module))
                        .asSeen();
            } finally {
                Files.deleteIfExists(kar);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a name, of letters, digits, dots, dashes and low lines. */
    private static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^\\.+", "");
        return name.isEmpty() ? "sent-to-the-api.kar" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
