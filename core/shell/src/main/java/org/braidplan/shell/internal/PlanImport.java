package org.braidplan.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.plan.Plans;
import org.braidplan.problem.Problem;

/** Load a plan from a folder or a zip of one. */
@Service
@Command(
        scope = "plan",
        name = "import",
        description = "Load a plan from a folder or a zip of one.",
        detailedDescription = """
                All of it is loaded or, with every fault named, nothing. Loading it
                again changes nothing.

                  plan:import /srv/plans/rotherham-2014
                  plan:import /srv/plans/rotherham.zip
                """)
public final class PlanImport extends ConsoleCommand {

    @Reference
    Plans plans;

    @Argument(name = "path", description = "The folder, or a zip file.", required = true)
    @Completion(FileCompleter.class)
    String path;

    @Override
    void run() throws IOException {
        Path from = file(path);
        if (!Files.exists(from)) {
            throw Problem.notFound("file or folder " + from);
        }
        Plans.Imported imported;
        if (Files.isDirectory(from)) {
            imported = plans.importFolder(CALLER, from);
        } else {
            try (InputStream zip = Files.newInputStream(from)) {
                imported = plans.importZip(CALLER, zip);
            }
        }
        out().println("Added or changed: " + imported.strands() + " strands, " + imported.reviews() + " reviews, "
                + imported.recommendations() + " recommendations, " + imported.actions() + " actions, "
                + imported.indicators() + " indicators, " + imported.readings() + " readings, " + imported.records()
                + " records.");
    }
}
