package org.braidplan.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.engine.time.CouncilClock;

/** What sums up an action's history, worked out from it: stage, due dates, forecast, claim and the day when it was done. */
final class ActionSums {

    private ActionSums() {}

    /** Puts in the stage and the due dates where a file leaves them out. */
    static void complete(ObjectNode action) {
        ObjectNode proof = action.get("proof") instanceof ObjectNode p
                ? p
                : action.path("proof").isMissingNode() ? action.putObject("proof") : null;
        if (proof != null && !proof.has("stage")) {
            JsonNode steps = proof.path("steps");
            JsonNode last = steps.path(steps.size() - 1).path("to");
            proof.put("stage", last.isTextual() ? last.asText() : Stage.PLANNED.name());
        }
        if (action.get("schedule") instanceof ObjectNode schedule) {
            completeDue(schedule);
        }
        action.path("milestones").forEach(m -> {
            if (m instanceof ObjectNode milestone) {
                completeDue(milestone);
            }
        });
    }

    private static void completeDue(ObjectNode schedule) {
        if (!schedule.has("due")) {
            JsonNode moves = schedule.path("moves");
            JsonNode due = moves.isEmpty()
                    ? schedule.path("originalDue")
                    : moves.path(moves.size() - 1).path("to");
            if (due.isTextual()) {
                schedule.put("due", due.asText());
            }
        }
    }

    /** The stage that the steps lead to. */
    static Stage stage(List<Action.StageStep> steps) {
        return steps.isEmpty() ? Stage.PLANNED : steps.get(steps.size() - 1).to();
    }

    /** The due date that the moves lead to. */
    static Optional<LocalDate> due(Optional<LocalDate> originalDue, List<Action.DateMove> moves) {
        return moves.isEmpty()
                ? originalDue
                : Optional.of(moves.get(moves.size() - 1).to());
    }

    /** The forecast of the last update that gives one. */
    static Optional<LocalDate> forecast(List<Action.ProgressUpdate> updates) {
        return updates.stream()
                .map(Action.ProgressUpdate::forecast)
                .flatMap(Optional::stream)
                .reduce((first, second) -> second);
    }

    /** What the updates claim, each part as last said. */
    static Action.Claim claim(List<Action.ProgressUpdate> updates) {
        Action.Claim claim = Action.Claim.NONE;
        for (Action.ProgressUpdate update : updates) {
            Action.Claim before = claim;
            claim = new Action.Claim(
                    update.claim().rating().or(before::rating),
                    update.claim().confidence().or(before::confidence),
                    update.claim().percentComplete().or(before::percentComplete));
        }
        return claim;
    }

    /** The day of the last step to "done". */
    static Optional<LocalDate> doneOn(List<Action.StageStep> steps) {
        return steps.stream()
                .filter(s -> s.to() == Stage.DONE)
                .reduce((first, second) -> second)
                .map(s -> s.at().atZone(CouncilClock.ZONE).toLocalDate());
    }
}
