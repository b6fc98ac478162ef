package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.braidplan.engine.indicator.PlanIndicators;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.module.ModuleInfo;
import org.braidplan.people.Caller;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.braidplan.store.embedded.EmbeddedStore;

/** Modules over a store and a framework that one process leaves behind and the next one finds. */
final class ModulesOnDisk implements AutoCloseable {

    static final Caller OPERATOR = Caller.system("test");

    final EmbeddedStore store;
    final RegisterService registers;
    final TestFramework framework;
    final ModuleService modules;
    private final MovingIn movingIn;
    private final StrandExtender extender;

    ModulesOnDisk(Path folder) throws Exception {
        this(folder, store -> store);
    }

    /** With something between the modules and the store. */
    ModulesOnDisk(Path folder, UnaryOperator<Store> between) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2014-12-01T09:00:00Z"), ZoneOffset.UTC);
        store = EmbeddedStore.open(Files.createDirectories(folder.resolve("store")), clock);
        Store its = between.apply(store);
        ActiveModules active = new ActiveModules();
        registers = new RegisterService(its, new Schemas(its, active));
        movingIn = new MovingIn(its, new PlanIndicators(its, clock), registers, active);
        framework = new TestFramework(Files.createDirectories(folder.resolve("framework")));
        extender = new StrandExtender(framework.context(), active, movingIn);
        modules = new ModuleService(
                framework.context(),
                its,
                active,
                new PlanViews(its, clock, new LiveRegisters(active)),
                movingIn,
                new ModuleTrust(Optional.empty(), new char[0], clock),
                new ModuleFolders(folder.resolve("modules"), folder.resolve("kept"), folder.resolve("backups")),
                new Within(Duration.ofSeconds(10)),
                Optional.empty());
    }

    ModuleInfo finance() {
        return modules.list(OPERATOR).stream()
                .filter(m -> m.strand().equals("finance"))
                .findFirst()
                .orElseThrow();
    }

    /** The records of the demo strand, by key, as they are in the store. */
    Map<String, ObjectNode> spots() {
        Map<String, ObjectNode> spots = new TreeMap<>();
        store.read(now -> now.list(Query.in("finance.spots"))).forEach(d -> spots.put(d.key(), d.body()));
        return spots;
    }

    /** The journal's sentences, newest first. */
    List<String> whys() {
        return store.journal().newestFirst(store.journal().last(), 50).stream()
                .map(commit -> commit.why())
                .toList();
    }

    @Override
    public void close() throws Exception {
        modules.close();
        extender.close();
        movingIn.close();
        framework.close();
        store.close();
    }
}
