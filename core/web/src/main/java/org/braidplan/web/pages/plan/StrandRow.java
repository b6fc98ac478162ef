package org.braidplan.web.pages.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Strand;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;
import org.braidplan.web.pages.actions.ActionQuery;
import org.braidplan.web.pages.indicators.TestsOfProgress;

/**
 * A strand in a line: how many of its actions are on course, late and proven, what comes next, whether it gets better.
 *
 * @param findings how many open findings it has that nobody accepted; absent when the past is shown
 */
public record StrandRow(
        Strand strand,
        int actions,
        int onCourse,
        int late,
        int proven,
        Optional<NextMilestone> next,
        TestsOfProgress tests,
        Optional<Integer> findings) {

    /** The milestone that comes next; {@code words} say so, past dates included. */
    public record NextMilestone(String ref, String title, LocalDate due, String words, boolean isPast) {}

    /** The line of a strand. */
    public static StrandRow of(PlanView plan, Strand strand, List<RatedAction> all, Optional<Integer> findings) {
        List<RatedAction> actions = all.stream()
                .filter(a -> a.action().strand().equals(strand.key()))
                .toList();
        return new StrandRow(
                strand,
                actions.size(),
                count(actions, Rating.GREEN),
                count(actions, Rating.AMBER) + count(actions, Rating.RED),
                count(actions, Rating.BLUE),
                next(actions, plan.today()),
                TestsOfProgress.of(plan, strand.key()),
                findings);
    }

    private static int count(List<RatedAction> actions, Rating rating) {
        return (int) actions.stream().filter(a -> a.rating() == rating).count();
    }

    private static Optional<NextMilestone> next(List<RatedAction> actions, LocalDate today) {
        return actions.stream()
                .filter(ActionQuery::isOpen)
                .flatMap(a -> a.action().milestones().stream()
                        .filter(m -> m.reachedOn().isEmpty() && !m.due().isBefore(today))
                        .map(m -> milestone(a.action(), m, today)))
                .min(Comparator.comparing(NextMilestone::due));
    }

    private static NextMilestone milestone(Action action, Action.Milestone milestone, LocalDate today) {
        return new NextMilestone(
                action.ref(),
                milestone.title(),
                milestone.due(),
                Words.date(milestone.due()),
                milestone.due().isBefore(today));
    }
}
