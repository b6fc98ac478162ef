package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.module.StrandModule;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.junit.jupiter.api.Test;

/** What a strand's registers keep: part of {@link StrandContract}. */
abstract class RegisterContract {

    static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String TODAY = "2014-12-01";

    /** As many records as a register has after many years. */
    private static final int HUGE = 20_000;

    /** The strand module, newly made. */
    protected abstract StrandModule strand();

    /** At least one record of each register that the platform would accept, with every field filled in one of them. */
    protected abstract List<Record> samples();

    /** The file, kept with the strand's tests, of the names on which others rely. */
    protected Path ids() {
        return Path.of(System.getProperty("basedir", "."), "src/test/resources/ids.txt");
    }

    /**
     * Documents of a register as they were kept at an earlier version of its schema, one at least with every field that it
     * had. A strand whose registers are all of version 1 has none.
     */
    protected List<ObjectNode> documents(String register, int version) {
        return List.of();
    }

    @Test
    protected void namesOnWhichOthersRelyStayAsTheyAre() {
        Ids.compare(strand(), ids());
    }

    @Test
    protected void registersReadAsSchemasWithKeysOfTheirOwn() {
        assertThat(schemas()).extracting(RegisterSchema::key).doesNotHaveDuplicates();
        assertThat(schemas()).allSatisfy(schema -> assertThat(schema.purpose()).endsWith("."));
    }

    @Test
    protected void confidentialFieldsCanBeLeftOut() {
        for (RegisterSchema schema : schemas()) {
            assertThat(schema.fields())
                    .as(schema.key())
                    .allSatisfy(field -> assertThat(!field.confidential()
                                    || !field.required()
                                    || field.kind() == FieldKind.TEXT
                                    || field.kind() == FieldKind.LONG_TEXT)
                            .as(field.name() + " is Optional, so that whoever may not see it does not see a 0 instead")
                            .isTrue());
        }
    }

    @Test
    protected void whatIsConfinedIsNamedByNothingThatIsNot() {
        for (RegisterSchema schema : schemas()) {
            for (RegisterSchema.Field field : schema.fields()) {
                boolean namesConfined = schemas().stream()
                        .anyMatch(other -> other.confined() && other.key().equals(field.referentRegister()));
                assertThat(schema.confined() || !namesConfined)
                        .as(schema.key() + "." + field.name()
                                + " would tell which records of a confined register there are")
                        .isTrue();
            }
        }
    }

    @Test
    protected void recordsComeBackFromTheirDocumentsAsTheyWere() {
        for (RegisterSchema schema : schemas()) {
            Class<? extends Record> type = schema.type().orElseThrow();
            List<Record> samples = samples().stream().filter(type::isInstance).toList();
            assertThat(samples).as("samples of " + schema.key()).isNotEmpty();
            for (Record sample : samples) {
                RecordCheck checked = RecordCheck.of(schema, Documents.of(sample));
                assertThat(checked.problems()).as(sample.toString()).isEmpty();
                assertThat(checked.key()).isNotBlank();
                assertThat((Record) Documents.to(type, checked.body())).isEqualTo(sample);
            }
            assertThat(samples)
                    .as("one sample of " + schema.key() + " that has all fields")
                    .anyMatch(sample ->
                            Documents.of(sample).size() == schema.fields().size());
        }
    }

    @Test
    protected void recordsComeBackFromJsonCsvAndFormAsTheyWere() {
        try (LivePlatform platform = LivePlatform.on(TODAY, strand())) {
            platform.keep(samples());
            platform.keep(oddRecords());
            for (RegisterSchema schema : schemas()) {
                RoundTrips trips = new RoundTrips(platform.registers(), schema);
                assertThat(trips.json()).as(schema.key() + " through JSON").isEmpty();
                assertThat(trips.csv()).as(schema.key() + " through CSV").isEmpty();
                assertThat(trips.form()).as(schema.key() + " through the form").isEmpty();
            }
        }
    }

    @Test
    protected void migrationsKeepEveryFieldOrSayWhatTheyDrop() {
        for (RegisterSchema schema : schemas()) {
            Migrations migrations = new Migrations(schema, strand().contents().migrations());
            assertThat(migrations.needless())
                    .as("versions that " + schema.key() + " never had")
                    .isEmpty();
            for (int version = 1; version < schema.version(); version++) {
                assertThat(migrations.missing(version)).isEmpty();
            }
            for (int version = 1; version < schema.version(); version++) {
                List<ObjectNode> documents = documents(schema.key(), version);
                assertThat(documents)
                        .as("documents of version " + version + " of " + schema.key() + ", which documents(…) gives")
                        .isNotEmpty();
                for (ObjectNode document : documents) {
                    assertThat(migrations.faults(version, document)).isEmpty();
                }
            }
        }
        assertThat(strand().contents().migrations())
                .as("migrations of registers that the strand has")
                .allMatch(migration ->
                        schemas().stream().anyMatch(schema -> schema.key().equals(migration.register())));
    }

    /** The registers as they are declared. */
    final List<RegisterSchema> schemas() {
        return strand().contents().registers().stream()
                .map(type -> SchemaReader.read(strand().strand(), type))
                .toList();
    }

    /** Every register with 20,000 records, as far as its key has room for them. */
    final PlanFixture hugePlan() {
        PlanFixture plan = FullPlan.of(strand(), "Asks", 1_000);
        for (RegisterSchema schema : schemas()) {
            plan.stored(schema.type().orElseThrow(), new Variations(schema, samples()).many(HUGE));
        }
        return plan;
    }

    /** Every register with whatever people may enter by mistake. */
    final PlanFixture oddPlan() {
        return FullPlan.of(strand(), OddValues.HOSTILE, 3).records(oddRecords().toArray(Record[]::new));
    }

    final Record[] made(Function<Variations, List<Record>> how) {
        List<Record> all = new ArrayList<>();
        for (RegisterSchema schema : schemas()) {
            all.addAll(how.apply(new Variations(schema, samples())));
        }
        return all.toArray(Record[]::new);
    }

    private List<Record> oddRecords() {
        return List.of(made(Variations::odd));
    }
}
