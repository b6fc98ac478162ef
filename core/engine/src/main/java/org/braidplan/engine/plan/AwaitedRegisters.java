package org.braidplan.engine.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.publication.Approvals;
import org.braidplan.people.Caller;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/**
 * Files of registers whose module was not there when the plan was loaded: kept as they came, and read when it comes, for only
 * the module can say what their columns mean and which of them make the key.
 */
public final class AwaitedRegisters {

    /** Keys are {@code strand.register}. */
    static final String COLLECTION = "awaited-registers";

    private AwaitedRegisters() {}

    /** Makes the collection known; safe to do again. */
    public static void declare(Store store) {
        store.declare(List.of(CollectionSpec.of(COLLECTION, Index.on("strand"))));
    }

    /** Keeps a file; returns whether that changed anything. */
    static boolean keep(Unit unit, String strand, String register, byte[] csv) {
        String key = strand + "." + register;
        ObjectNode body = Documents.json()
                .createObjectNode()
                .put("strand", strand)
                .put("register", register)
                .put("csv", new String(csv, StandardCharsets.UTF_8));
        Optional<Document> there = unit.find(COLLECTION, key);
        if (there.filter(d -> d.body().equals(body)).isPresent()) {
            return false;
        }
        unit.put(COLLECTION, key, there.map(Document::revision).orElse(Unit.NEW), body);
        return true;
    }

    /** The kept files of a strand, by register. */
    static List<Document> of(Snapshot snapshot, String strand) {
        return snapshot.list(Query.in(COLLECTION).where("strand", strand));
    }

    /**
     * Reads what was kept for the registers that a strand's module now serves; to be called in the unit in which it comes.
     *
     * @return what became of each file; one with a refused row stays kept, and nothing of it is written
     */
    public static List<Taken> take(Unit unit, Caller caller, String strand, RegisterFiles registers) {
        Map<String, Document> kept = new TreeMap<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (Document document : of(unit, strand)) {
            String register = document.body().path("register").asText();
            if (registers.isServed(strand, register)) {
                kept.put(register, document);
                files.put(register, document.body().path("csv").asText().getBytes(StandardCharsets.UTF_8));
            }
        }
        Map<String, CsvReport> reports = registers.load(unit, caller, strand, files);
        reports.forEach((register, report) -> {
            if (report.refused().isEmpty()) {
                Document document = kept.get(register);
                Approvals.carryOn(unit, strand, document.revision());
                unit.delete(COLLECTION, document.key(), document.revision());
            }
        });
        return reports.entrySet().stream()
                .map(e -> new Taken(e.getKey(), e.getValue()))
                .toList();
    }

    /** Whether anything is kept for a strand. */
    public static boolean isAwaited(Snapshot snapshot, String strand) {
        return !of(snapshot, strand).isEmpty();
    }

    /** The registers of a strand of which a file is kept, by key. */
    public static List<String> registers(Snapshot snapshot, String strand) {
        return of(snapshot, strand).stream()
                .map(document -> document.body().path("register").asText())
                .sorted()
                .toList();
    }

    /** Erases what is kept for a strand, so that no module that comes reads it. */
    public static void erase(Unit unit, String strand) {
        of(unit, strand).forEach(document -> unit.delete(COLLECTION, document.key(), document.revision()));
    }

    /** What became of a kept file. */
    public record Taken(String register, CsvReport report) {}
}
