package org.braidplan.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;

/**
 * A disk in memory that forgets what was not synced.
 *
 * <p>After {@link #cut} each block of 4 KiB written since the last sync of its file is there, or not, or half, as chance has
 * it; and so, in order, are the directory entries since the last sync of their directory.
 */
final class PowerCutDisk implements Disk {

    private static final int BLOCK = 4096;

    private static final class Node {
        private byte[] synced = {};
        private byte[] now = {};
        private final List<Write> since = new ArrayList<>();
    }

    /** A write, or a truncation when there are no bytes. */
    private record Write(long at, byte[] bytes, boolean truncation) {}

    /** A change of a directory: names that go, and then names that come. */
    private record Entry(Set<Path> gone, Map<Path, Node> come) {

        void applyTo(Map<Path, Node> names) {
            names.keySet().removeAll(gone);
            names.putAll(come);
        }
    }

    private final Map<Path, Node> synced = new HashMap<>();
    private final Map<Path, Node> now = new HashMap<>();
    private final Map<Path, List<Entry>> since = new HashMap<>();
    private final Set<Path> directories = new HashSet<>();
    private final String power;
    private long operations;
    private long dead = Long.MAX_VALUE;

    PowerCutDisk() {
        this(UUID.randomUUID().toString());
    }

    private PowerCutDisk(String power) {
        this.power = power;
    }

    /** Takes the power away at this many operations from now. */
    synchronized void dieAfter(long more) {
        dead = operations + more;
    }

    private void work() throws IOException {
        if (++operations > dead) {
            throw new IOException("The power is off.");
        }
    }

    synchronized boolean isDead() {
        return operations > dead;
    }

    /** What is found when the power is back. */
    synchronized PowerCutDisk cut(Random random) {
        PowerCutDisk after = new PowerCutDisk();
        Map<Path, Node> names = new HashMap<>(synced);
        for (List<Entry> entries : since.values()) {
            int kept = random.nextInt(entries.size() + 1);
            entries.subList(0, kept).forEach(entry -> entry.applyTo(names));
        }
        names.forEach((name, node) -> after.put(name, remains(node, random)));
        after.directories.addAll(directories);
        return after;
    }

    /** What the next process finds when only this one died. */
    synchronized PowerCutDisk killed() {
        PowerCutDisk after = new PowerCutDisk(power);
        now.forEach((name, node) -> after.put(name, node.now));
        after.directories.addAll(directories);
        return after;
    }

    private void put(Path name, byte[] content) {
        Node node = new Node();
        node.synced = content;
        node.now = content.clone();
        synced.put(name, node);
        now.put(name, node);
        directories.add(name.getParent());
    }

    /** The names of the files that hold these bytes somewhere. */
    synchronized Set<String> holding(String text) {
        Set<String> names = new TreeSet<>();
        now.forEach((name, node) -> {
            if (new String(node.now, StandardCharsets.ISO_8859_1).contains(text)) {
                names.add(name.getFileName().toString());
            }
        });
        return names;
    }

    private static byte[] remains(Node node, Random random) {
        byte[] content = node.synced.clone();
        int mood = random.nextInt(4);
        for (Write write : node.since) {
            if (write.truncation()) {
                content = random.nextBoolean() ? Arrays.copyOf(content, (int) write.at()) : content;
                continue;
            }
            int done = 0;
            while (done < write.bytes().length) {
                int length = Math.min(BLOCK - (int) ((write.at() + done) % BLOCK), write.bytes().length - done);
                boolean kept = mood == 0 || mood != 1 && random.nextBoolean();
                int end = (int) write.at() + done + (kept && random.nextInt(8) == 0 ? random.nextInt(length) : length);
                if (kept || random.nextBoolean()) {
                    // A block that is missing in the middle of a file that grew reads as zeros.
                    content = end > content.length ? Arrays.copyOf(content, end) : content;
                }
                if (kept) {
                    System.arraycopy(
                            write.bytes(), done, content, (int) write.at() + done, end - (int) write.at() - done);
                }
                done += length;
            }
        }
        return content;
    }

    @Override
    public synchronized DiskFile open(Path file) throws IOException {
        Node node = now.get(file);
        if (node == null) {
            work();
            node = new Node();
            now.put(file, node);
            note(file.getParent(), Set.of(), Map.of(file, node));
        }
        return new SimulatedFile(node);
    }

    private void note(Path directory, Set<Path> gone, Map<Path, Node> come) {
        since.computeIfAbsent(directory, its -> new ArrayList<>()).add(new Entry(gone, come));
    }

    @Override
    public synchronized boolean exists(Path file) {
        return now.containsKey(file) || directories.contains(file);
    }

    @Override
    public synchronized List<String> list(Path directory) {
        return now.keySet().stream()
                .filter(file -> file.getParent().equals(directory))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }

    @Override
    public synchronized void createDirectories(Path directory) {
        directories.add(directory);
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        work();
        Map<Path, Path> moves = new HashMap<>();
        if (now.containsKey(from)) {
            moves.put(from, to);
        } else if (directories.remove(from)) {
            if (since.containsKey(from)) {
                throw new IllegalStateException(from + " is moved before what is in it was synced.");
            }
            directories.add(to);
            list(from).forEach(name -> moves.put(from.resolve(name), to.resolve(name)));
        } else {
            throw new NoSuchFileException(from.toString());
        }
        Map<Path, Node> come = new HashMap<>();
        moves.forEach((old, its) -> come.put(its, now.remove(old)));
        now.putAll(come);
        if (from.getParent().equals(to.getParent())) {
            note(to.getParent(), moves.keySet(), come);
        } else {
            note(to.getParent(), Set.of(), come);
            note(from.getParent(), moves.keySet(), Map.of());
        }
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        work();
        directories.remove(file);
        if (now.remove(file) != null) {
            note(file.getParent(), Set.of(file), Map.of());
        }
    }

    @Override
    public synchronized void syncDirectory(Path directory) throws IOException {
        work();
        List<Entry> entries = since.remove(directory);
        if (entries != null) {
            entries.forEach(entry -> entry.applyTo(synced));
        }
    }

    @Override
    public String power() {
        return power;
    }

    @Override
    public long usableSpace(Path directory) {
        return Long.MAX_VALUE;
    }

    private final class SimulatedFile implements DiskFile {

        private final Node node;

        SimulatedFile(Node node) {
            this.node = node;
        }

        @Override
        public long size() {
            synchronized (PowerCutDisk.this) {
                return node.now.length;
            }
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            synchronized (PowerCutDisk.this) {
                if (isDead()) {
                    throw new IOException("The power is off.");
                }
                int length = (int) Math.max(0, Math.min(into.remaining(), node.now.length - position));
                into.put(node.now, length == 0 ? 0 : (int) position, length);
                return length;
            }
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            synchronized (PowerCutDisk.this) {
                byte[] bytes = new byte[from.remaining()];
                from.get(bytes);
                node.since.add(new Write(position, bytes, false));
                work();
                int end = (int) position + bytes.length;
                node.now = end > node.now.length ? Arrays.copyOf(node.now, end) : node.now;
                System.arraycopy(bytes, 0, node.now, (int) position, bytes.length);
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (PowerCutDisk.this) {
                work();
                node.since.add(new Write(size, new byte[0], true));
                node.now = Arrays.copyOf(node.now, (int) size);
            }
        }

        @Override
        public void sync() throws IOException {
            synchronized (PowerCutDisk.this) {
                work();
                node.synced = node.now.clone();
                node.since.clear();
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
