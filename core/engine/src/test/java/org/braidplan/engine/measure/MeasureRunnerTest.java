package org.braidplan.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On 1 December 2014 the plan's indicator "interviews" is read by month. */
class MeasureRunnerTest {

    private static final LocalDate DUE = LocalDate.of(2014, 12, 20);

    private final ActiveModules modules = new ActiveModules();
    private final LivePlan plan = new LivePlan().filled();
    private final MeasureRunner runner =
            new MeasureRunner(plan.store, plan.views, modules, plan.indicators, plan.clock, Duration.ofMillis(20));
    private final CountsActions measure = new CountsActions();

    @AfterEach
    void close() {
        runner.close();
        plan.close();
    }

    @Test
    void whatAModuleWorksOutIsRecordedInItsNameAndSaysSo() {
        come(1, "1.0.0");
        await().untilAsserted(() -> assertThat(readings()).hasSize(1));
        Reading reading = readings().get(0);
        assertThat(reading.period()).hasToString("2014-11");
        assertThat(reading.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0"));
        assertThat(reading.by()).isEqualTo("system:module braid-strand-cse");
        assertThat(reading.note()).isEqualTo(MeasureRunner.NOTE);
    }

    @Test
    void aChangeToWhatItWasMadeOfRevisesItAndKeepsWhatStoodThere() {
        come(1, "1.0.0");
        await().untilAsserted(() -> assertThat(readings()).hasSize(1));
        plan.add("First", DUE);
        await().untilAsserted(() -> assertThat(readings().get(0).value())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1")));
        assertThat(readings().get(0).earlier()).hasSize(1);
    }

    @Test
    void workingOutTheSameAgainWritesNothing() {
        come(1, "1.0.0");
        await().untilAsserted(() -> assertThat(readings()).hasSize(1));
        long last = plan.store.journal().last();
        int runs = measure.runs.get();
        come(2, "1.0.1");
        await().until(() -> measure.runs.get() > runs);
        assertThat(plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void aReadingThatAPersonRecordedStays() {
        plan.indicators.record(
                LivePlan.OFFICE,
                "interviews",
                List.of(new NewReading(
                        "2014-11",
                        Optional.of(BigDecimal.valueOf(7)),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        "")));
        come(1, "1.0.0");
        await().until(() -> measure.runs.get() > 0);
        plan.add("First", DUE);
        await().until(() -> measure.runs.get() > 1);
        assertThat(readings()).singleElement().satisfies(r -> {
            assertThat(r.by()).isEqualTo("office");
            assertThat(r.earlier()).isEmpty();
        });
    }

    @Test
    void aPeriodThatIsNotOverHasNoReadingUntilItIs() {
        plan.clock.set(LocalDate.of(2014, 11, 30));
        come(1, "1.0.0");
        await().until(() -> measure.runs.get() > 0);
        plan.add("First", DUE);
        await().until(() -> measure.runs.get() > 1);
        assertThat(readings()).isEmpty();
        plan.clock.set(LocalDate.of(2014, 12, 1));
        plan.add("Second", DUE);
        await().untilAsserted(() -> assertThat(readings()).hasSize(1));
    }

    @Test
    void aMeasureThatFailsIsTriedAgainAfterTheNextChangeAndHoldsUpNoOther() {
        measure.fails.set(true);
        come(1, "1.0.0");
        await().until(() -> measure.runs.get() > 0);
        assertThat(readings()).isEmpty();
        measure.fails.set(false);
        plan.plans.putReview(LivePlan.OFFICE, 0, LivePlan.review("casey"));
        await().untilAsserted(() -> assertThat(readings()).hasSize(1));
    }

    @Test
    void whatTheRulesRefuseIsLeftOutAndHoldsUpNothingElse() {
        measure.more = List.of(reading("2014-W40", 3), reading("1980-01", 4), reading("2014-10", 5));
        come(1, "1.0.0");
        await().untilAsserted(() ->
                assertThat(readings()).extracting(r -> r.period().text()).containsExactly("2014-10", "2014-11"));
    }

    private static NewReading reading(String period, long value) {
        return NewReading.of(Period.parse(period), BigDecimal.valueOf(value));
    }

    private void come(long bundle, String version) {
        modules.come(
                bundle,
                new Live(
                        "cse",
                        "braid-strand-cse",
                        version,
                        Contents.none().measures(measure),
                        getClass().getClassLoader(),
                        ""));
    }

    private List<Reading> readings() {
        return plan.see(view -> view.readings("interviews"));
    }

    /** Says how many actions there are, for November 2014. */
    private static final class CountsActions implements Measure {
        final AtomicInteger runs = new AtomicInteger();
        final AtomicBoolean fails = new AtomicBoolean();
        volatile List<NewReading> more = List.of();

        @Override
        public String indicator() {
            return "interviews";
        }

        @Override
        public List<NewReading> readings(PlanView view) {
            try {
                if (fails.get()) {
                    throw new IllegalStateException("something confidential");
                }
                return Stream.concat(
                                more.stream(),
                                Stream.of(reading("2014-11", view.actions().size())))
                        .toList();
            } finally {
                runs.incrementAndGet();
            }
        }
    }
}
