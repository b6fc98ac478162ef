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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

    private void run() throws Exception {
        disk();
        for (int writers : new int[] {1, 8, 32}) {
            units(writers);
            disk();
        }
        pages(10_000);
        rebuild(100_000);
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

    private void units(int writers) throws InterruptedException {
        try (EmbeddedStore store = open("units" + writers)) {
            write(store, writers, seconds / 3);
            long start = System.nanoTime();
            long count = write(store, writers, seconds);
            System.out.printf("%d writers: %,.0f durable units/s%n", writers, rate(count, start));
        }
    }

    private static long write(Store store, int writers, double seconds) throws InterruptedException {
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
            thread.join();
        }
        return count.get();
    }

    private void pages(int size) throws IOException {
        try (EmbeddedStore store = open("pages" + size)) {
            long start = System.nanoTime();
            fill(store, size);
            System.out.printf("%,d documents written in %.1f s%n", size, (System.nanoTime() - start) / 1e9);
            Query ordered = Query.in("actions").orderBy("due");
            long total = store.read(snapshot -> Long.valueOf(snapshot.count(ordered)));
            for (int warm = 0; warm < 3; warm++) {
                for (String where : List.of("first", "middle", "last")) {
                    long skip = where.equals("first") ? 0 : where.equals("middle") ? total / 2 : total - 25;
                    page(store, size, where, ordered.page(skip, 25), warm == 2);
                }
            }
        }
        System.out.printf("%,d documents: %,d MiB on disk%n", size, bytes(directory.resolve("pages" + size)) >> 20);
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

    private void rebuild(int size) throws IOException {
        try (EmbeddedStore store = open("rebuild")) {
            fill(store, size);
        }
        try (Stream<Path> files = Files.list(directory.resolve("rebuild"))) {
            for (Path image :
                    files.filter(file -> file.toString().endsWith(".db")).toList()) {
                Files.delete(image);
            }
        }
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(Settings.in(directory.resolve("rebuild"), Clock.systemUTC()))) {
            System.out.printf(
                    "opening with %,d documents and no image: %.1f s%n", size, (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            declare(store);
            System.out.printf("building its three indexes: %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        start = System.nanoTime();
        open("rebuild").close();
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

    private static void fill(Store store, int size) {
        for (int done = 0; done < size; done += 1000) {
            int first = done;
            store.write(INTENT, unit -> {
                for (int i = first; i < Math.min(first + 1000, size); i++) {
                    unit.put("actions", "A" + i, Unit.NEW, action(i));
                }
                return null;
            });
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

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
