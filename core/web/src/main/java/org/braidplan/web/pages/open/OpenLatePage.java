package org.braidplan.web.pages.open;

import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.publication.Approved;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What is late, and why. */
public final class OpenLatePage implements Handler {

    /** A late promise; {@code why} is empty where nobody has said. */
    public record Row(Promise promise, String strand, String why) {}

    /** What the template shows. */
    public record Model(String day, int promises, List<Row> rows) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        List<Row> rows = Promise.of(published.plan()).stream()
                .filter(p -> p.standing() == Standing.LATE)
                .map(p -> row(published, p))
                .toList();
        Model model = new Model(published.day(), published.plan().actions().size(), rows);
        return Answer.Screen.of(Section.NONE, published.home(), "What is late, and why", "open/late.jte", model);
    }

    private static Row row(Published published, Promise promise) {
        Optional<Action> action = published.plan().actions().stream()
                .map(Approved::value)
                .map(a -> a.action())
                .filter(a -> Promise.address(a.ref()).equals(promise.address()))
                .findFirst();
        return new Row(
                promise,
                published.strand(promise.strand()).map(s -> s.title()).orElse(""),
                action.map(OpenLatePage::why).orElse(""));
    }

    /** The reason for the last move of its date, and else what was said last. */
    static String why(Action action) {
        List<Action.DateMove> moves = action.schedule().moves();
        if (!moves.isEmpty()) {
            return moves.get(moves.size() - 1).reason();
        }
        return action.lastUpdate()
                .map(u -> "On " + Words.date(Words.day(u.at())) + " we said: " + u.happened())
                .orElse("");
    }
}
