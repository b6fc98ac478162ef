package org.braidplan.web.pages.system;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModulePlan;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What a file would do, as a letter, and the button that installs exactly that file. */
final class ModuleLook implements FormPage {

    private static final String DIGEST = "sha256";

    private final Function<Visit, Path> file;
    private final Consumer<Visit> afterwards;

    private ModuleLook(Function<Visit, Path> file, Consumer<Visit> afterwards) {
        this.file = file;
        this.afterwards = afterwards;
    }

    /** A file that somebody sent. */
    static ModuleLook sent(ModuleUploads uploads) {
        return new ModuleLook(
                visit -> uploads.find(visit, visit.path("file")), visit -> uploads.forget(visit.path("file")));
    }

    /** A file that came with the distribution. */
    static ModuleLook atHand() {
        return new ModuleLook(
                visit -> visit.services().modules().atHand(visit.caller(), visit.path("strand"), visit.path("version")),
                visit -> {});
    }

    @Override
    public Sheet sheet(Visit visit) {
        visit.caller().needs(Right.MANAGE_MODULES);
        ModulePlan plan = visit.services().modules().plan(visit.caller(), file.apply(visit));
        List<String> letter = plan.letter();
        if (!plan.fits() || plan.same()) {
            String title = plan.fits() ? "This file is installed already" : "This file would be refused";
            return Sheet.of(Section.MODULES, ModuleForms.CRUMBS, title, "Choose another file", "/modules")
                    .intro(letter.toArray(String[]::new));
        }
        String button = plan.isAgain()
                ? "Install " + plan.to() + " again"
                : plan.from().isPresent() ? "Upgrade to " + plan.to() : "Install " + plan.to();
        return Sheet.of(Section.MODULES, ModuleForms.CRUMBS, button, button, "/modules")
                .intro(letter.toArray(String[]::new))
                .fields(
                        Field.of(Field.Kind.HIDDEN, DIGEST, "", ""),
                        Field.of(Field.Kind.PASSWORD, "password", "Your password", ModuleForms.WHY_PASSWORD))
                .values(Values.NONE.with(DIGEST, plan.sha256()));
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        visit.caller().needs(Right.MANAGE_MODULES);
        String digest = entered.values().text(DIGEST);
        if (digest.isEmpty()) {
            afterwards.accept(visit);
            return new Saved("/modules/install", "");
        }
        PasswordForms.prove(visit, entered, "password");
        ModuleInfo installed;
        try {
            installed = visit.services().modules().install(visit.caller(), file.apply(visit), digest);
        } catch (Problem e) {
            if (e.code().equals("module-refused")) {
                throw Problem.of(e.kind(), e.code(), "It was not installed. " + e.getMessage(), e);
            }
            throw e;
        }
        afterwards.accept(visit);
        String version = installed.version().map(v -> ", version " + v + ",").orElse("");
        String title = PeoplePage.strands(visit).getOrDefault(installed.strand(), installed.strand());
        return new Saved(
                ModuleWords.address(installed),
                "The module " + installed.name() + version + " looks after the strand “" + title + "”.");
    }
}
