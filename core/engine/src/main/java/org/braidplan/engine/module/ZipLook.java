package org.braidplan.engine.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Looks through an archive's own list of contents (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.4) before anything is unpacked, and
 * refuses what no module's file has any need of: names that lead out of the folder, links, two files of one name, entries that
 * lie over each other, and more than fits. Archives inside it are looked through the same way.
 */
final class ZipLook {

    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final int DEEPEST = 3;

    /** Text rarely packs better than 1 to 20; a bomb is made of zeros, which pack 1 to 1,000. */
    private static final long MOST_RATIO = 200;

    private static final long RATIO_FROM = 1L << 20;

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int UNIX = 3;
    private static final int FORMAT = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private long unpacked;

    private ZipLook() {}

    /**
     * Looks through a file.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence
     * @throws IOException when it is no archive
     */
    static void through(Path file) throws IOException {
        new ZipLook().through(file, 1);
    }

    private record Entry(String name, int mode, long packed, long unpacked, long at) {}

    private void through(Path file, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw KarFile.refused("It has archives in archives in archives.");
        }
        List<Entry> entries = entries(file);
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            refuse(entry);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw KarFile.refused("It has two files of the name " + shown(entry.name()) + ".");
            }
            unpacked += entry.unpacked();
            if (unpacked > MOST_UNPACKED) {
                throw KarFile.refused("Unpacked it would take more than " + (MOST_UNPACKED >> 20) + " MB.");
            }
        }
        for (Entry entry : entries) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".jar") || name.endsWith(".zip") || name.endsWith(".kar") || name.endsWith(".war")) {
                throughInner(file, entry, depth);
            }
        }
    }

    private static void refuse(Entry entry) {
        String name = entry.name();
        boolean leadsOut = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..");
        if (leadsOut) {
            throw KarFile.refused("A name in it leads out of its folder: " + shown(name) + ".");
        }
        int format = entry.mode() & FORMAT;
        if (format != 0 && format != REGULAR && format != FOLDER) {
            throw KarFile.refused("It has a link in it, or something else that is no file: " + shown(name) + ".");
        }
        if (entry.unpacked() > RATIO_FROM && entry.unpacked() / Math.max(1, entry.packed()) > MOST_RATIO) {
            throw KarFile.refused("What is packed in " + shown(name) + " is far too large for its size.");
        }
    }

    private void throughInner(Path file, Entry entry, int depth) throws IOException {
        Path copy = Files.createTempFile("braid-look", ".zip");
        try {
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry(entry.name()))) {
                Files.write(copy, in.readNBytes((int) Math.min(entry.unpacked() + 1, MOST_UNPACKED)));
            }
            if (Files.size(copy) != entry.unpacked()) {
                throw KarFile.refused("What is in " + shown(entry.name()) + " is not as long as it says.");
            }
            through(copy, depth + 1);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static List<Entry> entries(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            ByteBuffer end = end(file);
            int number = end.getShort(10) & 0xFFFF;
            long length = end.getInt(12) & 0xFFFFFFFFL;
            long start = end.getInt(16) & 0xFFFFFFFFL;
            if (number > MOST_ENTRIES || start == 0xFFFFFFFFL || length > MOST_ENTRIES * 1024L) {
                throw KarFile.refused("It has more files in it than any module.");
            }
            if (start + length > file.length()) {
                throw new IOException("The list of contents reaches beyond the end.");
            }
            ByteBuffer list = read(file, start, (int) length);
            List<Entry> entries = new ArrayList<>();
            long covered = 0;
            while (list.remaining() >= CENTRAL_LENGTH) {
                Entry entry = entry(list);
                covered += LOCAL_LENGTH + entry.packed();
                refuseOtherName(file, entry);
                entries.add(entry);
            }
            // Entries that lie over each other are one way to pack much into little.
            if (covered > start || entries.size() != number) {
                throw KarFile.refused("Its list of contents does not fit what is in it.");
            }
            return entries;
        }
    }

    private static ByteBuffer end(RandomAccessFile file) throws IOException {
        int tail = (int) Math.min(file.length(), END_LENGTH + 0xFFFF);
        ByteBuffer bytes = read(file, file.length() - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + (bytes.getShort(at + 20) & 0xFFFF) == tail) {
                return bytes.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new IOException("It has no list of contents.");
    }

    private static Entry entry(ByteBuffer list) throws IOException {
        int at = list.position();
        if (list.getInt(at) != CENTRAL) {
            throw new IOException("Its list of contents is damaged.");
        }
        int nameLength = list.getShort(at + 28) & 0xFFFF;
        int beside = (list.getShort(at + 30) & 0xFFFF) + (list.getShort(at + 32) & 0xFFFF);
        if (list.remaining() < CENTRAL_LENGTH + nameLength + beside) {
            throw new IOException("Its list of contents is damaged.");
        }
        byte[] name = new byte[nameLength];
        list.get(at + CENTRAL_LENGTH, name);
        int madeBy = list.getShort(at + 4) >> 8 & 0xFF;
        int mode = madeBy == UNIX ? list.getInt(at + 38) >>> 16 : 0;
        Entry entry = new Entry(
                new String(name, StandardCharsets.UTF_8),
                mode,
                list.getInt(at + 20) & 0xFFFFFFFFL,
                list.getInt(at + 24) & 0xFFFFFFFFL,
                list.getInt(at + 42) & 0xFFFFFFFFL);
        list.position(at + CENTRAL_LENGTH + nameLength + beside);
        return entry;
    }

    /** Some readers go by the name in the list of contents, some by the one before the data. */
    private static void refuseOtherName(RandomAccessFile file, Entry entry) throws IOException {
        ByteBuffer local = read(file, entry.at(), LOCAL_LENGTH);
        int length = local.getShort(26) & 0xFFFF;
        String name = local.getInt(0) == LOCAL
                ? new String(read(file, entry.at() + LOCAL_LENGTH, length).array(), StandardCharsets.UTF_8)
                : "";
        if (!name.equals(entry.name())) {
            throw KarFile.refused("Its list of contents does not fit what is in it.");
        }
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > file.length()) {
            throw new IOException("It ends too early.");
        }
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String shown(String name) {
        String start = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        return "“" + start.replaceAll("\\p{Cntrl}", "?") + "”";
    }
}
