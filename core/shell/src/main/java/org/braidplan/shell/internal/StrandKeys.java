package org.braidplan.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;

/** Offers the keys of the strands. */
@Service
public final class StrandKeys implements Completer {

    @Reference
    Modules modules;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> keys = modules.list(ConsoleCommand.CALLER).stream()
                .map(ModuleInfo::strand)
                .toList();
        return new StringsCompleter(keys).complete(session, line, candidates);
    }
}
