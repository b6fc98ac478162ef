package org.braidplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An external inspection or review.
 *
 * @param expected when its report was expected
 * @param published when its report came out; absent while it is awaited
 * @param link an http or https address of the report; empty when there is none
 * @param note what else a reader should know, such as sources that disagree; may be empty
 */
public record Review(
        String key,
        String body,
        String title,
        Optional<LocalDate> onSiteFrom,
        Optional<LocalDate> onSiteTo,
        Optional<LocalDate> expected,
        Optional<LocalDate> published,
        List<Judgement> judgements,
        String link,
        String note,
        Source source) {

    public Review {
        judgements = List.copyOf(judgements);
    }

    /** Whether its report is still to come, as seen on this day. */
    public boolean isAwaited(LocalDate today) {
        return published.isEmpty() || published.get().isAfter(today);
    }

    /** What was judged and how: {@code ("Adoption", "requires improvement")}. */
    public record Judgement(String subject, String grade) {}
}
