package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.shape.IndicatorInput;
import org.braidplan.web.api.shape.IndicatorJson;

/** What a PATCH or PUT of an indicator asks for, as the changes that have rules of their own: only what differs from what is there. */
final class IndicatorPatch {

    private static final List<String> EMPTIED =
            List.of("owner", "numerator", "denominator", "source", "targets", "screenOutliers", "fixAfter", "rebases");
    private static final List<String> NEEDED = List.of("title", "unit", "betterIs");

    private final Indicator indicator;
    private final Input input;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private IndicatorPatch(Indicator indicator, Input input, LocalDate today) {
        this.indicator = indicator;
        this.input = input;
        this.today = today;
    }

    /**
     * The change that a request asks for; none when all is so already.
     *
     * @param now the indicator as it is answered
     * @param whole whether what the request does not name is emptied (PUT) rather than kept (PATCH)
     */
    static Optional<IndicatorChange> of(
            Indicator indicator, ObjectNode now, ObjectNode request, boolean whole, LocalDate today) {
        ObjectNode named = request.deepCopy();
        if (whole) {
            EMPTIED.stream().filter(name -> !named.has(name)).forEach(named::putNull);
            NEEDED.stream().filter(name -> !named.has(name)).forEach(named::putNull);
        }
        return new IndicatorPatch(indicator, Input.of(IndicatorJson.CHANGE, named, now), today).change();
    }

    private Optional<IndicatorChange> change() {
        for (String name : NEEDED) {
            if (input.has(name) && input.text(name).isEmpty()) {
                problems.add(new FieldProblem(name, "Give " + name + "."));
            }
        }
        List<IndicatorChange> changes = new ArrayList<>();
        edit().ifPresent(changes::add);
        redefine().ifPresent(changes::add);
        baseline().ifPresent(changes::add);
        targets().ifPresent(changes::add);
        limits().ifPresent(changes::add);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return changes.size() > 1
                ? Optional.of(new IndicatorChange.All(changes))
                : changes.stream().findFirst();
    }

    private Optional<IndicatorChange> edit() {
        IndicatorChange.Edit edit =
                new IndicatorChange.Edit(text("title", indicator.title()), text("owner", indicator.owner()));
        return Optional.<IndicatorChange>of(edit)
                .filter(e -> !e.equals(new IndicatorChange.Edit(indicator.title(), indicator.owner())));
    }

    private Optional<IndicatorChange> redefine() {
        Indicator.Definition now = indicator.definition();
        LocalDate from = input.date("from").orElse(today);
        IndicatorChange.Redefine redefine = new IndicatorChange.Redefine(
                text("unit", now.unit()),
                input.has("betterIs")
                        ? input.choice("betterIs", BetterIs.class).orElse(now.betterIs())
                        : now.betterIs(),
                text("numerator", now.numerator()),
                text("denominator", now.denominator()),
                text("source", now.source()),
                from,
                input.text("reason"));
        IndicatorChange.Redefine asIs = new IndicatorChange.Redefine(
                now.unit(),
                now.betterIs(),
                now.numerator(),
                now.denominator(),
                now.source(),
                from,
                input.text("reason"));
        return Optional.<IndicatorChange>of(redefine).filter(r -> !r.equals(asIs));
    }

    private Optional<IndicatorChange> baseline() {
        if (!input.has("baseline")) {
            return Optional.empty();
        }
        Optional<Indicator.Baseline> baseline = IndicatorInput.baseline(input);
        if (baseline.isEmpty() && indicator.baseline().isPresent()) {
            problems.add(new FieldProblem("baseline", "A baseline can be changed, with a reason, but not taken away."));
        }
        return baseline.filter(b -> !Optional.of(b).equals(indicator.baseline()))
                .map(b -> new IndicatorChange.SetBaseline(b, input.text("reason")));
    }

    private Optional<IndicatorChange> targets() {
        if (!input.has("targets")) {
            return Optional.empty();
        }
        List<Indicator.Target> targets = IndicatorInput.targets(input);
        return targets.equals(indicator.targets())
                ? Optional.empty()
                : Optional.of(new IndicatorChange.SetTargets(targets, input.text("reason")));
    }

    private Optional<IndicatorChange> limits() {
        Indicator.Limits now = indicator.limits();
        List<IndicatorChange.Rebase> rebasesNow = now.rebases().stream()
                .map(r -> new IndicatorChange.Rebase(r.from(), r.reason()))
                .toList();
        IndicatorChange.SetLimits asIs = new IndicatorChange.SetLimits(
                now.choice().map(Indicator.LimitChoice::screenOutliers).orElse(true),
                now.choice().flatMap(Indicator.LimitChoice::fixAfter),
                rebasesNow,
                input.text("reason"));
        IndicatorChange.SetLimits asked = new IndicatorChange.SetLimits(
                input.has("screenOutliers") ? input.yesNo("screenOutliers").orElse(true) : asIs.screenOutliers(),
                input.has("fixAfter") ? input.whole("fixAfter") : asIs.fixAfter(),
                input.has("rebases") ? IndicatorInput.rebases(input) : rebasesNow,
                input.text("reason"));
        return Optional.<IndicatorChange>of(asked).filter(a -> !a.equals(asIs));
    }

    private String text(String name, String now) {
        return input.has(name) ? input.text(name) : now;
    }
}
