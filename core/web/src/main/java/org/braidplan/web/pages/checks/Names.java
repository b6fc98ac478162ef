package org.braidplan.web.pages.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.check.Subject;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Visit;
import org.jspecify.annotations.Nullable;

/** What people call the things that findings are about; to be used while the plan is read. */
public final class Names {

    private final PlanView plan;
    private final Registers registers;
    private final Map<Subject, String> known = new HashMap<>();
    private @Nullable Map<String, Recommendation> recommendations;

    public Names(Visit visit, PlanView plan) {
        this.plan = plan;
        this.registers = visit.services().registers();
    }

    /** A name with what tells it from others of its kind; by its key alone when it is not there any more. */
    public String of(Subject subject) {
        return known.computeIfAbsent(subject, this::named);
    }

    /** All of them are read at once, when the first is asked for. */
    private Map<String, Recommendation> recommendations() {
        if (recommendations == null) {
            recommendations =
                    plan.recommendations().stream().collect(Collectors.toMap(Recommendation::key, Function.identity()));
        }
        return recommendations;
    }

    private String named(Subject subject) {
        String key = subject.key();
        return switch (subject.kind()) {
            case ACTION ->
                plan.action(key).map(a -> key + " " + a.action().title()).orElse("Action " + key);
            case INDICATOR -> plan.indicator(key).map(i -> i.title()).orElse("Indicator " + key);
            case RECOMMENDATION ->
                Optional.ofNullable(recommendations().get(key))
                        .map(r -> "Recommendation " + r.number() + ": " + r.gist())
                        .orElse("Recommendation " + key);
            case REVIEW ->
                plan.reviews().stream()
                        .filter(r -> r.key().equals(key))
                        .findFirst()
                        .map(Review::title)
                        .orElse("Review " + key);
            case STRAND -> "The strand itself";
            case RECORD ->
                Words.sentence(registers
                                .schema(subject.strand(), subject.register())
                                .map(RegisterSchema::one)
                                .orElse("record"))
                        + " " + key;
        };
    }
}
