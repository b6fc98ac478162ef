package org.braidplan.store.embedded.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.braidplan.problem.Problem;
import org.braidplan.store.embedded.json.Json;
import org.jspecify.annotations.Nullable;

/** A backup: a ZIP of {@code manifest.json} and the journal's segments. */
public final class BackupFile {

    private static final String MANIFEST = "manifest.json";
    private static final String FOLDER = "journal/";

    /** What a backup holds. */
    public record Content(long entry, String hash) {}

    /** Takes each segment out of a backup. */
    @FunctionalInterface
    public interface Target {
        void segment(String name, byte[] bytes) throws IOException;
    }

    private BackupFile() {}

    /** Writes parts of a journal into a new file, which is on disk when this returns. */
    public static void write(Path file, JournalFiles journal, List<JournalFiles.Part> parts, Content content)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            ObjectNode manifest = Json.MAPPER.createObjectNode();
            manifest.put("format", "braid-backup-1")
                    .put("store", journal.store().toString());
            manifest.put("entry", content.entry()).put("hash", content.hash());
            put(zip, MANIFEST, Json.plain(manifest));
            for (JournalFiles.Part part : parts) {
                put(zip, FOLDER + part.name(), journal.content(part));
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Checks a backup from the first entry to the last: checksums, chain and bodies.
     *
     * @param target gets each segment, in order, after it was checked
     * @throws Problem {@code bad-backup} when anything does not add up
     */
    public static Content read(Path file, Target target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry manifest = zip.getEntry(MANIFEST);
            if (manifest == null) {
                throw bad(file, "it has no manifest", null);
            }
            ObjectNode json = Json.object(zip.getInputStream(manifest).readAllBytes());
            Content content =
                    new Content(json.path("entry").asLong(), json.path("hash").asText());
            Chain chain = new Chain();
            BodyCheck bodies = new BodyCheck();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(FOLDER)) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    Optional<Chain.Break> broken = chain.start(Segment.Start.read(bytes))
                            .or(() -> chain.frames(bytes, (its, at, frame) -> bodies.add(frame.entry(its, at))));
                    if (broken.isPresent()) {
                        throw bad(
                                file,
                                "at entry " + broken.get().entry() + " "
                                        + broken.get().what(),
                                null);
                    }
                    target.segment(entry.getName().substring(FOLDER.length()), bytes);
                }
            }
            Optional<String> wrong = bodies.firstBreak();
            if (wrong.isPresent()) {
                throw bad(file, wrong.get(), null);
            }
            if (chain.last() != content.entry() || !Digests.hex(chain.hash()).equals(content.hash())) {
                throw bad(file, "it does not end with the entry that its manifest names", null);
            }
            return content;
        } catch (ZipException | EOFException | UncheckedIOException e) {
            throw bad(file, "it cannot be unpacked", e);
        }
    }

    private static Problem bad(Path file, String why, @Nullable Throwable cause) {
        String message = "The backup " + file + " is not sound: " + why + ".";
        return cause == null
                ? Problem.of(Problem.Kind.INVALID, "bad-backup", message)
                : Problem.of(Problem.Kind.INVALID, "bad-backup", message, cause);
    }
}
