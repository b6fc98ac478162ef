package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braidplan.engine.document.Documents;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.register.Registers.BadRow;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/**
 * Reads a CSV into a register: a row whose key is there changes that record, any other adds one. A column that is not in the
 * file leaves its field as it is; an empty cell empties it.
 */
final class CsvIn {

    private final Registers registers;
    private final RegisterSchema schema;
    private final boolean confidential;
    private final CsvRows rows;

    CsvIn(Registers registers, RegisterSchema schema, boolean confidential, InputStream csv) {
        this.registers = registers;
        this.schema = schema;
        this.confidential = confidential;
        this.rows = CsvRows.read(schema, csv);
    }

    /** What the file would do to the register as it stands, without the rows that are refused. */
    Outcome look(Snapshot snapshot) {
        Set<String> arriving = keys();
        Outcome outcome = look(snapshot, Map.of(schema.collection(), arriving));
        while (!outcome.good().containsAll(arriving)) {
            // What referred to a row that is refused would be left with nothing to refer to.
            arriving = outcome.good();
            outcome = look(snapshot, Map.of(schema.collection(), arriving));
        }
        return outcome;
    }

    private Outcome look(Snapshot snapshot, Map<String, Set<String>> arriving) {
        if (!rows.header().isEmpty()) {
            return new Outcome(new CsvReport(0, 0, 0, List.of(new BadRow(1, rows.header()))), Map.of(), Set.of());
        }
        Map<String, Put> puts = new LinkedHashMap<>();
        List<BadRow> refused = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        int unchanged = 0;
        for (CsvRows.Row row : rows.rows()) {
            List<FieldProblem> problems = new ArrayList<>();
            Optional<Put> put = put(snapshot, row, arriving, problems);
            put.map(Put::key)
                    .map(lines::get)
                    .ifPresent(first -> problems.add(new FieldProblem(
                            schema.keyFields().get(0).name(), "This is in line " + first + " of the file already.")));
            if (!problems.isEmpty()) {
                refused.add(new BadRow(row.line(), problems));
                continue;
            }
            lines.put(put.orElseThrow().key(), row.line());
            if (put.get().changes()) {
                puts.put(put.get().key(), put.get());
            } else {
                unchanged++;
            }
        }
        int added = (int)
                puts.values().stream().filter(p -> p.revision() == Unit.NEW).count();
        return new Outcome(new CsvReport(added, puts.size() - added, unchanged, refused), puts, lines.keySet());
    }

    /** Saves the good rows in one unit. */
    CsvReport save(Store store, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = store.read(this::look);
            if (outcome.puts().isEmpty()) {
                return outcome.report();
            }
            String why = "Imported " + outcome.puts().size() + " records into " + schema.title() + " from a CSV file";
            try {
                store.write(new Intent(caller.userName(), why), unit -> {
                    write(unit, outcome);
                    return null;
                });
                return outcome.report();
            } catch (Problem e) {
                // Somebody changed one of the records between the look and the unit: look again.
                boolean meanwhile = e.kind() == Problem.Kind.STALE || e.kind() == Problem.Kind.CONFLICT;
                if (!meanwhile || attempt == 3) {
                    throw e;
                }
            }
        }
    }

    /**
     * Saves files that may refer to one another within a unit: each whole, or nothing of it when a row is refused.
     *
     * @param files by register
     */
    static Map<String, CsvReport> load(Unit unit, Map<String, CsvIn> files) {
        Map<String, CsvReport> reports = new TreeMap<>();
        Map<String, CsvIn> left = new TreeMap<>(files);
        Map<String, Outcome> outcomes = new TreeMap<>();
        int before;
        do {
            before = left.size();
            Map<String, Set<String>> arriving =
                    left.values().stream().collect(Collectors.toMap(in -> in.schema.collection(), CsvIn::keys));
            left.forEach((register, in) -> outcomes.put(register, in.look(unit, arriving)));
            outcomes.forEach((register, outcome) -> reports.put(register, outcome.report()));
            // What referred to a file that is refused would be left with nothing to refer to.
            outcomes.values().removeIf(outcome -> !outcome.report().refused().isEmpty());
            left.keySet().retainAll(outcomes.keySet());
        } while (left.size() < before);
        left.forEach((register, in) -> in.write(unit, outcomes.get(register)));
        return reports;
    }

    private void write(Unit unit, Outcome outcome) {
        Schemas.mustFit(unit, schema);
        outcome.puts().values().forEach(p -> unit.put(schema.collection(), p.key(), p.revision(), p.body()));
    }

    private Optional<Put> put(
            Snapshot snapshot, CsvRows.Row row, Map<String, Set<String>> arriving, List<FieldProblem> problems) {
        ObjectNode values = registers.fromText(schema, row.texts(), problems);
        if (row.beyondHeader()) {
            problems.add(new FieldProblem("", "This row has more cells than the header row."));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Optional<Document> there = snapshot.find(schema.collection(), RecordKeys.of(schema, values));
        ObjectNode whole = there.map(d -> over(d.body(), values, row)).orElse(values);
        RecordCheck checked = RecordCheck.of(schema, whole);
        problems.addAll(checked.problems());
        if (checked.sound()) {
            problems.addAll(References.missing(snapshot, schema, checked.body(), arriving));
        }
        return problems.isEmpty()
                ? Optional.of(new Put(
                        checked.key(),
                        there.map(Document::revision).orElse(Unit.NEW),
                        checked.body(),
                        there.filter(d -> Documents.same(d.body(), checked.body()))
                                .isEmpty()))
                : Optional.empty();
    }

    private ObjectNode over(ObjectNode there, ObjectNode values, CsvRows.Row row) {
        ObjectNode whole = there.deepCopy();
        for (String field : row.texts().keySet()) {
            whole.remove(field);
            if (values.has(field)) {
                whole.set(field, values.get(field));
            }
        }
        return confidential ? whole : SeenRecord.keepingUnseen(schema, whole, there);
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (CsvRows.Row row : rows.rows()) {
            List<FieldProblem> problems = new ArrayList<>();
            ObjectNode values = Documents.json().createObjectNode();
            schema.keyFields()
                    .forEach(f -> values.setAll(registers.fromText(
                            schema, Map.of(f.name(), row.texts().getOrDefault(f.name(), "")), problems)));
            if (problems.isEmpty()) {
                keys.add(RecordKeys.of(schema, values));
            }
        }
        return keys;
    }

    /**
     * What a file would do, and the writes that would do it.
     *
     * @param good keys of the rows that are not refused
     */
    record Outcome(CsvReport report, Map<String, Put> puts, Set<String> good) {}

    /** One record to write, unless it does not change. */
    record Put(String key, long revision, ObjectNode body, boolean changes) {}
}
