package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Quarters;
import org.braidplan.module.Measure;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Measures that count recommendations, each in the quarter in which it is known what became of it. */
record RecommendationMeasure(String indicator, Counting counting) implements Measure {

    static final RecommendationMeasure ANSWERED_IN_TIME =
            of(ScrutinyIndicators.ANSWERED_IN_TIME, (recommendation, quarters, today) -> {
                LocalDate due = recommendation.answerDue();
                quarters.count(due, recommendation.isAnsweredBy(due));
            });

    static final RecommendationMeasure ACCEPTED = of(ScrutinyIndicators.ACCEPTED, (recommendation, quarters, today) -> {
        if (recommendation.isAnsweredBy(today)) {
            quarters.count(
                    recommendation.answeredOn().orElseThrow(),
                    recommendation.answer().filter(Answer.ACCEPTED::equals).isPresent());
        }
    });

    static final RecommendationMeasure IMPLEMENTED =
            of(ScrutinyIndicators.IMPLEMENTED, (recommendation, quarters, today) -> {
                if (recommendation.isToBeDone(today)) {
                    LocalDate due = recommendation.dueToBeDone().orElseThrow();
                    quarters.count(due, recommendation.isImplementedBy(due));
                }
            });

    private static RecommendationMeasure of(Indicator indicator, Counting counting) {
        return new RecommendationMeasure(indicator.key(), counting);
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        Quarters quarters = new Quarters(plan.today());
        for (Stored<ScrutinyRecommendation> stored : plan.records(ScrutinyRecommendation.class)) {
            counting.count(stored.value(), quarters, plan.today());
        }
        return quarters.shares();
    }

    /** Puts one recommendation into its quarter, if it has one. */
    @FunctionalInterface
    interface Counting {

        void count(ScrutinyRecommendation recommendation, Quarters quarters, LocalDate today);
    }
}
