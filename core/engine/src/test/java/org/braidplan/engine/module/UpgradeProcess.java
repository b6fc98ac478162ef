package org.braidplan.engine.module;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Intent;
import org.braidplan.store.Journal;
import org.braidplan.store.Outline;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.store.Upkeep;

/** Upgrades a module in a process of its own, which dies as by {@code kill -9} right after one of its units is on disk. */
final class UpgradeProcess {

    /** The exit status of one that was killed, as a shell has it. */
    static final int KILLED = 137;

    private UpgradeProcess() {}

    /** Takes the folder, the KAR, and after how many units of the upgrade to die; 0 leaves that to the module. */
    public static void main(String[] arguments) throws Exception {
        int units = Integer.parseInt(arguments[2]);
        AtomicInteger left = new AtomicInteger();
        try (ModulesOnDisk here = new ModulesOnDisk(Path.of(arguments[0]), store -> new Mortal(store, left))) {
            left.set(units);
            System.setProperty("die", "yes");
            here.modules.install(ModulesOnDisk.OPERATOR, Path.of(arguments[1]));
        }
    }

    /** A store that takes its process along once so many units are written. */
    private record Mortal(Store store, AtomicInteger left) implements Store {

        @Override
        public <T> Saved<T> write(Intent intent, Function<? super Unit, ? extends T> body) {
            Saved<T> saved = store.write(intent, body);
            if (left.get() > 0 && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
            return saved;
        }

        @Override
        public void declare(List<CollectionSpec> collections) {
            store.declare(collections);
        }

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> body) {
            return store.read(body);
        }

        @Override
        public <T> T readAsAt(Instant moment, Function<? super Snapshot, ? extends T> body) {
            return store.readAsAt(moment, body);
        }

        @Override
        public Subscription subscribe(long after, Consumer<? super Outline> listener) {
            return store.subscribe(after, listener);
        }

        @Override
        public Journal journal() {
            return store.journal();
        }

        @Override
        public Upkeep upkeep() {
            return store.upkeep();
        }
    }
}
