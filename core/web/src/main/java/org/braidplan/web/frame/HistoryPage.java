package org.braidplan.web.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.braidplan.view.History;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;

/** Every change ever made to one document, field by field. */
public final class HistoryPage implements Handler {

    private final Section section;
    private final Function<Visit, Subject> subject;

    /** The history of whatever the address names. */
    public HistoryPage(Section section, Function<Visit, Subject> subject) {
        this.section = section;
        this.subject = subject;
    }

    /** Whose history is shown: the document, what people call it, and the address of its own page. */
    public record Subject(String collection, String key, String name, String address) {}

    /** One change. */
    public record Entry(long number, String when, String who, String why, String kind, List<Changes.Line> lines) {}

    /** What the template shows. */
    public record Model(Subject subject, List<Entry> entries) {}

    @Override
    public Answer answer(Visit visit) {
        Subject about = subject.apply(visit);
        Map<String, String> known = new HashMap<>();
        List<Entry> entries = visit.services().history().of(visit.caller(), about.collection(), about.key()).stream()
                .map(e -> entry(visit, e, known))
                .toList();
        return Answer.Screen.of(
                section,
                List.of(new Crumb("Plan", "/"), new Crumb(about.name(), about.address())),
                "Every change to " + about.name(),
                "history.jte",
                new Model(about, entries));
    }

    private static Entry entry(Visit visit, History.Entry entry, Map<String, String> known) {
        String who = known.computeIfAbsent(
                entry.who(), u -> Changes.who(visit.services().people(), u));
        boolean added = entry.changes().stream().anyMatch(c -> c.kind() == History.Kind.ADDED);
        boolean removed = entry.changes().stream().anyMatch(c -> c.kind() == History.Kind.REMOVED);
        return new Entry(
                entry.number(),
                Words.moment(entry.moment()),
                who,
                entry.why(),
                added ? "Added" : removed ? "Removed" : "Changed",
                entry.changes().stream().flatMap(c -> Changes.lines(c).stream()).toList());
    }
}
