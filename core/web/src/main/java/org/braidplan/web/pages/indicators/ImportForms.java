package org.braidplan.web.pages.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.SentFile;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Readings from somebody else's table: choose it, say what its columns are, look at what it would do, save. */
final class ImportForms {

    private static final String ADDRESS = "/indicators/import";
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int SHOWN = 20;

    private ImportForms() {}

    /** Sends the table; nothing is saved yet. */
    static final class Choose implements FormPage {

        private final KeptTables tables;

        Choose(KeptTables tables) {
            this.tables = tables;
        }

        @Override
        public Sheet sheet(Visit visit) {
            visit.caller().needsSomewhere(Right.RECORD_READINGS);
            return start("Look at its columns", "/indicators")
                    .intro(
                            "A row is one value of one period, or has a column for each period. The first row names the columns; you"
                                    + " say next what each of them is, and see what would happen before anything is saved.")
                    .fields(
                            Field.of(
                                            Field.Kind.FILE,
                                            "file",
                                            "The file",
                                            "XLSX, of which the first sheet is read, or CSV in UTF-8; at most "
                                                    + MOST_BYTES / (1024 * 1024) + " MB.")
                                    .mayBeEmpty(),
                            Field.longText("pasted", "Or paste it here", "Cells copied from a spreadsheet will do.")
                                    .mayBeEmpty());
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            visit.caller().needsSomewhere(Right.RECORD_READINGS);
            String pasted = entered.text("pasted");
            byte[] bytes = pasted.isBlank()
                    ? bytes(SentFile.of(visit, "file", MOST_BYTES))
                    : pasted.getBytes(StandardCharsets.UTF_8);
            ReadingTable table = table(visit, bytes, pasted.isBlank() ? "file" : "pasted");
            return new Saved(ADDRESS + "/" + tables.keep(visit.session().orElseThrow(), table), "");
        }

        private static ReadingTable table(Visit visit, byte[] bytes, String field) {
            try {
                return visit.services().indicators().table(bytes);
            } catch (Problem problem) {
                throw Problem.invalid(field, problem.getMessage());
            }
        }
    }

    /** Says what the columns are. */
    static final class Map implements FormPage {

        private final KeptTables tables;

        Map(KeptTables tables) {
            this.tables = tables;
        }

        @Override
        public Sheet sheet(Visit visit) {
            KeptTables.Kept kept = tables.of(visit);
            ReadingTable table = kept.table();
            List<String> intro = new ArrayList<>();
            intro.add(
                    table.isUnfolded()
                            ? "The table has a column for each period. It is read as "
                                    + Words.count(table.rows().size(), "value") + ", each with its “period”."
                            : "The table has " + Words.count(table.rows().size(), "row") + ".");
            table.rows().stream().limit(3).forEach(row -> intro.add("Line " + row.line() + ": " + example(table, row)));
            return start("Look at what it would do", ADDRESS)
                    .intro(intro.toArray(String[]::new))
                    .fields(fields(visit, table))
                    .values(values(kept.mapping().orElseGet(() -> ReadingMapping.suggested(table))));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            KeptTables.Kept kept = tables.of(visit);
            ReadingMapping mapping = new ReadingMapping(
                    entered.text("indicator"),
                    entered.text("only"),
                    entered.text("series"),
                    entered.text("own"),
                    entered.text("period"),
                    entered.text("value"),
                    entered.text("numerator"),
                    entered.text("denominator"),
                    entered.text("note"),
                    entered.choice("years", ReadingMapping.Years.class).orElse(ReadingMapping.Years.ENDING),
                    entered.choice("status", Reading.Status.class).orElse(Reading.Status.FINAL),
                    entered.required("source", "Say where the table comes from."));
            entered.check();
            // What is wrong with the mapping is refused here, beside its fields.
            visit.services().indicators().importReadings(visit.caller(), kept.table(), mapping, false);
            tables.map(visit.path("table"), mapping);
            return new Saved(ADDRESS + "/" + visit.path("table") + "/look", "");
        }

        private static List<Field> fields(Visit visit, ReadingTable table) {
            List<Option> columns = new ArrayList<>();
            columns.add(Option.of("", "None"));
            table.columns().stream().filter(c -> !c.isEmpty()).forEach(c -> columns.add(Option.of(c, c)));
            List<Option> indicators = new ArrayList<>();
            indicators.add(Option.of("", "None"));
            visit.readNow(plan -> plan.indicators().stream()
                            .filter(i -> visit.caller().person().may(Right.RECORD_READINGS, i.strand()))
                            .map(i -> Option.of(i.key(), i.title()))
                            .toList())
                    .forEach(indicators::add);
            return List.of(
                    column("period", "Which column has the period?", "", columns),
                    column("value", "Which has the value?", "", columns),
                    column("indicator", "Which names the indicator?", "By its title or short name.", columns),
                    Field.select("only", "Or which indicator are all rows about?", "", indicators)
                            .mayBeEmpty(),
                    column(
                            "series",
                            "Which says whose figure it is?",
                            "Where the table has other councils, the region or England as well.",
                            columns),
                    Field.text("own", "What are you called there?", "Figures of any other become comparators.")
                            .mayBeEmpty(),
                    column("numerator", "Which has the numerator?", "", columns).under("More columns"),
                    column("denominator", "Which has the denominator?", "", columns)
                            .under("More columns"),
                    column("note", "Which has notes?", "", columns).under("More columns"),
                    Field.radios(
                            "years",
                            "What does a single year such as 2019 stand for?",
                            "It matters only where an indicator is read by financial or academic year.",
                            List.of(
                                    Option.of(
                                            "ENDING", "The year that ends in 2019, as government departments write it"),
                                    Option.of("STARTING", "The year that begins in 2019"))),
                    Field.radios(
                            "status",
                            "How far can the figures be relied on to stay?",
                            "A period marked (Rev) or (Prov) says so itself.",
                            List.of(Option.of("FINAL", "Final"), Option.of("PROVISIONAL", "Provisional"))),
                    Field.text(
                            "source",
                            "Where does the table come from?",
                            "It is noted where a value is missing or changes."));
        }

        private static Field column(String name, String label, String hint, List<Option> columns) {
            return Field.select(name, label, hint, columns).mayBeEmpty();
        }

        private static Values values(ReadingMapping mapping) {
            return Values.NONE
                    .with("period", mapping.period())
                    .with("value", mapping.value())
                    .with("indicator", mapping.indicator())
                    .with("only", mapping.only())
                    .with("series", mapping.series())
                    .with("own", mapping.own())
                    .with("numerator", mapping.numerator())
                    .with("denominator", mapping.denominator())
                    .with("note", mapping.note())
                    .with("years", mapping.years().name())
                    .with("status", mapping.status().name())
                    .with("source", mapping.source());
        }

        private static String example(ReadingTable table, ReadingTable.Row row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.columns().size() && i < SHOWN; i++) {
                cells.add(table.columns().get(i) + " “" + row.cell(i) + "”");
            }
            return String.join(", ", cells);
        }
    }

    /** What the table would do, and the button that does it. */
    static final class Look implements FormPage {

        private final KeptTables tables;

        Look(KeptTables tables) {
            this.tables = tables;
        }

        @Override
        public Sheet sheet(Visit visit) {
            ReadingReport report = report(visit, false);
            String back = ADDRESS + "/" + visit.path("table");
            return start(
                            report.saved() == 0
                                    ? "Choose a table again"
                                    : "Save " + Words.count(report.saved(), "value"),
                            back)
                    .intro(ImportWords.of(report).toArray(String[]::new));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            if (report(visit, false).saved() == 0) {
                return new Saved(ADDRESS, "");
            }
            ReadingReport done = report(visit, true);
            tables.forget(visit.path("table"));
            return new Saved(
                    "/indicators",
                    Words.count(done.added(), "reading") + " added, " + done.revised() + " revised, "
                            + Words.count(done.comparators(), "value") + " of comparators, "
                            + Words.count(done.refused().size(), "row") + " refused.");
        }

        private ReadingReport report(Visit visit, boolean save) {
            KeptTables.Kept kept = tables.of(visit);
            ReadingMapping mapping = kept.mapping()
                    .orElseThrow(() -> Problem.of(
                            Problem.Kind.CONFLICT, "no-mapping", "Say first what the columns of the table are."));
            return visit.services().indicators().importReadings(visit.caller(), kept.table(), mapping, save);
        }
    }

    private static Sheet start(String button, String cancel) {
        return Sheet.of(
                Section.INDICATORS,
                List.of(new Crumb("Plan", "/"), new Crumb("Indicators", "/indicators")),
                "Readings from a table",
                button,
                cancel);
    }

    private static byte[] bytes(SentFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
