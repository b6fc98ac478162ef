package org.braidplan.web.pages.strands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braidplan.view.LeftOut;
import org.braidplan.web.components.Words;

/** What a module's page of an earlier day is made without, in words. */
final class NotRead {

    /** How many of a register are named. */
    private static final int NAMED = 10;

    private NotRead() {}

    /** A sentence or two for each register; none when nothing is missing. */
    static List<String> words(List<LeftOut> leftOut, String version) {
        Map<String, List<LeftOut>> byRegister = new LinkedHashMap<>();
        leftOut.forEach(left -> byRegister
                .computeIfAbsent(left.register(), r -> new ArrayList<>())
                .add(left));
        return byRegister.entrySet().stream()
                .map(register -> words(register.getKey(), register.getValue(), version))
                .toList();
    }

    private static String words(String register, List<LeftOut> those, String version) {
        List<String> names =
                new ArrayList<>(those.stream().limit(NAMED).map(LeftOut::key).toList());
        if (those.size() > NAMED) {
            names.add(Words.number(those.size() - NAMED) + " more");
        }
        boolean isOne = those.size() == 1;
        return "This page is made without " + Words.count(those.size(), "record") + " of “" + register + "” as "
                + (isOne ? "it was" : "they were") + " then, because version " + version + " of the module cannot read "
                + (isOne ? "it" : "them") + ": " + Words.list(names) + ". " + (isOne ? "" : "Of the first: ")
                + those.get(0).reason();
    }
}
