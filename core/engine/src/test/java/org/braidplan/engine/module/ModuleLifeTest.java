package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braidplan.demo.BadStrands;
import org.braidplan.demo.FirstStrand;
import org.braidplan.demo.MarkingStrand;
import org.braidplan.demo.SecondStrand;
import org.braidplan.engine.document.Documents;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.ModulePlan;
import org.braidplan.module.Purge;
import org.braidplan.module.Returned;
import org.braidplan.module.Returned.What;
import org.braidplan.module.StrandModule;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Looking first, upgrading with a migration, and every way back. */
class ModuleLifeTest {

    private static final Caller OPERATOR = Caller.system("test");
    private static final int SPOTS = 600;

    @TempDir
    Path folder;

    private LiveModulesHere live;

    @BeforeEach
    void start() throws Exception {
        live = new LiveModulesHere(folder);
        live.modules.install(OPERATOR, live.framework.kar("1.0.0", FirstStrand.class));
        String rows = String.join(
                "",
                IntStream.rangeClosed(1, SPOTS).mapToObj(i -> "No " + i + "\n").toList());
        live.registers.importCsv(OFFICE, "finance", "spots", csv("name\n" + rows), true);
    }

    @AfterEach
    void stop() throws Exception {
        live.close();
    }

    @Test
    void whatAFileWouldDoIsSaidWithoutDoingIt() throws Exception {
        Map<String, ObjectNode> spots = live.spots();
        long last = live.plan.store.journal().last();
        int bundles = live.framework.context().getBundles().length;

        ModulePlan plan = live.modules.plan(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class));

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.from()).contains("1.0.0");
        assertThat(plan.to()).isEqualTo("2.0.0");
        assertThat(plan.sha256()).hasSize(64);
        assertThat(plan.checks().comes()).containsExactly("finance-marks-are-given");
        assertThat(plan.pages().comes()).containsExactly("marks");
        assertThat(plan.refreshed()).isEmpty();
        assertThat(plan.undo()).contains("rolling back to 1.0.0");
        assertThat(plan.registers()).singleElement().satisfies(register -> {
            assertThat(register.migrates()).isTrue();
            assertThat(register.from()).contains(1);
            assertThat(register.to()).contains(2);
            assertThat(register.documents()).isEqualTo(SPOTS);
            assertThat(register.passed()).isEqualTo(SPOTS);
            assertThat(register.failed()).isZero();
        });
        assertThat(live.spots()).isEqualTo(spots);
        assertThat(live.plan.store.journal().last()).isEqualTo(last);
        assertThat(live.framework.context().getBundles()).hasSize(bundles);
        assertThat(finance().version()).contains("1.0.0");
    }

    @Test
    void aLookSaysWhichRecordsDoNotComeThroughAndNeverWhatIsInThem() throws Exception {
        ModulePlan throwing =
                live.modules.plan(OPERATOR, live.framework.kar("2.0.0", BadStrands.ThrowsAtMigration.class));
        assertThat(throwing.fits()).isFalse();
        assertThat(throwing.registers().get(0).passed()).isEqualTo(SPOTS - 1);
        assertThat(throwing.registers().get(0).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.key()).isEqualTo("No 500");
            assertThat(failure.reason()).contains("IllegalStateException").doesNotContain("secret");
        });

        ModulePlan bad = live.modules.plan(OPERATOR, live.framework.kar("2.0.0", BadStrands.MarksBadly.class));
        assertThat(bad.registers().get(0).failed()).isEqualTo(SPOTS);
        assertThat(bad.registers().get(0).failures().get(0).reason()).startsWith("Mark: ");

        ModulePlan without =
                live.modules.plan(OPERATOR, live.framework.kar("2.0.0", BadStrands.ForgetsMigration.class));
        assertThat(without.refusals()).containsExactly("It brings no migration of “Spots” from version 1 to 2.");

        ModulePlan broken = live.modules.plan(OPERATOR, live.framework.kar("2.0.0", BadStrands.PageThrows.class));
        assertThat(broken.refusals())
                .singleElement()
                .asString()
                .contains("the page “Marks”")
                .doesNotContain("secret");
    }

    @Test
    void aLookSaysWhichOtherBundlesWouldHaveToStartAnew() throws Exception {
        Path kar = live.framework.kar(
                "exporting.kar",
                "",
                live.framework.jar(
                        "1.1.0", FirstStrand.class.getName(), "", Map.of("Export-Package", "org.braidplan.demo")));
        live.modules.install(OPERATOR, kar);
        Bundle other = live.framework.other("org.braidplan.demo");
        other.start();

        Path next = live.framework.kar("1.2.0", SecondStrand.class);
        assertThat(live.modules.plan(OPERATOR, next).refreshed()).containsExactly("other 1.0.0");
        assertRefused(next, "Other parts of Braid would be stopped and started because of it: other 1.0.0.");
        assertThat(finance().version()).contains("1.1.0");
    }

    @Test
    void anUpgradeMigratesEveryRecordInOneUnit() throws Exception {
        long before = live.plan.store.journal().last();
        ModuleInfo info = live.modules.install(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class));

        assertThat(info.version()).contains("2.0.0");
        assertThat(info.previous()).contains("1.0.0");
        assertThat(info.by()).isEqualTo(OPERATOR.userName());
        assertThat(info.file()).isEqualTo("MarkingStrand-2.0.0.kar");
        assertThat(info.holdings()).containsExactly(new ModuleInfo.Holding("spots", "Spots", 2, SPOTS));
        assertThat(info.history().get(0).what()).startsWith("Removed braid-strand-finance 1.0.0");
        assertThat(live.spots().get("No 500").path("mark").asInt()).isEqualTo(6);
        assertThat(live.spots()).hasSize(SPOTS);
        assertThat(live.whys(before).stream().filter(w -> w.contains(SPOTS + " records migrated")))
                .hasSize(1);
        assertThat(live.bundles()).containsExactly("2.0.0");
    }

    @Test
    void aVersionThatDoesNotComeUpLeavesEverythingAsItWas() throws Exception {
        Map<String, ObjectNode> spots = live.spots();
        Map<Class<? extends StrandModule>, String> bad = Map.of(
                BadStrands.ThrowsAtMigration.class,
                "the first is No 500: IllegalStateException",
                BadStrands.MarksBadly.class,
                "600 of 600 records",
                BadStrands.ForgetsMigration.class,
                "It brings no migration",
                BadStrands.PageThrows.class,
                "the page “Marks”: IllegalStateException",
                BadStrands.NeverEnds.class,
                "It took longer than 2 seconds to migrate the records.",
                BadStrands.NeverSays.class,
                "It took longer than 2 seconds to say what it brings.");
        for (Map.Entry<Class<? extends StrandModule>, String> one : bad.entrySet()) {
            assertRefused(live.framework.kar("2.0.0", one.getKey()), one.getValue());
            assertAsBefore(spots);
        }
        assertRefused(withActivator(BadStrands.ThrowingActivator.class), "It did not start: IllegalStateException");
        assertAsBefore(spots);
        assertThat(live.modules
                        .install(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class))
                        .needs())
                .isEmpty();
    }

    @Test
    void aVersionThatNeverStartsIsLeftBehindAndTheNextOneComes() throws Exception {
        Map<String, ObjectNode> spots = live.spots();
        assertRefused(withActivator(BadStrands.HangingActivator.class), "It took longer than 2 seconds to start.");
        assertThat(live.spots()).isEqualTo(spots);
        assertThat(finance().version()).contains("1.0.0");
        live.modules.install(OPERATOR, live.framework.kar("2.0.1", MarkingStrand.class));
        assertThat(finance().version()).contains("2.0.1");
    }

    @Test
    void aVersionThatFailsOnceItServesIsPutBackWithTheRecordsAsTheyWere() throws Exception {
        Map<String, ObjectNode> spots = live.spots();
        assertRefused(
                live.framework.kar("2.0.0", BadStrands.PageThrowsLater.class),
                "Version 1.0.0 is back, with the records as they were.");
        assertThat(live.spots()).isEqualTo(spots);
        assertThat(finance().version()).contains("1.0.0");
        assertThat(finance().needs())
                .contains("2.0.0 was not healthy, and 1.0.0 was put back")
                .doesNotContain("secret");
        assertThat(finance().holdings()).extracting(ModuleInfo.Holding::schema).containsExactly(1);
        assertThat(live.bundles()).containsExactly("1.0.0");
        live.registers.add(OFFICE, "finance", "spots", spot("Park"));
    }

    @Test
    void aFirstVersionThatFailsOnceItServesLeavesNoModuleAndTheRecordsOfEarlierAsTheyWere() throws Exception {
        live.modules.remove(OPERATOR, "finance");
        Map<String, ObjectNode> spots = live.spots();
        assertRefused(live.framework.kar("2.0.0", BadStrands.PageThrowsLater.class), "the page “Marks”");
        assertThat(live.spots()).isEqualTo(spots);
        assertThat(finance().state()).isEqualTo(State.ABSENT);
        assertThat(live.bundles()).isEmpty();
    }

    @Test
    void aRollBackPutsTheRecordsBackAndNamesWhatWasEnteredSince() throws Exception {
        Map<String, ObjectNode> spots = live.spots();
        live.modules.install(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class));
        live.registers.add(OFFICE, "finance", "spots", spot("Park").put("mark", 7));
        ObjectNode first =
                live.registers.find(OFFICE, "finance", "spots", "No 1").orElseThrow();
        live.registers.change(
                OFFICE,
                "finance",
                "spots",
                "No 1",
                first.path("_revision").asLong(),
                spot("No 1").put("mark", 99));
        long second = live.registers
                .find(OFFICE, "finance", "spots", "No 2")
                .orElseThrow()
                .path("_revision")
                .asLong();
        live.registers.remove(OFFICE, "finance", "spots", "No 2", second, "It was closed.");

        Returned wouldReturn = live.modules.lookBack(OPERATOR, "finance");
        assertThat(live.spots()).as("looked only").hasSize(SPOTS);
        Returned returned = live.modules.rollBack(OPERATOR, "finance");

        assertThat(returned).isEqualTo(wouldReturn);
        assertThat(returned.from()).isEqualTo("2.0.0");
        assertThat(returned.to()).isEqualTo("1.0.0");
        assertThat(returned.entered())
                .containsExactlyInAnyOrder(
                        new Returned.Entry("spots", "Park", What.ADDED),
                        new Returned.Entry("spots", "No 1", What.CHANGED),
                        new Returned.Entry("spots", "No 2", What.DELETED));
        assertThat(live.spots()).isEqualTo(spots);
        assertThat(finance().version()).contains("1.0.0");
        assertThat(finance().returned()).contains(returned);
        assertThat(finance().previous()).isEmpty();
        assertThat(entered("spots")).isEqualToNormalizingNewlines("name,visits,mark\nNo 1,,99\nPark,,7\n");
        assertThat(live.bundles()).containsExactly("1.0.0");
        live.registers.add(OFFICE, "finance", "spots", spot("Park"));
        assertThatThrownBy(() -> live.modules.rollBack(OPERATOR, "finance"))
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("nothing-to-roll-back");
    }

    @Test
    void aRollBackLeavesWhatBothVersionsCanRead() throws Exception {
        live.modules.install(OPERATOR, live.framework.kar("1.1.0", SecondStrand.class));
        live.registers.add(OFFICE, "finance", "spots", spot("Park"));
        Returned returned = live.modules.rollBack(OPERATOR, "finance");
        assertThat(returned.entered()).isEmpty();
        assertThat(live.spots()).hasSize(SPOTS + 1).containsKey("Park");
        assertThat(finance().returned()).isEmpty();
    }

    @Test
    void aBrokenVersionIsRolledBackAsWell() throws Exception {
        Map<String, ObjectNode> spots = live.spots();
        live.modules.install(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class));
        bundle().stop();
        assertThat(finance().state()).isEqualTo(State.FAILED);
        live.modules.rollBack(OPERATOR, "finance");
        assertThat(finance().state()).isEqualTo(State.ACTIVE);
        assertThat(live.spots()).isEqualTo(spots);
    }

    @Test
    void aModuleThatIsRemovedLeavesItsRecordsToBeReadAndTheNextOnePicksThemUp() throws Exception {
        live.modules.remove(OPERATOR, "finance");
        assertThat(live.registers
                        .list(READER, "finance", "spots", PageOf.first())
                        .total())
                .isEqualTo(SPOTS);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        live.registers.exportCsv(READER, "finance", "spots", csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("No 600");
        live.modules.install(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class));
        assertThat(live.spots().get("No 500").path("mark").asInt()).isEqualTo(6);
    }

    @Test
    void aPurgeSaysWhatItErasesAndKeepsABackup() throws Exception {
        Purge purge = live.modules.lookAtPurge(OPERATOR, "finance");
        assertThat(purge.documents()).isEqualTo(SPOTS);
        assertThat(purge.module()).isEqualTo("braid-strand-finance 1.0.0");

        Path backup = live.modules.purge(OPERATOR, "finance");

        assertThat(backup).isNotEmptyFile();
        assertThat(live.spots()).isEmpty();
        assertThat(live.registers.of("finance")).isEmpty();
        assertThat(finance().state()).isEqualTo(State.ABSENT);
        assertThat(live.whys(0).get(0)).startsWith("Erased 600 records").contains("the journal still hold them");
        live.plan.store.upkeep().restore(backup);
        assertThat(live.spots()).hasSize(SPOTS);
    }

    @Test
    void aPurgeErasesTheFilesThatWaitForAModuleSoThatNoneComesBackWithThem() throws Exception {
        ObjectNode file = Documents.json()
                .createObjectNode()
                .put("strand", "finance")
                .put("register", "spots")
                .put("csv", "name\nNo 9\n");
        live.plan.store.write(new Intent("system:test", "A file of which a row was refused"), unit -> {
            unit.put("awaited-registers", "finance.spots", Unit.NEW, file);
            return null;
        });
        assertThat(live.modules.lookAtPurge(OPERATOR, "finance").waiting()).containsExactly("spots");

        live.modules.purge(OPERATOR, "finance");
        live.modules.install(OPERATOR, live.framework.kar("1.0.0", FirstStrand.class));

        assertThat(live.spots()).isEmpty();
        assertThat(live.modules.lookAtPurge(OPERATOR, "finance").waiting()).isEmpty();
    }

    @Test
    void afterAStartTheSameModulesRunFromTheSameFiles() throws Exception {
        ModuleInfo before = finance();
        live.again();
        assertThat(finance()).isEqualTo(before);
        assertThat(live.bundles()).containsExactly("1.0.0");

        try (var kept = Files.list(live.folders.kept())) {
            Files.writeString(kept.findFirst().orElseThrow(), "edited");
        }
        live.again();
        assertThat(finance().state()).isEqualTo(State.FAILED);
        assertThat(finance().needs()).contains("Its file is no longer kept, or was changed.");
        assertThat(live.bundles()).isEmpty();
        live.modules.install(OPERATOR, live.framework.kar("1.0.0", FirstStrand.class));
        assertThat(finance().state()).isEqualTo(State.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBundleThatIsTouchedWithOtherCommandsIsNoticedAndServesNoMore(boolean update) throws Exception {
        if (update) {
            Path jar = live.framework.jar("1.0.0", SecondStrand.class.getName(), "");
            bundle().update(Files.newInputStream(jar));
        } else {
            bundle().stop();
        }
        assertThat(finance().state()).isEqualTo(State.FAILED);
        assertThat(finance().needs()).contains("stopped or changed with other commands than Braid’s");
        assertThat(live.active.of("finance")).isEmpty();

        live.modules.install(OPERATOR, live.framework.kar("1.0.0", FirstStrand.class));
        assertThat(finance().state()).isEqualTo(State.ACTIVE);
        assertThat(finance().needs()).isEmpty();
    }

    @Test
    void aBundleThatIsPutInWithOtherCommandsIsShownAndDoesNotServe() throws Exception {
        live.framework.start("3.0.0", SecondStrand.class);
        assertThat(finance().version()).contains("1.0.0");
        assertThat(finance().needs()).contains("Another bundle, braid-strand-finance 3.0.0, is there as well");
    }

    @Test
    void nothingOfAVersionThatWentIsHeldOnTo() throws Exception {
        Path kar = live.framework.kar("2.0.0", MarkingStrand.class);
        List<WeakReference<ClassLoader>> gone = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            gone.add(serving());
            live.modules.plan(OPERATOR, kar);
            live.modules.install(OPERATOR, kar);
            gone.add(serving());
            live.registers.list(READER, "finance", "spots", PageOf.first());
            live.modules.rollBack(OPERATOR, "finance");
        }
        await().untilAsserted(() -> {
            System.gc();
            assertThat(gone).allSatisfy(reference -> assertThat(reference.get()).isNull());
        });
    }

    private WeakReference<ClassLoader> serving() {
        return new WeakReference<>(live.active.of("finance").orElseThrow().classLoader());
    }

    private static ByteArrayInputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String entered(String register) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        live.modules.entered(OPERATOR, "finance", register, csv);
        return csv.toString(StandardCharsets.UTF_8);
    }

    private void assertAsBefore(Map<String, ObjectNode> spots) {
        assertThat(live.spots()).isEqualTo(spots);
        assertThat(finance().version()).contains("1.0.0");
        assertThat(finance().state()).isEqualTo(State.ACTIVE);
        assertThat(finance().needs()).contains("Version 2.0.0 was refused");
        assertThat(finance().holdings()).extracting(ModuleInfo.Holding::schema).containsExactly(1);
        assertThat(live.bundles()).containsExactly("1.0.0");
    }

    private Path withActivator(Class<?> activator) throws Exception {
        return live.framework.kar(
                "activated.kar",
                "",
                live.framework.jar(
                        "2.0.0", MarkingStrand.class.getName(), "", Map.of("Bundle-Activator", activator.getName())));
    }

    private void assertRefused(Path kar, String sentence) {
        assertThatThrownBy(() -> live.modules.install(OPERATOR, kar))
                .hasMessageContaining(sentence)
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("module-refused");
        List<String> whys = live.whys(0);
        assertThat(whys).anyMatch(w -> w.startsWith("Refused") || w.startsWith("Put ") || w.startsWith("Removed"));
    }

    private Bundle bundle() {
        return Arrays.stream(live.framework.context().getBundles())
                .filter(b -> TestFramework.NAME.equals(b.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private ModuleInfo finance() {
        return live.modules.list(READER).stream()
                .filter(m -> m.strand().equals("finance"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode spot(String name) {
        return Documents.json().createObjectNode().put("name", name);
    }
}
