package org.braidplan.web.pages.system;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.page.Components.Way;
import org.braidplan.view.History;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/**
 * Who changed what, newest first: without the checks that ran and the figures that modules worked out, which are most of the
 * journal; or every entry there is.
 */
public final class JournalPage implements Handler {

    private static final String HERE = "/journal";
    private static final String ALL = "/journal?show=all";
    private static final String BEFORE = "before";
    private static final String ROUTINE = "checks that ran, and what modules worked out";

    /** An import may change thousands of documents; of those the list shows the first few. */
    private static final int SHOWN = 5;

    private static final int LINES = 12;

    /**
     * What the template shows.
     *
     * @param words which entries are shown and which are not; empty when there are none
     * @param isBeyond whether older entries are asked for than there are
     * @param newest the address of the newest entries; empty when these are they
     * @param older the address of the entries before these; empty when there are none, or pages have numbers
     */
    public record Model(
            List<Way> ways,
            String words,
            boolean isBeyond,
            List<JournalEntry> entries,
            String newest,
            String older,
            Optional<Paging> paging) {}

    @Override
    public Answer answer(Visit visit) {
        // A numbered page is one of the whole journal, as it was before there was a choice.
        boolean all = visit.parameter("show").equals("all")
                || !visit.parameter("page").isEmpty();
        return Answer.Screen.of(
                Section.JOURNAL,
                List.of(new Crumb("Plan", "/")),
                "Journal",
                "system/journal.jte",
                all ? all(visit) : changes(visit));
    }

    private static Model changes(Visit visit) {
        History.Stretch found = visit.services().history().changes(visit.caller(), newest(visit), PageOf.USUAL);
        boolean isFirst = visit.parameter(BEFORE).isEmpty();
        return new Model(
                ways(false),
                found.newest() == 0 ? "" : words(found),
                found.newest() == 0 && !isFirst,
                entries(visit, found.entries()),
                isFirst ? "" : HERE,
                found.oldest() > 1 ? Addresses.with(HERE, BEFORE, Long.toString(found.oldest())) : "",
                Optional.empty());
    }

    /** The entry to begin with: the one before that which the address names; the newest when it names none. */
    private static long newest(Visit visit) {
        String before = visit.parameter(BEFORE);
        return before.matches("\\d{1,15}") ? Long.parseLong(before) - 1 : Long.MAX_VALUE;
    }

    private static String words(History.Stretch found) {
        String looked = found.newest() == found.oldest()
                ? "entry " + number(found.newest())
                : "entries " + number(found.newest()) + " to " + number(found.oldest());
        if (found.entries().isEmpty()) {
            return "Nobody changed anything in " + looked + ": " + ROUTINE + ".";
        }
        return Words.sentence(looked) + ", newest first."
                + switch (found.leftOut()) {
                    case 0 -> "";
                    case 1 -> " One of them is left out: " + ROUTINE + ".";
                    default -> " " + number(found.leftOut()) + " of them are left out: " + ROUTINE + ".";
                };
    }

    private static Model all(Visit visit) {
        Listing<History.Entry> found = visit.services().history().journal(visit.caller(), visit.pageOf());
        return new Model(
                ways(true),
                found.total() == 0
                        ? ""
                        : "Every change ever made is here: " + number(found.total())
                                + (found.total() == 1 ? " entry." : " entries, newest first."),
                found.total() > 0 && found.items().isEmpty(),
                entries(visit, found.items()),
                "",
                "",
                Optional.of(Paging.of(found, ALL)));
    }

    private static List<Way> ways(boolean all) {
        return List.of(new Way("Who changed what", HERE, !all), new Way("Every entry", ALL, all));
    }

    private static List<JournalEntry> entries(Visit visit, List<History.Entry> entries) {
        Map<String, String> known = new HashMap<>();
        return entries.stream()
                .map(e -> JournalEntry.of(visit, e, known, SHOWN, LINES))
                .toList();
    }

    private static String number(long number) {
        return Words.number(BigDecimal.valueOf(number));
    }
}
