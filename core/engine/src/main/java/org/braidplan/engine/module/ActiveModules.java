package org.braidplan.engine.module;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.braidplan.module.LiveModules;
import org.braidplan.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Component;

/**
 * Which modules are there, and which of them serve: of several for one strand the one that was chosen, and the newest where
 * nobody chose; so that a new version takes over in one step while the old one is still there, and the old one's going changes
 * nothing.
 */
@Component(service = {LiveModules.class, ActiveModules.class})
public final class ActiveModules implements LiveModules {

    /** Stands for a bundle where a strand shall have no module yet. */
    static final long NOBODY = -1;

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private volatile State state = new State(Map.of(), Map.of(), Map.of(), new TreeMap<>());
    private volatile long switches;
    private volatile @Nullable Switching switching;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Live> of(String strand) {
        return Optional.ofNullable(state.live.get(strand));
    }

    @Override
    public List<Live> all() {
        return List.copyOf(state.live.values());
    }

    @Override
    public <T> T steadily(Supplier<? extends T> answer) {
        for (int attempt = 1; ; attempt++) {
            long before = awaitSteady();
            try {
                T made = answer.get();
                if (awaitSteady() == before || attempt == ATTEMPTS) {
                    return made;
                }
            } catch (RuntimeException | LinkageError e) {
                if (awaitSteady() == before || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Begins to put one version in the place of another; ends when what it returns is closed. Whoever reads goes on meanwhile
     * until the new version's records can be seen, and waits from then to the end.
     *
     * @param visible whether they can be seen
     */
    synchronized Switching begin(BooleanSupplier visible) {
        Switching its = new Switching(visible);
        switching = its;
        return its;
    }

    /** Waits while records of one version can be seen and another serves; returns how many switches there have been. */
    private long awaitSteady() {
        if (!isBetween()) {
            return switches;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (this) {
            while (isBetween()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw Problem.of(
                            Problem.Kind.UNAVAILABLE,
                            "module-switching",
                            "A strand’s module is just being replaced. Try again in a moment.");
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw Problem.of(Problem.Kind.UNAVAILABLE, "module-switching", "Braid is being stopped.", e);
                }
            }
            return switches;
        }
    }

    private boolean isBetween() {
        Switching its = switching;
        return its != null && its.isBetween();
    }

    /** Modules that could not serve, by the number of their bundle. */
    public Collection<Failed> failed() {
        return state.failed.values();
    }

    /** Whether a module would serve if it came as this bundle, or came back. */
    boolean wouldServe(long bundle, Live module) {
        State now = state;
        Map<Long, Live> then = new TreeMap<>(now.present);
        then.put(bundle, module);
        return module.equals(serving(then, now.chosen).get(module.strand()));
    }

    /** The module that would serve a strand if a bundle went. */
    Optional<Live> withoutBundle(long bundle, String strand) {
        State now = state;
        Map<Long, Live> left = new TreeMap<>(now.present);
        left.remove(bundle);
        return Optional.ofNullable(serving(left, now.chosen).get(strand));
    }

    /** What a bundle brought, if it is there. */
    Optional<Live> broughtBy(long bundle) {
        return Optional.ofNullable(state.present.get(bundle));
    }

    /** A module has come. */
    public void come(long bundle, Live module) {
        change(present -> present.put(bundle, module), failed -> failed.remove(bundle));
    }

    /** A module has come that cannot serve, with a sentence that says why. */
    public void fail(long bundle, Failed reason) {
        change(present -> present.remove(bundle), failed -> failed.put(bundle, reason));
    }

    /** A bundle has gone. */
    public void go(long bundle) {
        change(present -> present.remove(bundle), failed -> failed.remove(bundle));
    }

    /** Calls this after every change, on the thread that made it; a caller that keeps nothing of a module. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends what {@link #onChange} began. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** From now on this bundle serves a strand and no other, for {@link #NOBODY} none; it may be there already or come later. */
    void choose(String strand, long bundle) {
        change(state.present, state.failed, with(strand, bundle));
    }

    /** From now on the newest serves a strand. */
    void leaveOpen(String strand) {
        Map<String, Long> chosen = new TreeMap<>(state.chosen);
        chosen.remove(strand);
        change(state.present, state.failed, chosen);
    }

    private Map<String, Long> with(String strand, long bundle) {
        Map<String, Long> chosen = new TreeMap<>(state.chosen);
        chosen.put(strand, bundle);
        return chosen;
    }

    /** The bundle that serves a strand. */
    Optional<Long> serving(String strand) {
        State now = state;
        return Optional.ofNullable(now.live.get(strand))
                .flatMap(live -> now.present.entrySet().stream()
                        .filter(e -> e.getValue().equals(live))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    /** Forgets that versions of a module failed. */
    void forgetFailures(String name) {
        change(present -> {}, failed -> failed.values().removeIf(f -> f.name().equals(name)));
    }

    /** The modules that are there beside the one that serves a strand. */
    List<Live> idle(String strand) {
        State now = state;
        return now.present.values().stream()
                .filter(l -> l.strand().equals(strand) && !l.equals(now.live.get(strand)))
                .toList();
    }

    private synchronized void change(
            Consumer<Map<Long, Live>> presentChange, Consumer<Map<Long, Failed>> failedChange) {
        Map<Long, Live> present = new TreeMap<>(state.present);
        Map<Long, Failed> failed = new TreeMap<>(state.failed);
        presentChange.accept(present);
        failedChange.accept(failed);
        change(present, failed, state.chosen);
    }

    private synchronized void change(Map<Long, Live> present, Map<Long, Failed> failed, Map<String, Long> chosen) {
        state = new State(present, failed, chosen, serving(present, chosen));
        new ArrayList<>(listeners).forEach(Runnable::run);
    }

    /** The chosen one of each strand, else the newest; of the same version the one that came last. */
    private static SortedMap<String, Live> serving(Map<Long, Live> present, Map<String, Long> chosen) {
        SortedMap<String, Live> serving = new TreeMap<>();
        Comparator<Live> order = Comparator.comparing(ActiveModules::version, ModuleVersion.ORDER);
        present.forEach((bundle, module) -> {
            if (chosen.getOrDefault(module.strand(), bundle).equals(bundle)) {
                serving.merge(module.strand(), module, (one, other) -> order.compare(one, other) > 0 ? one : other);
            }
        });
        return serving;
    }

    static Version version(Live module) {
        return Version.parseVersion(module.version());
    }

    /**
     * A module that cannot serve.
     *
     * @param strand the strand's key, or what its bundle's name says it is
     * @param reason a sentence
     */
    public record Failed(String strand, String name, String version, String reason) {}

    /** A replacement that is under way, until it is closed. */
    final class Switching implements AutoCloseable {

        private final BooleanSupplier visible;
        private final AtomicLong since = new AtomicLong();
        private volatile Duration took = Duration.ZERO;

        private Switching(BooleanSupplier visible) {
            this.visible = visible;
        }

        private boolean isBetween() {
            boolean between = visible.getAsBoolean();
            if (between) {
                since.compareAndSet(0, System.nanoTime());
            }
            return between;
        }

        /** Once closed, how long somebody who reads had to wait for the new version at most. */
        Duration took() {
            return took;
        }

        @Override
        public void close() {
            synchronized (ActiveModules.this) {
                switching = null;
                switches++;
                if (since.get() != 0) {
                    took = Duration.ofNanos(System.nanoTime() - since.get());
                }
                ActiveModules.this.notifyAll();
            }
        }
    }

    /** What is there; {@code chosen} names the bundle of each strand that an operator decided for. */
    private record State(
            Map<Long, Live> present,
            Map<Long, Failed> failed,
            Map<String, Long> chosen,
            SortedMap<String, Live> live) {}
}
