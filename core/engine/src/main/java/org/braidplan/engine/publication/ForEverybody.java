package org.braidplan.engine.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.engine.rating.Ratings;
import org.braidplan.indicator.Indicator;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;

/** Records of the plan without what is for staff: people, claims, evidence, and notes between officers. */
final class ForEverybody {

    private ForEverybody() {}

    static Plan of(Plan plan) {
        return new Plan(plan.title(), plan.council(), plan.purpose(), plan.scheme(), List.of(), plan.boardMeetings());
    }

    static Strand of(Strand strand) {
        return new Strand(
                strand.key(),
                strand.number(),
                strand.prefix(),
                strand.title(),
                strand.purpose(),
                "",
                "",
                of(strand.source()));
    }

    static Review of(Review review) {
        return new Review(
                review.key(),
                review.body(),
                review.title(),
                review.onSiteFrom(),
                review.onSiteTo(),
                review.expected(),
                review.published(),
                review.judgements(),
                review.link(),
                "",
                of(review.source()));
    }

    static Recommendation of(Recommendation recommendation) {
        return new Recommendation(
                recommendation.key(),
                recommendation.review(),
                recommendation.number(),
                recommendation.gist(),
                recommendation.addressee(),
                recommendation.response(),
                recommendation.responseReason(),
                recommendation.strands(),
                of(recommendation.source()));
    }

    /** Rated first, for the scheme may look at what the public does not see; a rating's reason is made of stage and dates. */
    static RatedAction of(Action action, long revision, RatingScheme scheme, java.time.LocalDate day) {
        RatedAction rated = Ratings.rate(action, revision, scheme, day);
        return new RatedAction(of(action), revision, rated.rated(), rated.daysLate());
    }

    static Action of(Action action) {
        Action.Schedule schedule = action.schedule();
        return new Action(
                action.ref(),
                action.strand(),
                action.title(),
                action.description(),
                new Action.Responsibility("", "", List.of()),
                new Action.Schedule(
                        schedule.start(),
                        schedule.originalDue(),
                        schedule.due(),
                        schedule.forecast(),
                        schedule.doneOn(),
                        schedule.moves().stream()
                                .map(m -> new Action.DateMove(m.from(), m.to(), m.agreedBy(), m.reason(), "", m.at()))
                                .toList()),
                new Action.Proof(
                        action.stage(),
                        action.proof().steps().stream()
                                .map(s -> new Action.StageStep(
                                        s.from(), s.to(), isGoneBack(s) ? s.reason() : "", "", s.at()))
                                .toList(),
                        List.of()),
                Action.Claim.NONE,
                action.milestones().stream()
                        .map(m -> new Action.Milestone(
                                m.id(), m.title(), m.originalDue(), m.due(), m.forecast(), m.reachedOn(), List.of()))
                        .toList(),
                action.lastUpdate().stream()
                        .map(u -> new Action.ProgressUpdate(
                                u.happened(), u.next(), u.forecast(), Action.Claim.NONE, "", u.at()))
                        .toList(),
                new Action.Ties(action.ties().recommendations(), action.ties().indicators(), List.of(), List.of()),
                of(action.source()));
    }

    /** Why something was put back or stopped is what residents ask; why it went forward names who checked what. */
    private static boolean isGoneBack(Action.StageStep step) {
        return step.to() == org.braidplan.action.Stage.STOPPED || step.to().compareTo(step.from()) < 0;
    }

    static Indicator of(Indicator indicator, Optional<BigDecimal> baseline, List<Indicator.Target> targets) {
        return new Indicator(
                indicator.key(),
                indicator.strand(),
                indicator.title(),
                "",
                indicator.frequency(),
                indicator.definitions().stream()
                        .map(d -> new Indicator.Definition(
                                d.version(),
                                d.unit(),
                                d.betterIs(),
                                d.numerator(),
                                d.denominator(),
                                d.source(),
                                d.from(),
                                d.reason(),
                                "",
                                d.at()))
                        .toList(),
                indicator.baseline().flatMap(b -> baseline.map(v -> new Indicator.Baseline(b.period(), v, b.source()))),
                targets,
                of(indicator.limits()),
                of(indicator.source()));
    }

    private static Indicator.Limits of(Indicator.Limits limits) {
        return new Indicator.Limits(
                limits.choice()
                        .map(c -> new Indicator.LimitChoice(c.screenOutliers(), c.fixAfter(), c.reason(), "", c.at())),
                limits.rebases().stream()
                        .map(r -> new Indicator.Rebase(r.from(), r.reason(), "", r.at()))
                        .toList());
    }

    private static Source of(Source source) {
        return new Source(source.certainty(), "");
    }
}
