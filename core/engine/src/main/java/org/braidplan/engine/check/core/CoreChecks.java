package org.braidplan.engine.check.core;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Check;
import org.braidplan.check.Subject;
import org.braidplan.engine.document.Words;
import org.braidplan.indicator.Indicator;
import org.braidplan.view.PlanView;

/** All of the core's checks, and what they have in common. */
public final class CoreChecks {

    /** In the order in which they are listed. */
    public static final List<Check> ALL = List.of(
            new ActionWithoutOwnerOrDate(),
            new MilestonePast(),
            new ForecastBeyondOriginal(),
            new NoUpdateFor35Days(),
            new DoneWithoutEvidence(),
            new ClaimedBetterThanDerived(),
            new RecommendationWithoutAction(),
            new DependencyDueAfterWaiter(),
            new ImpactWithoutSignal(),
            new ConcernAfterImpact(),
            new ReadingLate(),
            new ReadingGap(),
            new SameValueAgain(),
            new ImpossibleValue(),
            new NumeratorBeyondDenominator(),
            new OutlierAgainstOwnLimits(),
            new DefinitionWithoutSource(),
            new IndicatorWithoutBaseline(),
            new PossiblePersonalData());

    private CoreChecks() {}

    /** The actions on which there is still work to do. */
    static List<RatedAction> open(PlanView plan) {
        return plan.actions().stream()
                .filter(a -> !a.action().stage().isDone() && a.action().stage() != Stage.STOPPED)
                .toList();
    }

    static Subject subject(RatedAction rated) {
        return Subject.action(rated.action().strand(), rated.action().ref());
    }

    static Subject subject(Indicator indicator) {
        return Subject.indicator(indicator.strand(), indicator.key());
    }

    /** How much later one day is than another: {@code 1 day}, {@code 62 days}. */
    static String days(LocalDate from, LocalDate to) {
        return Words.count(java.time.temporal.ChronoUnit.DAYS.between(from, to), "day");
    }
}
