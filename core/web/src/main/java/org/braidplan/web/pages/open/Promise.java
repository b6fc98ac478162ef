package org.braidplan.web.pages.open;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Strand;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;

/**
 * Something that the Council promised, in words for everybody: never who is to do it, and nothing but its title of what
 * officers wrote.
 *
 * @param sentence how it stands
 * @param isExample whether it was made up to show how the plan works
 */
public record Promise(String strand, String title, Standing standing, String sentence, boolean isExample) {

    /** The strands that the public may be shown. */
    static List<Strand> strands(PlanView plan) {
        return plan.strands().stream()
                .filter(s -> s.source().certainty().isFitForPublic())
                .toList();
    }

    /** All that the public may be shown, by how it stands and then as it was promised. */
    static List<Promise> of(PlanView plan) {
        Set<String> strands = strands(plan).stream().map(Strand::key).collect(Collectors.toSet());
        return plan.actions().stream()
                .filter(a -> a.action().source().certainty().isFitForPublic())
                .filter(a -> strands.contains(a.action().strand()))
                .sorted(Comparator.comparing(Standing::of)
                        .thenComparing(a -> a.action().schedule().originalDue().orElse(LocalDate.MAX)))
                .map(a -> of(a, plan.today()))
                .toList();
    }

    private static Promise of(RatedAction rated, LocalDate today) {
        Action action = rated.action();
        Standing standing = Standing.of(rated);
        return new Promise(
                action.strand(),
                action.title(),
                standing,
                sentence(rated, standing, today),
                action.source().certainty() == Certainty.ILLUSTRATIVE);
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
