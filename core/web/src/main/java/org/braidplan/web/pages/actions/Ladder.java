package org.braidplan.web.pages.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.action.Action;
import org.braidplan.action.Action.StageStep;
import org.braidplan.action.Stage;
import org.braidplan.web.components.Words;

/** The ladder of proof of one action, rung by rung. */
public record Ladder(List<Rung> rungs, Optional<StageStep> stopped) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * A rung.
     *
     * @param state {@code reached}, {@code now} or {@code ahead}
     * @param words when it was reached and by whom; what is missing for the next one
     */
    public record Rung(Stage stage, String state, String words) {}

    /** The ladder of an action; {@code names} turns user names into names. */
    static Ladder of(Action action, UnaryOperator<String> names) {
        List<StageStep> steps = action.proof().steps();
        Optional<StageStep> last = steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
        boolean isStopped = action.stage() == Stage.STOPPED;
        Stage now = isStopped ? last.map(StageStep::from).orElse(Stage.PLANNED) : action.stage();
        List<Rung> rungs = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.STOPPED) {
                String state = stage == now ? "now" : stage.compareTo(now) < 0 ? "reached" : "ahead";
                rungs.add(new Rung(stage, state, words(action, stage, now, names)));
            }
        }
        return new Ladder(rungs, isStopped ? last : Optional.empty());
    }

    /** The next rung up, if there is one and the action is not stopped. */
    static Optional<Stage> next(Stage stage) {
        return stage == Stage.STOPPED || stage == Stage.SUSTAINED
                ? Optional.empty()
                : Optional.of(Stage.values()[stage.ordinal() + 1]);
    }

    private static String words(Action action, Stage stage, Stage now, UnaryOperator<String> names) {
        if (stage.compareTo(now) > 0) {
            return stage.ordinal() == now.ordinal() + 1 ? missing(action, stage) : "";
        }
        List<StageStep> steps = action.proof().steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).to() == stage) {
                return Words.date(Words.day(steps.get(i).at())) + ", "
                        + names.apply(steps.get(i).by());
            }
        }
        return "";
    }

    private static String missing(Action action, Stage next) {
        return switch (next) {
            case EVIDENCED -> action.proof().evidence().isEmpty() ? "Next: needs evidence" : "Next: evidence is there";
            case VERIFIED -> "Next: needs somebody other than the owner";
            case IMPACT_SHOWN ->
                action.ties().indicators().isEmpty() ? "Next: needs an indicator that tests it" : "Next";
            default -> "Next";
        };
    }
}
