package org.braidplan.web.pages.system;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.Returned;
import org.braidplan.page.Components.Tone;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Visit;

/** How a module stands, in words, and where to do what with it. */
public final class ModuleWords {

    private ModuleWords() {}

    /** Somewhere to go. */
    public record Link(String words, String address) {}

    /** The address of all that is known of a module. */
    static String address(ModuleInfo module) {
        return Addresses.path("/modules/", module.strand());
    }

    /** Whether there is one, in whatever state. */
    static boolean isThere(ModuleInfo module) {
        return module.state() != State.ABSENT && module.state() != State.AVAILABLE;
    }

    static Tone tone(ModuleInfo module) {
        return switch (module.state()) {
            case ACTIVE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case INSTALLED -> Tone.WARNING;
            case AVAILABLE, ABSENT -> Tone.NEUTRAL;
        };
    }

    /** What its state means, and what an operator should know of it. */
    static String means(ModuleInfo module) {
        String state = switch (module.state()) {
            case ACTIVE -> "It works. It brings " + brings(module) + ".";
            case FAILED -> "It is there and does not work. The strand’s own data can be read.";
            case INSTALLED -> "It is there and waits.";
            case AVAILABLE -> "None is installed. A file is at hand in the distribution.";
            case ABSENT -> "";
        };
        return (state + " " + module.needs()).strip();
    }

    /** What a module brings, in words. */
    static String brings(ModuleInfo module) {
        List<String> parts = new ArrayList<>();
        add(parts, module.registers().size(), "register");
        add(parts, module.checks().size(), "check");
        add(parts, module.pages().size(), "page");
        return parts.isEmpty() ? "nothing to see" : Words.list(parts);
    }

    private static void add(List<String> parts, int number, String one) {
        if (number > 0) {
            parts.add(Words.count(number, one));
        }
    }

    /** Since when it stands as it does, and who brought it there. */
    static String since(Visit visit, ModuleInfo module) {
        String by = module.by().isEmpty()
                ? ""
                : ", by " + Changes.who(visit.services().people(), module.by());
        return module.since().map(at -> Words.moment(at) + by).orElse("");
    }

    /** The versions at hand to look at: newer ones, and of a module that does not work its own, to be installed again. */
    static List<Link> atHand(ModuleInfo module, boolean mayManage) {
        boolean isBroken = isThere(module) && module.state() != State.ACTIVE;
        return module.available().stream()
                .filter(v -> module.newer().contains(v)
                        || isBroken && module.version().filter(v::equals).isPresent())
                .map(v -> new Link(v, mayManage ? Addresses.path(address(module) + "/upgrade/", v) : ""))
                .toList();
    }

    /** What a roll back took out, a file for each register. */
    static List<Link> toEnterAgain(ModuleInfo module) {
        return module.returned().stream()
                .flatMap(r -> r.entered().stream())
                .map(Returned.Entry::register)
                .distinct()
                .map(register -> new Link(register, Addresses.path(address(module) + "/entered/", register)))
                .toList();
    }

    /** A range of versions in words: {@code [1.0.0,2.0.0)} is from 1.0.0, before 2.0.0. */
    static String core(String range) {
        if (!range.matches("[\\[(][^,]*,[^,]*[\\])]")) {
            return range;
        }
        String[] ends = range.substring(1, range.length() - 1).split(",", -1);
        List<String> words = new ArrayList<>();
        if (!ends[0].isEmpty()) {
            words.add((range.startsWith("[") ? "from " : "after ") + ends[0]);
        }
        if (!ends[1].isEmpty()) {
            words.add((range.endsWith("]") ? "up to " : "before ") + ends[1]);
        }
        return words.isEmpty() ? "any" : String.join(", ", words);
    }
}
