package org.braidplan.cse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.calendar.Days;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.Tone;
import org.braidplan.page.Places;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation;

/**
 * The recommendations of one review against their actions, those with no owned action first.
 *
 * @param coverage how many are answered, in words
 */
public record Matrix(String review, String coverage, List<Answered> lines) {

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

    /** How many recommendations stand where, for one bar of a chart. */
    StackedBar bar() {
        List<Optional<BigDecimal>> counts = Stream.of(Answered.Standing.values())
                .map(standing -> Optional.of(BigDecimal.valueOf(lines.stream()
                        .filter(line -> line.standing() == standing)
                        .count())))
                .toList();
        return new StackedBar(review, counts, "");
    }

    /** All of it, with the indicators that test it, as a file. */
    public String file() {
        return Places.with(
                "/recommendations/matrix.csv",
                "review",
                lines.get(0).recommendation().review());
    }

    /**
     * A row for each pair of a recommendation and an action, and one for each recommendation without any.
     *
     * @param indicators titles by key
     */
    public Table actions(Components ui, Map<String, String> indicators) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Answered line : lines) {
            if (line.actions().isEmpty()) {
                rows.add(withoutAction(ui, line.recommendation()));
            }
            boolean first = true;
            for (RatedAction action : line.actions()) {
                rows.add(withAction(ui, line.recommendation(), first, action, indicators));
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
                        Column.text("Rating"),
                        Column.text("Tested by")),
                rows);
    }

    private static String tests(Action action, Map<String, String> indicators) {
        List<String> keys = action.ties().indicators();
        return keys.isEmpty()
                ? "nothing yet"
                : keys.stream().map(key -> indicators.getOrDefault(key, key)).collect(Collectors.joining("; "));
    }

    public boolean hasAnswers() {
        return lines.stream().anyMatch(line -> line.response().isPresent());
    }

    /** What this strand answers, where it keeps an answer; no rows when it keeps none. */
    public Table answers(Components ui, LocalDate today) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Answered line : lines) {
            line.response()
                    .ifPresent(response -> rows.add(List.of(
                            Cell.of(line.recommendation().number()),
                            Cell.of(response.answer()),
                            Cell.of(response.lead().orElse("nobody yet")),
                            Cell.of(response.due().map(Days::words).orElse("no date")),
                            state(ui, response, today),
                            Cell.of(response.whatChanged().orElse("nothing recorded yet")))));
        }
        return new Table(
                "Our answers: " + review,
                List.of(
                        Column.number("No"),
                        Column.text("Our answer"),
                        Column.text("Lead"),
                        Column.text("Due"),
                        Column.text("In place"),
                        Column.text("What has changed")),
                rows);
    }

    private static Cell state(Components ui, RecommendationResponse response, LocalDate today) {
        if (response.isInPlaceBy(today)) {
            return Cell.of(ui.tag("Since " + Days.words(response.inPlaceOn().orElseThrow()), Tone.GOOD));
        }
        return response.due()
                .map(due -> Cell.of(ui.tag(Days.left(due, today), due.isBefore(today) ? Tone.BAD : Tone.NEUTRAL)))
                .orElse(Cell.of("not yet"));
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
                Cell.of(""),
                Cell.of(""));
    }

    private static List<Cell> withAction(
            Components ui,
            Recommendation recommendation,
            boolean first,
            RatedAction rated,
            Map<String, String> indicators) {
        Action action = rated.action();
        return List.of(
                Cell.of(recommendation.number()),
                Cell.of(first ? gist(recommendation) : "as above"),
                Cell.of(ui.action(action.ref(), action.title())),
                action.owner().isBlank() ? Cell.of(ui.tag("No owner", Tone.BAD)) : Cell.of(action.owner()),
                Cell.of(due(action.schedule())),
                Cell.of(action.stage().title()),
                Cell.of(ui.rating(rated.rated())),
                Cell.of(tests(action, indicators)));
    }

    private static String gist(Recommendation recommendation) {
        boolean unconfirmed = recommendation.source().certainty() == Certainty.UNCONFIRMED;
        return recommendation.gist() + (unconfirmed ? " (wording not confirmed)" : "");
    }

    private static String due(Action.Schedule schedule) {
        Optional<LocalDate> promised = schedule.originalDue();
        String due = schedule.due().map(Days::words).orElse("no date");
        return promised.isPresent() && !promised.equals(schedule.due())
                ? due + ", promised for " + Days.words(promised.get())
                : due;
    }
}
