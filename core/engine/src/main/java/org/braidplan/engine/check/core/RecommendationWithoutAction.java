package org.braidplan.engine.check.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.action.Stage;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.plan.Recommendation;
import org.braidplan.view.PlanView;

/** A recommendation that the plan owes an answer and that no action answers; a stopped action answers nothing. */
@Rule(
        id = "recommendation-without-action",
        title = "Recommendation without action",
        meaning = "It was accepted, or awaits a response, and nothing in the plan answers it: tie an action to it.",
        severity = Severity.SERIOUS)
public final class RecommendationWithoutAction implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Set<String> answered = plan.actions().stream()
                .filter(a -> a.action().stage() != Stage.STOPPED)
                .flatMap(a -> a.action().ties().recommendations().stream())
                .collect(Collectors.toSet());
        List<Recommendation> owed = plan.recommendations().stream()
                .filter(Recommendation::needsAction)
                .toList();
        return Outcome.over(
                owed,
                recommendation -> answered.contains(recommendation.key())
                        ? Optional.empty()
                        : Optional.of(found(recommendation)));
    }

    private static Found found(Recommendation recommendation) {
        String strand = recommendation.strands().isEmpty()
                ? ""
                : recommendation.strands().get(0);
        Found found = Found.about(
                Subject.recommendation(strand, recommendation.key()),
                recommendation.response().words() + ", and no action answers it.");
        // What nobody has responded to yet may still be turned down.
        return recommendation.response() == Recommendation.Response.AWAITED ? found.as(Severity.WARNING) : found;
    }
}
