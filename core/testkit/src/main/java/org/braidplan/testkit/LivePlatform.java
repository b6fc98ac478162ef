package org.braidplan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.indicator.PlanIndicators;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.plan.PlanDocuments;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.engine.register.References;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.StrandModule;
import org.braidplan.people.Caller;
import org.braidplan.plan.Plans;
import org.braidplan.problem.Problem;
import org.braidplan.register.Referent;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.EmbeddedStore;
import org.braidplan.view.PlanView;

/**
 * The platform without its container: the real store in a directory of its own and the real services over it, with strand
 * modules that serve, on one day at noon. Close it.
 */
public final class LivePlatform implements AutoCloseable {

    private static final Caller TEST = Caller.system("test");

    final Clock clock;
    final EmbeddedStore store;
    final ActiveModules modules = new ActiveModules();
    final Schemas schemas;
    final PlanViews views;
    final PlanIndicators indicators;
    final RegisterService registers;
    final PlanDocuments plans;
    private final Path directory;
    private final List<StrandModule> strands;

    LivePlatform(Clock clock, List<StrandModule> strands) {
        this.clock = clock;
        this.strands = strands;
        try {
            directory = Files.createTempDirectory("braid-testkit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = EmbeddedStore.open(directory, clock);
        for (int i = 0; i < strands.size(); i++) {
            modules.come(i, live(strands.get(i)));
        }
        schemas = new Schemas(store, modules);
        registers = new RegisterService(store, schemas);
        views = new PlanViews(store, clock, new LiveRegisters(modules));
        indicators = new PlanIndicators(store, clock);
        plans = new PlanDocuments(store, registers, registers);
        for (StrandModule strand : strands) {
            store.declare(schemas.of(strand.strand()).stream()
                    .map(KeptSchemas::collection)
                    .toList());
        }
    }

    /** An empty platform on this day, written {@code 2014-12-01}, with these strands' modules. */
    public static LivePlatform on(String today, StrandModule... strands) {
        Instant noon = LocalDate.parse(today)
                .atTime(LocalTime.NOON)
                .atZone(CouncilClock.ZONE)
                .toInstant();
        return new LivePlatform(Clock.fixed(noon, CouncilClock.ZONE), List.of(strands));
    }

    /**
     * Loads a plan folder, then adds the modules' indicators, as happens when a module comes.
     *
     * @throws IllegalArgumentException naming every fault of the folder
     */
    public Plans.Imported load(Path folder) {
        Plans.Imported imported;
        try {
            imported = plans.importFolder(TEST, folder);
        } catch (Problem e) {
            throw new IllegalArgumentException(folder + " was refused: " + e.fields(), e);
        }
        for (StrandModule strand : strands) {
            for (Indicator indicator : strand.contents().indicators()) {
                if (see(TEST, plan -> plan.indicator(indicator.key()).isEmpty())) {
                    indicators.add(TEST, indicator);
                }
            }
        }
        return imported;
    }

    /** The registers, to keep records in them and to read and write their files. */
    public Registers registers() {
        return registers;
    }

    /**
     * Keeps records of the strands as they are, in one unit, with something under every name of the plan that they refer to.
     * One that refers to a record that is not there is left out, as it would be refused.
     */
    void keep(List<Record> records) {
        Intent intent = new Intent(TEST.userName(), "Kept " + records.size() + " records");
        store.write(intent, unit -> {
            List<Record> waiting = new ArrayList<>(records);
            while (waiting.removeIf(value -> kept(unit, value))) {
                // What was kept may be what the others wait for.
            }
            return null;
        });
    }

    private boolean kept(Unit unit, Record value) {
        RegisterSchema schema = schemaOf(value.getClass());
        RecordCheck checked = RecordCheck.of(schema, Documents.of(value));
        List<RegisterSchema.Field> missing =
                References.missing(unit, schema, checked.body(), Map.of(schema.collection(), Set.of(checked.key())))
                        .stream()
                        .map(problem -> schema.field(problem.field()).orElseThrow())
                        .toList();
        if (missing.stream().anyMatch(field -> field.referent().equals(Optional.of(Referent.RECORD)))) {
            return false;
        }
        for (RegisterSchema.Field field : missing) {
            String collection = References.collection(schema, field).orElseThrow();
            unit.put(
                    collection,
                    checked.body().path(field.name()).asText(),
                    Unit.NEW,
                    Documents.json().createObjectNode());
        }
        if (unit.find(schema.collection(), checked.key()).isEmpty()) {
            unit.put(schema.collection(), checked.key(), Unit.NEW, checked.body());
        }
        return true;
    }

    private RegisterSchema schemaOf(Class<? extends Record> type) {
        return strands.stream()
                .filter(strand -> strand.contents().registers().contains(type))
                .map(strand -> SchemaReader.read(strand.strand(), type))
                .findFirst()
                .orElseThrow();
    }

    /** The plan as it stands and as somebody may see it. */
    public <T> T see(Caller caller, Function<PlanView, T> reading) {
        return views.recorded(caller, reading::apply);
    }

    /** What each check of the strands says now, by its id. */
    public Map<String, Outcome> check() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (StrandModule strand : strands) {
            for (Check check : strand.contents().checks()) {
                outcomes.put(check.getClass().getAnnotation(Rule.class).id(), views.surveyed(TEST, check::run));
            }
        }
        return outcomes;
    }

    @Override
    public void close() {
        store.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Live live(StrandModule strand) {
        return new Live(
                strand.strand(),
                "braid-strand-" + strand.strand(),
                "1.0.0",
                strand.contents(),
                strand.getClass().getClassLoader(),
                DrawnPage.templates(strand));
    }
}
