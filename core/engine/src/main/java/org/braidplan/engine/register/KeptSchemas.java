package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Document;
import org.braidplan.store.Journal;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/** Schemas as documents, so that a strand's data can be read when the module that declared them has gone. */
public final class KeptSchemas {

    /** Where they are kept. */
    public static final String COLLECTION = "schemas";

    private static final CollectionSpec SPEC =
            CollectionSpec.of(COLLECTION, CollectionSpec.Index.on("strand", "position"));

    /** How many fields beside the key get an index, so that long lists are sorted by them without being read. */
    private static final int INDEXED = 3;

    private KeptSchemas() {}

    /** Declares the collection, and those of all registers that were ever kept. */
    public static void declare(Store store) {
        store.declare(List.of(SPEC));
        List<RegisterSchema> kept = store.read(snapshot -> snapshot.list(Query.in(COLLECTION)).stream()
                .map(d -> read(d.body()))
                .toList());
        store.declare(kept.stream().map(KeptSchemas::collection).toList());
    }

    /** The collection that a register needs. */
    public static CollectionSpec collection(RegisterSchema schema) {
        return new CollectionSpec(
                schema.collection(),
                indexed(schema).stream().map(CollectionSpec.Index::on).toList());
    }

    /** The names of the fields that have an index of their own. */
    static List<String> indexed(RegisterSchema schema) {
        return schema.fields().stream()
                .filter(f -> f.kind() != FieldKind.LONG_TEXT && f.kind() != FieldKind.LINK)
                .filter(f -> !f.key() || schema.keyFields().size() > 1)
                .limit(INDEXED)
                .map(RegisterSchema.Field::name)
                .toList();
    }

    /** Keeps the schemas that a strand's module declares, in its order; writes nothing that is there already. */
    public static void keep(Unit unit, List<RegisterSchema> schemas) {
        for (int position = 0; position < schemas.size(); position++) {
            RegisterSchema schema = schemas.get(position);
            ObjectNode body = write(schema, position);
            Optional<Document> there = unit.find(COLLECTION, schema.collection());
            if (there.isEmpty() || !Documents.same(there.get().body(), body)) {
                unit.put(
                        COLLECTION,
                        schema.collection(),
                        there.map(Document::revision).orElse(Unit.NEW),
                        body);
            }
        }
    }

    /** Keeps a schema that was there before, in its place. */
    public static void keepAgain(Unit unit, RegisterSchema schema) {
        Optional<Document> there = unit.find(COLLECTION, schema.collection());
        int position = there.map(d -> d.body().path("position").asInt()).orElse(0);
        unit.put(
                COLLECTION,
                schema.collection(),
                there.map(Document::revision).orElse(Unit.NEW),
                write(schema, position));
    }

    /** Whether all of these are kept as they are. */
    public static boolean holds(Snapshot snapshot, List<RegisterSchema> schemas) {
        for (int position = 0; position < schemas.size(); position++) {
            ObjectNode body = write(schemas.get(position), position);
            if (snapshot.find(COLLECTION, schemas.get(position).collection())
                    .filter(d -> Documents.same(d.body(), body))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The schema of a collection as it was kept last. */
    public static Optional<RegisterSchema> find(Snapshot snapshot, String collection) {
        return snapshot.find(COLLECTION, collection).map(d -> read(d.body()));
    }

    /** The schema of a collection as it was kept last, also when it was erased since. */
    static Optional<RegisterSchema> last(Journal journal, String collection) {
        return journal.of(COLLECTION, collection, 1).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(c -> c.collection().equals(COLLECTION) && c.key().equals(collection))
                .findFirst()
                .flatMap(c -> c.after().or(c::before))
                .map(KeptSchemas::read);
    }

    /** A schema as a kept document says it. */
    public static RegisterSchema read(ObjectNode body) {
        return Documents.to(RegisterSchema.class, body);
    }

    /** The registers that a strand had, in the order in which its module declared them. */
    public static List<RegisterSchema> of(Snapshot snapshot, String strand) {
        List<Document> documents = new ArrayList<>(
                snapshot.list(Query.in(COLLECTION).where("strand", strand).orderBy("position")));
        documents.sort(Comparator.comparingInt(d -> d.body().path("position").asInt()));
        return documents.stream().map(d -> read(d.body())).toList();
    }

    private static ObjectNode write(RegisterSchema schema, int position) {
        ObjectNode body = Documents.of(new RegisterSchema(
                schema.strand(),
                schema.key(),
                schema.title(),
                schema.one(),
                schema.purpose(),
                schema.version(),
                schema.confined(),
                Optional.empty(),
                schema.fields()));
        return body.put("position", position);
    }
}
