package org.braidplan.web.pages.actions;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.people.Right;
import org.braidplan.plan.Rating;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Visit;

/** Giving an update: what happened, what is next, when it is now expected, and what the owner claims. */
public final class UpdateForm implements FormPage {

    private static final String CLAIM =
            "Say how you see it: where it stands, how confident you are, how much is complete";

    @Override
    public Sheet sheet(Visit visit) {
        RatedAction rated = ActionForms.action(visit, Right.UPDATE_ACTIONS);
        Action action = rated.action();
        String promised = action.schedule()
                .originalDue()
                .map(d -> "First promised for " + Words.date(d) + ". For example, 30 11 2014.")
                .orElse("For example, 30 11 2014.");
        Values values = Values.NONE
                .with(
                        "forecast",
                        action.schedule().forecast().or(() -> action.schedule().due()))
                .with("claim.rating", action.claim().rating().map(Enum::name).orElse(""))
                .with(
                        "claim.confidence",
                        action.claim().confidence().map(Enum::name).orElse(""))
                .with(
                        "claim.percentComplete",
                        action.claim().percentComplete().map(Object::toString).orElse(""));
        Field next = Field.longText("next", "What is next?", "");
        return ActionForms.sheet(rated, "Give an update", "Save the update")
                .fields(
                        Field.longText(
                                "happened",
                                "What happened?",
                                "What was done since the last update, and what it led to. Name no child and no family."),
                        action.stage().isDone() ? next.mayBeEmpty() : next,
                        Field.date("forecast", "When do you now expect it to be done?", promised)
                                .mayBeEmpty(),
                        Field.select(
                                        "claim.rating",
                                        "Where does it stand, in your view?",
                                        "It is shown beside what the rule says.",
                                        ActionForms.ratings())
                                .mayBeEmpty()
                                .under(CLAIM),
                        Field.select(
                                        "claim.confidence",
                                        "How confident are you that it will have its effect?",
                                        "",
                                        Arrays.stream(Action.Confidence.values())
                                                .map(c -> Option.of(c.name(), c.title()))
                                                .toList())
                                .mayBeEmpty()
                                .under(CLAIM),
                        Field.of(Field.Kind.PERCENT, "claim.percentComplete", "How much of it is complete?", "")
                                .mayBeEmpty()
                                .under(CLAIM))
                .values(values);
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        String happened = entered.required("happened", "Say what happened.");
        ActionChange change = new ActionChange.GiveUpdate(
                happened,
                entered.text("next"),
                entered.date("forecast"),
                new Action.Claim(
                        entered.choice("claim.rating", Rating.class),
                        entered.choice("claim.confidence", Action.Confidence.class),
                        percent(entered)));
        entered.check();
        return ActionForms.save(
                visit, revision, change, "Your update on " + visit.path("ref") + " is there for all to read.");
    }

    private static Optional<Integer> percent(Entered entered) {
        Optional<BigDecimal> number = entered.number("claim.percentComplete");
        if (number.isPresent()
                && (number.get().signum() < 0
                        || number.get().compareTo(BigDecimal.valueOf(100)) > 0
                        || number.get().stripTrailingZeros().scale() > 0)) {
            entered.problem("claim.percentComplete", "Give a whole number from 0 to 100.");
            return Optional.empty();
        }
        return number.map(BigDecimal::intValue);
    }
}
