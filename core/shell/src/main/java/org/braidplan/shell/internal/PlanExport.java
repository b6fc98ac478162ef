package org.braidplan.shell.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.plan.Plans;
import org.braidplan.problem.Problem;

/** Write the whole plan as a zip of plain files. */
@Service
@Command(
        scope = "plan",
        name = "export",
        description = "Write the whole plan as a zip of plain files.",
        detailedDescription = """
                With confidential fields: keep the file where only those may read it
                who may see them.

                  plan:export /srv/plans/rotherham.zip
                """)
public final class PlanExport extends ConsoleCommand {

    @Reference
    Plans plans;

    @Argument(name = "file", description = "The zip file to write; it must not exist.", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run() throws IOException {
        Path to = file(file);
        if (Files.exists(to)) {
            throw Problem.of(Problem.Kind.CONFLICT, "already-there", to + " is there already. Name another file.");
        }
        try (OutputStream zip = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            plans.exportZip(CALLER, zip);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(to);
            throw e;
        }
        out().println("Wrote the plan to " + to + " (" + Files.size(to) + " bytes).");
    }
}
