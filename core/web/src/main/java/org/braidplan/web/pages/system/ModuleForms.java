package org.braidplan.web.pages.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braidplan.module.ModuleInfo;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.SentFile;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.HistoryPage;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Installing a module from a file, and taking one away; both ask for the operator's password again. */
final class ModuleForms {

    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final List<Crumb> CRUMBS = List.of(new Crumb("Plan", "/"), new Crumb("Modules", "/modules"));
    private static final String WHY_PASSWORD = "Asked again because what you do changes Braid for everybody.";

    private ModuleForms() {}

    /** Sends a file and installs it. */
    static final class Install implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            visit.caller().needs(Right.MANAGE_MODULES);
            return Sheet.of(Section.MODULES, CRUMBS, "Install or upgrade a module", "Install it", "/modules")
                    .intro(
                            "A module is one file whose name ends in .kar. It says itself which strand it looks after.",
                            "Where that strand has a module already, the new one is started beside it and takes over, and then"
                                    + " the old one goes. All other pages keep working, and the strand’s data stay.",
                            "If it does not fit or does not start, you are told why, and what runs now keeps running.",
                            "A module’s program runs inside Braid and can do all that Braid can. Install only what comes from"
                                    + " somebody you trust.")
                    .fields(
                            Field.of(
                                    Field.Kind.FILE,
                                    "file",
                                    "The module’s file",
                                    "A KAR file of at most " + MOST_BYTES / (1024 * 1024) + " MB."),
                            Field.of(Field.Kind.PASSWORD, "password", "Your password", WHY_PASSWORD));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            visit.caller().needs(Right.MANAGE_MODULES);
            SentFile file = SentFile.of(visit, "file", MOST_BYTES);
            PasswordForms.prove(visit, entered, "password");
            ModuleInfo installed = install(visit, file);
            String version =
                    installed.version().map(v -> ", version " + v + ",").orElse("");
            String title = PeoplePage.strands(visit).getOrDefault(installed.strand(), installed.strand());
            return new Saved(
                    "/modules",
                    "The module " + installed.name() + version + " looks after the strand “" + title + "”.");
        }

        /** The journal names the file as it was called where it came from, so it keeps that name. */
        private static ModuleInfo install(Visit visit, SentFile file) {
            try {
                Path folder = Files.createTempDirectory("braid-module-");
                Path kar = folder.resolve(file.name());
                try {
                    try (InputStream in = file.content()) {
                        Files.copy(in, kar);
                    }
                    return visit.services().modules().install(visit.caller(), kar);
                } finally {
                    Files.deleteIfExists(kar);
                    Files.deleteIfExists(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes a strand's module away. */
    static final class Remove implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            visit.caller().needs(Right.MANAGE_MODULES);
            ModuleInfo module = module(visit);
            String title = PeoplePage.strands(visit).getOrDefault(module.strand(), module.strand());
            return Sheet.of(Section.MODULES, CRUMBS, "Remove a module", "Remove it", "/modules")
                    .intro(
                            "This would take the module " + module.name() + " "
                                    + module.version().orElse("") + " away from the strand “" + title + "”, with "
                                    + ModuleListPage.brings(module) + ".",
                            "It would not touch the strand’s actions, indicators or records: they stay, and its registers can"
                                    + " still be read, but not changed.",
                            "It can be undone at any time by installing the module again.")
                    .fields(Field.of(Field.Kind.PASSWORD, "password", "Your password", WHY_PASSWORD))
                    .grave();
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            visit.caller().needs(Right.MANAGE_MODULES);
            PasswordForms.prove(visit, entered, "password");
            ModuleInfo before = module(visit);
            visit.services().modules().remove(visit.caller(), before.strand());
            return new Saved(
                    "/modules", "The module " + before.name() + " is removed. The strand’s data are all still there.");
        }
    }

    /** Whose history the address names. */
    static HistoryPage.Subject subject(Visit visit) {
        ModuleInfo module = module(visit);
        return new HistoryPage.Subject("modules", module.name(), module.name(), "/modules");
    }

    private static ModuleInfo module(Visit visit) {
        String strand = visit.path("strand");
        return visit.services().modules().list(visit.caller()).stream()
                .filter(m -> m.strand().equals(strand) && !m.name().isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("module for the strand " + strand));
    }
}
