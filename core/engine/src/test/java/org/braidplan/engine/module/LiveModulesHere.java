package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.store.Commit;
import org.braidplan.store.Query;
import org.osgi.framework.Version;

/** The whole life of modules over a real store and a real framework, each in a folder below one. */
final class LiveModulesHere implements AutoCloseable {

    final ActiveModules active = new ActiveModules();
    final LivePlan plan = new LivePlan(new LiveRegisters(active)).filled();
    final RegisterService registers = new RegisterService(plan.store, new Schemas(plan.store, active));
    final MovingIn movingIn = new MovingIn(plan.store, plan.indicators, registers, active);
    final TestFramework framework;
    final StrandExtender extender;
    final ModuleFolders folders;
    ModuleService modules;

    LiveModulesHere(Path folder) throws Exception {
        framework = new TestFramework(Files.createDirectory(folder.resolve("framework")));
        extender = new StrandExtender(framework.context(), active, movingIn);
        folders = new ModuleFolders(
                Files.createDirectory(folder.resolve("modules")), folder.resolve("kept"), folder.resolve("backups"));
        modules = service(Optional.empty());
    }

    private ModuleService service(Optional<Path> trust) {
        return new ModuleService(
                framework.context(),
                plan.store,
                active,
                plan.views,
                movingIn,
                new ModuleTrust(trust, "changeit".toCharArray(), plan.clock),
                folders,
                new Within(Duration.ofSeconds(2)),
                Optional.of(new Version("1.0.0")));
    }

    /** As the next start does: from what is on disk alone, as far as modules are concerned. */
    void again() {
        modules.close();
        modules = service(Optional.empty());
    }

    /** From now on modules must be signed by somebody in this store. */
    void trusting(Path store) {
        modules.close();
        modules = service(Optional.of(store));
    }

    /** The versions of the demo strand's bundles that are in the framework. */
    List<String> bundles() {
        return Arrays.stream(framework.context().getBundles())
                .filter(b -> TestFramework.NAME.equals(b.getSymbolicName()))
                .map(b -> b.getVersion().toString())
                .toList();
    }

    /** The journal's sentences after an entry, newest first. */
    List<String> whys(long after) {
        List<String> whys = new ArrayList<>();
        for (Commit commit :
                plan.store.journal().newestFirst(plan.store.journal().last(), 200)) {
            if (commit.number() > after) {
                whys.add(commit.why());
            }
        }
        return whys;
    }

    /** The records of the demo strand, by key, as they are in the store. */
    Map<String, ObjectNode> spots() {
        Map<String, ObjectNode> spots = new TreeMap<>();
        plan.store.read(now -> now.list(Query.in("finance.spots"))).forEach(d -> spots.put(d.key(), d.body()));
        return spots;
    }

    @Override
    public void close() throws IOException {
        try {
            modules.close();
            extender.close();
            movingIn.close();
            framework.close();
            plan.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
