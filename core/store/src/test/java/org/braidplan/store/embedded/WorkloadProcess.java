package org.braidplan.store.embedded;

import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that writes units from several threads and says each name once it is acknowledged. */
final class WorkloadProcess {

    private static final int WRITERS = 4;

    private WorkloadProcess() {}

    /** Takes a directory and a name that the units' names start with; writes until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedStore store = EmbeddedStore.open(Settings.in(Path.of(arguments[0]), Clock.systemUTC())
                .withSegmentBytes(200_000)
                .withReserve(0));
        Workload.declare(store);
        Thread[] writers = new Thread[WRITERS];
        for (int writer = 0; writer < WRITERS; writer++) {
            String start = arguments[1] + "-" + writer + "-";
            writers[writer] = new Thread(() -> {
                for (int unit = 0; ; unit++) {
                    Workload.write(store, start + unit);
                    synchronized (WorkloadProcess.class) {
                        System.out.println(start + unit + ".");
                        System.out.flush();
                    }
                }
            });
            writers[writer].start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }
}
