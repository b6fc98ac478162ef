package org.braidplan.web.pages.strands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.plan.ChallengeSet;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.plan.StrandRow;

/** The strands of the plan, and the challenges that they stand for. */
public final class StrandListPage implements Handler {

    /** What the template shows. */
    public record Model(
            List<StrandRow> rows, List<ChallengeSet> challengeSets, Map<String, String> titles, boolean isPast) {}

    @Override
    public Answer answer(Visit visit) {
        Map<String, Long> findings = visit.isPast()
                ? Map.of()
                : visit.services().checks().findings(visit.caller()).stream()
                        .filter(f -> !f.isAccepted(visit.today()))
                        .collect(Collectors.groupingBy(f -> f.subject().strand(), Collectors.counting()));
        Model model = visit.read(plan -> {
            List<RatedAction> actions = plan.actions();
            return new Model(
                    plan.strands().stream()
                            .map(s -> StrandRow.of(
                                    plan,
                                    s,
                                    actions,
                                    visit.isPast()
                                            ? Optional.empty()
                                            : Optional.of(findings.getOrDefault(s.key(), 0L)
                                                    .intValue())))
                            .toList(),
                    plan.plan().challengeSets(),
                    plan.strands().stream().collect(Collectors.toMap(s -> s.key(), s -> s.number() + " " + s.title())),
                    visit.isPast());
        });
        return Answer.Screen.of(Section.STRANDS, List.of(new Crumb("Plan", "/")), "Strands", "strands/list.jte", model);
    }
}
