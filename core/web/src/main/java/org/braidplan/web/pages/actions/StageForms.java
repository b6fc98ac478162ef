package org.braidplan.web.pages.actions;

import java.util.Arrays;
import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Visit;

/** Steps on the ladder of proof: up, back, and stopping. */
public final class StageForms {

    private StageForms() {}

    /** What going up to a stage is called on buttons. */
    static String verb(Stage to) {
        return switch (to) {
            case PLANNED, STOPPED -> "";
            case UNDER_WAY -> "Say it is under way";
            case DONE -> "Say it is done";
            case EVIDENCED -> "Ask for verification";
            case VERIFIED -> "Record verification";
            case IMPACT_SHOWN -> "Record its impact";
            case SUSTAINED -> "Record that it lasts";
        };
    }

    /** One rung up. */
    public static final class Up implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.READ_PLAN);
            Action action = rated.action();
            Stage to = Ladder.next(action.stage())
                    .orElseThrow(() -> Problem.of(
                            Problem.Kind.CONFLICT, "no-next-stage", action.ref() + " has no next stage to go to."));
            visit.caller().needs(new ActionChange.Advance(to, "").right(), action.strand());
            boolean reasoned = to.compareTo(Stage.VERIFIED) >= 0;
            Field reason = Field.longText("reason", reasoned ? question(to) : "Anything to add?", "");
            return ActionForms.sheet(rated, verb(to), verb(to))
                    .intro(action.ref() + " " + action.title(), meaning(to))
                    .fields(fields(visit, action, to, reasoned ? reason : reason.mayBeEmpty()))
                    .values(Values.NONE.with("to", to.name()));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            Stage to = entered.choice("to", Stage.class).orElse(Stage.UNDER_WAY);
            entered.check();
            return ActionForms.save(
                    visit,
                    revision,
                    new ActionChange.Advance(
                            to,
                            entered.text("reason"),
                            entered.text("exception").equals("yes")),
                    visit.path("ref") + " is now “" + to.title() + "”.");
        }

        private static List<Field> fields(Visit visit, Action action, Stage to, Field reason) {
            Field stage = Field.of(Field.Kind.HIDDEN, "to", "", "");
            boolean mayExcept = to.compareTo(Stage.IMPACT_SHOWN) >= 0
                    && visit.caller().person().may(Right.CHANGE_PLAN, action.strand());
            return mayExcept
                    ? List.of(
                            stage,
                            reason,
                            Field.checkboxes(
                                    "exception",
                                    "If no indicator shows it",
                                    "",
                                    List.of(Option.of("yes", "Record it as an exception, for the reason above"))))
                    : List.of(stage, reason);
        }

        private static String question(Stage to) {
            return switch (to) {
                case VERIFIED -> "What did you look at, and what did you find?";
                case IMPACT_SHOWN -> "Which indicator shows the effect, and what does it show?";
                default -> "What shows that the effect lasts?";
            };
        }

        private static String meaning(Stage to) {
            return switch (to) {
                case UNDER_WAY -> "Work has begun.";
                case DONE -> "The work is finished. It still has to be proven.";
                case EVIDENCED ->
                    "The evidence on this action shows that it is done. Somebody other than the owner is asked to verify it.";
                case VERIFIED ->
                    "Somebody who does not own the action, did not say that it is done and did not add the evidence has looked"
                            + " at the evidence and agrees.";
                case IMPACT_SHOWN ->
                    "An indicator that tests the action shows an improvement since it began: more than the usual ups and downs.";
                case SUSTAINED -> "The improvement has held for further periods, as many as the plan asks for.";
                case PLANNED, STOPPED -> "";
            };
        }
    }

    /** Back to an earlier stage, or to work after a stop. */
    public static final class Back implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.UPDATE_ACTIONS);
            boolean stopped = rated.action().stage() == Stage.STOPPED;
            List<Option> options = Arrays.stream(Stage.values())
                    .filter(s -> s != Stage.STOPPED
                            && (stopped
                                    ? s.compareTo(Stage.UNDER_WAY) <= 0
                                    : s.compareTo(rated.action().stage()) < 0))
                    .map(s -> Option.of(s.name(), s.title()))
                    .toList();
            return ActionForms.sheet(
                            rated,
                            stopped ? "Start it again" : "Put it back",
                            stopped ? "Start it again" : "Put it back")
                    .fields(
                            Field.radios("to", stopped ? "From which stage?" : "Back to which stage?", "", options),
                            Field.longText("reason", "Why?", "What was found, and by whom."));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            entered.required("to", "Choose a stage.");
            String reason = entered.required("reason", "Give the reason.");
            Stage to = entered.choice("to", Stage.class).orElse(Stage.PLANNED);
            entered.check();
            return ActionForms.save(
                    visit,
                    revision,
                    new ActionChange.PutBack(to, reason),
                    visit.path("ref") + " is back at “" + to.title() + "”.");
        }
    }

    /** Stopping an action for good. */
    public static final class Stop implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            RatedAction rated = ActionForms.action(visit, Right.CHANGE_ACTIONS);
            return ActionForms.sheet(rated, "Stop this action", "Stop it")
                    .intro(
                            rated.action().ref() + " " + rated.action().title(),
                            "It stays in the plan, marked as stopped, with the reason. It can be started again.")
                    .fields(Field.longText("reason", "Why is it stopped?", "Say who decided it."))
                    .grave();
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            String reason = entered.required("reason", "Give the reason.");
            entered.check();
            return ActionForms.save(visit, revision, new ActionChange.Stop(reason), visit.path("ref") + " is stopped.");
        }
    }
}
