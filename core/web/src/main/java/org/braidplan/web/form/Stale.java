package org.braidplan.web.form;

import java.util.List;
import org.braidplan.people.People;
import org.braidplan.view.History;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;

/** What others changed since a form was opened, newest first. */
public record Stale(List<Meanwhile> changes) {

    public Stale {
        changes = List.copyOf(changes);
    }

    /** One change by somebody else: who, when and why, and the fields before and after. */
    public record Meanwhile(String who, String when, String why, List<Changes.Line> lines) {}

    /** These entries in words. */
    static Stale of(List<History.Entry> entries, People people) {
        return new Stale(entries.stream()
                .map(e -> new Meanwhile(
                        Changes.who(people, e.who()),
                        Words.moment(e.moment()),
                        e.why(),
                        e.changes().stream()
                                .flatMap(c -> Changes.lines(c).stream())
                                .toList()))
                .toList());
    }
}
