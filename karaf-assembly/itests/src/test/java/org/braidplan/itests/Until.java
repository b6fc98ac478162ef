package org.braidplan.itests;

import java.util.concurrent.Callable;

/** Waits for a condition, with a limit. */
final class Until {

    private Until() {}

    /** Returns when it holds; else fails, saying what was missing. */
    static void within(int seconds, String what, Callable<Boolean> condition) throws Exception {
        long limit = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.call()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("After " + seconds + " seconds there was still missing: " + what);
            }
            Thread.sleep(100);
        }
    }
}
