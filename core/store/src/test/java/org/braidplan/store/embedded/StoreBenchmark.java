package org.braidplan.store.embedded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/**
 * Measures the store on the disk it is given: durable units, pages, and the making of an image.
 *
 * <p>Arguments: a directory that does not exist yet, seconds a measurement (5), documents (1000000). It leaves the
 * directory behind, to look at.
 */
public final class StoreBenchmark {

    private static final Intent INTENT = new Intent("benchmark", "Measured");
    private static final int BLOCK = 4096;

    private final Path directory;
    private final double seconds;
    private final int documents;

    private StoreBenchmark(Path directory, double seconds, int documents) {
        this.directory = directory;
        this.seconds = seconds;
        this.documents = documents;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        int documents = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
        System.out.printf(
                "%s %s, %d processors, %d MiB heap, %s%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Files.getFileStore(directory).type());
        new StoreBenchmark(directory, seconds, documents).run();
    }

    private void run() throws IOException {
        disk();
        for (int writers : new int[] {1, 8, 32}) {
            units(writers);
            disk();
        }
        pages(10_000);
        rebuild(100_000, 1_000);
        rebuild(100_000, 1);
        pages(documents);
    }

    /** The disk alone: blocks of 4 KiB appended to a file, each followed by a sync. */
    private void disk() throws IOException {
        Path file = directory.resolve("disk");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            long at = channel.size();
            long start = System.nanoTime();
            long count = 0;
            while (System.nanoTime() - start < seconds * 5e8) {
                channel.write(block.clear(), at);
                channel.force(true);
                at += BLOCK;
                count++;
            }
            System.out.printf("the disk alone: %,.0f appends of 4 KiB with sync/s%n", rate(count, start));
        }
    }

    private void units(int writers) {
        try (EmbeddedStore store = open("units" + writers)) {
            write(store, writers, seconds / 3);
            long start = System.nanoTime();
            long count = write(store, writers, seconds);
            System.out.printf("%d writers: %,.0f durable units/s%n", writers, rate(count, start));
        }
    }

    private static long write(Store store, int writers, double seconds) {
        AtomicLong count = new AtomicLong();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        Thread[] threads = new Thread[writers];
        for (int writer = 0; writer < writers; writer++) {
            threads[writer] = new Thread(() -> {
                while (System.nanoTime() < end) {
                    store.write(INTENT, unit -> {
                        unit.put("actions", "A" + unit.number(), Unit.NEW, action(unit.number()));
                        return null;
                    });
                    count.incrementAndGet();
                }
            });
            threads[writer].start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return count.get();
    }

    private void pages(int size) throws IOException {
        try (EmbeddedStore store = open("pages" + size)) {
            long start = System.nanoTime();
            fill(store, size, 1_000);
            System.out.printf("%,d documents written in %.1f s%n", size, (System.nanoTime() - start) / 1e9);
            room("pages" + size, "right after writing");
            Query ordered = Query.in("actions").orderBy("due");
            long total = store.read(snapshot -> Long.valueOf(snapshot.count(ordered)));
            for (int warm = 0; warm < 3; warm++) {
                for (String where : List.of("first", "middle", "last")) {
                    long skip = where.equals("first") ? 0 : where.equals("middle") ? total / 2 : total - 25;
                    page(store, size, where, ordered.page(skip, 25), warm == 2);
                }
            }
            awaitRest("pages" + size);
        }
        room("pages" + size, "when closed");
    }

    private void page(Store store, int size, String where, Query query, boolean say) {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < seconds * 1e9 / 3) {
            store.read(snapshot -> {
                List<Document> page = snapshot.list(query);
                if (page.size() != 25 || snapshot.count(query) != size) {
                    throw new IllegalStateException("The page is wrong.");
                }
                return null;
            });
            count++;
        }
        if (say) {
            System.out.printf("%,d documents, %s page of 25 with count: %,.0f/s%n", size, where, rate(count, start));
        }
    }

    private void rebuild(int size, int unit) throws IOException {
        String name = "rebuild" + unit;
        try (EmbeddedStore store = open(name)) {
            fill(store, size, unit);
        }
        for (Path image : images(name)) {
            Files.delete(image);
        }
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(Settings.in(directory.resolve(name), Clock.systemUTC()))) {
            System.out.printf(
                    "opening with %,d documents in %,d entries and no image: %.1f s%n",
                    size, store.journal().last(), (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            declare(store);
            System.out.printf("building its three indexes: %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        start = System.nanoTime();
        open(name).close();
        System.out.printf("opening and closing it with its image: %.2f s%n", (System.nanoTime() - start) / 1e9);
    }

    private EmbeddedStore open(String name) {
        EmbeddedStore store = EmbeddedStore.open(Settings.in(directory.resolve(name), Clock.systemUTC()));
        declare(store);
        return store;
    }

    private static void declare(Store store) {
        store.declare(List.of(
                CollectionSpec.of("actions", Index.on("strand", "status", "due"), Index.on("due"), Index.on("owner"))));
    }

    /** Writes documents in units of so many; units of one come from 32 writers, which share a sync. */
    private static void fill(Store store, int size, int unit) {
        AtomicInteger next = new AtomicInteger();
        Runnable writing = () -> {
            for (int first = next.getAndAdd(unit); first < size; first = next.getAndAdd(unit)) {
                int its = first;
                store.write(INTENT, writes -> {
                    for (int i = its; i < Math.min(its + unit, size); i++) {
                        writes.put("actions", "A" + i, Unit.NEW, action(i));
                    }
                    return null;
                });
            }
        };
        Thread[] writers = new Thread[unit == 1 ? 32 : 1];
        Arrays.setAll(writers, writer -> new Thread(writing));
        for (Thread writer : writers) {
            writer.start();
        }
        for (Thread writer : writers) {
            join(writer);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode action(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L >>> 20;
        return JsonNodeFactory.instance
                .objectNode()
                .put("ref", "A-" + number)
                .put("title", "Agree and publish the standard for case number " + number)
                .put("strand", "strand" + mixed % 12)
                .put("status", "status" + mixed % 5)
                .put("owner", "owner" + mixed % 300)
                .put("due", String.format("%04d-%02d-%02d", 2014 + mixed % 9, 1 + mixed / 9 % 12, 1 + mixed / 108 % 28))
                .put("description", "What has to be done, by whom, and how one will see that it has been done.");
    }

    private static double rate(long count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private void room(String name, String when) throws IOException {
        long image = 0;
        for (Path file : images(name)) {
            image += Files.size(file);
        }
        System.out.printf(
                "%s %s: journal %,d MiB, image %,d MiB%n",
                name, when, bytes(directory.resolve(name).resolve("journal")) >> 20, image >> 20);
    }

    /** Waits until nothing has been written to the image for fifteen seconds. */
    private void awaitRest(String name) throws IOException {
        long start = System.currentTimeMillis();
        long written = start;
        while (System.currentTimeMillis() - written < 15_000) {
            LockSupport.parkNanos(100_000_000);
            written = Math.max(
                    start, Files.getLastModifiedTime(images(name).get(0)).toMillis());
        }
        room(name, String.format("after resting for %.0f s", (written - start) / 1e3));
    }

    private List<Path> images(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".db")).toList();
        }
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
