package org.braidplan.web.pages.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.Problem;
import org.braidplan.view.History;
import org.braidplan.view.PageOf;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** One entry of the journal with all that it changed. */
public final class JournalEntryPage implements Handler {

    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_LINES = 200;

    @Override
    public Answer answer(Visit visit) {
        History.Entry entry = entry(visit);
        return Answer.Screen.of(
                Section.JOURNAL,
                List.of(new Crumb("Plan", "/"), new Crumb("Journal", "/journal")),
                "Entry " + entry.number(),
                "system/entry.jte",
                JournalEntry.of(visit, entry, new HashMap<>(), MOST_DOCUMENTS, MOST_LINES));
    }

    /** The journal is paged from its newest entry, which may be another a moment later; so the number is looked at. */
    private static History.Entry entry(Visit visit) {
        String asked = visit.path("number");
        History history = visit.services().history();
        for (int attempt = 1; attempt <= 3; attempt++) {
            long last = history.journal(visit.caller(), page(1)).total();
            long number = asked.matches("\\d{1,15}") ? Long.parseLong(asked) : 0;
            long page = last - number + 1;
            if (number < 1 || page < 1 || page > 1_000_000) {
                break;
            }
            Optional<History.Entry> found = history.journal(visit.caller(), page((int) page)).items().stream()
                    .filter(e -> e.number() == number)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw Problem.notFound("entry " + asked + " in the journal");
    }

    private static PageOf page(int number) {
        return new PageOf(number, 1, Optional.empty(), Map.of(), "");
    }
}
