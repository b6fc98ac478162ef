package org.braidplan.web.pages.open;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.plan.Certainty;
import org.braidplan.publication.Approved;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;

/**
 * Something that the Council promised, in words for everybody.
 *
 * @param address of its page
 * @param sentence how it stands
 * @param isExample whether it was made up to show how the plan works
 */
public record Promise(
        String strand, String title, String address, Standing standing, String sentence, boolean isExample) {

    /** All promises, by how they stand and then as they were promised. */
    static List<Promise> of(PublicPlan plan) {
        return plan.actions().stream()
                .map(Approved::value)
                .sorted(Comparator.comparing(Standing::of)
                        .thenComparing(a -> a.action().schedule().originalDue().orElse(LocalDate.MAX)))
                .map(a -> of(a, plan.day()))
                .toList();
    }

    /** Those of one strand. */
    static List<Promise> of(PublicPlan plan, String strand) {
        return of(plan).stream().filter(p -> p.strand().equals(strand)).toList();
    }

    static Promise of(RatedAction rated, LocalDate today) {
        Action action = rated.action();
        Standing standing = Standing.of(rated);
        return new Promise(
                action.strand(),
                action.title(),
                address(action.ref()),
                standing,
                sentence(rated, standing, today),
                action.source().certainty() == Certainty.ILLUSTRATIVE);
    }

    /** Where a promise is told in full; small letters, because a reference means nothing to a resident. */
    static String address(String ref) {
        return Addresses.path("/public/promises/", ref.toLowerCase(Locale.ROOT));
    }

    /** How promises stand, in one sentence. */
    static String words(List<Promise> promises) {
        return promises.isEmpty()
                ? "We have not promised anything definite here yet."
                : Words.count(promises.size(), "promise") + ": " + count(promises) + ".";
    }

    private static String sentence(RatedAction rated, Standing standing, LocalDate today) {
        Action.Schedule schedule = rated.action().schedule();
        String promised = schedule.originalDue()
                .map(d -> "We promised it for " + Words.date(d) + ".")
                .orElse("We have not given a date for it.");
        return switch (standing) {
            case LATE -> promised + " " + late(rated, today);
            case ON_COURSE -> promised;
            case UNCHECKED -> promised + " " + done(rated) + " Nobody else has checked it yet.";
            case CHECKED ->
                promised + " " + done(rated) + " " + checked(rated.action().stage());
            case NOT_STARTED ->
                promised
                        + schedule.start()
                                .map(d -> " It starts on " + Words.date(d) + ".")
                                .orElse("");
            case STOPPED -> promised + " We are not doing this any more.";
        };
    }

    private static String late(RatedAction rated, LocalDate today) {
        Action.Schedule schedule = rated.action().schedule();
        Optional<LocalDate> expected = rated.expected().filter(d -> d.isAfter(today));
        boolean past = schedule.originalDue().filter(d -> d.isBefore(today)).isPresent();
        String by = rated.daysLate() > 0 ? Words.days(rated.daysLate()) + " late" : "late";
        return expected.map(d ->
                        (past ? "It is not done. " : "") + "We now expect it on " + Words.date(d) + ", " + by + ".")
                .orElse("It is not done: it is " + by + ", and we have no new date.");
    }

    private static String done(RatedAction rated) {
        String on = rated.action()
                .schedule()
                .doneOn()
                .map(d -> " on " + Words.date(d))
                .orElse("");
        return "We say it was done" + on
                + (rated.daysLate() > 0 ? ", " + Words.days(rated.daysLate()) + " late." : ".");
    }

    private static String checked(Stage stage) {
        return switch (stage) {
            case IMPACT_SHOWN -> "Somebody else has checked it, and it has made a difference.";
            case SUSTAINED -> "Somebody else has checked it, it has made a difference, and the difference has lasted.";
            default -> "Somebody else has checked it.";
        };
    }

    /** How many of each there are: {@code 3 late, 5 on course}. */
    static String count(List<Promise> promises) {
        StringBuilder words = new StringBuilder();
        for (Standing standing : Standing.values()) {
            long number =
                    promises.stream().filter(p -> p.standing() == standing).count();
            if (number > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(number)
                        .append(' ')
                        .append(standing.words());
            }
        }
        return words.toString();
    }
}
