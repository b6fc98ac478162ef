package org.braidplan.engine.check.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that a file brings, on 1 December 2014, of an action that began on 15 May 2014. */
class ImpactWithoutSignalTest {

    private static final String SHOWN =
            "{'from': 'VERIFIED', 'to': 'IMPACT_SHOWN', 'reason': '%s', 'by': 'a'," + " 'at': '2014-07-20T09:00:00Z'}";
    private static final String SUSTAINED = ", {'from': 'IMPACT_SHOWN', 'to': 'SUSTAINED', 'reason': '%s', 'by': 'a',"
            + " 'at': '2014-11-20T09:00:00Z'}";

    private final LivePlan plan = new LivePlan().filled();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void anEffectThatNoIndicatorShowsIsAFindingHoweverItCame() {
        imported(SHOWN.formatted("It is better."));
        readings(10, 11, 10);

        Outcome outcome = outcome();
        assertThat(outcome.found()).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo(Subject.action("cse", "CSE-1"));
            assertThat(found.reason())
                    .isEqualTo("It counts as “Impact shown”, but none of its indicators has shown an improvement"
                            + " since it began on 15 May 2014.");
        });
    }

    @Test
    void oneThatAnIndicatorShowsIsNone() {
        imported(SHOWN.formatted("It is better."));
        readings(90, 80, 80);
        assertThat(outcome()).isEqualTo(new Outcome(1, List.of()));
    }

    @Test
    void anExceptionOfTheProgrammeOfficeIsNone() {
        imported(SHOWN.formatted("Exception by the programme office: the register closed."));
        readings(10, 11, 10);
        assertThat(outcome()).isEqualTo(new Outcome(1, List.of()));
    }

    @Test
    void whatCountsAsSustainedMustHaveHeldForAsManyPeriodsAsThePlanAsks() {
        imported(SHOWN.formatted("It is better.") + SUSTAINED.formatted("It lasts."));
        readings(90, 80, 80);
        assertThat(outcome().found())
                .extracting(f -> f.reason())
                .containsExactly(
                        "It counts as “Sustained”, but no improvement has held for 3 further periods since it was"
                                + " shown on 20 July 2014.");
        readings(90, 80, 80, 80);
        assertThat(outcome()).isEqualTo(new Outcome(1, List.of()));
        readings(90, 80, 80, 10);
        assertThat(outcome().found()).hasSize(1);
    }

    private Outcome outcome() {
        return plan.views.now(OFFICE, new ImpactWithoutSignal()::run);
    }

    private void imported(String steps) {
        String action = """
                [{'ref': 'CSE-1', 'strand': 'cse', 'title': 'Open a house', 'responsibility': {'owner': 'Head'},
                  'schedule': {'start': '2014-05-15', 'originalDue': '2014-06-30'},
                  'ties': {'indicators': ['interviews']},
                  'proof': {
                    'evidence': [{'title': 'Photo', 'link': 'Paper 3', 'dated': '2014-06-30', 'shows': 'It stands.', 'by': 'b',
                      'at': '2014-07-01T09:00:00Z'}],
                    'steps': [
                      {'from': 'PLANNED', 'to': 'DONE', 'by': 'b', 'at': '2014-07-01T09:00:00Z'},
                      {'from': 'DONE', 'to': 'EVIDENCED', 'by': 'b', 'at': '2014-07-02T09:00:00Z'},
                      {'from': 'EVIDENCED', 'to': 'VERIFIED', 'by': 'c', 'at': '2014-07-03T09:00:00Z'},
                      %s]}}]
                """;
        try {
            Files.writeString(
                    folder.resolve("plan.json"), "{\"title\": \"Improvement plan\", \"council\": \"Rotherham\"}");
            Files.writeString(
                    folder.resolve("actions.json"), action.formatted(steps).replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        plan.plans.importFolder(OFFICE, folder);
    }

    /** Ten and eleven by turns from January 2013 to May 2014, and then these. */
    private void readings(int... since) {
        YearMonth first = YearMonth.of(2013, 1);
        for (int i = 0; i < 17; i++) {
            record(first.plusMonths(i), i % 2 == 0 ? 10 : 11);
        }
        for (int i = 0; i < since.length; i++) {
            record(first.plusMonths(17 + i), since[i]);
        }
    }

    private void record(YearMonth month, int value) {
        plan.indicators.record(
                OFFICE,
                "interviews",
                List.of(new NewReading(
                        month.toString(),
                        Optional.of(BigDecimal.valueOf(value)),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        "Why")));
    }
}
