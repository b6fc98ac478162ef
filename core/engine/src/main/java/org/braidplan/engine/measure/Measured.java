package org.braidplan.engine.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braidplan.engine.watch.Watch;
import org.braidplan.module.LiveModules;
import org.braidplan.module.Measure;

/**
 * A measure of a module that serves.
 *
 * @param name of the module's bundle
 * @param version of the module
 */
record Measured(String strand, String name, String version, Measure measure) implements Watch.Duty {

    @Override
    public String edition() {
        return "the measure of " + measure.indicator() + " of " + name + " " + version;
    }

    @Override
    public Object by() {
        return measure;
    }

    /** Those of the modules that serve, as they are at this moment; keep none of them. */
    static List<Measured> all(LiveModules modules) {
        List<Measured> all = new ArrayList<>();
        modules.all().stream()
                .sorted(Comparator.comparing(LiveModules.Live::strand))
                .forEach(live -> live.contents()
                        .measures()
                        .forEach(
                                measure -> all.add(new Measured(live.strand(), live.name(), live.version(), measure))));
        return all;
    }
}
