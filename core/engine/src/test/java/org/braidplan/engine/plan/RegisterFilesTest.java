package org.braidplan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.indicator.Period;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.plan.Plans;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.store.Intent;
import org.braidplan.view.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFilesTest {

    private static final String STRANDS =
            "[ { \"key\": \"cse\", \"number\": 1, \"prefix\": \"CSE\", \"title\": \"Practice\" } ]";
    private static final String ACTIONS =
            "[ { \"ref\": \"CSE-1\", \"strand\": \"cse\", \"title\": \"Count\", \"schedule\": { \"originalDue\": \"2015-01-31\" } } ]";

    private final ActiveModules modules = new ActiveModules();
    private final LivePlan plan = new LivePlan(new LiveRegisters(modules));
    private final RegisterService registers = new RegisterService(plan.store, new Schemas(plan.store, modules));
    private final Plans plans = new PlanDocuments(plan.store, registers, registers);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aServedRegistersFileIsReadInTheSameUnitAsTheActionsItNames() throws IOException {
        moduleComes();
        files("month,episodes,action,remarks\n2014-10,9,CSE-1,\n2014-11,12,,Only for some\n");

        assertThat(plans.importFolder(OFFICE, folder).records()).isEqualTo(2);

        assertThat(plan.store.journal().last()).isEqualTo(2); // the module's schemas, and the import
        assertThat(episodes())
                .extracting(Stored::value)
                .extracting(Episode::episodes)
                .containsExactly(9, 12);
        assertThat(plans.importFolder(OFFICE, folder).records()).isZero();
        assertThat(plan.store.journal().last()).isEqualTo(2);
    }

    @Test
    void aRefusedRowIsNamedAndRefusesTheWholeImport() throws IOException {
        moduleComes();
        files("month,episodes,action\n2014-10,nine,CSE-1\n2014-11,12,CSE-7\n");

        assertThatThrownBy(() -> plans.importFolder(OFFICE, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .containsExactly(
                                        "registers/cse/episodes.csv row 2 episodes",
                                        "registers/cse/episodes.csv row 3 action"));
        assertThat(plan.<List<?>>see(view -> view.actions())).isEmpty();
    }

    @Test
    void aFileThatCameBeforeItsModuleIsReadWhenTheModuleComes() throws IOException {
        files("month,episodes,action\n2014-10,9,CSE-1\n");
        assertThat(plans.importFolder(OFFICE, folder).records()).isZero();
        moduleComes();

        plan.store.write(new Intent("system:test", "The module has come"), unit -> {
            assertThat(AwaitedRegisters.take(unit, OFFICE, "cse", registers)).hasSize(1);
            return null;
        });

        assertThat(episodes()).hasSize(1);
        assertThat(plan.store.<Boolean>read(s -> AwaitedRegisters.isAwaited(s, "cse")))
                .isFalse();
    }

    @Test
    void filesOfAStrandMayReferToOneAnotherInAnyDirection() throws IOException {
        moduleComes();
        teams();

        assertThat(plans.importFolder(OFFICE, folder).records()).isEqualTo(4);

        List<Stored<Visit>> visits = plan.views.now(READER, view -> view.records(Visit.class));
        assertThat(visits).extracting(v -> v.value().team()).containsExactly("North", "South");
    }

    @Test
    void filesThatWaitForTheirModuleMayReferToOneAnotherToo() throws IOException {
        teams();
        plans.importFolder(OFFICE, folder);
        moduleComes();

        assertThat(taken())
                .allSatisfy(file -> assertThat(file.report().refused()).isEmpty());

        assertThat(plan.<List<?>>see(view -> view.records(Visit.class))).hasSize(2);
    }

    @Test
    void whatRefersToAFileThatIsRefusedWaitsOnWithIt() throws IOException {
        teams();
        Files.writeString(folder.resolve("registers/cse/teams.csv"), "name,lastVisit\nNorth,V-1\nSouth,V-9\n");
        Files.writeString(folder.resolve("registers/cse/episodes.csv"), "month,episodes\n2014-10,9\n");
        plans.importFolder(OFFICE, folder);
        moduleComes();

        assertThat(taken())
                .filteredOn(file -> !file.report().refused().isEmpty())
                .extracting(AwaitedRegisters.Taken::register)
                .containsExactly("teams", "visits");

        assertThat(episodes()).hasSize(1);
        assertThat(plan.<List<?>>see(view -> view.records(Visit.class))).isEmpty();
        assertThat(plan.<List<?>>see(view -> view.records(Team.class))).isEmpty();
        assertThat(plan.store.<Boolean>read(s -> AwaitedRegisters.isAwaited(s, "cse")))
                .isTrue();
    }

    @Test
    void anExportHoldsTheRegistersTooAndConfidentialFieldsOnlyForWhoMaySeeThem() throws IOException {
        moduleComes();
        files("month,episodes,action,remarks\n2014-11,12,CSE-1,Only for some\n");
        plans.importFolder(OFFICE, folder);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        plans.exportZip(OFFICE, zip);

        Map<String, byte[]> files = new TreeMap<>(
                PlanFiles.ofZip(new ByteArrayInputStream(zip.toByteArray())).contents());
        assertThat(new String(files.get("registers/cse/episodes.csv"), StandardCharsets.UTF_8))
                .contains("2014-11", "12", "CSE-1", "Only for some");
        assertThat(plans.importZip(OFFICE, new ByteArrayInputStream(zip.toByteArray())))
                .isEqualTo(new Plans.Imported(0, 0, 0, 0, 0, 0, 0));
        assertThat(episodes().get(0).value().remarks()).isEmpty();
    }

    @Test
    void aRegisterOfAStrandThatIsNotThereIsAFault() throws IOException {
        files("month,episodes\n");
        Files.createDirectories(folder.resolve("registers/taxis"));
        Files.writeString(folder.resolve("registers/taxis/policies.csv"), "key\n");
        assertThatThrownBy(() -> plans.importFolder(OFFICE, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .containsExactly("registers/taxis/policies.csv"));
    }

    private List<Stored<Episode>> episodes() {
        return plan.views.now(READER, view -> view.records(Episode.class));
    }

    /** Each visit has its team, and each team its last visit. */
    private void teams() throws IOException {
        files("month,episodes\n");
        Files.writeString(folder.resolve("registers/cse/teams.csv"), "name,lastVisit\nNorth,V-1\nSouth,\n");
        Files.writeString(folder.resolve("registers/cse/visits.csv"), "reference,team\nV-1,North\nV-2,South\n");
    }

    private List<AwaitedRegisters.Taken> taken() {
        return plan.store
                .write(
                        new Intent("system:test", "The module has come"),
                        unit -> AwaitedRegisters.take(unit, OFFICE, "cse", registers))
                .result();
    }

    private void files(String csv) throws IOException {
        Files.writeString(folder.resolve("plan.json"), "{ \"title\": \"Plan\", \"council\": \"Rotherham\" }");
        Files.writeString(folder.resolve("strands.json"), STRANDS);
        Files.writeString(folder.resolve("actions.json"), ACTIONS);
        Files.createDirectories(folder.resolve("registers/cse"));
        Files.writeString(folder.resolve("registers/cse/episodes.csv"), csv);
    }

    private void moduleComes() {
        Contents contents = Contents.none().registers(Episode.class, Team.class, Visit.class);
        modules.come(
                1,
                new Live(
                        "cse", "braid-strand-cse", "1.0.0", contents, getClass().getClassLoader(), ""));
        plan.store.declare(
                registers.of("cse").stream().map(KeptSchemas::collection).toList());
        plan.store.write(new Intent("system:test", "Noted the registers"), unit -> {
            KeptSchemas.keep(unit, registers.of("cse"));
            return null;
        });
    }

    @Register(key = "episodes", title = "Missing episodes", one = "month", purpose = "By month.")
    record Episode(
            @Key Period month,
            int episodes,
            @RefersTo(Referent.ACTION) Optional<String> action,
            @Confidential Optional<String> remarks) {}

    @Register(key = "teams", title = "Teams", one = "team", purpose = "One row a team.")
    record Team(
            @Key String name,

            @RefersTo(value = Referent.RECORD, register = "visits")
            Optional<String> lastVisit) {}

    @Register(key = "visits", title = "Visits", one = "visit", purpose = "One row a visit.")
    record Visit(
            @Key String reference,

            @RefersTo(value = Referent.RECORD, register = "teams")
            String team) {}
}
