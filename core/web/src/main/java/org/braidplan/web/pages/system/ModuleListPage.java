package org.braidplan.web.pages.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.Returned;
import org.braidplan.page.Components.Tone;
import org.braidplan.people.Right;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Which strand has a module, in which version and state, and what may be done with it. */
public final class ModuleListPage implements Handler {

    /** How many of a module's newest steps are shown here; its history has them all. */
    private static final int STEPS = 5;

    /** A strand's module in a line. */
    public record Row(
            String strand,
            String strandAddress,
            String name,
            String version,
            State state,
            Tone tone,
            String means,
            String since,
            String coreRange,
            List<Link> newer,
            String rollBack,
            String rollBackTo,
            String file,
            String sha256,
            List<String> holdings,
            List<Step> steps,
            List<Link> toEnterAgain,
            String history,
            String remove,
            String purge) {}

    /** Somewhere to go. */
    public record Link(String words, String address) {}

    /** Something that happened to a module. */
    public record Step(String when, String who, String what) {}

    /** What the template shows. */
    public record Model(String words, List<Row> rows, boolean mayManage) {}

    @Override
    public Answer answer(Visit visit) {
        List<ModuleInfo> modules = visit.services().modules().list(visit.caller());
        Map<String, String> strands = PeoplePage.strands(visit);
        boolean mayManage = visit.caller().person().may(Right.MANAGE_MODULES);
        long active = modules.stream().filter(m -> m.state() == State.ACTIVE).count();
        long failed = modules.stream().filter(m -> m.state() == State.FAILED).count();
        String words = Words.count(active, "module") + (active == 1 ? " is" : " are") + " at work for "
                + Words.count(modules.size(), "strand") + (failed == 0 ? "." : "; " + failed + " failed.");
        Model model = new Model(
                words,
                modules.stream()
                        .map(m -> row(
                                m,
                                strands.getOrDefault(m.strand(), m.strand()),
                                strands.containsKey(m.strand()),
                                mayManage,
                                visit.caller().person().may(Right.MANAGE_STORE)))
                        .toList(),
                mayManage);
        return Answer.Screen.of(
                Section.MODULES, List.of(new Crumb("Plan", "/")), "Modules", "system/modules.jte", model);
    }

    private static Row row(ModuleInfo module, String title, boolean isOfPlan, boolean mayManage, boolean mayErase) {
        String start = Addresses.path("/modules/", module.strand());
        boolean isThere = module.state() != State.ABSENT && module.state() != State.AVAILABLE;
        return new Row(
                title,
                isOfPlan ? Addresses.path("/strands/", module.strand()) : "",
                module.name(),
                isThere ? module.version().orElse("") : "",
                module.state(),
                switch (module.state()) {
                    case ACTIVE -> Tone.GOOD;
                    case FAILED -> Tone.BAD;
                    case INSTALLED -> Tone.WARNING;
                    case AVAILABLE, ABSENT -> Tone.NEUTRAL;
                },
                means(module),
                since(module),
                core(module.coreRange()),
                newer(module, start, mayManage),
                module.previous()
                        .filter(v -> mayManage)
                        .map(v -> start + "/roll-back")
                        .orElse(""),
                module.previous().orElse(""),
                module.file(),
                module.sha256(),
                module.holdings().stream()
                        .map(h -> h.title() + ": " + Words.count(h.documents(), "record") + ", version " + h.schema())
                        .toList(),
                module.history().stream()
                        .limit(STEPS)
                        .map(s -> new Step(Words.moment(s.at()), s.by(), s.what()))
                        .toList(),
                mayManage ? toEnterAgain(module, start) : List.of(),
                module.name().isEmpty() ? "" : start + "/history",
                mayManage && isThere ? start + "/remove" : "",
                mayErase && !module.holdings().isEmpty() ? start + "/purge" : "");
    }

    private static String since(ModuleInfo module) {
        String by = module.by().isEmpty() ? "" : ", by " + module.by();
        return module.since().map(at -> Words.moment(at) + by).orElse("");
    }

    private static List<Link> newer(ModuleInfo module, String start, boolean mayManage) {
        return module.newer().stream()
                .map(v -> new Link(v, mayManage ? Addresses.path(start + "/upgrade/", v) : ""))
                .toList();
    }

    private static List<Link> toEnterAgain(ModuleInfo module, String start) {
        return module.returned().stream()
                .flatMap(r -> r.entered().stream())
                .map(Returned.Entry::register)
                .distinct()
                .map(register -> new Link(register, Addresses.path(start + "/entered/", register)))
                .toList();
    }

    private static String means(ModuleInfo module) {
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
