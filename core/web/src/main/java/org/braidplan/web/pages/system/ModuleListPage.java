package org.braidplan.web.pages.system;

import java.util.List;
import java.util.Map;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.page.Components.Tone;
import org.braidplan.people.Right;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.system.ModuleWords.Link;

/** Which strand has a module, in which version and state; what else is known of it is on a page of its own. */
public final class ModuleListPage implements Handler {

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
            List<Link> atHand,
            String details,
            String rollBack,
            String rollBackTo) {}

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
                                visit,
                                m,
                                strands.getOrDefault(m.strand(), m.strand()),
                                strands.containsKey(m.strand()),
                                mayManage))
                        .toList(),
                mayManage);
        return Answer.Screen.of(
                Section.MODULES, List.of(new Crumb("Plan", "/")), "Modules", "system/modules.jte", model);
    }

    private static Row row(Visit visit, ModuleInfo module, String title, boolean isOfPlan, boolean mayManage) {
        boolean isKnown = !module.name().isEmpty() || !module.holdings().isEmpty();
        return new Row(
                title,
                isOfPlan ? Addresses.path("/strands/", module.strand()) : "",
                module.name(),
                ModuleWords.isThere(module) ? module.version().orElse("") : "",
                module.state(),
                ModuleWords.tone(module),
                ModuleWords.means(module),
                ModuleWords.since(visit, module),
                ModuleWords.atHand(module, mayManage),
                isKnown ? ModuleWords.address(module) : "",
                module.previous()
                        .filter(v -> mayManage)
                        .map(v -> ModuleWords.address(module) + "/roll-back")
                        .orElse(""),
                module.previous().orElse(""));
    }
}
