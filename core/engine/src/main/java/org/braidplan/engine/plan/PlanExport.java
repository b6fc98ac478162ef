package org.braidplan.engine.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braidplan.engine.document.Documents;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;

/** The whole plan as plan files. */
final class PlanExport {

    private PlanExport() {}

    /** The files of the plan itself. */
    static SortedMap<String, byte[]> files(Snapshot snapshot) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        snapshot.find(PlanCollections.PLAN, PlanCollections.THE_PLAN)
                .ifPresent(plan -> files.put(PlanFiles.PLAN, json(plan.body())));
        add(files, PlanFiles.STRANDS, snapshot, PlanCollections.STRANDS);
        add(files, PlanFiles.REVIEWS, snapshot, PlanCollections.REVIEWS);
        add(files, PlanFiles.RECOMMENDATIONS, snapshot, PlanCollections.RECOMMENDATIONS);
        add(files, PlanFiles.ACTIONS, snapshot, PlanCollections.ACTIONS);
        add(files, PlanFiles.INDICATORS, snapshot, PlanCollections.INDICATORS);
        List<Reading> readings = snapshot.list(Query.in(PlanCollections.READINGS)).stream()
                .map(d -> Documents.to(Reading.class, d.body()))
                .sorted(Comparator.comparing(Reading::indicator).thenComparing(Reading::period))
                .toList();
        if (!readings.isEmpty()) {
            files.put(PlanFiles.READINGS, ReadingsCsv.write(readings));
        }
        if (readings.stream().anyMatch(r -> !r.earlier().isEmpty())) {
            files.put(PlanFiles.EARLIER_READINGS, ReadingsCsv.writeEarlier(readings));
        }
        List<ComparatorSeries> comparators = snapshot.list(Query.in(PlanCollections.COMPARATORS)).stream()
                .map(d -> Documents.to(ComparatorSeries.class, d.body()))
                .sorted(Comparator.comparing(ComparatorSeries::indicator).thenComparing(ComparatorSeries::name))
                .toList();
        if (!comparators.isEmpty()) {
            files.put(PlanFiles.COMPARATORS, ComparatorsCsv.write(comparators));
        }
        for (Document kept : snapshot.list(Query.in(AwaitedRegisters.COLLECTION))) {
            files.put(
                    PlanFiles.ofRegister(
                            kept.body().path("strand").asText(),
                            kept.body().path("register").asText()),
                    kept.body().path("csv").asText().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The files of a strand's registers, as far as the caller may see them. */
    static SortedMap<String, byte[]> registers(Registers registers, Caller caller, String strand) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (RegisterSchema schema : registers.of(strand)) {
            if (schema.confined() && !caller.person().isNamedFor(strand)) {
                continue;
            }
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            registers.exportCsv(caller, strand, schema.key(), csv);
            files.put(PlanFiles.ofRegister(strand, schema.key()), csv.toByteArray());
        }
        return files;
    }

    private static void add(SortedMap<String, byte[]> files, String file, Snapshot snapshot, String collection) {
        List<Document> documents = snapshot.list(Query.in(collection));
        if (!documents.isEmpty()) {
            files.put(
                    file,
                    json(documents.stream()
                            .map(Document::body)
                            .peek(b -> b.remove("changeReason"))
                            .toList()));
        }
    }

    private static byte[] json(Object value) {
        try {
            return (Documents.json().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of the store is not JSON.", e);
        }
    }
}
