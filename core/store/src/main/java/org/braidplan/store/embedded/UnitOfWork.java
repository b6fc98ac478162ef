package org.braidplan.store.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.problem.Problem;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.image.State;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.Body;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.braidplan.store.embedded.json.Json;

/** A unit while its body runs: what it writes is only remembered, over what the units before it in the batch wrote. */
final class UnitOfWork extends Reading implements Unit {

    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;
    private static final int LARGEST_UNIT = 256 * 1024 * 1024;

    private record Name(String collection, String key) {}

    private record Write(Optional<State> before, Optional<Body> after) {}

    private final Pending pending;
    private final Map<Name, Write> writes;
    private final long number;
    private final Instant moment;
    private long bytes;

    private UnitOfWork(View view, long number, Instant moment, Pending pending, Recovery recovery) {
        super(view, number - 1, moment, its -> pending, recovery);
        this.pending = pending;
        this.writes = new LinkedHashMap<>();
        this.number = number;
        this.moment = moment;
    }

    /**
     * Begins a unit.
     *
     * @param batch what the units before it in the batch wrote; it is not changed
     */
    static UnitOfWork begin(
            View view,
            long number,
            Instant moment,
            Map<String, Map<String, Optional<State>>> batch,
            Recovery recovery) {
        return new UnitOfWork(view, number, moment, new Pending(batch), recovery);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void put(String collection, String key, long expected, ObjectNode body) {
        Refusal.badKey(key);
        Optional<State> there = checked(collection, key, expected);
        byte[] json = Json.bytes(body);
        bytes += json.length;
        if (json.length > LARGEST_DOCUMENT || bytes > LARGEST_UNIT) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "document-too-large",
                    "A document may have 16 MiB, and all documents of one unit together 256 MiB.");
        }
        Body its = Body.of(json);
        write(collection, key, there, Optional.of(its));
        pending.set(collection, key, Optional.of(new State(key, number, its.digest(), json)));
    }

    @Override
    public void delete(String collection, String key, long expected) {
        Optional<State> there = checked(collection, key, expected);
        if (there.isEmpty()) {
            throw Refusal.stale(collection, key);
        }
        write(collection, key, there, Optional.empty());
        pending.set(collection, key, Optional.empty());
    }

    private Optional<State> checked(String collection, String key, long expected) {
        Optional<State> there = state(collection, key);
        if (expected == NEW && there.isPresent()) {
            throw Refusal.alreadyThere(collection, key);
        }
        if (expected != NEW
                && there.filter(state -> state.revision() == expected).isEmpty()) {
            throw Refusal.stale(collection, key);
        }
        return there;
    }

    private void write(String collection, String key, Optional<State> there, Optional<Body> after) {
        writes.merge(
                new Name(collection, key),
                new Write(there, after),
                (first, now) -> new Write(first.before(), now.after()));
    }

    /** How many bytes of documents it writes. */
    long bytes() {
        return bytes;
    }

    /** The entry that holds what it wrote; empty when it comes to nothing. */
    Optional<Entry> entry(Intent intent) {
        List<DocumentChange> changes = new ArrayList<>();
        writes.forEach((name, write) -> {
            if (write.before().isPresent() || write.after().isPresent()) {
                changes.add(new DocumentChange(
                        name.collection(),
                        name.key(),
                        write.before().map(State::revision).orElse(0L),
                        write.before().map(State::digest).orElse(null),
                        write.after().map(Body::digest).orElse(null),
                        write.after().orElse(null)));
            }
        });
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Entry.draft(number, moment, intent.who(), intent.why(), changes, null));
    }

    /** Hands what it wrote on to the units after it in the batch. */
    void addTo(Map<String, Map<String, Optional<State>>> batch) {
        pending.own.forEach((collection, documents) ->
                batch.computeIfAbsent(collection, its -> new HashMap<>()).putAll(documents));
    }

    /** What is written but not yet in any view: by the units before, and by this one. */
    private static final class Pending implements Changes {

        private final Map<String, Map<String, Optional<State>>> before;
        private final Map<String, Map<String, Optional<State>>> own = new HashMap<>();

        Pending(Map<String, Map<String, Optional<State>>> before) {
            this.before = before;
        }

        void set(String collection, String key, Optional<State> state) {
            own.computeIfAbsent(collection, its -> new HashMap<>()).put(key, state);
        }

        @Override
        public Optional<Optional<State>> of(String collection, String key) {
            Optional<State> mine = own.getOrDefault(collection, Map.of()).get(key);
            Optional<State> earlier = before.getOrDefault(collection, Map.of()).get(key);
            return Optional.ofNullable(mine == null ? earlier : mine);
        }

        @Override
        public Map<String, Optional<State>> in(String collection) {
            Map<String, Optional<State>> earlier = before.getOrDefault(collection, Map.of());
            Map<String, Optional<State>> mine = own.getOrDefault(collection, Map.of());
            if (earlier.isEmpty() || mine.isEmpty()) {
                return earlier.isEmpty() ? mine : earlier;
            }
            Map<String, Optional<State>> both = new HashMap<>(earlier);
            both.putAll(mine);
            return both;
        }

        @Override
        public Set<String> collections() {
            Set<String> names = new HashSet<>();
            names.addAll(before.keySet());
            names.addAll(own.keySet());
            return names;
        }
    }
}
