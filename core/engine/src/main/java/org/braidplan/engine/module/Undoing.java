package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.Rewriting.Write;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.module.Returned;
import org.braidplan.module.Returned.What;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Commit;
import org.braidplan.store.Document;
import org.braidplan.store.Journal;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Unit;

/**
 * Takes back what an upgrade did to a strand's records. They were not copied anywhere: the journal entry of the upgrade holds
 * each as it was before. Records of registers that both versions read alike stay as they are, with what was entered since.
 *
 * @param rewriting the records that change
 * @param restored how many of them are put back as they were
 * @param schemas the registers that go back to an earlier declaration
 * @param entered what was entered since and cannot stay
 */
record Undoing(Rewriting rewriting, long restored, List<RegisterSchema> schemas, List<Returned.Entry> entered) {

    /** How the records of a strand go back to what they were before a journal entry. */
    static Undoing of(Snapshot now, Journal journal, String strand, long upgrade) {
        Commit entry = entry(journal, upgrade);
        Work work = new Work(now, journal, upgrade);
        for (Commit.Change change : entry.changes()) {
            if (isSchema(change, strand)
                    && change.before().isPresent()
                    && change.after().isPresent()) {
                RegisterSchema before = KeptSchemas.read(change.before().get());
                RegisterSchema after = KeptSchemas.read(change.after().get());
                work.schemas.add(before);
                if (before.version() == after.version()) {
                    work.keepWhatFits(before);
                } else {
                    work.putBack(before, entry);
                }
            }
        }
        return new Undoing(
                new Rewriting(work.writes, work.counts),
                work.restored,
                List.copyOf(work.schemas),
                List.copyOf(work.entered));
    }

    /** The schema that the records of a register had after an upgrade. */
    static Optional<RegisterSchema> schemaAfter(Journal journal, long upgrade, String collection) {
        return entry(journal, upgrade).changes().stream()
                .filter(c ->
                        c.collection().equals(KeptSchemas.COLLECTION) && c.key().equals(collection))
                .findFirst()
                .flatMap(Commit.Change::after)
                .map(KeptSchemas::read);
    }

    /** The records of a register that were entered between an upgrade and its roll back, as they were entered. */
    static List<Document> entered(Journal journal, String collection, long upgrade, long back) {
        Map<String, ObjectNode> after = new HashMap<>();
        entry(journal, upgrade).changes().stream()
                .filter(c -> c.collection().equals(collection))
                .forEach(c -> c.after().ifPresent(body -> after.put(c.key(), body)));
        return entry(journal, back).changes().stream()
                .filter(c -> c.collection().equals(collection))
                .filter(c -> c.before().isPresent())
                .filter(c -> !after.containsKey(c.key())
                        || !Documents.same(after.get(c.key()), c.before().get()))
                .map(c -> new Document(collection, c.key(), back, c.before().get()))
                .toList();
    }

    private static boolean isSchema(Commit.Change change, String strand) {
        return change.collection().equals(KeptSchemas.COLLECTION)
                && change.key().startsWith(strand + ".");
    }

    private static Commit entry(Journal journal, long number) {
        return journal.find(number)
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.CONFLICT,
                        "upgrade-not-in-journal",
                        "The journal no longer holds the upgrade, entry " + number + "; it cannot be taken back."));
    }

    /** Puts all of it back within a unit. */
    void into(Unit unit) {
        rewriting.into(unit);
        for (RegisterSchema schema : schemas) {
            KeptSchemas.keepAgain(unit, schema);
        }
    }

    private static final class Work {

        private final Snapshot now;
        private final Journal journal;
        private final long upgrade;
        private final List<Write> writes = new ArrayList<>();
        private final Map<String, Long> counts = new HashMap<>();
        private final List<RegisterSchema> schemas = new ArrayList<>();
        private final List<Returned.Entry> entered = new ArrayList<>();
        private long restored;

        Work(Snapshot now, Journal journal, long upgrade) {
            this.now = now;
            this.journal = journal;
            this.upgrade = upgrade;
        }

        /** Everything in a register that was migrated. */
        void putBack(RegisterSchema schema, Commit entry) {
            String collection = schema.collection();
            Map<String, Commit.Change> migrated = new HashMap<>();
            entry.changes().stream()
                    .filter(c -> c.collection().equals(collection))
                    .forEach(c -> migrated.put(c.key(), c));
            Set<String> there = new HashSet<>();
            List<Document> documents = now.list(Query.in(collection));
            counts.put(collection, (long) documents.size());
            for (Document document : documents) {
                there.add(document.key());
                Optional<Commit.Change> change = Optional.ofNullable(migrated.get(document.key()));
                Optional<ObjectNode> before = change.flatMap(Commit.Change::before);
                boolean untouched = change.flatMap(Commit.Change::after)
                        .filter(after -> Documents.same(after, document.body()))
                        .isPresent();
                if (!untouched) {
                    entered(schema, document.key(), before.isPresent() ? What.CHANGED : What.ADDED);
                }
                write(collection, document.key(), document.revision(), before);
            }
            migrated.forEach((key, change) -> {
                if (!there.contains(key) && change.before().isPresent()) {
                    entered(schema, key, What.DELETED);
                    write(collection, key, Unit.NEW, change.before());
                }
            });
        }

        /** What the version before could not hold, of a register whose records were not migrated. */
        void keepWhatFits(RegisterSchema schema) {
            for (Document document : now.list(Query.in(schema.collection()))) {
                if (document.revision() > upgrade
                        && !RecordCheck.of(schema, document.body()).sound()) {
                    Optional<ObjectNode> before = asItWas(schema.collection(), document.key());
                    entered(schema, document.key(), before.isPresent() ? What.CHANGED : What.ADDED);
                    write(schema.collection(), document.key(), document.revision(), before);
                }
            }
        }

        private Optional<ObjectNode> asItWas(String collection, String key) {
            return journal.of(collection, key, Integer.MAX_VALUE).stream()
                    .filter(commit -> commit.number() <= upgrade)
                    .findFirst()
                    .flatMap(commit -> commit.changes().stream()
                            .filter(c ->
                                    c.collection().equals(collection) && c.key().equals(key))
                            .findFirst())
                    .flatMap(Commit.Change::after);
        }

        private void write(String collection, String key, long expected, Optional<ObjectNode> body) {
            writes.add(new Write(collection, key, expected, body));
            restored += body.isPresent() ? 1 : 0;
        }

        private void entered(RegisterSchema schema, String key, What what) {
            entered.add(new Returned.Entry(schema.key(), Migrating.name(schema, key), what));
        }
    }
}
