package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.RegisterFiles;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The registers of all strands: rights first, then one unit a change. */
@Component(service = {Registers.class, RegisterFiles.class})
public final class RegisterService implements Registers, RegisterFiles {

    private final Store store;
    private final Schemas schemas;
    private final RecordPages pages;
    private final RegisterRights rights;

    @Activate
    public RegisterService(@Reference Store store, @Reference Schemas schemas) {
        this.store = store;
        this.schemas = schemas;
        this.pages = new RecordPages(store);
        this.rights = new RegisterRights(store, schemas);
    }

    @Override
    public List<RegisterSchema> of(String strand) {
        return schemas.of(strand);
    }

    @Override
    public Optional<RegisterSchema> schema(String strand, String register) {
        return schemas.find(strand, register);
    }

    @Override
    public Listing<ObjectNode> list(Caller caller, String strand, String register, PageOf page) {
        caller.needsSomewhere(Right.READ_PLAN);
        rights.look(caller, rights.toSee(caller, strand, register), "", "list");
        boolean confidential = RegisterRights.seesConfidential(caller, strand);
        return schemas.steadily(() -> {
            RegisterSchema schema = rights.toSee(caller, strand, register);
            return store.read(snapshot -> pages.page(snapshot, schema, page, confidential))
                    .map(document -> SeenRecord.of(schema, document, confidential));
        });
    }

    @Override
    public Optional<ObjectNode> find(Caller caller, String strand, String register, String key) {
        caller.needsSomewhere(Right.READ_PLAN);
        rights.look(caller, rights.toSee(caller, strand, register), key, "record");
        return schemas.steadily(() -> {
            RegisterSchema schema = rights.toSee(caller, strand, register);
            return store.read(snapshot -> snapshot.find(schema.collection(), key))
                    .map(document -> SeenRecord.of(schema, document, RegisterRights.seesConfidential(caller, strand)));
        });
    }

    @Override
    public ObjectNode add(Caller caller, String strand, String register, ObjectNode values) {
        return schemas.keepingUp(() -> add(caller, rights.toChange(caller, strand, register), values));
    }

    private ObjectNode add(Caller caller, RegisterSchema schema, ObjectNode values) {
        RecordCheck checked = RecordCheck.of(schema, values);
        if (!checked.sound()) {
            throw Problem.invalid(checked.problems());
        }
        Intent intent = new Intent(caller.userName(), "Added " + checked.key() + " to " + schema.title());
        long revision = store.write(intent, unit -> {
                    Schemas.mustFit(unit, schema);
                    refuseMissing(unit, schema, checked.body());
                    if (unit.find(schema.collection(), checked.key()).isPresent()) {
                        throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "already-there",
                                "There is a " + schema.one() + " " + checked.key() + " already.");
                    }
                    unit.put(schema.collection(), checked.key(), Unit.NEW, checked.body());
                    return unit.number();
                })
                .result();
        return SeenRecord.of(caller, schema, checked.key(), revision, checked.body());
    }

    @Override
    public ObjectNode change(
            Caller caller, String strand, String register, String key, long revision, ObjectNode values) {
        return schemas.keepingUp(
                () -> change(caller, rights.toChange(caller, strand, register), key, revision, values));
    }

    private ObjectNode change(Caller caller, RegisterSchema schema, String key, long revision, ObjectNode values) {
        boolean confidential = RegisterRights.seesConfidential(caller, schema.strand());
        Intent intent = new Intent(caller.userName(), "Changed " + key + " in " + schema.title());
        record Changed(ObjectNode body, long revision) {}
        Changed changed = store.write(intent, unit -> {
                    Schemas.mustFit(unit, schema);
                    Document there = there(unit, schema, key);
                    ObjectNode whole = confidential ? values : SeenRecord.keepingUnseen(schema, values, there.body());
                    RecordCheck checked = RecordCheck.of(schema, whole);
                    if (!checked.sound()) {
                        throw Problem.invalid(checked.problems());
                    }
                    if (!checked.key().equals(key)) {
                        throw Problem.invalid(
                                schema.keyFields().get(0).name(),
                                "This tells one " + schema.one()
                                        + " from another and cannot change. Add a new one instead.");
                    }
                    refuseMissing(unit, schema, checked.body());
                    if (revision == there.revision() && Documents.same(checked.body(), there.body())) {
                        return new Changed(checked.body(), there.revision());
                    }
                    unit.put(schema.collection(), key, revision, checked.body());
                    return new Changed(checked.body(), unit.number());
                })
                .result();
        return SeenRecord.of(caller, schema, key, changed.revision, changed.body);
    }

    @Override
    public void remove(Caller caller, String strand, String register, String key, long revision, String reason) {
        RegisterSchema schema = rights.toChange(caller, strand, register);
        if (reason.isBlank()) {
            throw Problem.invalid("reason", "Say why it is deleted.");
        }
        List<RegisterSchema> all = schemas.of(strand);
        String why = "Deleted " + key + " from " + schema.title() + ": " + reason.strip();
        store.write(new Intent(caller.userName(), why), unit -> {
            there(unit, schema, key);
            References.naming(unit, all, schema, key).ifPresent(other -> {
                throw Problem.of(
                        Problem.Kind.CONFLICT, "still-named", "The " + other + " refers to it. Change that first.");
            });
            unit.delete(schema.collection(), key, revision);
            return null;
        });
    }

    @Override
    public ObjectNode fromText(RegisterSchema schema, Map<String, String> texts, List<FieldProblem> problems) {
        ObjectNode values = Documents.json().createObjectNode();
        for (RegisterSchema.Field field : schema.fields()) {
            String text = texts.get(field.name());
            if (text == null) {
                continue;
            }
            try {
                Optional<JsonNode> value = FieldTexts.parse(field, text);
                value.ifPresent(v -> values.set(field.name(), v));
                if (value.isEmpty() && field.required()) {
                    problems.add(new FieldProblem(field.name(), RecordCheck.missing(field)));
                }
            } catch (FieldValues.Refused e) {
                problems.add(new FieldProblem(field.name(), e.sentence()));
            }
        }
        return values;
    }

    @Override
    public void exportCsv(Caller caller, String strand, String register, OutputStream csv) {
        caller.needsSomewhere(Right.READ_PLAN);
        rights.look(caller, rights.toSee(caller, strand, register), "", "export");
        record Whole(RegisterSchema schema, List<Document> documents) {}
        // Read first, write then: a slow reader of the file must not hold on to a moment of the store.
        Whole whole = schemas.steadily(() -> {
            RegisterSchema schema = rights.toSee(caller, strand, register);
            return new Whole(schema, store.read(snapshot -> snapshot.list(Query.in(schema.collection()))));
        });
        CsvOut.write(whole.documents(), whole.schema(), RegisterRights.seesConfidential(caller, strand), csv);
    }

    @Override
    public CsvReport importCsv(Caller caller, String strand, String register, InputStream csv, boolean save) {
        byte[] bytes = bytes(csv);
        return schemas.keepingUp(() -> {
            RegisterSchema schema = rights.toChange(caller, strand, register);
            CsvIn in = new CsvIn(
                    this, schema, RegisterRights.seesConfidential(caller, strand), new ByteArrayInputStream(bytes));
            return save ? in.save(store, caller) : store.read(in::look).report();
        });
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isServed(String strand, String register) {
        return schemas.find(strand, register).filter(s -> s.type().isPresent()).isPresent();
    }

    @Override
    public Map<String, CsvReport> load(Unit unit, Caller caller, String strand, Map<String, byte[]> files) {
        Map<String, CsvIn> read = new TreeMap<>();
        files.forEach((register, csv) -> read.put(
                register,
                new CsvIn(
                        this,
                        rights.toChange(caller, strand, register),
                        RegisterRights.seesConfidential(caller, strand),
                        new ByteArrayInputStream(csv))));
        return CsvIn.load(unit, read);
    }

    private static Document there(Unit unit, RegisterSchema schema, String key) {
        return unit.find(schema.collection(), key).orElseThrow(() -> Problem.notFound(schema.one() + " " + key));
    }

    private static void refuseMissing(Unit unit, RegisterSchema schema, ObjectNode body) {
        List<FieldProblem> missing = References.missing(unit, schema, body, Map.of());
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }
}
