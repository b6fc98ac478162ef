package org.braidplan.engine.check.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.store.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalDataInRecordsTest {

    /** A record with texts. */
    @Register(key = "visits", title = "Visits", one = "visit", purpose = "Visits.")
    public record Visit(
            @Key String reference,
            @Label("How it went") @LongText Optional<String> account) {}

    /** A record that few may see. */
    @Register(key = "concerns", title = "Concerns", one = "concern", purpose = "Concerns.", confined = true)
    public record Concern(@Key String reference, Optional<String> note) {}

    private final ActiveModules modules = new ActiveModules();
    private final LivePlan plan = new LivePlan(new LiveRegisters(modules)).filled();
    private final RegisterService registers = new RegisterService(plan.store, new Schemas(plan.store, modules));

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aRecordsTextIsLookedAtAndNeverRepeatedButForWhatIsConfined() {
        assertThat(outcome().examined()).isZero();
        moduleComes();
        add("visits", "V1", "account", "Met at S60 1AE.");
        add("visits", "V2", "account", "Met in the park.");

        Outcome outcome = outcome();
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(outcome.found()).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo(Subject.record("cse", "visits", "V1"));
            assertThat(found.reason()).isEqualTo("“How it went” holds what looks like a postcode.");
        });
    }

    private void moduleComes() {
        Contents contents = Contents.none().registers(Visit.class, Concern.class);
        modules.come(
                1,
                new Live(
                        "cse", "braid-strand-cse", "1.0.0", contents, getClass().getClassLoader(), ""));
        plan.store.declare(
                registers.of("cse").stream().map(KeptSchemas::collection).toList());
        plan.store.write(new Intent("system:test", "Keep the registers"), unit -> {
            KeptSchemas.keep(unit, registers.of("cse"));
            return null;
        });
    }

    @Test
    void aRecordThatWasChangedIsLookedAtAgainAndOneThatWasDeletedIsForgotten() {
        moduleComes();
        add("visits", "V1", "account", "Met at S60 1AE.");
        add("visits", "V2", "account", "Met in the park.");
        assertThat(subjects()).containsExactly("V1");

        change("V1", "Met at the library.");
        change("V2", "Met at S60 1AE.");
        assertThat(subjects()).containsExactly("V2");

        long revision = plan.see(v -> v.revision("cse.visits", "V2"));
        registers.remove(OFFICE, "cse", "visits", "V2", revision, "It was somebody else's.");
        assertThat(subjects()).isEmpty();
        assertThat(outcome().examined()).isEqualTo(1);
    }

    private List<String> subjects() {
        return outcome().found().stream().map(found -> found.subject().key()).toList();
    }

    private void change(String reference, String account) {
        long revision = plan.see(v -> v.revision("cse.visits", reference));
        registers.change(
                OFFICE,
                "cse",
                "visits",
                reference,
                revision,
                Documents.json().createObjectNode().put("reference", reference).put("account", account));
    }

    private Outcome outcome() {
        return plan.views.now(OFFICE, new PersonalDataInRecords(modules)::run);
    }

    private void add(String register, String reference, String field, String text) {
        ObjectNode values = Documents.json().createObjectNode();
        registers.add(
                OFFICE, "cse", register, values.put("reference", reference).put(field, text));
    }
}
