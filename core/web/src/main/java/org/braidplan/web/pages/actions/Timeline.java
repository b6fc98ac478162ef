package org.braidplan.web.pages.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.braidplan.action.Action;
import org.braidplan.action.Action.DateMove;
import org.braidplan.action.Stage;
import org.braidplan.check.Finding;
import org.braidplan.web.components.Words;

/** Everything that happened to an action, newest first. */
public final class Timeline {

    private final UnaryOperator<String> names;
    private final List<Event> events = new ArrayList<>();

    private Timeline(UnaryOperator<String> names) {
        this.names = names;
    }

    /**
     * One thing that happened.
     *
     * @param when the day, with the time where it is known
     * @param paragraphs what was said; may be empty
     * @param link an address that goes with it; empty for none
     */
    public record Event(Instant at, String when, String what, String who, List<String> paragraphs, String link) {

        public Event {
            paragraphs = paragraphs.stream().filter(p -> !p.isBlank()).toList();
        }
    }

    /** The events of an action; {@code names} turns user names into names. */
    static List<Event> of(Action action, List<Finding> findings, UnaryOperator<String> names) {
        Timeline timeline = new Timeline(names);
        action.updates().forEach(timeline::update);
        action.schedule().moves().forEach(m -> timeline.move("Due date", m));
        action.proof().evidence().forEach(timeline::evidence);
        action.proof().steps().forEach(timeline::step);
        action.milestones().forEach(timeline::milestone);
        findings.forEach(timeline::finding);
        return timeline.events.stream()
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList();
    }

    private void update(Action.ProgressUpdate update) {
        String forecast =
                update.forecast().map(f -> "Expected by " + Words.date(f) + ".").orElse("");
        String claim =
                update.claim().rating().map(r -> "Claimed: " + r.word() + ".").orElse("");
        String confidence = update.claim()
                .confidence()
                .map(c -> "Confidence in the outcome: " + c.title().toLowerCase(Locale.UK) + ".")
                .orElse("");
        add(
                update.at(),
                "Update",
                update.by(),
                List.of(
                        update.happened(),
                        update.next().isBlank() ? "" : "Next: " + update.next(),
                        (forecast + " " + claim + " " + confidence).strip()),
                "");
    }

    private void move(String what, DateMove move) {
        boolean later = move.to().isAfter(move.from());
        add(
                move.at(),
                what + " moved from " + Words.date(move.from()) + " to " + Words.date(move.to()),
                move.by(),
                List.of(
                        Words.days(Math.abs(move.to().toEpochDay() - move.from().toEpochDay()))
                                + (later ? " later" : " earlier") + ", agreed by " + move.agreedBy() + ".",
                        move.reason()),
                "");
    }

    private void evidence(Action.Evidence evidence) {
        add(
                evidence.at(),
                "Evidence added: " + evidence.title(),
                evidence.by(),
                List.of(evidence.shows(), "Dated " + Words.date(evidence.dated()) + "."),
                evidence.link());
    }

    private void step(Action.StageStep step) {
        boolean back = step.to().compareTo(step.from()) < 0;
        String what = step.to() == Stage.STOPPED
                ? "Stopped"
                : back
                        ? "Put back from “" + step.from().title() + "” to “"
                                + step.to().title() + "”"
                        : step.to().title();
        add(step.at(), what, step.by(), List.of(step.reason()), "");
    }

    private void milestone(Action.Milestone milestone) {
        milestone.moves().forEach(m -> move("Milestone “" + milestone.title() + "”", m));
        milestone.reachedOn().ifPresent(day -> {
            String late =
                    day.isAfter(milestone.originalDue())
                            ? Words.sentence(Words.days(day.toEpochDay()
                                            - milestone.originalDue().toEpochDay())) + " after the date first promised."
                            : "";
            addDay(day, "Milestone reached: " + milestone.title(), List.of(late));
        });
    }

    private void finding(Finding finding) {
        add(finding.since(), "Found by a check", "", List.of(finding.reason()), "");
        finding.acceptance()
                .ifPresent(a -> add(
                        a.at(),
                        "Finding accepted until " + Words.date(a.until()),
                        a.by(),
                        List.of(finding.reason(), "Why: " + a.reason()),
                        ""));
    }

    private void add(Instant at, String what, String by, List<String> paragraphs, String link) {
        events.add(new Event(at, Words.moment(at), what, by.isEmpty() ? "" : names.apply(by), paragraphs, link));
    }

    private void addDay(LocalDate day, String what, List<String> paragraphs) {
        Instant at = day.atStartOfDay(Words.ZONE).toInstant();
        events.add(new Event(at, Words.date(day), what, "", paragraphs, ""));
    }
}
