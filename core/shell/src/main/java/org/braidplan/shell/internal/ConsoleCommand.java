package org.braidplan.shell.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/** A command: says what it did, or what went wrong in one sentence. The exit status is 0 when it did what was asked, else 1. */
abstract class ConsoleCommand implements Action {

    /** Whoever is at the console of the machine. */
    static final Caller CALLER = Caller.system("console");

    @Reference
    Session session;

    /** Does it. */
    abstract void run() throws IOException;

    @Override
    public final Object execute() throws CommandException {
        try {
            run();
            return 0;
        } catch (Problem e) {
            throw failure(sentences(e));
        } catch (IOException e) {
            throw failure("A file could not be read or written: " + e.getMessage() + ".");
        }
    }

    /** Karaf shows the text of this exception as it is, with exit status 1, and logs no stack trace. */
    private static CommandException failure(String sentence) {
        return new CommandException(sentence, sentence);
    }

    private static String sentences(Problem problem) {
        StringBuilder text = new StringBuilder(String.valueOf(problem.getMessage()));
        for (FieldProblem field : problem.fields()) {
            if (problem.fields().size() > 1) {
                text.append("\n  ").append(field.field()).append(": ").append(field.message());
            }
        }
        return text.toString();
    }

    /** Asks whoever is at the console; nobody there to be asked is a no. */
    final boolean isAgreed(String question) throws IOException {
        try {
            String answer = session.readLine(question, null);
            return answer != null && answer.strip().equalsIgnoreCase("yes");
        } catch (UnsupportedOperationException e) {
            return false;
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
