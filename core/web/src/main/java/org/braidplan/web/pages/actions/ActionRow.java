package org.braidplan.web.pages.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.web.components.Words;

/**
 * An action as a row of a list.
 *
 * @param claimed what the owner claims, where it is better than the rule says
 * @param lateBy such as {@code 3 weeks late}; empty when it is not late
 */
public record ActionRow(
        String ref,
        String title,
        String strand,
        String owner,
        Optional<LocalDate> originalDue,
        Optional<LocalDate> expected,
        String stage,
        Rated rated,
        Optional<Rating> claimed,
        String lateBy,
        Source source) {

    /** A row for an action; {@code strand} is the title of its strand. */
    public static ActionRow of(RatedAction action, String strand) {
        return new ActionRow(
                action.action().ref(),
                action.action().title(),
                strand,
                action.action().owner(),
                action.action().schedule().originalDue(),
                action.expected(),
                action.action().stage().title(),
                action.rated(),
                action.isOverclaimed() ? action.action().claim().rating() : Optional.empty(),
                action.daysLate() == 0 ? "" : Words.days(action.daysLate()) + " late",
                action.action().source());
    }

    /** The titles of strands by their keys. */
    public static Map<String, String> titles(List<Strand> strands) {
        return strands.stream().collect(Collectors.toMap(Strand::key, Strand::title));
    }
}
