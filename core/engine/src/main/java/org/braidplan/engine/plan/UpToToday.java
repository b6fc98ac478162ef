package org.braidplan.engine.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;

/** Plan files as far as they tell what has happened by a day; what they say happened later is left out. */
final class UpToToday {

    private final LocalDate today;

    private UpToToday(LocalDate today) {
        this.today = today;
    }

    /** The entries without what comes after a day, and without references to entries that are left out. */
    static PlanEntries cut(PlanEntries files, LocalDate today) {
        return new UpToToday(today).cut(files);
    }

    private PlanEntries cut(PlanEntries files) {
        List<Entry<Review>> reviews = files.reviews().stream()
                .filter(this::isAdded)
                .map(e -> e.with(review(e.value())))
                .toList();
        Set<String> laterReviews = missing(files.reviews(), reviews, Review::key);
        List<Entry<Recommendation>> recommendations = files.recommendations().stream()
                .filter(e -> !laterReviews.contains(e.value().review()))
                .toList();
        List<Entry<Indicator>> indicators = files.indicators().stream()
                .filter(e -> isPast(e.value().definitions().get(0).at()))
                .map(e -> e.with(indicator(e.value())))
                .toList();
        Set<String> laterIndicators = missing(files.indicators(), indicators, Indicator::key);
        List<Entry<Action>> actions =
                files.actions().stream().filter(this::isAdded).toList();
        Set<String> laterActions = missing(files.actions(), actions, Action::ref);
        Set<String> laterRecommendations = missing(files.recommendations(), recommendations, Recommendation::key);
        return new PlanEntries(
                files.plan().map(this::plan),
                files.strands(),
                reviews,
                recommendations,
                actions.stream()
                        .map(e -> e.with(action(e.value())
                                .withTies(without(
                                        e.value().ties(), laterRecommendations, laterIndicators, laterActions))))
                        .toList(),
                indicators,
                files.readings().stream()
                        .filter(e -> !laterIndicators.contains(e.value().indicator())
                                && hasEnded(e.value().reading()))
                        .map(e -> e.with(e.value()
                                .with(e.value().earlier().stream()
                                        .filter(was -> isPast(was.at()))
                                        .toList())))
                        .toList(),
                files.comparators().stream()
                        .filter(e -> !laterIndicators.contains(e.value().indicator())
                                && hasEnded(e.value().value()))
                        .toList(),
                files.registers());
    }

    private Plan plan(Plan plan) {
        return new Plan(
                plan.title(),
                plan.council(),
                plan.purpose(),
                plan.scheme(),
                plan.challengeSets().stream()
                        .filter(s -> !s.asOf().isAfter(today))
                        .toList(),
                plan.boardMeetings(),
                plan.sustainedAfter());
    }

    private Review review(Review review) {
        return !review.isAwaited(today)
                ? review
                : new Review(
                        review.key(),
                        review.body(),
                        review.title(),
                        review.onSiteFrom(),
                        review.onSiteTo(),
                        review.expected(),
                        review.published(),
                        List.of(),
                        review.link(),
                        review.note(),
                        review.source());
    }

    private Indicator indicator(Indicator indicator) {
        return new Indicator(
                indicator.key(),
                indicator.strand(),
                indicator.title(),
                indicator.owner(),
                indicator.frequency(),
                indicator.definitions().stream().filter(d -> isPast(d.at())).toList(),
                indicator.baseline().filter(b -> !b.period().to().isAfter(today)),
                indicator.targets(),
                new Indicator.Limits(
                        indicator.limits().choice().filter(c -> isPast(c.at())),
                        indicator.limits().rebases().stream()
                                .filter(r -> isPast(r.at()))
                                .toList()),
                indicator.source());
    }

    /** A period that cannot be read has its fault named elsewhere. */
    private boolean hasEnded(NewReading reading) {
        try {
            return !Period.parse(reading.period()).to().isAfter(today);
        } catch (DateTimeException e) {
            return true;
        }
    }

    private Action action(Action action) {
        Action.Schedule schedule = action.schedule();
        List<Action.StageStep> steps = past(action.proof().steps(), Action.StageStep::at);
        List<Action.Evidence> evidence = past(action.proof().evidence(), Action.Evidence::at);
        List<Action.DateMove> moves = past(schedule.moves(), Action.DateMove::at);
        List<Action.ProgressUpdate> updates = past(action.updates(), Action.ProgressUpdate::at);
        boolean whole = steps.size() == action.proof().steps().size()
                && evidence.size() == action.proof().evidence().size()
                && moves.size() == schedule.moves().size()
                && updates.size() == action.updates().size();
        Stage stage = ActionSums.stage(steps);
        Optional<LocalDate> forecast = ActionSums.forecast(updates);
        Optional<LocalDate> doneOn = schedule.doneOn().or(() -> ActionSums.doneOn(steps));
        return action.withProof(new Action.Proof(stage, steps, evidence))
                .withUpdates(updates)
                .withClaim(
                        whole && !action.claim().equals(Action.Claim.NONE) ? action.claim() : ActionSums.claim(updates))
                .withMilestones(action.milestones().stream()
                        .map(this::milestone)
                        .sorted(Comparator.comparing(Action.Milestone::due).thenComparing(Action.Milestone::id))
                        .toList())
                .withSchedule(new Action.Schedule(
                        schedule.start(),
                        schedule.originalDue(),
                        ActionSums.due(schedule.originalDue(), moves),
                        whole ? schedule.forecast().or(() -> forecast) : forecast,
                        doneOn.filter(d -> !d.isAfter(today) && (stage.isDone() || stage == Stage.STOPPED)),
                        moves));
    }

    private Action.Milestone milestone(Action.Milestone milestone) {
        List<Action.DateMove> moves = past(milestone.moves(), Action.DateMove::at);
        Optional<LocalDate> reachedOn = milestone.reachedOn().filter(d -> !d.isAfter(today));
        boolean whole = moves.size() == milestone.moves().size() && reachedOn.equals(milestone.reachedOn());
        return new Action.Milestone(
                milestone.id(),
                milestone.title(),
                milestone.originalDue(),
                ActionSums.due(Optional.of(milestone.originalDue()), moves).orElseThrow(),
                milestone.forecast().filter(f -> whole),
                reachedOn,
                moves);
    }

    private static Action.Ties without(
            Action.Ties ties, Set<String> recommendations, Set<String> indicators, Set<String> actions) {
        return new Action.Ties(
                others(ties.recommendations(), recommendations),
                others(ties.indicators(), indicators),
                others(ties.waitsFor(), actions),
                ties.documents());
    }

    private static List<String> others(List<String> keys, Set<String> leftOut) {
        return keys.stream().filter(k -> !leftOut.contains(k)).toList();
    }

    private static <T> Set<String> missing(List<Entry<T>> all, List<Entry<T>> kept, Function<T, String> key) {
        Set<String> missing =
                all.stream().map(e -> key.apply(e.value())).collect(Collectors.toCollection(HashSet::new));
        kept.forEach(e -> missing.remove(key.apply(e.value())));
        return missing;
    }

    private boolean isAdded(Entry<?> entry) {
        return entry.added().filter(day -> day.isAfter(today)).isEmpty();
    }

    private <T> List<T> past(List<T> entries, Function<T, Instant> at) {
        return entries.stream().filter(e -> isPast(at.apply(e))).toList();
    }

    private boolean isPast(Instant at) {
        return !at.atZone(CouncilClock.ZONE).toLocalDate().isAfter(today);
    }
}
