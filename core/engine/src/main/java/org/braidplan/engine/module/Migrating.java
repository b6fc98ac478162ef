package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.Rewriting.Write;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.engine.register.References;
import org.braidplan.module.ModulePlan.Failure;
import org.braidplan.module.ModulePlan.RegisterPlan;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Document;
import org.braidplan.store.Journal;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Runs a module's migrations over the records as they stand and holds what comes out against the new schema, as if somebody had
 * entered it. Nothing is written.
 */
final class Migrating {

    /** How many failures are told one by one. */
    private static final int TOLD = 20;

    private final Candidate candidate;
    private final Map<String, Done> done = new HashMap<>();
    private @Nullable Result last;

    /** One for each candidate: it remembers what it has done, and does again only what has changed since. */
    Migrating(Candidate candidate) {
        this.candidate = candidate;
    }

    /**
     * What the migrations come to.
     *
     * @param entry the newest entry of the journal that they were run over
     * @param refusals why they cannot be done, a sentence each
     */
    record Result(long entry, List<RegisterPlan> registers, Rewriting rewriting, List<String> refusals) {

        /** Where there is nothing to migrate with. */
        static Result none() {
            return new Result(0, List.of(), Rewriting.nothing(), List.of());
        }
    }

    /** What they come to now: gone over again only when somebody has written a record or a schema of the module's since. */
    Result over(Snapshot snapshot, Journal journal) {
        Result known = last;
        if (known == null || isTouched(journal, known.entry(), snapshot.entry())) {
            known = over(snapshot);
            last = known;
        }
        return known;
    }

    private boolean isTouched(Journal journal, long after, long newest) {
        List<String> its = Stream.concat(
                        candidate.schemas().stream().map(RegisterSchema::collection), Stream.of(KeptSchemas.COLLECTION))
                .toList();
        return LongStream.rangeClosed(after + 1, newest)
                .mapToObj(journal::outline)
                .flatMap(Optional::stream)
                .anyMatch(unit -> unit.touches(its));
    }

    private Result over(Snapshot snapshot) {
        List<RegisterPlan> plans = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        Map<String, Long> counts = new HashMap<>();
        List<String> refusals = new ArrayList<>();
        for (Way way : Way.of(snapshot, candidate.schemas(), candidate.live().contents())) {
            long held =
                    way.from().isPresent() ? snapshot.count(Query.in(way.to().collection())) : 0;
            List<Failure> failures = new ArrayList<>();
            int before = writes.size();
            if (!way.refusal().isEmpty()) {
                refusals.add(way.refusal());
            } else if (way.migrates()) {
                counts.put(way.to().collection(), held);
                migrate(snapshot, way, writes, failures);
            }
            boolean asAWhole = way.to().confined() && !failures.isEmpty();
            if (asAWhole) {
                refusals.add("Some records of “" + way.to().title()
                        + "”, which is confined to its strand, do not come through the migration: "
                        + String.join(" ", kinds(failures)));
            } else if (!failures.isEmpty()) {
                refusals.add(failures.size() + " of " + held + " records of “"
                        + way.to().title()
                        + "” do not come through the migration; the first is "
                        + failures.get(0).key() + ": "
                        + failures.get(0).reason());
            }
            plans.add(new RegisterPlan(
                    way.to().key(),
                    way.to().title(),
                    way.from().map(RegisterSchema::version),
                    Optional.of(way.to().version()),
                    held,
                    asAWhole ? 0 : writes.size() - before,
                    asAWhole ? held : failures.size(),
                    asAWhole ? List.of() : failures.stream().limit(TOLD).toList()));
        }
        return new Result(snapshot.entry(), plans, new Rewriting(writes, counts), refusals);
    }

    private void migrate(Snapshot snapshot, Way way, List<Write> writes, List<Failure> failures) {
        for (Document document : snapshot.list(Query.in(way.to().collection()))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            Done known = done.get(document.collection() + " " + document.key());
            if (known == null || known.revision != document.revision()) {
                known = migrate(snapshot, way, document);
                done.put(document.collection() + " " + document.key(), known);
            }
            known.body.ifPresent(body -> writes.add(
                    new Write(document.collection(), document.key(), document.revision(), Optional.of(body))));
            if (known.body.isEmpty()) {
                failures.add(
                        new Failure(name(way.to(), document.key()), way.to().confined() ? known.kind : known.reason));
            }
        }
    }

    /** In which ways records fail, each once: how many fail in which is what their contents say. */
    private static List<String> kinds(List<Failure> failures) {
        return failures.stream()
                .map(Failure::reason)
                .distinct()
                .sorted()
                .limit(TOLD)
                .toList();
    }

    /** The key of a record, but never of one that is confined: whoever looks after modules need not be named for its strand. */
    static String name(RegisterSchema schema, String key) {
        return schema.confined() ? "a confined " + schema.one() : key;
    }

    private static Done migrate(Snapshot snapshot, Way way, Document document) {
        RecordCheck checked;
        try {
            checked = RecordCheck.of(way.to(), way.migrate(document.body()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Done.not(document, Within.sentence(e), "The migration of some stops with an error.");
        }
        List<FieldProblem> problems = new ArrayList<>(checked.problems());
        if (checked.sound() && !checked.key().equals(document.key())) {
            return Done.not(
                    document,
                    "Its key would change, and a key never does.",
                    "The keys of some would change, and a key never does.");
        }
        if (checked.sound()) {
            // What a record named before and is gone since is not the migration's doing.
            problems.addAll(References.missing(snapshot, way.to(), changed(checked.body(), document.body()), Map.of()));
        }
        return problems.isEmpty()
                ? new Done(document.revision(), Optional.of(checked.body()), "", "")
                : Done.not(
                        document,
                        words(way.to(), problems.get(0)),
                        "What comes out of it for some is not as the new version wants it.");
    }

    private static ObjectNode changed(ObjectNode now, ObjectNode before) {
        ObjectNode changed = Documents.json().createObjectNode();
        now.fields().forEachRemaining(field -> {
            JsonNode old = before.get(field.getKey());
            if (old == null || !Documents.same(field.getValue(), old)) {
                changed.set(field.getKey(), field.getValue());
            }
        });
        return changed;
    }

    private static String words(RegisterSchema schema, FieldProblem problem) {
        String label =
                schema.field(problem.field()).map(RegisterSchema.Field::label).orElse(problem.field());
        return (label.isEmpty() ? "" : label + ": ") + problem.message();
    }

    /**
     * What became of one record.
     *
     * @param reason why it does not come through
     * @param kind the same for whoever may know nothing of what is in it
     */
    private record Done(long revision, Optional<ObjectNode> body, String reason, String kind) {

        static Done not(Document document, String reason, String kind) {
            return new Done(document.revision(), Optional.empty(), reason, kind);
        }
    }
}
