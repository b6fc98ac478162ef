package org.braidplan.web.pages.system;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braidplan.view.History;
import org.braidplan.view.Listing;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Every change ever made, newest first. */
public final class JournalPage implements Handler {

    /** An import may change thousands of documents; of those the list shows the first few. */
    private static final int SHOWN = 5;

    private static final int LINES = 12;

    /** What the template shows. */
    public record Model(String words, List<JournalEntry> entries, Paging paging) {}

    @Override
    public Answer answer(Visit visit) {
        Listing<History.Entry> found = visit.services().history().journal(visit.caller(), visit.pageOf());
        Map<String, String> known = new HashMap<>();
        Listing<JournalEntry> entries = found.map(e -> JournalEntry.of(visit, e, known, SHOWN, LINES));
        String words = found.total() == 0
                ? ""
                : "Every change ever made is here: " + Words.number(BigDecimal.valueOf(found.total()))
                        + (found.total() == 1 ? " entry." : " entries, newest first.");
        Model model = new Model(words, entries.items(), Paging.of(entries, visit.addressWithout("page")));
        return Answer.Screen.of(
                Section.JOURNAL, List.of(new Crumb("Plan", "/")), "Journal", "system/journal.jte", model);
    }
}
