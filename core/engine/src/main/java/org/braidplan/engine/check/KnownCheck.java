package org.braidplan.engine.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.braidplan.check.Check;
import org.braidplan.check.Rule;
import org.braidplan.engine.check.core.CoreChecks;
import org.braidplan.engine.check.core.PersonalDataInRecords;
import org.braidplan.engine.watch.Watch;
import org.braidplan.module.LiveModules;

/**
 * A check and what it is called.
 *
 * @param strand key of the strand whose module brought it; empty for the core's
 * @param module version of that module; of the core's empty, or of all modules where the check reads what they keep
 */
record KnownCheck(String strand, String module, Rule rule, Check check) implements Watch.Duty {

    private static KnownCheck of(String strand, String module, Check check) {
        return new KnownCheck(strand, module, check.getClass().getAnnotation(Rule.class), check);
    }

    /** What tells it from the same check of another version of its module. */
    @Override
    public String edition() {
        return id() + " " + module;
    }

    /** Of the core's checks, which never go, some are made anew each time. */
    @Override
    public Object by() {
        return strand.isEmpty() ? check.getClass() : check;
    }

    String id() {
        return rule.id();
    }

    private static String editions(LiveModules modules) {
        return modules.all().stream()
                .map(live -> live.strand() + " " + live.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The core's checks and those of the modules that serve, as they are at this moment; keep none of them. */
    static List<KnownCheck> all(LiveModules modules) {
        List<KnownCheck> all = new ArrayList<>();
        CoreChecks.ALL.forEach(check -> all.add(of("", "", check)));
        all.add(of("", editions(modules), new PersonalDataInRecords(modules)));
        modules.all().stream()
                .sorted(Comparator.comparing(LiveModules.Live::strand))
                .forEach(live ->
                        live.contents().checks().forEach(check -> all.add(of(live.strand(), live.version(), check))));
        return all;
    }
}
