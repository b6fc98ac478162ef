package org.braidplan.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;
import org.braidplan.store.Upkeep;

/** Recompute the journal's chain and compare every document with it. */
@Service
@Command(
        scope = "store",
        name = "verify",
        description = "Recompute the journal's chain and compare every document with it.",
        detailedDescription = """
                Fails, and names the first break, when anything does not add up.

                  store:verify
                """)
public final class StoreVerify extends ConsoleCommand {

    @Reference
    Store store;

    @Override
    void run() {
        CALLER.needs(Right.MANAGE_STORE);
        Upkeep.Verification found = store.upkeep().verify();
        if (!found.sound()) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE, "store-broken", found.firstBreak().orElseThrow());
        }
        out().println("All adds up: " + found.entries() + " journal entries, " + found.documents() + " documents.");
    }
}
