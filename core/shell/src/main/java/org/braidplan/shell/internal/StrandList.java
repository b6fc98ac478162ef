package org.braidplan.shell.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;

/** List the strands and their modules. */
@Service
@Command(
        scope = "strand",
        name = "list",
        description = "List the strands and their modules.",
        detailedDescription = """
                One row a strand, by number: its module's version and state, since
                when, the versions of the core that it can run on, and what newer
                versions are at hand.

                  strand:list
                """)
public final class StrandList extends ConsoleCommand {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Reference
    Modules modules;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Strand");
        table.column("State");
        table.column("Version");
        table.column("Since");
        table.column("Core");
        table.column("At hand");
        table.column("Needs");
        table.emptyTableText("There is no strand yet. Load a plan with plan:import.");
        for (ModuleInfo module : modules.list(CALLER)) {
            table.addRow()
                    .addContent(
                            module.strand(),
                            module.state().title(),
                            module.version().orElse(""),
                            module.since().map(StrandList::words).orElse(""),
                            module.coreRange(),
                            String.join(", ", module.available()),
                            module.needs());
        }
        table.print(out());
    }

    private static String words(Instant moment) {
        return MOMENT.format(moment);
    }
}
