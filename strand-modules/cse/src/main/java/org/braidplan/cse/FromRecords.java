package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Share;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;

/**
 * A measure of the strand that its own records give, quarter by quarter.
 *
 * <p>Figures of confidential fields are never among them: an indicator's readings are seen by everybody who may read the plan.
 */
record FromRecords(String indicator, Function<PlanView, Stream<NewReading>> working) implements Measure {

    /** All of them. Community events are counted elsewhere, and so is what only few people may see. */
    static Measure[] all() {
        return new Measure[] {
            interviews(CseIndicators.INTERVIEWS_DONE, Funnel.Quarter::doneOfEpisodes),
            interviews(CseIndicators.INTERVIEWS_IN_TIME, Funnel.Quarter::withinOfDone),
            of(
                    CseIndicators.CURRENT_ASSESSMENTS,
                    plan -> Counted.assessments(plan).stream()
                            .map(q -> NewReading.of(q.quarter(), new Share(q.current(), q.children())))),
            of(
                    CseIndicators.LONG_SUPPORT,
                    plan -> Counted.support(plan).stream()
                            .map(q -> NewReading.of(q.quarter(), BigDecimal.valueOf(q.openTwelveMonths()))))
        };
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        return working.apply(plan).toList();
    }

    /** Only of quarters whose three months are in, and whose counts fit together: a share of anything else says nothing. */
    private static Measure interviews(Indicator indicator, Function<Funnel.Quarter, Share> share) {
        return of(
                indicator,
                plan -> Funnel.of(plan).quarters().stream()
                        .filter(q -> q.isComplete() && q.fits())
                        .map(q -> NewReading.of(q.period(), share.apply(q))));
    }

    private static Measure of(Indicator indicator, Function<PlanView, Stream<NewReading>> working) {
        return new FromRecords(indicator.key(), working);
    }
}
