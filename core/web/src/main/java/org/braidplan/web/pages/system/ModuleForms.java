package org.braidplan.web.pages.system;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;
import org.braidplan.module.Returned;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
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

/** Sending a module’s file, rolling one back and taking one away; all ask for the operator's password again. */
final class ModuleForms {

    static final List<Crumb> CRUMBS = List.of(new Crumb("Plan", "/"), new Crumb("Modules", "/modules"));
    static final String WHY_PASSWORD = "Asked again because what you do changes Braid for everybody.";

    private ModuleForms() {}

    /** Sends a file, which is then looked at; nothing is installed yet. */
    static final class Send implements FormPage {

        private final ModuleUploads uploads;

        Send(ModuleUploads uploads) {
            this.uploads = uploads;
        }

        @Override
        public Sheet sheet(Visit visit) {
            visit.caller().needs(Right.MANAGE_MODULES);
            return Sheet.of(Section.MODULES, CRUMBS, "Install or upgrade a module", "Look at it first", "/modules")
                    .intro(
                            "A module is one file whose name ends in .kar. It says itself which strand it looks after.",
                            "You are told first what it would do, with everything tried on the records as they are now."
                                    + " Nothing is changed until you say so on the next page.",
                            "A module’s program runs inside Braid, also when it is only looked at, and can do all that Braid"
                                    + " can. Send only what comes from somebody you trust.")
                    .fields(
                            Field.of(
                                    Field.Kind.FILE,
                                    "file",
                                    "The module’s file",
                                    "A KAR file of at most " + Modules.LARGEST_FILE / (1024 * 1024) + " MB."),
                            Field.of(Field.Kind.PASSWORD, "password", "Your password", WHY_PASSWORD));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            visit.caller().needs(Right.MANAGE_MODULES);
            SentFile file = SentFile.of(visit, "file", Modules.LARGEST_FILE);
            PasswordForms.prove(visit, entered, "password");
            String token = uploads.keep(visit.session().orElseThrow(), file);
            try {
                // What cannot be looked into at all is refused here, beside the field.
                uploads.look(visit, token);
            } catch (Problem e) {
                uploads.forget(token);
                throw e.code().equals("module-refused") ? Problem.invalid("file", String.valueOf(e.getMessage())) : e;
            }
            return new Saved("/modules/look/" + token, "");
        }
    }

    /** Puts the version before back. */
    static final class RollBack implements FormPage {

        private static final int LISTED = 200;

        @Override
        public Sheet sheet(Visit visit) {
            visit.caller().needs(Right.MANAGE_MODULES);
            Returned would = visit.services().modules().lookBack(visit.caller(), visit.path("strand"));
            List<String> words = new ArrayList<>();
            words.add("This would put " + would.name() + " " + would.to() + " back in the place of " + would.from()
                    + ", which took over on " + Words.moment(would.upgradedAt()) + ".");
            words.add(
                    would.restored() == 0
                            ? "It would not touch any record: both versions read them alike."
                            : Words.count(would.restored(), "record") + " would be as before that upgrade.");
            if (would.entered().isEmpty()) {
                words.add("Nothing was entered since that would be lost.");
            } else {
                words.add(
                        "What was entered since would go, and would have to be entered again. The journal keeps it, and the"
                                + " module’s page offers it as a file:");
                would.lines().stream().limit(LISTED).forEach(words::add);
            }
            words.add("It cannot be undone, but the newer version can be installed again.");
            return Sheet.of(
                            Section.MODULES,
                            CRUMBS,
                            "Roll back to " + would.to(),
                            "Roll back to " + would.to(),
                            "/modules")
                    .intro(words.toArray(String[]::new))
                    .fields(Field.of(Field.Kind.PASSWORD, "password", "Your password", WHY_PASSWORD))
                    .grave();
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            visit.caller().needs(Right.MANAGE_MODULES);
            PasswordForms.prove(visit, entered, "password");
            Returned done = visit.services().modules().rollBack(visit.caller(), visit.path("strand"));
            return new Saved(
                    Addresses.path("/modules/", done.strand()),
                    done.name() + " " + done.to() + " is back. "
                            + (done.entered().isEmpty()
                                    ? "Nothing that was entered since is lost."
                                    : Words.count(done.entered().size(), "record")
                                            + " entered since can be fetched from here, to be entered again."));
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
                                    + ModuleWords.brings(module) + ".",
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
        return new HistoryPage.Subject("modules", module.name(), module.name(), ModuleWords.address(module));
    }

    private static ModuleInfo module(Visit visit) {
        String strand = visit.path("strand");
        return visit.services().modules().list(visit.caller()).stream()
                .filter(m -> m.strand().equals(strand) && !m.name().isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("module for the strand " + strand));
    }
}
