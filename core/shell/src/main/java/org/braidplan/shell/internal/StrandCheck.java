package org.braidplan.shell.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.braidplan.check.CheckState;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Checks;
import org.braidplan.check.Finding;
import org.braidplan.problem.Problem;

/** Run the checks of a strand, or all there are, and say what they found. */
@Service
@Command(
        scope = "strand",
        name = "check",
        description = "Run the checks of a strand, or all there are, and say what they found.",
        detailedDescription = """
                Findings do not make it fail; a check that could not run does.

                  strand:check cse
                  strand:check
                """)
public final class StrandCheck extends ConsoleCommand {

    @Reference
    Checks checks;

    @Argument(name = "strand", description = "The strand's key; all checks without it.")
    @Completion(StrandKeys.class)
    String strand = "";

    @Override
    void run() {
        List<CheckStatus> ran = checks.run(CALLER, strand);
        if (ran.isEmpty()) {
            throw Problem.notFound("check for the strand " + strand);
        }
        ShellTable table = new ShellTable();
        table.column("Check");
        table.column("State");
        table.column("Looked at").alignRight();
        table.column("Findings").alignRight();
        table.column("Accepted").alignRight();
        ran.forEach(
                s -> table.addRow().addContent(s.id(), s.state().title(), s.examined(), s.findings(), s.accepted()));
        table.print(out());
        Set<String> ids = ran.stream().map(CheckStatus::id).collect(Collectors.toSet());
        checks.findings(CALLER).stream().filter(f -> ids.contains(f.check())).forEach(StrandCheck::print);
        List<CheckStatus> failed =
                ran.stream().filter(s -> s.state() == CheckState.ERROR).toList();
        if (!failed.isEmpty()) {
            CheckStatus first = failed.get(0);
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE, "check-failed", "The check " + first.id() + " failed. " + first.error());
        }
    }

    private static void print(Finding finding) {
        out().println(finding.severity().title() + "  " + finding.check() + "  "
                + finding.subject().key() + "  " + finding.reason());
    }
}
