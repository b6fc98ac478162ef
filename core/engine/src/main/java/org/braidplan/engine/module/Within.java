package org.braidplan.engine.module;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.braidplan.problem.Problem;

/** Lets a module's own code run on a thread of its own, for so long and no longer: nobody knows what is in it. */
record Within(Duration limit) {

    /** How long a module may take to start, and for each of its checks and pages, unless an operator says otherwise. */
    static final Duration USUAL = Duration.ofSeconds(30);

    private static final String VARIABLE = "BRAID_MODULE_START";

    /** As {@code BRAID_MODULE_START} says, in seconds. */
    static Within configured() {
        String seconds = System.getProperty(VARIABLE, System.getenv().getOrDefault(VARIABLE, ""));
        return new Within(seconds.matches("[1-9][0-9]{0,3}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL);
    }

    /**
     * Runs it and waits.
     *
     * @param what it is, to follow "It took longer than 30 seconds to"
     * @throws Problem {@code module-refused} when the time is over; the thread is interrupted and left to end by itself
     */
    <T> T run(String what, Callable<T> code) throws Exception {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, "braid-module-trial");
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw KarFile.refused("It took longer than " + limit.toSeconds() + " seconds to " + what + ".");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw Problem.of(Problem.Kind.UNAVAILABLE, "module-interrupted", "Braid is being stopped.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw new Broken(error);
            }
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }

    /** An error that a module's code threw, for whoever handles only exceptions. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(Error cause) {
            super(cause);
        }
    }

    /** What went wrong in a module's code, in a sentence; never its message, which may hold what is confidential. */
    static String sentence(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof Broken || cause instanceof java.lang.reflect.InvocationTargetException)) {
            cause = cause.getCause();
        }
        if (cause instanceof Problem problem) {
            return String.valueOf(problem.getMessage());
        }
        StackTraceElement[] stack = cause.getStackTrace();
        String where = stack.length == 0 || stack[0].getFileName() == null
                ? ""
                : " at " + stack[0].getFileName() + ":" + stack[0].getLineNumber();
        return cause.getClass().getSimpleName() + where + ".";
    }
}
