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
import org.braidplan.module.LiveModules;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Component;

/**
 * Which modules are there, and which of them serve: of several for one strand the newest, so that a new version takes over in
 * one step while the old one is still there, and the old one's going changes nothing.
 */
@Component(service = {LiveModules.class, ActiveModules.class})
public final class ActiveModules implements LiveModules {

    private volatile State state = new State(Map.of(), Map.of(), new TreeMap<>());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Live> of(String strand) {
        return Optional.ofNullable(state.live.get(strand));
    }

    @Override
    public List<Live> all() {
        return List.copyOf(state.live.values());
    }

    /** Modules that could not serve, by the number of their bundle. */
    public Collection<Failed> failed() {
        return state.failed.values();
    }

    /** Whether a module would serve if it came, or came back. */
    boolean wouldServe(Live module) {
        return of(module.strand())
                .map(now -> ModuleVersion.ORDER.compare(version(now), version(module)) <= 0)
                .orElse(true);
    }

    /** The module that would serve a strand if a bundle went. */
    Optional<Live> withoutBundle(long bundle, String strand) {
        Map<Long, Live> left = new TreeMap<>(state.present);
        left.remove(bundle);
        return Optional.ofNullable(newest(left).get(strand));
    }

    /** What a bundle brought, if it is there. */
    Optional<Live> broughtBy(long bundle) {
        return Optional.ofNullable(state.present.get(bundle));
    }

    /** A module has come. */
    public void come(long bundle, Live module) {
        change(bundle, present -> present.put(bundle, module), failed -> failed.remove(bundle));
    }

    /** A module has come that cannot serve, with a sentence that says why. */
    public void fail(long bundle, Failed reason) {
        change(bundle, present -> present.remove(bundle), failed -> failed.put(bundle, reason));
    }

    /** A bundle has gone. */
    public void go(long bundle) {
        change(bundle, present -> present.remove(bundle), failed -> failed.remove(bundle));
    }

    /** Calls this after every change, on the thread that made it; a caller that keeps nothing of a module. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends what {@link #onChange} began. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Waits until a module of this name and version serves or has failed, or the time is over. */
    Optional<Arrival> await(String name, Version version, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            while (true) {
                Optional<Arrival> arrival = arrival(name, version);
                long left = (end - System.nanoTime()) / 1_000_000;
                if (arrival.isPresent() || left <= 0) {
                    return arrival;
                }
                wait(left);
            }
        }
    }

    /** Why a module of this name and version cannot serve, if it failed. */
    Optional<String> failure(String name, Version version) {
        return arrival(name, version).map(Arrival::reason).filter(reason -> !reason.isEmpty());
    }

    private Optional<Arrival> arrival(String name, Version version) {
        State now = state;
        Optional<Arrival> failed = now.failed.values().stream()
                .filter(f -> f.name().equals(name) && f.version().equals(version.toString()))
                .findFirst()
                .map(f -> new Arrival(Optional.empty(), f.reason()));
        return now.live.values().stream()
                .filter(l -> l.name().equals(name) && version(l).equals(version))
                .findFirst()
                .map(l -> new Arrival(Optional.of(l), ""))
                .or(() -> failed);
    }

    private synchronized void change(
            long bundle,
            java.util.function.Consumer<Map<Long, Live>> presentChange,
            java.util.function.Consumer<Map<Long, Failed>> failedChange) {
        Map<Long, Live> present = new TreeMap<>(state.present);
        Map<Long, Failed> failed = new TreeMap<>(state.failed);
        presentChange.accept(present);
        failedChange.accept(failed);
        state = new State(present, failed, newest(present));
        notifyAll();
        new ArrayList<>(listeners).forEach(Runnable::run);
    }

    /** The newest of each strand; of the same version the one that came last. */
    private static SortedMap<String, Live> newest(Map<Long, Live> present) {
        SortedMap<String, Live> newest = new TreeMap<>();
        Comparator<Live> order = Comparator.comparing(ActiveModules::version, ModuleVersion.ORDER);
        present.values()
                .forEach(module -> newest.merge(
                        module.strand(), module, (one, other) -> order.compare(one, other) > 0 ? one : other));
        return newest;
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

    /** How a module came: it serves, or else why not. */
    record Arrival(Optional<Live> live, String reason) {}

    private record State(Map<Long, Live> present, Map<Long, Failed> failed, SortedMap<String, Live> live) {}
}
