package org.braidplan.cse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.Tone;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation;

/**
 * The recommendations of one review against their actions, those with no owned action first.
 *
 * @param coverage how many are answered, in words
 */
public record Matrix(String review, String coverage, List<Answered> lines) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Matrix {
        lines = List.copyOf(lines);
    }

    static Matrix of(String review, List<Answered> answered) {
        Comparator<Answered> unansweredFirst =
                Comparator.comparing(a -> a.isOwned() || !a.recommendation().needsAction());
        return new Matrix(
                review,
                Coverage.of(answered).words(),
                answered.stream().sorted(unansweredFirst).toList());
    }

    /** A row for each pair of a recommendation and an action, and one for each recommendation without any. */
    public Table actions(Components ui) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Answered line : lines) {
            if (line.actions().isEmpty()) {
                rows.add(withoutAction(ui, line.recommendation()));
            }
            boolean first = true;
            for (RatedAction action : line.actions()) {
                rows.add(withAction(ui, line.recommendation(), first, action));
                first = false;
            }
        }
        return new Table(
                "Recommendations and their actions: " + review,
                List.of(
                        Column.number("No"),
                        Column.text("What it asks for"),
                        Column.text("Action"),
                        Column.text("Who"),
                        Column.text("Due"),
                        Column.text("Stage"),
                        Column.text("Rating")),
                rows);
    }

    /** What this strand answers, where it keeps an answer; no rows when it keeps none. */
    public Table answers() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Answered line : lines) {
            line.response()
                    .ifPresent(response -> rows.add(List.of(
                            Cell.of(line.recommendation().number()),
                            Cell.of(response.answer()),
                            Cell.of(response.lead().orElse("nobody yet")),
                            Cell.of(response.due().map(DAY::format).orElse("no date")),
                            Cell.of(response.whatChanged().orElse("nothing recorded yet")))));
        }
        return new Table(
                "Our answers: " + review,
                List.of(
                        Column.number("No"),
                        Column.text("Our answer"),
                        Column.text("Lead"),
                        Column.text("Due"),
                        Column.text("What has changed")),
                rows);
    }

    private static List<Cell> withoutAction(Components ui, Recommendation recommendation) {
        Cell action = recommendation.needsAction()
                ? Cell.of(ui.tag("No action", Tone.BAD))
                : Cell.of(recommendation.response().words());
        String who = recommendation.needsAction() ? "nobody yet" : recommendation.addressee();
        return List.of(
                Cell.of(recommendation.number()),
                Cell.of(gist(recommendation)),
                action,
                Cell.of(who),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""));
    }

    private static List<Cell> withAction(
            Components ui, Recommendation recommendation, boolean first, RatedAction rated) {
        Action action = rated.action();
        return List.of(
                Cell.of(recommendation.number()),
                Cell.of(first ? gist(recommendation) : ""),
                Cell.of(ui.action(action.ref(), action.title())),
                action.owner().isBlank() ? Cell.of(ui.tag("No owner", Tone.BAD)) : Cell.of(action.owner()),
                Cell.of(due(action.schedule())),
                Cell.of(action.stage().title()),
                Cell.of(ui.rating(rated.rated())));
    }

    private static String gist(Recommendation recommendation) {
        boolean unconfirmed = recommendation.source().certainty() == Certainty.UNCONFIRMED;
        return recommendation.gist() + (unconfirmed ? " (wording not confirmed)" : "");
    }

    private static String due(Action.Schedule schedule) {
        Optional<LocalDate> promised = schedule.originalDue();
        String due = schedule.due().map(DAY::format).orElse("no date");
        return promised.isPresent() && !promised.equals(schedule.due())
                ? due + ", promised for " + DAY.format(promised.get())
                : due;
    }
}
