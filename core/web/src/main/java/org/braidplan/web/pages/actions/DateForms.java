package org.braidplan.web.pages.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.people.Right;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Visit;

/** Dates of an action and of its milestones: moved with agreement, forecast, reached. */
public final class DateForms {

    private static final List<Field> MOVE = List.of(
            Field.date("to", "To which date?", "For example, 31 1 2015."),
            Field.text("agreedBy", "Who agreed to it?", "A post or a body, such as the Improvement Board."),
            Field.longText("reason", "Why?", ""));

    private DateForms() {}

    /** Moves the due date of an action. */
    public static final class MoveAction implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.CHANGE_ACTIONS);
            Action action = rated.action();
            String now = action.schedule()
                    .due()
                    .map(d -> "It is due on " + Words.date(d) + ".")
                    .orElse("It has no due date.");
            return ActionForms.sheet(rated, "Move the date", "Move the date")
                    .intro(
                            action.ref() + " " + action.title(),
                            now + " The date first promised stays, and lateness is counted from it.")
                    .fields(MOVE);
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            LocalDate to = entered.requiredDate("to", "Give the new date.");
            String agreedBy = entered.required("agreedBy", "Say who agreed to it.");
            String reason = entered.required("reason", "Give the reason.");
            entered.check();
            return ActionForms.save(
                    visit,
                    revision,
                    new ActionChange.MoveDue(to, agreedBy, reason),
                    visit.path("ref") + " is now due on " + Words.date(to) + ".");
        }
    }

    /** Adds a milestone. */
    public static final class AddMilestone implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            return ActionForms.sheet(
                            ActionForms.action(visit, Right.CHANGE_ACTIONS), "Add a milestone", "Add the milestone")
                    .fields(
                            Field.text(
                                    "title", "What will be reached?", "Something that can be seen to be there or not."),
                            Field.date(
                                    "due", "By when?", "This stays the date first promised. For example, 12 12 2014."));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            ActionChange change = new ActionChange.AddMilestone(
                    entered.required("title", "Say what will be reached."),
                    entered.requiredDate("due", "Give the date by which it will be reached."));
            entered.check();
            return ActionForms.save(visit, revision, change, "The milestone was added to " + visit.path("ref") + ".");
        }
    }

    /** Moves the due date of a milestone. */
    public static final class MoveMilestone implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.CHANGE_ACTIONS);
            Action.Milestone milestone = ActionForms.milestone(visit, rated.action());
            return ActionForms.sheet(rated, "Move a milestone", "Move the date")
                    .intro(
                            rated.action().ref() + ", milestone: " + milestone.title(),
                            "It is due on " + Words.date(milestone.due()) + ". The date first promised stays.")
                    .fields(MOVE);
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            LocalDate to = entered.requiredDate("to", "Give the new date.");
            String agreedBy = entered.required("agreedBy", "Say who agreed to it.");
            String reason = entered.required("reason", "Give the reason.");
            entered.check();
            return ActionForms.save(
                    visit,
                    revision,
                    new ActionChange.MoveMilestone(id(visit), to, agreedBy, reason),
                    "The milestone is now due on " + Words.date(to) + ".");
        }
    }

    /** Says when a milestone is now expected. */
    public static final class ForecastMilestone implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.UPDATE_ACTIONS);
            Action.Milestone milestone = ActionForms.milestone(visit, rated.action());
            return ActionForms.sheet(rated, "Give a forecast", "Save the forecast")
                    .intro(
                            rated.action().ref() + ", milestone: " + milestone.title(),
                            "It is due on " + Words.date(milestone.due()) + ".")
                    .fields(Field.date(
                            "forecast", "When do you now expect it to be reached?", "For example, 31 1 2015."))
                    .values(Values.NONE.with("forecast", milestone.forecast()));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            LocalDate forecast = entered.requiredDate("forecast", "Give the date that you now expect.");
            entered.check();
            return ActionForms.save(
                    visit,
                    revision,
                    new ActionChange.ForecastMilestone(id(visit), forecast),
                    "The milestone is now expected on " + Words.date(forecast) + ".");
        }
    }

    /** Says that a milestone was reached. */
    public static final class ReachMilestone implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.UPDATE_ACTIONS);
            Action.Milestone milestone = ActionForms.milestone(visit, rated.action());
            return ActionForms.sheet(rated, "Say that a milestone is reached", "Save")
                    .intro(
                            rated.action().ref() + ", milestone: " + milestone.title(),
                            "It was first promised for " + Words.date(milestone.originalDue()) + ".")
                    .fields(Field.date(
                            "on", "On which day was it reached?", "Today or before. For example, 12 12 2014."))
                    .values(Values.NONE.with("on", Optional.of(visit.today())));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            LocalDate on = entered.requiredDate("on", "Give the day on which it was reached.");
            entered.check();
            return ActionForms.save(
                    visit,
                    revision,
                    new ActionChange.ReachMilestone(id(visit), on),
                    "The milestone is marked as reached.");
        }
    }

    private static int id(Visit visit) {
        return ActionForms.milestone(
                        visit, ActionForms.action(visit, Right.READ_PLAN).action())
                .id();
    }
}
