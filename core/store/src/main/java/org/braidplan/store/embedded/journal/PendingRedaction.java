package org.braidplan.store.embedded.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;
import org.braidplan.store.embedded.json.Json;

/**
 * What a redaction leaves, kept until it stands in the journal, so that a crash in between loses nothing.
 *
 * @param order the number of the entry that orders it
 */
public record PendingRedaction(long order, List<Remainder> remainders) {

    private static final String NAME = "redacting.json";

    public PendingRedaction {
        remainders = List.copyOf(remainders);
    }

    /** What is left of one state. */
    public record Remainder(long entry, int change, Body body) {

        public Replacement replacement() {
            return new Replacement(entry, change, body.digest());
        }
    }

    /** Notes it, on disk when this returns. */
    public void save(Disk disk, Path directory) throws IOException {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("order", order);
        ArrayNode list = json.putArray("remainders");
        for (Remainder remainder : remainders) {
            list.addObject()
                    .put("entry", remainder.entry())
                    .put("change", remainder.change())
                    .put("salt", remainder.body().salt())
                    .put("json", remainder.body().json());
        }
        Path draft = directory.resolve(NAME + ".draft");
        disk.delete(draft);
        try (DiskFile file = disk.open(draft)) {
            file.write(0, ByteBuffer.wrap(Json.plain(json)));
            file.sync();
        }
        disk.move(draft, directory.resolve(NAME));
        disk.syncDirectory(directory);
    }

    /** What was noted and not yet forgotten. */
    public static Optional<PendingRedaction> find(Disk disk, Path directory) throws IOException {
        Path path = directory.resolve(NAME);
        if (!disk.exists(path)) {
            return Optional.empty();
        }
        ObjectNode json;
        try (DiskFile file = disk.open(path)) {
            json = Json.object(Segment.content(file));
        }
        List<Remainder> remainders = new ArrayList<>();
        for (JsonNode one : json.path("remainders")) {
            remainders.add(new Remainder(
                    one.path("entry").asLong(),
                    one.path("change").asInt(),
                    new Body(
                            true,
                            one.path("salt").binaryValue(),
                            one.path("json").binaryValue())));
        }
        return Optional.of(new PendingRedaction(json.path("order").asLong(), remainders));
    }

    /** Whether the journal has the entry that orders exactly this. */
    public boolean isOrderedIn(JournalFiles journal) throws IOException {
        if (!journal.orders().contains(order)) {
            return false;
        }
        RedactionOrder its = journal.read(order).order();
        return its != null
                && its.replaced()
                        .equals(remainders.stream().map(Remainder::replacement).toList());
    }

    /** Puts the remainders in the place of the bodies. Only for the thread that appends. */
    public void carryOut(JournalFiles journal) throws IOException {
        Map<Long, UnaryOperator<Entry>> changes = new HashMap<>();
        for (Remainder remainder : remainders) {
            changes.merge(
                    remainder.entry(),
                    entry -> replaced(entry, remainder),
                    (one, other) -> entry -> other.apply(one.apply(entry)));
        }
        journal.rewrite(changes);
    }

    private static Entry replaced(Entry entry, Remainder remainder) {
        List<DocumentChange> changes = new ArrayList<>(entry.changes());
        changes.set(remainder.change(), changes.get(remainder.change()).withBody(remainder.body()));
        return entry.withChanges(changes);
    }

    /** Forgets what was noted. */
    public static void forget(Disk disk, Path directory) throws IOException {
        disk.delete(directory.resolve(NAME));
        disk.syncDirectory(directory);
    }
}
