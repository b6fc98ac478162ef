package org.braidplan.engine.confined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.AUDITOR;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;
import static org.braidplan.engine.plan.LivePlan.somebody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.check.Check;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Finding;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.engine.check.CheckRunner;
import org.braidplan.engine.check.CheckService;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.history.HistoryService;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.module.ModuleService;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.plan.PlanDocuments;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.ModuleInfo;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Right;
import org.braidplan.people.Role;
import org.braidplan.problem.Problem;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.view.History.Entry;
import org.braidplan.view.Listing;
import org.braidplan.view.Look;
import org.braidplan.view.PageOf;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is confined to a strand, and everybody who tries to see it without being named for it. */
class ConfinedRegisterTest {

    private static final String SECRET = "Nobody else may read this";

    private static final Caller OPERATOR = somebody("root", "", Grant.of(Role.OPERATOR));
    private static final Caller OTHER_LEAD = somebody("fin-lead", "", Grant.of(Role.LEAD, "finance"));
    private static final Caller CONSOLE = Caller.system("console");
    private static final List<Caller> NOT_NAMED = List.of(OFFICE, OPERATOR, AUDITOR, READER, OTHER_LEAD, CONSOLE);

    /** A concern of which only people named for the strand know. */
    @Register(key = "concerns", title = "Concerns", one = "concern", purpose = "One row a concern.", confined = true)
    public record Concern(@Key String reference, String words) {}

    private final LivePlan plan = new LivePlan().filled();
    private final ActiveModules modules = new ActiveModules();
    private final Schemas schemas = new Schemas(plan.store, modules);
    private final RegisterService registers = new RegisterService(plan.store, schemas);
    private final PlanViews views = new PlanViews(plan.store, plan.clock, new LiveRegisters(modules));
    private final HistoryService history = new HistoryService(plan.store, schemas);
    private final CheckRunner runner = new CheckRunner(plan.store, views, modules, plan.clock);
    private final CheckService checks = new CheckService(plan.store, modules, runner, plan.clock);

    @BeforeEach
    void fill() {
        RegisterSchema schema = SchemaReader.read("cse", Concern.class);
        plan.store.declare(List.of(KeptSchemas.collection(schema)));
        plan.store.write(new Intent("system:modules", "Noted the registers"), unit -> {
            KeptSchemas.keep(unit, List.of(schema));
            return null;
        });
        Contents contents =
                Contents.none().registers(Concern.class).checks(new ConcernOpen(), new NothingToDoWithConcerns());
        modules.come(
                1,
                new Live(
                        "cse", "braid-strand-cse", "1.0.0", contents, getClass().getClassLoader(), ""));
        registers.add(CSE_LEAD, "cse", "concerns", concern("WB-1", SECRET));
        checks.run(CSE_LEAD, "cse");
    }

    @AfterEach
    void close() {
        runner.close();
        plan.close();
    }

    @Test
    void whoeverIsNamedForTheStrandSeesItEveryWay() {
        assertThat(registers.list(CSE_LEAD, "cse", "concerns", PageOf.first()).total())
                .isEqualTo(1);
        assertThat(registers.find(CSE_LEAD, "cse", "concerns", "WB-1")).isPresent();
        assertThat(views.<Integer>now(
                        CSE_LEAD, view -> view.records(Concern.class).size()))
                .isEqualTo(1);
        assertThat(checks.findings(CSE_LEAD)).extracting(Finding::check).contains("cse-concern-open");
        assertThat(history.of(CSE_LEAD, "cse.concerns", "WB-1")).hasSize(1);
    }

    @Test
    void aRoleForTheWholePlanShowsNoneOfItNorDoesARoleForAnotherStrand() {
        for (Caller caller : NOT_NAMED) {
            confined(caller, () -> registers.list(caller, "cse", "concerns", PageOf.first()));
            confined(caller, () -> registers.find(caller, "cse", "concerns", "WB-1"));
            confined(caller, () -> registers.find(caller, "cse", "concerns", "no such one"));
            confined(caller, () -> registers.exportCsv(caller, "cse", "concerns", OutputStream.nullOutputStream()));
            confined(caller, () -> views.now(caller, view -> view.records(Concern.class)));
            confined(caller, () -> views.asAt(caller, plan.clock.instant(), view -> view.records(Concern.class)));
            confined(caller, () -> views.now(caller, view -> view.looks("cse")));
            confined(caller, () -> history.of(caller, "cse.concerns", "WB-1"));
        }
        assertThatThrownBy(() -> registers.list(Caller.nobody(), "cse", "concerns", PageOf.first()))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.SIGN_IN_NEEDED));
    }

    @Test
    void theProgrammeOfficeMayKeepOtherRecordsAndNotThese() {
        confined(OFFICE, () -> registers.add(OFFICE, "cse", "concerns", concern("WB-2", "x")));
        confined(OFFICE, () -> registers.change(OFFICE, "cse", "concerns", "WB-1", 1, concern("WB-1", "x")));
        confined(OFFICE, () -> registers.remove(OFFICE, "cse", "concerns", "WB-1", 1, "Because"));
        byte[] csv = "reference,words\nWB-2,x\n".getBytes(StandardCharsets.UTF_8);
        confined(OFFICE, () -> registers.importCsv(OFFICE, "cse", "concerns", new ByteArrayInputStream(csv), false));
    }

    @Test
    void itStaysConfinedWhenItsModuleIsAway() {
        modules.go(1);
        assertThat(registers.schema("cse", "concerns"))
                .hasValueSatisfying(kept -> assertThat(kept.confined()).isTrue());
        for (Caller caller : NOT_NAMED) {
            confined(caller, () -> registers.list(caller, "cse", "concerns", PageOf.first()));
            confined(caller, () -> history.of(caller, "cse.concerns", "WB-1"));
            if (!caller.equals(READER) && !caller.equals(OTHER_LEAD)) {
                assertThat(journal(caller).toString()).doesNotContain(SECRET, "WB-1");
            }
        }
        assertThat(registers.find(CSE_LEAD, "cse", "concerns", "WB-1")).isPresent();
    }

    @Test
    void theJournalTellsWhoAndWhenAndNothingElse() {
        registers.find(CSE_LEAD, "cse", "concerns", "WB-1");
        for (Caller caller : List.of(OFFICE, OPERATOR, AUDITOR)) {
            List<Entry> entries = journal(caller);
            assertThat(entries.toString()).doesNotContain(SECRET, "WB-1", "cse-concern-open");
            assertThat(entries)
                    .filteredOn(
                            entry -> entry.why().equals("Something that only people who are named for a strand see"))
                    .extracting(Entry::who)
                    .contains("cse-lead", "system:checks");
        }
    }

    @Test
    void aCheckThatReadWhatIsConfinedTellsOnlyThoseWhoAreNamed() {
        for (Caller caller : NOT_NAMED) {
            assertThat(checks.findings(caller)).extracting(Finding::check).doesNotContain("cse-concern-open");
            assertThat(checks.list(caller))
                    .extracting(CheckStatus::id)
                    .doesNotContain("cse-concern-open")
                    .contains("cse-other");
        }
        String finding = checks.findings(CSE_LEAD).stream()
                .filter(f -> f.check().equals("cse-concern-open"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> checks.accept(OFFICE, finding, "Known", LocalDate.of(2014, 12, 31)))
                .hasMessageContaining("no");
        confined(OFFICE, () -> history.of(OFFICE, "findings", finding));
        confined(OFFICE, () -> history.of(OFFICE, "checks", "cse-concern-open"));
    }

    @Test
    void aFindingOfItStaysConfinedAfterItsModuleWentAndTheStoreWasReadAnew() {
        modules.go(1);
        HistoryService anew = new HistoryService(plan.store, new Schemas(plan.store, new ActiveModules()));
        assertThat(anew.journal(OFFICE, new PageOf(1, 500, Optional.empty(), java.util.Map.of(), ""))
                        .items()
                        .toString())
                .doesNotContain(SECRET, "WB-1");
    }

    @Test
    void everyLookIsInTheJournalBeforeAnythingIsShown() {
        registers.list(CSE_LEAD, "cse", "concerns", PageOf.first());
        registers.find(CSE_LEAD, "cse", "concerns", "WB-1");
        registers.exportCsv(CSE_LEAD, "cse", "concerns", new ByteArrayOutputStream());
        views.now(CSE_LEAD, view -> view.records(Concern.class));
        List<Look> looks = views.now(CSE_LEAD, view -> view.looks("cse"));
        assertThat(looks).extracting(Look::how).containsExactly("page", "export", "record", "list");
        assertThat(looks).extracting(Look::who).containsOnly("cse-lead");
        assertThat(looks).extracting(Look::record).containsExactly("", "", "WB-1", "");
        assertThat(looks).extracting(Look::register).containsOnly("concerns");
        assertThat(plan.store.journal().find(plan.store.journal().last()))
                .hasValueSatisfying(entry -> assertThat(entry.who()).isEqualTo("cse-lead"));
    }

    @Test
    void whoeverIsRefusedAndWhoeverReadsSomethingElseLeavesNoLook() {
        confined(OFFICE, () -> registers.list(OFFICE, "cse", "concerns", PageOf.first()));
        views.now(CSE_LEAD, PlanView::actions);
        checks.run(CSE_LEAD, "cse");
        assertThat(views.<List<Look>>now(CSE_LEAD, view -> view.looks("cse"))).isEmpty();
    }

    @Test
    void nothingIsShownWhenTheLookCannotBeKept() {
        plan.store.close();
        assertThatThrownBy(() -> registers.find(CSE_LEAD, "cse", "concerns", "WB-1"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    @Test
    void anExportOfThePlanLeavesItOut() throws Exception {
        PlanDocuments plans = new PlanDocuments(plan.store, registers, registers);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        plans.exportZip(OFFICE, zip);
        assertThat(zip.toString(StandardCharsets.ISO_8859_1)).doesNotContain("concerns");
    }

    private List<Entry> journal(Caller caller) {
        Listing<Entry> all = history.journal(caller, new PageOf(1, 500, Optional.empty(), java.util.Map.of(), ""));
        return all.items();
    }

    @Test
    void howManyThereAreIsToldToThoseWhoAreNamedAndToThoseWhoLookAfterModules() {
        ModuleService lifecycle = new ModuleService(plan.store, modules);
        for (Caller caller : List.of(CSE_LEAD, OPERATOR, CONSOLE)) {
            assertThat(holdings(lifecycle, caller))
                    .as(caller.userName())
                    .extracting(ModuleInfo.Holding::documents)
                    .containsExactly(1L);
        }
        for (Caller caller : List.of(OFFICE, AUDITOR, READER, OTHER_LEAD)) {
            assertThat(holdings(lifecycle, caller)).as(caller.userName()).isEmpty();
        }
    }

    private static List<ModuleInfo.Holding> holdings(ModuleService lifecycle, Caller caller) {
        return lifecycle.list(caller).stream()
                .flatMap(module -> module.holdings().stream())
                .toList();
    }

    @Test
    void whatWasErasedStaysConfinedInTheJournal() {
        modules.go(1);
        plan.store.write(new Intent("console", "Erased what the strand kept"), unit -> {
            Document concern = unit.find("cse.concerns", "WB-1").orElseThrow();
            Document schema = unit.find(KeptSchemas.COLLECTION, "cse.concerns").orElseThrow();
            unit.delete(concern.collection(), concern.key(), concern.revision());
            unit.delete(schema.collection(), schema.key(), schema.revision());
            return null;
        });
        for (Caller caller : NOT_NAMED) {
            confined(caller, () -> history.of(caller, "cse.concerns", "WB-1"));
            if (caller.person().may(Right.READ_JOURNAL)) {
                assertThat(journal(caller).toString()).doesNotContain(SECRET, "WB-1");
            }
        }
        assertThat(history.of(CSE_LEAD, "cse.concerns", "WB-1")).hasSize(2);
    }

    private static void confined(Caller caller, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .as(caller.userName())
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("confined"));
    }

    private static ObjectNode concern(String reference, String words) {
        return Documents.json().createObjectNode().put("reference", reference).put("words", words);
    }

    @Rule(id = "cse-concern-open", title = "Concern open", meaning = "Close it.", source = "Practice")
    private static final class ConcernOpen implements Check {

        @Override
        public Outcome run(PlanView view) {
            return Outcome.over(
                    view.records(Concern.class),
                    stored -> Optional.of(Found.about(
                            Subject.record("cse", "concerns", stored.key()),
                            "It says: " + stored.value().words())));
        }
    }

    @Rule(id = "cse-other", title = "Other", meaning = "Other.", source = "Practice")
    private static final class NothingToDoWithConcerns implements Check {

        @Override
        public Outcome run(PlanView view) {
            return new Outcome(view.strands().size(), List.of());
        }
    }
}
