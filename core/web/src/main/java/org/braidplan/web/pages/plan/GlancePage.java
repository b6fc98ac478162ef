package org.braidplan.web.pages.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Finding;
import org.braidplan.page.Components.Figure;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.actions.ActionQuery;
import org.braidplan.web.pages.indicators.TestsOfProgress;

/** The plan at a glance: are we on course, and what needs me? */
public final class GlancePage implements Handler {

    /** A review that has not reported; {@code words} say when it was expected. */
    public record Awaited(String key, String title, String words) {}

    /** What happened since the board last met. */
    public record Since(LocalDate meeting, String words, String address) {}

    /** What the template shows. */
    public record Model(
            Plan plan,
            List<Figure> figures,
            List<Figure> doubts,
            List<Awaited> awaited,
            TestsOfProgress tests,
            List<StrandRow> strands,
            Optional<Since> since,
            Optional<Adoption> adopted,
            boolean isPast) {}

    @Override
    public Answer answer(Visit visit) {
        List<Finding> findings = visit.isPast()
                ? List.of()
                : visit.services().checks().findings(visit.caller()).stream()
                        .filter(f -> !f.isAccepted(visit.today()))
                        .toList();
        Model model = visit.read(plan -> model(plan, findings, visit.isPast()));
        String title = model.plan().title().isEmpty()
                ? "The plan at a glance"
                : model.plan().title();
        return Answer.Screen.of(Section.PLAN, List.of(), title, "plan/glance.jte", model);
    }

    private static Model model(PlanView view, List<Finding> findings, boolean isPast) {
        List<RatedAction> actions = view.actions();
        Map<String, Long> byStrand =
                findings.stream().collect(Collectors.groupingBy(f -> f.subject().strand(), Collectors.counting()));
        List<StrandRow> strands = view.strands().stream()
                .map(s -> StrandRow.of(
                        view,
                        s,
                        actions,
                        isPast
                                ? Optional.empty()
                                : Optional.of(byStrand.getOrDefault(s.key(), 0L).intValue())))
                .toList();
        return new Model(
                view.plan(),
                figures(actions),
                doubts(view, actions),
                awaited(view),
                new TestsOfProgress(strands.stream()
                        .flatMap(s -> s.tests().indicators().stream())
                        .toList()),
                strands,
                since(view, actions, findings),
                view.adoptions().stream().reduce((a, b) -> b),
                isPast);
    }

    /** How many actions there are of each rating, worst last, with the way to them. */
    public static List<Figure> figures(List<RatedAction> actions) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(actions.size(), actions.size() == 1 ? "action" : "actions", "/actions"));
        for (Rating rating : Rating.values()) {
            long number = actions.stream()
                    .filter(a -> a.rating() == rating && a.action().stage() != Stage.STOPPED)
                    .count();
            figures.add(figure(
                    number,
                    rating.word().toLowerCase(Locale.UK),
                    "/actions?rating=" + rating.name().toLowerCase(Locale.ROOT)));
        }
        long stopped = actions.stream()
                .filter(a -> a.action().stage() == Stage.STOPPED)
                .count();
        if (stopped > 0) {
            figures.add(figure(stopped, "stopped", "/actions?stage=stopped"));
        }
        return figures;
    }

    private static List<Figure> doubts(PlanView view, List<RatedAction> actions) {
        List<Figure> doubts = new ArrayList<>();
        add(
                doubts,
                shown(actions, "overclaimed", view),
                "claimed better than the rule says",
                "/actions?show=overclaimed");
        add(doubts, shown(actions, "unevidenced", view), "done without evidence", "/actions?show=unevidenced");
        add(doubts, shown(actions, "silent", view), "without an update for 35 days", "/actions?show=silent");
        long bare = view.recommendations().stream()
                .filter(Recommendation::needsAction)
                .filter(r -> actions.stream()
                        .noneMatch(a -> a.action().ties().recommendations().contains(r.key())))
                .count();
        add(
                doubts,
                bare,
                bare == 1 ? "recommendation with no action" : "recommendations with no action",
                "/recommendations?show=bare");
        return doubts;
    }

    private static void add(List<Figure> doubts, long number, String words, String address) {
        if (number > 0) {
            doubts.add(figure(number, words, address));
        }
    }

    private static long shown(List<RatedAction> actions, String show, PlanView view) {
        return actions.stream().filter(ActionQuery.shown(show, view.today())).count();
    }

    private static List<Awaited> awaited(PlanView view) {
        return view.reviews().stream()
                .filter(r -> r.isAwaited(view.today()))
                .map(r -> new Awaited(r.key(), r.title(), expected(r, view.today())))
                .toList();
    }

    /** When an awaited report was expected, in words. */
    public static String expected(Review review, LocalDate today) {
        return review.expected()
                .map(d -> d.isBefore(today)
                        ? "was expected " + Words.date(d) + ", " + Words.days(today.toEpochDay() - d.toEpochDay())
                                + " ago"
                        : "expected " + Words.date(d))
                .orElse("no date is known");
    }

    private static Optional<Since> since(PlanView view, List<RatedAction> actions, List<Finding> findings) {
        return WhatChanged.lastMeeting(view.plan(), view.today()).map(meeting -> {
            WhatChanged changed = WhatChanged.of(actions, WhatChanged.endOf(meeting), view.moment());
            List<String> words = new ArrayList<>();
            say(words, changed.came(Stage.DONE), "action done", "actions done");
            say(words, changed.came(Stage.VERIFIED), "verified", "verified");
            say(words, changed.back(), "put back", "put back");
            say(words, changed.moved().size(), "date moved", "dates moved");
            say(words, changed.reached().size(), "milestone reached", "milestones reached");
            say(words, changed.updates().size(), "update given", "updates given");
            long found = findings.stream()
                    .filter(f -> f.since().isAfter(WhatChanged.endOf(meeting)))
                    .count();
            say(words, found, "new finding", "new findings");
            String all = words.isEmpty() ? "nothing has changed" : String.join(", ", words);
            return new Since(meeting, all, "/changes?since=" + meeting);
        });
    }

    private static void say(List<String> words, long number, String one, String many) {
        if (number > 0) {
            words.add(Words.count(number, one, many));
        }
    }

    private static Figure figure(long number, String words, String address) {
        return new Figure(Words.number(BigDecimal.valueOf(number)), words, address);
    }
}
