package org.braidplan.web.pages.indicators;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.Period;
import org.braidplan.people.Right;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Visit;

/** How the limits of an indicator's chart are found: from when anew, frozen or not, with or without outliers. */
final class LimitForm implements FormPage {

    @Override
    public Sheet sheet(Visit visit) {
        Indicator indicator =
                ReadingForm.measured(visit, Right.DEFINE_INDICATORS).indicator();
        Indicator.Limits now = indicator.limits();
        List<String> lines = now.rebases().stream()
                .map(r -> r.from() + ": " + r.reason().replaceAll("\\s+", " "))
                .toList();
        boolean screen = now.choice().map(Indicator.LimitChoice::screenOutliers).orElse(true);
        return DefinitionForms.watched(visit, indicator, "Choose how limits are found", "Save the choice")
                .intro(
                        indicator.title(),
                        "Begin limits anew only where you know what changed, never because the line looks better so.")
                .fields(
                        Field.longText(
                                        "rebases",
                                        "From when do limits begin anew?",
                                        "One a line, the period, a colon and what changed then: 2015-04: A second team began")
                                .mayBeEmpty(),
                        Field.of(
                                        Field.Kind.NUMBER,
                                        "fixAfter",
                                        "After how many readings do limits stay as they are?",
                                        "Leave it empty for limits that rest on all readings.")
                                .mayBeEmpty(),
                        Field.radios(
                                "screenOutliers",
                                "Leave out moving ranges far above the others?",
                                "A single extreme reading then does not widen the limits.",
                                List.of(Option.of("yes", "Yes, as is usual"), Option.of("no", "No"))),
                        Field.longText("reason", "Why?", "Needed unless you only add a period.")
                                .mayBeEmpty())
                .values(Values.NONE
                        .with("rebases", String.join("\n", lines))
                        .with(
                                "fixAfter",
                                now.choice()
                                        .flatMap(Indicator.LimitChoice::fixAfter)
                                        .map(String::valueOf)
                                        .orElse(""))
                        .with("screenOutliers", screen ? "yes" : "no"));
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        List<IndicatorChange.Rebase> rebases = new ArrayList<>();
        for (String line :
                entered.text("rebases").lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.split(":", 2);
            try {
                rebases.add(
                        new IndicatorChange.Rebase(Period.parse(parts[0]), parts.length > 1 ? parts[1].strip() : ""));
            } catch (DateTimeException e) {
                entered.problem("rebases", e.getMessage());
            }
        }
        Optional<Integer> fixAfter = entered.number("fixAfter").flatMap(n -> whole(n, entered));
        boolean screen = entered.required("screenOutliers", "Choose yes or no.").equals("yes");
        entered.check();
        return DefinitionForms.change(
                visit,
                revision,
                new IndicatorChange.SetLimits(screen, fixAfter, rebases, entered.text("reason")),
                "The limits are found so from now on.");
    }

    private static Optional<Integer> whole(BigDecimal number, Entered entered) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            entered.problem("fixAfter", "Give a whole number.");
            return Optional.empty();
        }
    }
}
