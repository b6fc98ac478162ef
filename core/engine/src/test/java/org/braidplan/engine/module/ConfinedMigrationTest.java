package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.braidplan.demo.Whispers;
import org.braidplan.module.ModulePlan;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told of a migration over records that only people who are named for their strand may see. */
class ConfinedMigrationTest {

    private static final Caller OPERATOR = Caller.system("test");
    private static final Caller LEAD =
            new Caller(new Person("jo", "Jo", "", List.of(Grant.of(Role.LEAD, "finance")), true));
    private static final String WHY =
            "Some records of “Whispers”, which is confined to its strand, do not come through the"
                    + " migration: The migration of some stops with an error. What comes out of it for some is not as the new version"
                    + " wants it.";

    @TempDir
    Path folder;

    private LiveModulesHere live;

    @BeforeEach
    void start() throws Exception {
        live = new LiveModulesHere(folder);
        live.modules.install(OPERATOR, live.framework.kar("1.0.0", Whispers.First.class));
        String rows =
                "reference,words\nW-1,The director took it\nW-2,The director hid it\nW-3,The clerk saw it\nW-4,Nobody did\n";
        live.registers.importCsv(
                LEAD, "finance", "whispers", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), true);
    }

    @AfterEach
    void stop() throws Exception {
        live.close();
    }

    @Test
    void aRefusalSaysInWhichWaysRecordsFailButNeitherHowManyNorWhichNorWhatIsInThem() throws Exception {
        ModulePlan plan = live.modules.plan(OPERATOR, live.framework.kar("2.0.0", Whispers.Telling.class));

        assertThat(plan.refusals()).containsExactly(WHY);
        assertThat(plan.registers()).singleElement().satisfies(register -> {
            assertThat(register.documents()).as("as the list of modules says").isEqualTo(4);
            assertThat(register.passed()).isZero();
            assertThat(register.failed()).isEqualTo(4);
            assertThat(register.failures()).isEmpty();
        });
        assertThat(String.join(" ", plan.letter())).contains(WHY).doesNotContain("W-", "director", "clerk", "Loudness");
    }

    @Test
    void theInstallationThatIsRefusedSaysNoMoreAndNeitherDoesTheJournal() throws Exception {
        Path kar = live.framework.kar("2.0.0", Whispers.Telling.class);

        long before = live.plan.store.journal().last();

        assertThatThrownBy(() -> live.modules.install(OPERATOR, kar)).hasMessageContaining(WHY);

        long last = live.plan.store.journal().last();
        assertThat(live.plan
                        .store
                        .journal()
                        .newestFirst(last, (int) (last - before))
                        .toString())
                .contains(WHY)
                .doesNotContain("W-", "director", "clerk", "3 of 4");
    }

    @Test
    void oneThatComesThroughAsAWholeSaysSo() throws Exception {
        ModulePlan plan = live.modules.plan(OPERATOR, live.framework.kar("2.0.0", Whispers.Quiet.class));

        assertThat(plan.fits()).isTrue();
        assertThat(plan.letter())
                .contains(
                        "In the register “Whispers” it would migrate 4 records from version 1 to 2; tried now, 4 come through"
                                + " and 0 do not.");
    }
}
