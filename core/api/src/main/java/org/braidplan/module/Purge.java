package org.braidplan.module;

import java.util.List;

/**
 * What a purge erases: a strand's records and the module that kept them. The strand, its actions and its indicators stay, and
 * so does the journal, which still holds every record that ever was.
 *
 * @param module the module that is removed first, as its name and version; empty when none is there
 * @param waiting the registers of which a plan brought a file that still waits for a module, by key; it is erased too
 */
public record Purge(String strand, String module, List<ModuleInfo.Holding> registers, List<String> waiting) {

    public Purge {
        registers = List.copyOf(registers);
        waiting = List.copyOf(waiting);
    }

    /** How many records there are in all. */
    public long documents() {
        return registers.stream().mapToLong(ModuleInfo.Holding::documents).sum();
    }
}
