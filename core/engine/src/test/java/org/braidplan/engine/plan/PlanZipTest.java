package org.braidplan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Plans;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanZipTest {

    private final LivePlan plan = new LivePlan();

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void anExportIntoAnEmptyStoreGivesTheSamePlan() {
        plan.clock.set(LocalDate.of(2015, 7, 1));
        plan.plans.importFolder(OFFICE, small());
        plan.change(OFFICE, "FIN-2", LivePlan.update("Found half.", LocalDate.of(2015, 9, 1)));
        plan.change(OFFICE, "FIN-2", new ActionChange.AddMilestone("Half", LocalDate.of(2015, 8, 1)));
        plan.change(OFFICE, "FIN-2", new ActionChange.MoveMilestone(1, LocalDate.of(2015, 8, 2), "Board", "Why"));
        plan.change(OFFICE, "FIN-2", new ActionChange.Advance(Stage.DONE, ""));
        plan.change(OFFICE, "FIN-2", new ActionChange.PutBack(Stage.PLANNED, "Not so."));
        plan.change(OFFICE, "FIN-9", new ActionChange.Stop("Never mind."));
        plan.indicators.record(
                OFFICE,
                "interviews",
                List.of(new NewReading(
                        "2014-10",
                        Optional.of(new BigDecimal("25.10")),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        "Counted again; \"by hand\", twice")));
        plan.indicators.record(
                OFFICE,
                "interviews",
                List.of(new NewReading(
                        "2014-10",
                        Optional.empty(),
                        Optional.of(new BigDecimal("1")),
                        Optional.of(new BigDecimal("8")),
                        Reading.Status.FINAL,
                        "And again")));
        plan.indicators.compare(
                OFFICE, "interviews", "Council \"A\", North", List.of(value("2014-09", 31), none("2014-10")));
        plan.indicators.compare(OFFICE, "interviews", "England", List.of(value("2014-09", 40)));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        plan.plans.exportZip(OFFICE, zip);

        try (LivePlan other = new LivePlan()) {
            other.clock.set(LocalDate.of(2015, 7, 1));
            other.plans.importZip(OFFICE, new ByteArrayInputStream(zip.toByteArray()));
            assertThat(whole(other)).isEqualTo(whole(plan));
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            other.plans.exportZip(OFFICE, again);
            assertThat(again.toByteArray()).isEqualTo(zip.toByteArray());
            assertThat(other.plans.importZip(OFFICE, new ByteArrayInputStream(zip.toByteArray())))
                    .isEqualTo(new Plans.Imported(0, 0, 0, 0, 0, 0, 0));
        }
    }

    private static List<Object> whole(LivePlan plan) {
        return plan.views.now(
                READER,
                view -> List.of(
                        view.plan(),
                        view.strands(),
                        view.reviews(),
                        view.recommendations(),
                        view.actions().stream().map(RatedAction::action).toList(),
                        view.indicators(),
                        view.readings("interviews"),
                        view.comparators("interviews")));
    }

    private static NewReading value(String period, int value) {
        return new NewReading(
                period,
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Reading.Status.FINAL,
                "");
    }

    private static NewReading none(String period) {
        return new NewReading(
                period, Optional.empty(), Optional.empty(), Optional.empty(), Reading.Status.FINAL, "Not published");
    }

    @Test
    void aRegisterWhoseModuleIsNotThereIsKeptAsItCame() {
        plan.plans.importFolder(OFFICE, small());
        assertThat(plan.store.<Boolean>read(s -> AwaitedRegisters.isAwaited(s, "cse")))
                .isTrue();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        plan.plans.exportZip(OFFICE, zip);
        assertThat(PlanFiles.ofZip(new ByteArrayInputStream(zip.toByteArray())).contents())
                .containsEntry(
                        "registers/cse/missing-episodes.csv",
                        "month,episodes\n2014-11,12\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aZipThatLeadsOutOfItselfIsRefused() throws IOException {
        for (String name :
                List.of("../plan.json", "/plan.json", "a/../../plan.json", "..\\plan.json", "C:/plan.json")) {
            assertCode("unsafe-zip", zip(name, new byte[1]));
        }
    }

    @Test
    void aZipThatUnpacksToFarMoreThanAPlanIsRefused() throws IOException {
        byte[] bomb = zip("readings.csv", new byte[(64 << 20) + 1]);
        assertThat(bomb.length).isLessThan(100_000);
        assertCode("plan-too-large", bomb);
        assertCode("plan-too-large", zip("not-of-a-plan.bin", new byte[(64 << 20) + 1]));
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        assertCode("unreadable-zip", "This is not a zip".getBytes(StandardCharsets.UTF_8));
        byte[] whole = zip("plan.json", new byte[100_000]);
        assertCode("unreadable-zip", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void theFolderMayStandOneLevelDownInAZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(small())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("small/" + small().relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
        }
        assertThat(plan.plans
                        .importZip(OFFICE, new ByteArrayInputStream(bytes.toByteArray()))
                        .actions())
                .isEqualTo(2);
    }

    private void assertCode(String code, byte[] zip) {
        assertThatThrownBy(() -> plan.plans.importZip(OFFICE, new ByteArrayInputStream(zip)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Path small() {
        try {
            return Path.of(PlanFilesTest.class.getResource("/plan-files/small").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
