package org.braidplan.engine.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.store.Unit;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;

/** A plan with no module at all: there is no register. */
final class NoRegisters implements Registers, RegisterFiles {

    @Override
    public boolean isServed(String strand, String register) {
        return false;
    }

    @Override
    public CsvReport load(Unit unit, Caller caller, String strand, String register, byte[] csv) {
        throw none();
    }

    @Override
    public List<RegisterSchema> of(String strand) {
        return List.of();
    }

    @Override
    public Optional<RegisterSchema> schema(String strand, String register) {
        return Optional.empty();
    }

    @Override
    public Listing<ObjectNode> list(Caller caller, String strand, String register, PageOf page) {
        throw none();
    }

    @Override
    public Optional<ObjectNode> find(Caller caller, String strand, String register, String key) {
        throw none();
    }

    @Override
    public ObjectNode add(Caller caller, String strand, String register, ObjectNode values) {
        throw none();
    }

    @Override
    public ObjectNode change(
            Caller caller, String strand, String register, String key, long revision, ObjectNode values) {
        throw none();
    }

    @Override
    public void remove(Caller caller, String strand, String register, String key, long revision, String reason) {
        throw none();
    }

    @Override
    public ObjectNode fromText(RegisterSchema schema, Map<String, String> texts, List<FieldProblem> problems) {
        throw none();
    }

    @Override
    public void exportCsv(Caller caller, String strand, String register, OutputStream csv) {
        throw none();
    }

    @Override
    public CsvReport importCsv(Caller caller, String strand, String register, InputStream csv, boolean save) {
        throw none();
    }

    private static Problem none() {
        return Problem.notFound("register");
    }
}
