package org.braidplan.store.embedded.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.braidplan.store.Upkeep.Backup;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;
import org.braidplan.store.embedded.json.Json;

/** Which backups were made and found good: a line of JSON each, so that a damaged journal can name the last one. */
public final class BackupLog {

    private final Disk disk;
    private final Path file;

    /** The log of a store's directory. */
    public BackupLog(Disk disk, Path directory) {
        this.disk = disk;
        this.file = directory.resolve("backups.jsonl");
    }

    /** Notes a backup that was verified. */
    public void add(Backup backup) throws IOException {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("file", backup.file().toString());
        line.put("entry", backup.entry());
        line.put("hash", backup.hash());
        line.put("bytes", backup.bytes());
        line.put("moment", backup.moment().toString());
        try (DiskFile open = disk.open(file)) {
            open.write(open.size(), ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            open.sync();
        }
        disk.syncDirectory(file.getParent());
    }

    /** The newest backup that is still where it was made. */
    public Optional<Backup> last() {
        try {
            if (!disk.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes;
            try (DiskFile open = disk.open(file)) {
                bytes = new byte[Math.toIntExact(open.size())];
                open.read(0, ByteBuffer.wrap(bytes));
            }
            Optional<Backup> last = Optional.empty();
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                Optional<Backup> backup = parse(line);
                if (backup.isPresent() && disk.exists(backup.get().file())) {
                    last = backup;
                }
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Backup> parse(String line) {
        try {
            ObjectNode json = Json.object(line.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new Backup(
                    Path.of(json.path("file").asText()),
                    json.path("entry").asLong(),
                    json.path("hash").asText(),
                    json.path("bytes").asLong(),
                    Instant.parse(json.path("moment").asText())));
        } catch (RuntimeException unreadable) {
            // A line that a power cut tore names no backup; the others still do.
            return Optional.empty();
        }
    }

    String lastInWords() {
        return last().map(backup -> "The last good backup is " + backup.file() + " (up to entry " + backup.entry()
                        + ", made " + backup.moment() + ").")
                .orElse("No backup made from here is still in its place.");
    }
}
