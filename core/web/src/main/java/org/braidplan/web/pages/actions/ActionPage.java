package org.braidplan.web.pages.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Finding;
import org.braidplan.check.Subject;
import org.braidplan.people.Right;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.indicators.Measured;

/** One action: what was promised, by whom, by when, and whether it is true. */
public final class ActionPage implements Handler {

    /** A recommendation that it answers, with the review that made it. */
    public record Answered(String key, String words) {}

    /** A milestone; {@code words} says how it stands. */
    public record MilestoneRow(Action.Milestone milestone, String words, boolean isLate) {}

    /** What whoever looks may do here. */
    public record Offers(
            boolean update,
            boolean change,
            Optional<Stage> next,
            String nextWords,
            boolean needsEvidence,
            boolean putBack) {}

    /** What the template shows. */
    public record Model(
            RatedAction rated,
            Action action,
            String strand,
            Ladder ladder,
            List<String> dates,
            List<MilestoneRow> milestones,
            List<Answered> answers,
            List<Measured> tests,
            List<ActionRow> waitsFor,
            List<ActionRow> waitedForBy,
            List<Finding> findings,
            List<Timeline.Event> timeline,
            String claimedBy,
            Offers offers,
            LocalDate today,
            boolean isPast) {}

    @Override
    public Answer answer(Visit visit) {
        String ref = visit.path("ref");
        List<Finding> findings = visit.isPast() ? List.of() : findings(visit, ref);
        Model model = visit.read(plan -> model(visit, plan, ref, findings));
        return Answer.Screen.of(
                Section.ACTIONS,
                List.of(
                        new Crumb("Plan", "/"),
                        new Crumb(model.strand(), "/strands/" + model.action().strand()),
                        new Crumb("Actions", "/actions?strand=" + model.action().strand())),
                model.action().ref() + " " + model.action().title(),
                "actions/action.jte",
                model);
    }

    private static List<Finding> findings(Visit visit, String ref) {
        return visit.services().checks().findings(visit.caller()).stream()
                .filter(f -> f.subject().kind() == Subject.Kind.ACTION
                        && f.subject().key().equals(ref))
                .toList();
    }

    private static Model model(Visit visit, PlanView plan, String ref, List<Finding> findings) {
        RatedAction rated = plan.action(ref).orElseThrow(() -> Problem.notFound("action " + ref));
        Action action = rated.action();
        Map<String, String> titles = ActionRow.titles(plan.strands());
        Map<String, String> known = new HashMap<>();
        UnaryOperator<String> names = user ->
                known.computeIfAbsent(user, u -> Changes.who(visit.services().people(), u));
        String by = action.lastUpdate()
                .map(u -> names.apply(u.by()) + " on " + Words.date(Words.day(u.at())))
                .orElse("");
        return new Model(
                rated,
                action,
                titles.getOrDefault(action.strand(), action.strand()),
                Ladder.of(action, names),
                dates(action),
                action.milestones().stream().map(m -> row(m, plan.today())).toList(),
                answers(plan, action),
                action.ties().indicators().stream()
                        .flatMap(k -> plan.indicator(k).stream())
                        .map(i -> Measured.of(plan, i))
                        .toList(),
                rows(plan, action.ties().waitsFor(), titles),
                plan.actions().stream()
                        .filter(a -> a.action().ties().waitsFor().contains(ref))
                        .map(a -> ActionRow.of(a, titles.getOrDefault(a.action().strand(), "")))
                        .toList(),
                findings,
                Timeline.of(action, findings, names),
                by,
                offers(visit, action),
                plan.today(),
                visit.isPast());
    }

    private static Offers offers(Visit visit, Action action) {
        boolean update = visit.mayNow(Right.UPDATE_ACTIONS, action.strand());
        boolean verify = visit.mayNow(Right.VERIFY_ACTIONS, action.strand());
        Optional<Stage> next = Ladder.next(action.stage()).filter(s -> s == Stage.VERIFIED ? verify : update);
        boolean needsEvidence = next.filter(s -> s == Stage.EVIDENCED).isPresent()
                && action.proof().evidence().isEmpty();
        return new Offers(
                update,
                visit.mayNow(Right.CHANGE_ACTIONS, action.strand()),
                needsEvidence ? Optional.empty() : next,
                next.map(StageForms::verb).orElse(""),
                needsEvidence,
                update && action.stage() != Stage.PLANNED);
    }

    private static List<String> dates(Action action) {
        List<String> dates = new ArrayList<>();
        Action.Schedule schedule = action.schedule();
        dates.add(schedule.originalDue()
                .map(d -> "First promised for " + Words.date(d) + ".")
                .orElse("No date was ever promised."));
        int moves = schedule.moves().size();
        if (moves > 0) {
            Action.DateMove last = schedule.moves().get(moves - 1);
            dates.add("Moved " + (moves == 1 ? "once" : moves == 2 ? "twice" : moves + " times") + ", now due "
                    + Words.date(last.to()) + ", agreed by " + last.agreedBy() + ".");
        }
        schedule.doneOn()
                .ifPresentOrElse(
                        d -> dates.add("Done on " + Words.date(d) + "."),
                        () -> schedule.forecast().ifPresent(d -> dates.add("Now expected by " + Words.date(d) + ".")));
        schedule.start().ifPresent(d -> dates.add("Start: " + Words.date(d) + "."));
        return dates;
    }

    private static MilestoneRow row(Action.Milestone milestone, LocalDate today) {
        if (milestone.reachedOn().isPresent()) {
            return new MilestoneRow(
                    milestone, "Reached on " + Words.date(milestone.reachedOn().get()), false);
        }
        LocalDate expected = milestone.forecast().orElse(milestone.due());
        String forecast = milestone
                .forecast()
                .map(f -> "Expected " + Words.date(f))
                .orElse("Due " + Words.fromNow(milestone.due(), today));
        if (milestone.due().isBefore(today)) {
            String late = Words.days(today.toEpochDay() - milestone.due().toEpochDay()) + " past its date";
            return new MilestoneRow(
                    milestone,
                    milestone.forecast().isPresent() ? Words.sentence(late) + ". " + forecast : Words.sentence(late),
                    true);
        }
        return new MilestoneRow(milestone, forecast, expected.isAfter(milestone.originalDue()));
    }

    private static List<Answered> answers(PlanView plan, Action action) {
        if (action.ties().recommendations().isEmpty()) {
            return List.of();
        }
        Map<String, String> reviews = new HashMap<>();
        for (Review review : plan.reviews()) {
            reviews.put(review.key(), review.title());
        }
        return plan.recommendations().stream()
                .filter(r -> action.ties().recommendations().contains(r.key()))
                .map(r -> new Answered(r.key(), words(r, reviews)))
                .toList();
    }

    private static String words(Recommendation recommendation, Map<String, String> reviews) {
        return reviews.getOrDefault(recommendation.review(), recommendation.review()) + ", " + recommendation.number()
                + ": " + recommendation.gist();
    }

    private static List<ActionRow> rows(PlanView plan, List<String> refs, Map<String, String> titles) {
        return refs.stream()
                .flatMap(r -> plan.action(r).stream())
                .map(a -> ActionRow.of(a, titles.getOrDefault(a.action().strand(), "")))
                .toList();
    }
}
