package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.demo.BadStrands;
import org.braidplan.demo.FirstStrand;
import org.braidplan.demo.MarkingStrand;
import org.braidplan.engine.document.Documents;
import org.braidplan.people.Caller;
import org.braidplan.view.LeftOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module of today reads of a day on which another version of it kept the records. */
class EarlierRecordsTest {

    private static final Caller OPERATOR = Caller.system("test");

    @TempDir
    Path folder;

    private LiveModulesHere live;

    /** What a page would have of a day. */
    private record Seen(List<String> records, List<LeftOut> leftOut) {}

    @BeforeEach
    void start() throws Exception {
        live = new LiveModulesHere(folder);
        live.modules.install(OPERATOR, live.framework.kar("1.0.0", FirstStrand.class));
        enter("name,visits\nNorth,3\n");
    }

    @AfterEach
    void stop() throws Exception {
        live.close();
    }

    @Test
    void recordsOfADayBeforeAMigrationAreReadAsTheMigrationWouldMakeThem() throws Exception {
        Instant before = aDayLater();
        enter("name,visits\nSouth,1\n");
        upgrade();

        assertThat(asAt(before)).isEqualTo(new Seen(List.of("North/3/5"), List.of()));
        assertThat(asAt(aDayLater()).records()).containsExactly("North/3/5", "South/1/5");
    }

    @Test
    void aRecordThatDoesNotComeThroughIsLeftOutAndNamedWithoutWhatIsInIt() throws Exception {
        enter("name,visits\nNo 500,1\n");
        Instant before = aDayLater();
        remove("No 500");
        live.modules.install(OPERATOR, live.framework.kar("2.0.0", BadStrands.ThrowsAtMigration.class));

        Seen seen = asAt(before);

        assertThat(seen.records()).containsExactly("North/3/5");
        assertThat(seen.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.register()).isEqualTo("Spots");
            assertThat(left.key()).isEqualTo("No 500");
            assertThat(left.reason()).contains("IllegalStateException").doesNotContain("secret");
        });
        assertThat(asAt(before)).as("read again, from what is held").isEqualTo(seen);
        assertThat(asAt(aDayLater()).leftOut()).isEmpty();
    }

    @Test
    void recordsOfADayOnWhichANewerVersionServedCannotBeReadByTheOneThatIsBack() throws Exception {
        aDayLater();
        upgrade();
        Instant between = aDayLater();
        live.modules.rollBack(OPERATOR, "finance");

        Seen seen = asAt(between);

        assertThat(seen.records()).isEmpty();
        assertThat(seen.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.key()).isEqualTo("North");
            assertThat(left.reason()).contains("of version 2", "up to version 1 only");
        });
        assertThat(asAt(aDayLater()).leftOut()).isEmpty();
    }

    @Test
    void onlyWhatIsReadIsMigrated() throws Exception {
        Instant before = aDayLater();
        upgrade();
        int registers = live.plan.views.asAt(
                READER, before, view -> view.strands().size() + view.leftOut().size());
        assertThat(registers)
                .as("strands, and nothing left out of what nobody asked for")
                .isEqualTo(2);
    }

    private void upgrade() throws Exception {
        live.modules.install(OPERATOR, live.framework.kar("2.0.0", MarkingStrand.class));
    }

    private Seen asAt(Instant moment) {
        return live.plan.views.asAt(READER, moment, view -> {
            List<String> records = new ArrayList<>();
            view.records(type()).forEach(stored -> {
                ObjectNode body = Documents.of(stored.value());
                records.add(stored.key() + "/" + body.path("visits").asText() + "/"
                        + body.path("mark").asText());
            });
            return new Seen(records, view.leftOut());
        });
    }

    /** The record of the version that serves. */
    private Class<? extends Record> type() {
        return live.active.of("finance").orElseThrow().contents().registers().get(0);
    }

    /** The moment until which all is as it was, and then a day goes by. */
    private Instant aDayLater() {
        Instant now = live.plan.clock.instant();
        live.plan.clock.goOn(Duration.ofDays(1));
        return now;
    }

    private void enter(String csv) {
        var in = new java.io.ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(live.registers
                        .importCsv(OFFICE, "finance", "spots", in, true)
                        .refused())
                .isEmpty();
    }

    private void remove(String key) {
        long revision = live.registers
                .find(OFFICE, "finance", "spots", key)
                .orElseThrow()
                .path("_revision")
                .asLong();
        live.registers.remove(OFFICE, "finance", "spots", key, revision, "It is not there any more.");
    }
}
