package org.braidplan.shell.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;
import org.braidplan.problem.Problem;

/** List the strands and their modules. */
@Service
@Command(
        scope = "strand",
        name = "list",
        description = "List the strands and their modules.",
        detailedDescription = """
                One row a strand, by number: its module's version and state, since
                when and by whom, the versions of the core that it can run on, what
                newer versions are at hand, and how many records it holds. With the
                key of a strand, all that is known of its module: the file that it
                came from, its registers with their schema versions, its history.

                  strand:list
                  strand:list cse
                """)
public final class StrandList extends ConsoleCommand {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Reference
    Modules modules;

    @Argument(name = "strand", description = "The key of a strand, to see all of its module.")
    @Completion(StrandKeys.class)
    String strand = "";

    @Override
    void run() {
        if (strand.isEmpty()) {
            all();
        } else {
            one(modules.list(CALLER).stream()
                    .filter(m -> m.strand().equals(strand))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("strand " + strand)));
        }
    }

    private void all() {
        ShellTable table = new ShellTable();
        table.column("Strand");
        table.column("State");
        table.column("Version");
        table.column("Since");
        table.column("By");
        table.column("Core");
        table.column("Newer");
        table.column("Records").alignRight();
        table.column("Needs");
        table.emptyTableText("There is no strand yet. Load a plan with plan:import.");
        for (ModuleInfo module : modules.list(CALLER)) {
            table.addRow()
                    .addContent(
                            module.strand(),
                            module.state().title(),
                            module.version().orElse(""),
                            module.since().map(StrandList::words).orElse(""),
                            module.by(),
                            module.coreRange(),
                            String.join(", ", module.newer()),
                            module.holdings().stream()
                                    .mapToLong(ModuleInfo.Holding::documents)
                                    .sum(),
                            module.needs());
        }
        table.print(out());
    }

    private static void one(ModuleInfo module) {
        line("Strand", module.strand());
        line("Module", module.name());
        line("Version", module.version().orElse("none"));
        line("State", module.state().title());
        line("Since", module.since().map(StrandList::words).orElse(""));
        line("By", module.by());
        line("File", module.file());
        line("SHA-256", module.sha256());
        line("Core", module.coreRange());
        line("At hand", String.join(", ", module.available()));
        line("Newer", String.join(", ", module.newer()));
        line("Roll back to", module.previous().orElse(""));
        line("Health", module.health());
        line("Needs", module.needs());
        line("Checks", String.join(", ", module.checks()));
        line("Pages", String.join(", ", module.pages()));
        module.holdings()
                .forEach(h -> line(
                        "Register",
                        h.register() + ", schema version " + h.schema() + ", " + StrandRemove.records(h.documents())));
        module.history().forEach(s -> line("History", words(s.at()) + "  " + s.by() + "  " + s.what()));
    }

    private static void line(String name, String value) {
        if (!value.isEmpty()) {
            out().printf("%-13s %s%n", name, value);
        }
    }

    private static String words(Instant moment) {
        return MOMENT.format(moment);
    }
}
