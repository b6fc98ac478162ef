package org.braidplan.web.pages.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.publication.Approved;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** One promise: what was promised, what happened, and why the date moved. */
public final class OpenPromisePage implements Handler {

    /** A step on the way and how it stands. */
    public record Step(String title, String words) {}

    /** Something that happened on a day. */
    public record Happened(LocalDate on, String words) {}

    /** What the template shows. */
    public record Model(
            Promise promise,
            String description,
            String reason,
            String day,
            List<Step> steps,
            Optional<Action.ProgressUpdate> update,
            List<Happened> happened,
            List<String> asked,
            List<Measure> measures,
            LocalDate approved) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        Model model = model(published, published.action());
        return Answer.Screen.of(
                Section.NONE,
                published.below(model.promise().strand()),
                model.promise().title(),
                "open/promise.jte",
                model);
    }

    private static Model model(Published published, Approved<RatedAction> approved) {
        LocalDate today = published.plan().day();
        RatedAction rated = approved.value();
        Action action = rated.action();
        return new Model(
                Promise.of(rated, today),
                action.description(),
                Words.sentence(rated.rated().reason()),
                published.day(),
                action.milestones().stream().map(m -> step(m, today)).toList(),
                action.lastUpdate(),
                happened(action),
                published.plan().recommendations().stream()
                        .map(Approved::value)
                        .filter(r -> action.ties().recommendations().contains(r.key()))
                        .map(r -> r.gist())
                        .toList(),
                published.plan().indicators().stream()
                        .map(Approved::value)
                        .filter(i -> action.ties()
                                .indicators()
                                .contains(i.indicator().key()))
                        .map(i -> Measure.of(i, today))
                        .toList(),
                Words.day(approved.at()));
    }

    private static Step step(Action.Milestone milestone, LocalDate today) {
        String promised = "Promised for " + Words.date(milestone.originalDue()) + ". ";
        String words = milestone
                .reachedOn()
                .map(d -> "Reached on " + Words.date(d)
                        + (d.isAfter(milestone.originalDue())
                                ? ", " + late(milestone.originalDue(), d) + " late."
                                : "."))
                .orElseGet(() -> milestone.originalDue().isBefore(today)
                        ? "Not reached: " + late(milestone.originalDue(), today) + " late."
                        : "Still to come.");
        return new Step(milestone.title(), promised + words);
    }

    private static String late(LocalDate from, LocalDate to) {
        return Words.days(to.toEpochDay() - from.toEpochDay());
    }

    private static List<Happened> happened(Action action) {
        List<Happened> all = new ArrayList<>();
        for (Action.DateMove move : action.schedule().moves()) {
            all.add(new Happened(
                    Words.day(move.at()),
                    "We moved the date from " + Words.date(move.from()) + " to " + Words.date(move.to())
                            + (move.agreedBy().isBlank() ? "" : ". Agreed by: " + move.agreedBy())
                            + (move.reason().isBlank() ? "." : ". Why: " + move.reason())));
        }
        for (Action.StageStep step : action.proof().steps()) {
            all.add(new Happened(Words.day(step.at()), words(step)));
        }
        all.sort(java.util.Comparator.comparing(Happened::on));
        return all;
    }

    static String words(Action.StageStep step) {
        String why = step.reason().isBlank() ? "" : " Why: " + step.reason();
        String words = switch (step.to()) {
            case STOPPED -> "We stopped it.";
            case DONE -> "We said it was done.";
            case EVIDENCED -> "We showed what proves it.";
            case VERIFIED -> "Somebody else checked that it is done.";
            case IMPACT_SHOWN -> "It was shown to make a difference.";
            case SUSTAINED -> "The difference was shown to last.";
            case PLANNED -> "We went back to planning it.";
            case UNDER_WAY ->
                step.to().compareTo(step.from()) < 0 ? "We had to start work on it again." : "Work began.";
        };
        return words + why;
    }
}
