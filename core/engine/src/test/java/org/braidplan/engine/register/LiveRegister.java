package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.Period;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Money;
import org.braidplan.register.Percent;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;
import org.braidplan.store.Intent;

/** A plan with a module for the strand cse, which brings two registers that between them have every kind of field. */
final class LiveRegister implements AutoCloseable {

    final ActiveModules modules = new ActiveModules();
    final LivePlan plan = new LivePlan(new LiveRegisters(modules)).filled();
    final Schemas schemas;
    final RegisterService registers;

    LiveRegister() {
        this(Visit.class, Service.class);
    }

    @SafeVarargs
    LiveRegister(Class<? extends Record>... types) {
        schemas = new Schemas(plan.store, modules);
        registers = new RegisterService(plan.store, schemas);
        Contents contents = Contents.none().registers(types);
        List<org.braidplan.register.RegisterSchema> read =
                List.of(types).stream().map(t -> SchemaReader.read("cse", t)).toList();
        plan.store.declare(read.stream().map(KeptSchemas::collection).toList());
        plan.store.write(new Intent("system:test", "Noted the registers"), unit -> {
            KeptSchemas.keep(unit, read);
            return null;
        });
        modules.come(
                1,
                new Live(
                        "cse", "braid-strand-cse", "1.0.0", contents, getClass().getClassLoader(), ""));
    }

    /** The module goes. */
    void moduleGoes() {
        modules.go(1);
    }

    /** The least that a visit needs. */
    static ObjectNode visit(String reference) {
        return Documents.json()
                .createObjectNode()
                .put("reference", reference)
                .put("month", "2014-11")
                .put("visits", 3)
                .put("state", "UNDER_WAY")
                .put("urgent", false);
    }

    /** A visit with every field. */
    static ObjectNode fullVisit(String reference) {
        return visit(reference)
                .put("notes", "Two lines\nof notes")
                .put("hours", new BigDecimal("7.25"))
                .put("cost", new BigDecimal("120.50"))
                .put("seen", new BigDecimal("62.5"))
                .put("on", "2014-11-07")
                .put("report", "https://example.org/report.pdf")
                .put("indicator", "interviews")
                .put("recommendation", "jay-1")
                .put("provider", "Reach")
                .put("worker", "Duty officer")
                .put("address", "1 High Street");
    }

    @Override
    public void close() {
        plan.close();
    }

    /** Every kind of field. */
    @Register(key = "visits", title = "Visits", one = "visit", purpose = "Visits that were made.", version = 2)
    record Visit(
            @Key @AtMost("40") String reference,
            @Label("Month of the visit") Period month,
            @AtLeast("0") @AtMost("1000") int visits,
            State state,
            boolean urgent,
            @Help("What happened.") @LongText Optional<String> notes,
            Optional<BigDecimal> hours,
            Optional<Money> cost,
            @AtLeast("0") @AtMost("100") Optional<Percent> seen,
            Optional<LocalDate> on,
            Optional<Link> report,
            @RefersTo(Referent.ACTION) Optional<String> action,
            @RefersTo(Referent.INDICATOR) Optional<String> indicator,
            @RefersTo(Referent.RECOMMENDATION) Optional<String> recommendation,

            @RefersTo(value = Referent.RECORD, register = "services")
            Optional<String> provider,

            @RefersTo(Referent.PERSON) Optional<String> worker,
            @Confidential Optional<String> address,
            Optional<Long> distance)
            implements SelfChecking {

        @Override
        public List<FieldProblem> problems() {
            List<FieldProblem> problems = new ArrayList<>();
            if (urgent && on.isEmpty()) {
                problems.add(new FieldProblem("on", "An urgent visit needs a date."));
            }
            return problems;
        }
    }

    /** A choice. */
    enum State {
        PLANNED,
        @Label("On its way")
        UNDER_WAY,
        DONE
    }

    /** A register that another one refers to. */
    @Register(key = "services", title = "Services", one = "service", purpose = "Who provides support.")
    record Service(
            @Key String name,
            @RefersTo(Referent.STRAND) Optional<String> strand,

            @RefersTo(value = Referent.RECORD, register = "services")
            Optional<String> parent) {}
}
