package org.braidplan.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.scrutiny.Rows.callIn;
import static org.braidplan.scrutiny.Rows.decision;
import static org.braidplan.scrutiny.Rows.recommendation;
import static org.braidplan.scrutiny.Rows.waiting;

import java.util.List;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.scrutiny.CallIn.Outcome;
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final String PAPER = "https://example.org/paper";

    @Test
    void answersAreCountedInTheQuarterInWhichTheyWereDue() {
        Record[] records = {
            recommendation(1, "2014-05-14", Answer.ACCEPTED, "2014-07-13", "", "", "", ""),
            recommendation(2, "2014-05-14", Answer.REJECTED, "2014-07-14", "", "", "", ""),
            waiting(3, "2014-07-30"),
            waiting(4, "2014-08-02")
        };
        assertThat(read(RecommendationMeasure.ANSWERED_IN_TIME, "2014-10-01", records))
                .containsExactly("2014-Q3: 1 of 3");
        assertThat(read(RecommendationMeasure.ANSWERED_IN_TIME, "2014-09-30", records))
                .isEmpty();
    }

    @Test
    void acceptedIsAcceptedAsAWholeOfAllThatWasAnswered() {
        assertThat(read(
                        RecommendationMeasure.ACCEPTED,
                        "2014-12-01",
                        recommendation(1, "2014-05-14", Answer.ACCEPTED, "2014-07-13", "", "", "", ""),
                        recommendation(2, "2014-05-14", Answer.IN_PART, "2014-07-14", "", "", "", ""),
                        recommendation(3, "2014-05-14", Answer.REJECTED, "2014-09-30", "", "", "", ""),
                        recommendation(4, "2014-05-14", Answer.ACCEPTED, "2014-10-01", "", "", "", "")))
                .containsExactly("2014-Q3: 1 of 3");
    }

    @Test
    void implementedMeansByItsDayAndWithEvidence() {
        assertThat(read(
                        RecommendationMeasure.IMPLEMENTED,
                        "2014-12-01",
                        recommendation(
                                1, "2014-03-05", Answer.ACCEPTED, "2014-04-02", "2014-08-31", "2014-08-31", PAPER, ""),
                        recommendation(
                                2, "2014-03-05", Answer.IN_PART, "2014-04-02", "2014-08-31", "2014-09-01", PAPER, ""),
                        recommendation(
                                3, "2014-03-05", Answer.ACCEPTED, "2014-04-02", "2014-08-31", "2014-08-31", "", ""),
                        recommendation(4, "2014-03-05", Answer.REJECTED, "2014-04-02", "2014-08-31", "", "", ""),
                        recommendation(5, "2013-05-05", Answer.ACCEPTED, "2013-05-20", "", "2014-05-20", PAPER, "")))
                .containsExactly("2014-Q2: 1 of 1", "2014-Q3: 1 of 3");
    }

    @Test
    void decisionsAreCountedWhenTheyWereTaken() {
        Record[] records = {
            decision("A", "2014-06-01", "2014-07-16", "2014-07-16", Urgency.NONE, "2014-07-16"),
            decision("B", "2014-07-01", "2014-07-16", "2014-07-16"),
            decision("C", "2014-07-01", "2014-07-16", "2014-07-16", Urgency.SPECIAL_URGENCY, ""),
            decision("D", "2014-07-01", "2014-09-16", "2014-10-15"),
            decision("E", "2014-07-01", "2014-09-16", "")
        };
        assertThat(read(DecisionMeasure.NOTICE, "2014-12-01", records)).containsExactly("2014-Q3: 1 of 3");
        assertThat(read(DecisionMeasure.LOOKED_AT, "2014-12-01", records)).containsExactly("2014-Q3: 1 of 3");
    }

    @Test
    void quartersWithoutACallInAreNought() {
        Record[] records = {
            callIn("A", "2014-03-20", Validity.VALID, "2014-04-02", Outcome.UPHELD_TO_MAKER),
            callIn("B", "2014-03-21", Validity.NOT_VALID, "", null),
            callIn("C", "2014-07-01", Validity.VALID, "2014-07-09", Outcome.NOT_UPHELD)
        };
        assertThat(read(CallInMeasure.REQUESTED, "2014-12-01", records))
                .containsExactly("2014-Q1: 2", "2014-Q2: 0", "2014-Q3: 1");
        assertThat(read(CallInMeasure.UPHELD, "2014-12-01", records))
                .containsExactly("2014-Q1: 0", "2014-Q2: 1", "2014-Q3: 0");
    }

    private static List<String> read(Measure measure, String today, Record... records) {
        return measure.readings(PlanFixture.on(today).records(records).view()).stream()
                .map(MeasuresTest::words)
                .toList();
    }

    private static String words(NewReading reading) {
        return reading.period() + ": "
                + reading.value()
                        .map(Object::toString)
                        .orElseGet(() -> reading.numerator().orElseThrow() + " of "
                                + reading.denominator().orElseThrow());
    }
}
