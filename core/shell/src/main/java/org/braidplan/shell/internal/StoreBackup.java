package org.braidplan.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.people.Right;
import org.braidplan.store.Store;
import org.braidplan.store.Upkeep;

/** Copy everything into a new file while Braid goes on. */
@Service
@Command(
        scope = "store",
        name = "backup",
        description = "Copy everything into a new file while Braid goes on.",
        detailedDescription = """
                The file holds the journal, and so every state there ever was; it
                appears when it is complete.

                  store:backup /srv/backup/braid-2014-11-28.backup
                """)
public final class StoreBackup extends ConsoleCommand {

    @Reference
    Store store;

    @Argument(name = "file", description = "The file to write; it must not exist.", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run() {
        CALLER.needs(Right.MANAGE_STORE);
        Upkeep.Backup backup = store.upkeep().backup(file(file));
        out().println("Backed up " + backup.entry() + " journal entries to " + backup.file() + " (" + backup.bytes()
                + " bytes). The newest has the hash " + backup.hash() + ".");
    }
}
