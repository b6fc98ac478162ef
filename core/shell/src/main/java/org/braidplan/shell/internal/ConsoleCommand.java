package org.braidplan.shell.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/**
 * A command: says what it did on standard output, or what went wrong in one sentence on standard error. The exit status is 0
 * when it did what was asked, else 1.
 */
abstract class ConsoleCommand implements Action {

    /** Whoever is at the console of the machine. */
    static final Caller CALLER = Caller.system("console");

    @Reference
    Session session;

    /** Does it. */
    abstract void run() throws Exception;

    @Override
    public final Object execute() {
        try {
            run();
            return 0;
        } catch (Problem e) {
            System.err.println(e.getMessage());
            for (FieldProblem field : e.fields()) {
                if (e.fields().size() > 1 || !field.message().equals(e.getMessage())) {
                    System.err.println("  " + field.field() + ": " + field.message());
                }
            }
            return 1;
        } catch (Exception e) {
            System.err.println(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            return 1;
        }
    }

    /** Where results go. */
    static PrintStream out() {
        return System.out;
    }

    /** A file that was named, as seen from the folder that the session is in. */
    final Path file(String name) {
        Path here = session.currentDir();
        return (here == null ? Path.of("") : here)
                .resolve(name)
                .toAbsolutePath()
                .normalize();
    }
}
