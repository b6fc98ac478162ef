package org.braidplan.web.pages.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.module.Purge;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Erases a strand's records, and takes its module away; asks for the strand's key and for the operator's password. */
final class ModulePurge implements FormPage {

    private static final String KEY = "strand";

    @Override
    public Sheet sheet(Visit visit) {
        Purge would = would(visit);
        String title = title(visit, would);
        List<String> words = new ArrayList<>();
        words.add("This would erase " + Words.count(would.documents(), "record") + " of the strand “" + title + "”"
                + (would.registers().isEmpty() ? "." : ": " + Words.list(registers(would)) + ".")
                + (would.module().isEmpty() ? "" : " It would take the module " + would.module() + " away first."));
        if (!would.waiting().isEmpty()) {
            words.add("It would erase the files that wait for a module as well: " + Words.list(would.waiting()) + ".");
        }
        words.add("It would not touch the strand itself, its actions or its indicators, nor any other strand.");
        words.add(
                "A backup of everything is made before that, in the folder “backups” beside the store. It and the journal go on"
                        + " holding what is erased; only a redaction takes something out of the journal as well.");
        words.add("It cannot be undone here. To remove the module and keep the records, use “Remove” instead.");
        return Sheet.of(
                        Section.MODULES,
                        ModuleForms.CRUMBS,
                        "Erase the records of a strand",
                        "Erase " + Words.count(would.documents(), "record"),
                        "/modules")
                .intro(words.toArray(String[]::new))
                .fields(
                        Field.text(
                                KEY,
                                "The strand’s key",
                                "Type " + would.strand() + ", so that it is certain that you mean this strand."),
                        Field.of(Field.Kind.PASSWORD, "password", "Your password", ModuleForms.WHY_PASSWORD))
                .grave();
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        Purge would = would(visit);
        String key = entered.text(KEY);
        if (!key.equals(would.strand())) {
            throw Problem.invalid(
                    KEY,
                    (key.isEmpty() ? "Nothing was typed here." : "This is not the key of the strand.")
                            + " Nothing was erased. Type " + would.strand() + " to erase its records.");
        }
        PasswordForms.prove(visit, entered, "password");
        Path backup = visit.services().modules().purge(visit.caller(), would.strand());
        return new Saved(
                "/modules",
                Words.count(would.documents(), "record") + " of the strand “" + title(visit, would)
                        + "” are erased. The backup " + backup + " holds them.");
    }

    private static Purge would(Visit visit) {
        visit.caller().needs(Right.MANAGE_MODULES);
        visit.caller().needs(Right.MANAGE_STORE);
        return visit.services().modules().lookAtPurge(visit.caller(), visit.path("strand"));
    }

    private static List<String> registers(Purge would) {
        return would.registers().stream()
                .map(r -> Words.number(r.documents()) + " in “" + r.title() + "”")
                .toList();
    }

    private static String title(Visit visit, Purge purge) {
        return PeoplePage.strands(visit).getOrDefault(purge.strand(), purge.strand());
    }
}
