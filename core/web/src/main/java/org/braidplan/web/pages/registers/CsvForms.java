package org.braidplan.web.pages.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers.BadRow;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.SentFile;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Records from a CSV file: choose it, look at what it would do, save. */
final class CsvForms {

    private static final long MOST_BYTES = 5L * 1024 * 1024;
    private static final int SHOWN_ROWS = 20;

    private CsvForms() {}

    /** Sends the file, which is then looked at; nothing is saved yet. */
    static final class Choose implements FormPage {

        private final KeptFiles files;

        Choose(KeptFiles files) {
            this.files = files;
        }

        @Override
        public Sheet sheet(Visit visit) {
            Opened opened = Opened.of(visit);
            opened.needsChange();
            return start(opened, "Look at it first")
                    .intro(
                            "The first row names the columns: "
                                    + Words.list(opened.fields().stream()
                                            .map(RegisterSchema.Field::label)
                                            .toList())
                                    + ".",
                            "A row whose " + keys(opened)
                                    + " is there already changes that record; any other row adds one. A"
                                    + " column that the file has not stays as it is.")
                    .fields(Field.of(
                            Field.Kind.FILE,
                            "file",
                            "The file",
                            "CSV in UTF-8, at most " + MOST_BYTES / (1024 * 1024)
                                    + " MB. You see what it would do before" + " anything is saved."));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            Opened opened = Opened.of(visit);
            opened.needsChange();
            byte[] bytes = bytes(SentFile.of(visit, "file", MOST_BYTES));
            // What cannot be read at all is refused here, beside the field.
            look(opened, bytes, false);
            String token = files.keep(visit.session().orElseThrow(), opened.address(), bytes);
            return new Saved(opened.address("import") + "/" + token, "");
        }
    }

    /** What the file would do, and the button that does it. */
    static final class Look implements FormPage {

        private final KeptFiles files;

        Look(KeptFiles files) {
            this.files = files;
        }

        @Override
        public Sheet sheet(Visit visit) {
            Opened opened = Opened.of(visit);
            opened.needsChange();
            CsvReport report = look(opened, file(visit, opened), false);
            int good = report.added() + report.changed();
            List<String> words = new ArrayList<>();
            words.add("Nothing is saved yet. This file would add " + Words.count(report.added(), "record")
                    + " and change "
                    + report.changed() + "."
                    + (report.unchanged() == 0
                            ? ""
                            : " " + Words.count(report.unchanged(), "row says", "rows say")
                                    + " what stands there already."));
            refused(opened, report, words);
            if (good == 0) {
                words.add("There is nothing to save. Correct the file and choose it again.");
            }
            return start(opened, good == 0 ? "Choose a file again" : "Save " + Words.count(good, "record"))
                    .intro(words.toArray(String[]::new));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            Opened opened = Opened.of(visit);
            opened.needsChange();
            byte[] bytes = file(visit, opened);
            CsvReport report = look(opened, bytes, false);
            if (report.added() + report.changed() == 0) {
                return new Saved(opened.address("import"), "");
            }
            CsvReport done = look(opened, bytes, true);
            files.forget(visit.path("file"));
            return new Saved(
                    opened.address(),
                    Words.count(done.added(), "record") + " added, " + done.changed()
                            + " changed"
                            + (done.refused().isEmpty()
                                    ? "."
                                    : ", " + Words.count(done.refused().size(), "row") + " refused."));
        }

        private byte[] file(Visit visit, Opened opened) {
            return visit.session()
                    .flatMap(s -> files.find(s, opened.address(), visit.path("file")))
                    .orElseThrow(() -> Problem.of(
                            Problem.Kind.NOT_FOUND,
                            "file-gone",
                            "The file is no longer at hand. Nothing was saved from it now; go back to the register and choose"
                                    + " it again."));
        }
    }

    private static Sheet start(Opened opened, String button) {
        return Sheet.of(
                Section.STRANDS,
                opened.crumbs(),
                opened.schema().title() + " from a CSV file",
                button,
                opened.address());
    }

    private static void refused(Opened opened, CsvReport report, List<String> words) {
        int refused = report.refused().size();
        if (refused > 0) {
            words.add(
                    Words.count(refused, "row") + (refused == 1 ? " is" : " are") + " refused and would be left out:");
        }
        report.refused().stream().limit(SHOWN_ROWS).forEach(row -> words.add(row(opened.schema(), row)));
        if (refused > SHOWN_ROWS) {
            words.add("And " + (refused - SHOWN_ROWS) + " more.");
        }
    }

    private static String row(RegisterSchema schema, BadRow row) {
        List<String> said = new ArrayList<>();
        for (FieldProblem problem : row.problems()) {
            String label =
                    schema.field(problem.field()).map(f -> f.label() + ": ").orElse("");
            said.add(label + problem.message());
        }
        return "Line " + row.line() + ". " + String.join(" ", said);
    }

    private static CsvReport look(Opened opened, byte[] bytes, boolean save) {
        CsvReport report = opened.visit()
                .services()
                .registers()
                .importCsv(
                        opened.visit().caller(),
                        opened.schema().strand(),
                        opened.schema().key(),
                        new ByteArrayInputStream(bytes),
                        save);
        return report;
    }

    private static byte[] bytes(SentFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keys(Opened opened) {
        return Words.list(opened.schema().keyFields().stream()
                .map(f -> "“" + f.label() + "”")
                .toList());
    }
}
