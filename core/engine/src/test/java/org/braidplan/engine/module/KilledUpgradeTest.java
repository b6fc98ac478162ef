package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.braidplan.demo.DyingStrands;
import org.braidplan.demo.FirstStrand;
import org.braidplan.demo.MarkingStrand;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.StrandModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed at any step of an upgrade leaves all as before, or all as after, and the next start says which. */
class KilledUpgradeTest {

    private static final int SPOTS = 30;

    @TempDir
    Path folder;

    private Map<String, ObjectNode> before;

    @BeforeEach
    void installTheFirstVersion() throws Exception {
        try (ModulesOnDisk here = new ModulesOnDisk(folder)) {
            here.modules.install(ModulesOnDisk.OPERATOR, here.framework.kar("1.0.0", FirstStrand.class));
            String rows = String.join(
                    "",
                    IntStream.rangeClosed(1, SPOTS)
                            .mapToObj(i -> "No " + i + "\n")
                            .toList());
            here.registers.importCsv(
                    OFFICE,
                    "finance",
                    "spots",
                    new ByteArrayInputStream(("name\n" + rows).getBytes(StandardCharsets.UTF_8)),
                    true);
            before = here.spots();
        }
    }

    @Test
    void afterItIsNotedThatAVersionArrives() throws Exception {
        killed(MarkingStrand.class, 1);
        assertAllAsBefore();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {DyingStrands.WhenAsked.class, DyingStrands.WhenMigrating.class, DyingStrands.WhenTried.class})
    void whileAVersionIsTried(Class<? extends StrandModule> module) throws Exception {
        killed(module, 0);
        assertAllAsBefore();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void afterItHasTakenOver(int units) throws Exception {
        killed(MarkingStrand.class, units);
        assertAllAsAfter(units == 2);
    }

    @Test
    void whileItIsLookedAtOnceItServes() throws Exception {
        killed(DyingStrands.WhenServing.class, 0);
        assertAllAsAfter(true);
    }

    @Test
    void andOneThatIsNotHealthyAtTheNextStartIsPutBack() throws Exception {
        killed(DyingStrands.WhenServingAndSickLater.class, 0);
        try (ModulesOnDisk here = new ModulesOnDisk(folder)) {
            assertThat(here.finance().version()).contains("1.0.0");
            assertThat(here.finance().state()).isEqualTo(State.ACTIVE);
            assertThat(here.finance().needs()).contains("2.0.0 was not healthy, and 1.0.0 was put back");
            assertThat(here.spots()).isEqualTo(before);
        }
    }

    private void assertAllAsBefore() throws Exception {
        try (ModulesOnDisk here = new ModulesOnDisk(folder)) {
            String sentence =
                    "Installing braid-strand-finance 2.0.0 was interrupted before it took over; 1.0.0 is in place,"
                            + " as before";
            ModuleInfo finance = here.finance();
            assertThat(finance.state()).isEqualTo(State.ACTIVE);
            assertThat(finance.version()).contains("1.0.0");
            assertThat(finance.needs()).contains(sentence);
            assertThat(finance.holdings())
                    .extracting(ModuleInfo.Holding::schema)
                    .containsExactly(1);
            assertThat(here.spots()).isEqualTo(before);
            assertThat(here.whys()).contains(sentence);
            assertThat(here.framework.context().getBundles()).hasSize(2);
            try (var kept = Files.list(folder.resolve("kept"))) {
                assertThat(kept).hasSize(1);
            }
        }
    }

    private void assertAllAsAfter(boolean saysSo) throws Exception {
        try (ModulesOnDisk here = new ModulesOnDisk(folder)) {
            ModuleInfo finance = here.finance();
            assertThat(finance.state()).isEqualTo(State.ACTIVE);
            assertThat(finance.version()).contains("2.0.0");
            assertThat(finance.previous()).contains("1.0.0");
            assertThat(finance.needs()).isEmpty();
            assertThat(finance.holdings())
                    .extracting(ModuleInfo.Holding::schema)
                    .containsExactly(2);
            assertThat(here.spots())
                    .hasSize(SPOTS)
                    .allSatisfy(
                            (key, spot) -> assertThat(spot.path("mark").asInt()).isEqualTo(key.length()));
            assertThat(here.whys().stream()
                            .anyMatch(w -> w.startsWith("Installed braid-strand-finance 2.0.0")
                                    && w.endsWith("which was interrupted after it had taken over")))
                    .isEqualTo(saysSo);
            assertThat(here.framework.context().getBundles()).hasSize(2);
            here.modules.rollBack(ModulesOnDisk.OPERATOR, "finance");
            assertThat(here.spots()).isEqualTo(before);
        }
    }

    private void killed(Class<? extends StrandModule> module, int units) throws Exception {
        Path kar;
        try (TestFramework files = new TestFramework(Files.createDirectories(folder.resolve("files")))) {
            kar = files.kar("2.0.0", module);
        }
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpgradeProcess.class.getName(),
                        folder.toString(),
                        kar.toString(),
                        Integer.toString(units))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(UpgradeProcess.KILLED);
    }
}
