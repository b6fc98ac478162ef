package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;
import static org.braidplan.engine.plan.LivePlan.somebody;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braidplan.demo.FirstStrand;
import org.braidplan.demo.SecondStrand;
import org.braidplan.demo.ThrowingStrand;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.StrandModule;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ModuleServiceTest {

    private static final Caller OPERATOR = somebody("root", "", Grant.of(Role.OPERATOR));
    private static final String ANY_ONE = "(&(org.braidplan.core=core)(version>=1.0.0)(!(version>=2.0.0)))";
    private static final String TWO = "(&(org.braidplan.core=core)(version>=2.0.0)(!(version>=3.0.0)))";

    @TempDir
    Path folder;

    private LiveModulesHere live;
    private LivePlan plan;
    private TestFramework framework;
    private ModuleService modules;
    private Path atHand;

    @BeforeEach
    void start() throws Exception {
        live = new LiveModulesHere(folder);
        plan = live.plan;
        framework = live.framework;
        modules = live.modules;
        atHand = live.folders.atHand();
    }

    @AfterEach
    void stop() throws Exception {
        live.close();
    }

    @Test
    void aModuleIsInstalledAndEachStepIsInTheJournalWithTheFilesDigest() throws Exception {
        assertThat(finance().state()).isEqualTo(State.ABSENT);
        long before = plan.store.journal().last();
        Path kar = kar("1.0.0", FirstStrand.class);

        ModuleInfo info = modules.install(OPERATOR, kar);

        assertThat(info.state()).isEqualTo(State.ACTIVE);
        assertThat(info.version()).contains("1.0.0");
        assertThat(info.registers()).containsExactly("spots");
        assertThat(info.sha256()).isEqualTo(KarFile.read(kar).sha256());
        assertThat(info.since()).contains(plan.clock.instant());
        assertThat(finance()).isEqualTo(info);
        assertThat(whys(before))
                .anyMatch(w -> w.startsWith("Installing braid-strand-finance 1.0.0") && w.contains(info.sha256()))
                .anyMatch(w -> w.startsWith("Installed braid-strand-finance 1.0.0") && w.contains(info.sha256()));
    }

    @Test
    void aNewerVersionTakesTheOldOnesPlace() throws Exception {
        modules.install(OPERATOR, kar("1.0.0", FirstStrand.class));
        ModuleInfo info = modules.install(OPERATOR, kar("1.1.0", SecondStrand.class));

        assertThat(info.version()).contains("1.1.0");
        assertThat(info.checks()).containsExactly("finance-spots-visited");
        assertThat(bundles()).containsExactly("1.1.0");
        assertThat(info.previous()).contains("1.0.0");
        assertThat(whys(0)).anyMatch(w -> w.equals("Removed braid-strand-finance 1.0.0, which 1.1.0 replaces"));
        try (var kept = Files.list(live.folders.kept())) {
            assertThat(kept).as("this one and the one to go back to").hasSize(2);
        }
    }

    @Test
    void aVersionThatFailsIsTakenOutAgainAndWhatRanRunsOn() throws Exception {
        modules.install(OPERATOR, kar("1.0.0", FirstStrand.class));
        assertRefused(kar("1.1.0", ThrowingStrand.class), "no contents today");
        assertThat(finance().state()).isEqualTo(State.ACTIVE);
        assertThat(finance().version()).contains("1.0.0");
        assertThat(finance().needs()).contains("1.1.0 was refused").contains("no contents today");
        assertThat(bundles()).containsExactly("1.0.0");
        assertThat(whys(0)).anyMatch(w -> w.startsWith("Refused braid-strand-finance 1.1.0"));

        modules.install(OPERATOR, kar("1.2.0", SecondStrand.class));
        assertThat(finance().needs()).isEmpty();
    }

    @Test
    void aFirstVersionThatFailsLeavesNothing() throws Exception {
        assertRefused(kar("1.0.0", ThrowingStrand.class), "no contents today");
        assertThat(finance().state()).isEqualTo(State.ABSENT);
        assertThat(bundles()).isEmpty();
    }

    @Test
    void aModuleForAnotherCoreIsRefusedBeforeAnythingHappens() throws Exception {
        long before = plan.store.journal().last();
        Path kar = framework.kar("two.kar", "", framework.jar("1.0.0", FirstStrand.class.getName(), TWO));
        assertRefused(kar, "It needs a version of the core from 2.0.0, before 3.0.0, and this is 1.0.0.");
        assertThat(whys(before))
                .singleElement()
                .asString()
                .startsWith("Refused braid-strand-finance 1.0.0 from two.kar");
        assertThat(bundles()).isEmpty();
    }

    @Test
    void aModuleThatDoesNotResolveIsRefusedAndLeavesNoBundle() throws Exception {
        int bundles = framework.context().getBundles().length;
        Path kar = framework.kar("one.kar", "", framework.jar("1.0.0", FirstStrand.class.getName(), ANY_ONE));
        assertRefused(kar, "It needs another version of the core.");
        assertThat(framework.context().getBundles()).hasSize(bundles);
        assertThat(ModuleBundles.sentence("missing osgi.wiring.package; (osgi.wiring.package=org.example.x)"))
                .isEqualTo("It needs the package org.example.x, which this platform does not have in that version.");
    }

    @Test
    void anOlderVersionAndAnotherFileOfTheSameVersionAreRefused() throws Exception {
        modules.install(OPERATOR, kar("1.1.0", FirstStrand.class));
        assertRefused(kar("1.0.9", FirstStrand.class), "which is newer than 1.0.9");
        assertRefused(kar("1.1.0", SecondStrand.class), "is there already, from another file");
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        Path kar = kar("1.1.0", FirstStrand.class);
        ModuleInfo first = modules.install(OPERATOR, kar);
        long last = plan.store.journal().last();
        assertThat(modules.install(OPERATOR, kar)).isEqualTo(first);
        assertThat(plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void aSnapshotCanBeReplacedByAnotherOfTheSameVersion() throws Exception {
        modules.install(OPERATOR, kar("1.1.0.SNAPSHOT", FirstStrand.class));
        ModuleInfo info = modules.install(OPERATOR, kar("1.1.0.SNAPSHOT", SecondStrand.class));
        assertThat(info.checks()).hasSize(1);
        assertThat(modules.install(OPERATOR, kar("1.1.0", FirstStrand.class)).version())
                .contains("1.1.0");
    }

    @Test
    void aModuleThatIsRemovedLeavesItsStrandWithoutOne() throws Exception {
        modules.install(OPERATOR, kar("1.0.0", FirstStrand.class));
        ModuleInfo gone = modules.remove(OPERATOR, "finance");
        assertThat(gone.state()).isEqualTo(State.ABSENT);
        assertThat(bundles()).isEmpty();
        assertThat(whys(0)).contains("Removed braid-strand-finance 1.0.0; its data stay");
        assertThatThrownBy(() -> modules.remove(OPERATOR, "finance"))
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(modules.wasRemoved("braid-strand-finance")).isTrue();
    }

    @Test
    void theListFollowsTheStrandsAndSaysWhatIsAtHand() throws Exception {
        Files.copy(kar("1.0.0", FirstStrand.class), atHand.resolve("braid-strand-finance-1.0.0.kar"));
        Files.copy(kar("1.10.0", SecondStrand.class), atHand.resolve("braid-strand-finance-1.10.0.kar"));
        Files.writeString(atHand.resolve("other.kar"), "no module");

        assertThat(modules.list(READER)).extracting(ModuleInfo::strand).containsExactly("cse", "finance");
        assertThat(finance().state()).isEqualTo(State.AVAILABLE);
        assertThat(finance().available()).containsExactly("1.0.0", "1.10.0");
        assertThat(FirstModules.wanted(modules, null).values())
                .singleElement()
                .satisfies(k -> assertThat(k.version()).isEqualTo(new Version("1.10.0")));
        assertThat(FirstModules.wanted(modules, "none")).isEmpty();
        assertThat(FirstModules.wanted(modules, "cse, finance")).hasSize(1);
        assertThat(FirstModules.wanted(modules, "cse")).isEmpty();
        modules.install(OPERATOR, atHand.resolve("braid-strand-finance-1.10.0.kar"));
        modules.remove(OPERATOR, "finance");
        assertThat(FirstModules.wanted(modules, " "))
                .as("an operator removed it")
                .isEmpty();
        assertThat(FirstModules.wanted(modules, "finance"))
                .as("and is asked for by name")
                .hasSize(1);
    }

    @Test
    void onlyAnOperatorInstallsAndRemoves() throws Exception {
        Path kar = kar("1.0.0", FirstStrand.class);
        assertThatThrownBy(() -> modules.install(OFFICE, kar))
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThatThrownBy(() -> modules.remove(OFFICE, "finance"))
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThatThrownBy(() -> modules.list(Caller.nobody())).isInstanceOf(Problem.class);
    }

    private ModuleInfo finance() {
        return modules.list(READER).stream()
                .filter(m -> m.strand().equals("finance"))
                .findFirst()
                .orElseThrow();
    }

    private Path kar(String version, Class<? extends StrandModule> module) throws Exception {
        return framework.kar(version, module);
    }

    private List<String> bundles() {
        return live.bundles();
    }

    private List<String> whys(long after) {
        return live.whys(after);
    }

    private void assertRefused(Path kar, String sentence) {
        assertThatThrownBy(() -> modules.install(OPERATOR, kar))
                .hasMessageContaining(sentence)
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("module-refused");
    }
}
