package org.braidplan.web.pages.system;

import java.util.List;
import java.util.Map;
import org.braidplan.module.ModuleInfo;
import org.braidplan.page.Components.Tone;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.system.ModuleWords.Link;

/** All that is known of one strand's module, and what may be done with it. */
public final class OneModulePage implements Handler {

    /** What the template shows; a text is empty where nothing is known, an address where it must not or cannot be done. */
    public record Model(
            String strand,
            String name,
            String version,
            String state,
            Tone tone,
            String means,
            String health,
            String since,
            String file,
            String sha256,
            String coreRange,
            List<Link> atHand,
            List<Register> registers,
            List<Step> steps,
            List<Link> toEnterAgain,
            String rollBack,
            String rollBackTo,
            String remove,
            String erase,
            String history) {}

    /** What a register holds. */
    public record Register(String title, String records, int schema) {}

    /** Something that happened to it. */
    public record Step(String when, String who, String what) {}

    @Override
    public Answer answer(Visit visit) {
        String strand = visit.path("strand");
        Map<String, String> strands = PeoplePage.strands(visit);
        ModuleInfo module = visit.services().modules().list(visit.caller()).stream()
                .filter(m -> m.strand().equals(strand))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("module for the strand " + strand));
        String title = strands.getOrDefault(strand, strand);
        return Answer.Screen.of(
                Section.MODULES,
                ModuleForms.CRUMBS,
                "Module of " + title,
                "system/module.jte",
                model(visit, module, title));
    }

    private static Model model(Visit visit, ModuleInfo module, String title) {
        boolean mayManage = visit.caller().person().may(Right.MANAGE_MODULES);
        boolean mayErase = mayManage && visit.caller().person().may(Right.MANAGE_STORE);
        String start = ModuleWords.address(module);
        return new Model(
                title,
                module.name(),
                ModuleWords.isThere(module) ? module.version().orElse("") : "",
                module.state().title(),
                ModuleWords.tone(module),
                ModuleWords.means(module),
                module.health(),
                ModuleWords.since(visit, module),
                module.file(),
                module.sha256(),
                ModuleWords.core(module.coreRange()),
                ModuleWords.atHand(module, mayManage),
                module.holdings().stream()
                        .map(h -> new Register(h.title(), Words.number(h.documents()), h.schema()))
                        .toList(),
                module.history().stream()
                        .map(s -> new Step(
                                Words.moment(s.at()),
                                Changes.who(visit.services().people(), s.by()),
                                s.what()))
                        .toList(),
                mayManage ? ModuleWords.toEnterAgain(module) : List.of(),
                mayManage && module.previous().isPresent() ? start + "/roll-back" : "",
                module.previous().orElse(""),
                mayManage && ModuleWords.isThere(module) ? start + "/remove" : "",
                mayErase && module.holdings().stream().anyMatch(h -> h.documents() > 0) ? start + "/purge" : "",
                module.name().isEmpty() ? "" : start + "/history");
    }
}
