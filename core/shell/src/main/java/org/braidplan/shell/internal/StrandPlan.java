package org.braidplan.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.module.ModulePlan;
import org.braidplan.module.Modules;
import org.braidplan.problem.Problem;

/** Say what a module's file would do, and change nothing. */
@Service
@Command(
        scope = "strand",
        name = "plan",
        description = "Say what a module's file would do, and change nothing.",
        detailedDescription = """
                Every migration is tried on the real records, every check run and
                every page drawn over what comes out. The exit status is 0 when the
                file would be installed, and 1 when it would be refused.

                  strand:plan /srv/modules/braid-strand-cse-1.2.0.kar
                """)
public final class StrandPlan extends ConsoleCommand {

    @Reference
    Modules modules;

    @Argument(name = "file", description = "The module's KAR file.", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run() {
        ModulePlan plan = modules.plan(CALLER, file(file));
        plan.letter().forEach(out()::println);
        if (!plan.fits()) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "module-refused",
                    "It would be refused: " + plan.refusals().get(0));
        }
    }
}
