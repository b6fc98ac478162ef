package org.braidplan.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.braidplan.check.Check;
import org.braidplan.check.CheckState;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Finding;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.engine.check.core.CoreChecks;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.watch.TimedReading;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.people.Caller;
import org.braidplan.plan.Rating;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckRunnerTest {

    private static final LocalDate DUE = LocalDate.of(2014, 12, 20);

    private final ActiveModules modules = new ActiveModules();
    private final LivePlan plan = new LivePlan().filled();
    private final CheckRunner runner =
            new CheckRunner(plan.store, plan.views, modules, plan.clock, Duration.ofMillis(20), Duration.ofMillis(800));
    private final CheckService checks = new CheckService(plan.store, modules, runner, plan.clock);

    @AfterEach
    void close() {
        runner.close();
        plan.close();
    }

    @Test
    void theChecksOfTheCoreRunByThemselvesAfterTheStart() {
        await().untilAsserted(() -> assertThat(checks.list(READER))
                .hasSize(CoreChecks.ALL.size() + 1)
                .allSatisfy(s -> assertThat(s.state()).isNotEqualTo(CheckState.NOT_RUN)));
        assertThat(status("recommendation-without-action").state()).isEqualTo(CheckState.FINDINGS);
        assertThat(status("recommendation-without-action").examined()).isEqualTo(2);
        assertThat(status("milestone-past").state())
                .as("with nothing there it is not passed")
                .isEqualTo(CheckState.NOTHING_TO_CHECK);
    }

    @Test
    void aCheckRunsAgainAfterAChangeToWhatItReadAndNotAfterAnother() {
        Counting counting = new Counting();
        come(1, "1.0.0", counting);
        await().until(() -> counting.runs.get() == 1);

        plan.plans.putReview(OFFICE, plan.see(v -> v.revision("reviews", "jay")), LivePlan.review("jay"));
        plan.plans.putReview(OFFICE, 0, LivePlan.review("casey"));
        plan.add("First", DUE);
        await().until(() -> counting.runs.get() == 2);
        checks.run(READER, "finance");
        assertThat(counting.runs).hasValue(2);
    }

    @Test
    void aNewVersionOfAModuleRunsItsChecksAnew() {
        Counting first = new Counting();
        Counting second = new Counting();
        come(1, "1.0.0", first);
        await().until(() -> first.runs.get() == 1);
        come(2, "2.0.0", second);
        await().until(() -> second.runs.get() == 1);
        assertThat(first.runs).hasValue(1);
    }

    @Test
    void everythingRunsWhenTheDayHasChanged() {
        Counting counting = new Counting();
        come(1, "1.0.0", counting);
        await().until(() -> counting.runs.get() == 1);
        runner.newDay();
        plan.clock.goOn(Duration.ofDays(1));
        runner.newDay();
        await().until(() -> counting.runs.get() == 2);
    }

    @Test
    void aCheckThatThrowsIsAnErrorAndTheOthersRunOn() {
        come(1, "1.0.0", new Throwing(), new Counting());
        checks.run(READER, "cse");
        assertThat(status("cse-throwing").state()).isEqualTo(CheckState.ERROR);
        assertThat(status("cse-throwing").error())
                .contains("IllegalStateException")
                .doesNotContain("confidential");
        assertThat(status("cse-counting").state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aCheckThatFailsBecauseItsModuleGoesIsNobodysComplaint() {
        List<LogRecord> complaints = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                complaints.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(TimedReading.class.getName());
        log.addHandler(listening);
        try {
            Check leaving = new Moody(() -> {
                modules.go(1);
                throw new IllegalArgumentException("No such register any more.");
            });
            come(1, "1.0.0", leaving);
            await().until(() -> modules.all().isEmpty());
            checks.run(READER, "");
            assertThat(complaints).isEmpty();
            assertThat(checks.list(READER)).noneMatch(s -> s.state() == CheckState.ERROR);

            Check replaced = new Moody(() -> {
                modules.go(3);
                come(4, "1.0.0", new Moody());
                throw new IllegalArgumentException("Its classes have gone.");
            });
            come(3, "1.0.0", replaced);
            await().until(() -> status("cse-moody").state() == CheckState.FINDINGS);
            assertThat(complaints)
                    .as("of one whose version has gone and come again")
                    .isEmpty();
            modules.go(4);

            come(2, "1.0.1", new Throwing());
            checks.run(READER, "cse");
            assertThat(complaints)
                    .as("of one whose module is there, the log says more")
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.getThrown()).isInstanceOf(IllegalStateException.class));
        } finally {
            log.removeHandler(listening);
        }
    }

    @Test
    void aCheckThatTakesTooLongIsInterruptedAndAnError() throws Exception {
        Slow slow = new Slow();
        come(1, "1.0.0", slow, new Counting());
        checks.run(READER, "cse");
        assertThat(status("cse-slow").state()).isEqualTo(CheckState.ERROR);
        assertThat(status("cse-slow").error()).contains("longer than");
        assertThat(slow.interrupted.await(5, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(status("cse-counting").state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aCheckThatReadsForEverAndHeedsNoInterruptHurtsNeitherTheStoreNorTheOtherChecks() {
        Endless endless = new Endless();
        come(1, "1.0.0", endless, new Counting());
        checks.run(READER, "cse");
        assertThat(status("cse-endless").state()).isEqualTo(CheckState.ERROR);
        assertThat(status("cse-counting").state()).isEqualTo(CheckState.PASSED);
        plan.add("After it", DUE);
        assertThat(plan.<Integer>see(v -> v.actions().size())).isEqualTo(1);
        assertThat(plan.store.upkeep().verify().sound()).isTrue();
        endless.stop.set(true);
    }

    @Test
    void aFindingLastsFromTheRunThatFirstFoundItToTheOneThatDoesNot() {
        plan.add("Late", LocalDate.of(2014, 11, 1));
        claim(Rating.GREEN);
        checks.run(READER, "");
        Finding first = finding();
        assertThat(first.id()).isEqualTo("claimed-better-than-derived~action~CSE-1");
        assertThat(first.severity()).isEqualTo(Severity.SERIOUS);
        assertThat(first.subject()).isEqualTo(Subject.action("cse", "CSE-1"));

        plan.clock.goOn(Duration.ofDays(3));
        claim(Rating.GREEN);
        checks.run(READER, "");
        assertThat(finding().since()).isEqualTo(first.since());

        claim(Rating.RED);
        checks.run(READER, "");
        assertThat(checks.findings(READER)).noneMatch(f -> f.check().equals("claimed-better-than-derived"));
        assertThat(status("claimed-better-than-derived").state()).isEqualTo(CheckState.PASSED);

        plan.clock.goOn(Duration.ofDays(1));
        claim(Rating.GREEN);
        checks.run(READER, "");
        assertThat(finding().since()).as("it began again").isAfter(first.since());
    }

    @Test
    void aRunThatFindsTheSameWritesNothing() {
        plan.add("First", DUE);
        checks.run(READER, "");
        checks.run(READER, "");
        long last = plan.store.journal().last();
        plan.clock.goOn(Duration.ofMinutes(5));
        checks.run(READER, "");
        assertThat(plan.store.journal().last()).isEqualTo(last);
        assertThat(status("milestone-past").lastRun()).contains(plan.clock.instant());
    }

    @Test
    void anErrorLeavesWhatWasFoundBefore() {
        Moody moody = new Moody();
        come(1, "1.0.0", moody);
        checks.run(READER, "cse");
        assertThat(status("cse-moody").findings()).isEqualTo(1);
        moody.fails.set(true);
        checks.run(READER, "cse");
        assertThat(status("cse-moody").state()).isEqualTo(CheckState.ERROR);
        assertThat(status("cse-moody").findings()).isEqualTo(1);
    }

    @Test
    void whatChecksFoundIsHiddenWhileTheirModuleIsAway() {
        come(1, "1.0.0", new Moody());
        checks.run(READER, "cse");
        assertThat(checks.findings(READER)).anyMatch(f -> f.check().equals("cse-moody"));
        Instant since = only("cse-moody").since();
        modules.go(1);
        assertThat(checks.findings(READER)).noneMatch(f -> f.check().equals("cse-moody"));
        assertThat(checks.list(READER)).noneMatch(s -> s.id().equals("cse-moody"));
        come(2, "1.0.1", new Moody());
        checks.run(READER, "cse");
        assertThat(only("cse-moody").since()).isEqualTo(since);
    }

    @Test
    void aFindingCanBeAcceptedWithAReasonUntilADay() {
        plan.add("Late", LocalDate.of(2014, 11, 1));
        claim(Rating.GREEN);
        checks.run(READER, "");
        LocalDate until = LocalDate.of(2014, 12, 10);

        Finding accepted = checks.accept(CSE_LEAD, finding().id(), " The board knows. ", until);

        assertThat(accepted.acceptance()).hasValueSatisfying(a -> {
            assertThat(a.reason()).isEqualTo("The board knows.");
            assertThat(a.by()).isEqualTo("cse-lead");
        });
        checks.run(READER, "");
        assertThat(finding().isAccepted(until)).isTrue();
        assertThat(status("claimed-better-than-derived").findings()).isZero();
        assertThat(status("claimed-better-than-derived").accepted()).isEqualTo(1);
        plan.clock.set(until.plusDays(1));
        assertThat(status("claimed-better-than-derived").findings()).isEqualTo(1);
    }

    @Test
    void anAcceptanceNeedsTheRightAReasonAndAnEnd() {
        plan.add("Late", LocalDate.of(2014, 11, 1));
        claim(Rating.GREEN);
        checks.run(READER, "");
        String id = finding().id();
        LocalDate today = LocalDate.of(2014, 12, 1);
        assertThatThrownBy(() -> checks.accept(CSE_HELP, id, "x", today)).isInstanceOf(Problem.class);
        assertThatThrownBy(
                        () -> checks.accept(CSE_LEAD, "recommendation-without-action~recommendation~nope", "x", today))
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThatThrownBy(() ->
                        checks.accept(CSE_LEAD, id, " ", today.plusYears(1).plusDays(1)))
                .satisfies(e -> assertThat(((Problem) e).fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("reason", "until"));
        assertThatThrownBy(() -> checks.accept(CSE_LEAD, id, "x", today.minusDays(1)))
                .isInstanceOf(Problem.class);
        checks.accept(CSE_LEAD, id, "x", today);
        assertThatThrownBy(() -> checks.list(Caller.nobody())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> checks.findings(Caller.nobody())).isInstanceOf(Problem.class);
    }

    @Test
    void findingsAreListedSeriousFirstThenOldestFirst() {
        plan.add("Late", LocalDate.of(2014, 11, 1));
        checks.run(READER, "");
        plan.clock.goOn(Duration.ofDays(1));
        claim(Rating.GREEN);
        plan.change(OFFICE, "CSE-1", LivePlan.update("Slow.", DUE));
        checks.run(READER, "");
        assertThat(checks.findings(READER))
                .isSortedAccordingTo(java.util.Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::since)
                        .thenComparing(Finding::id));
        assertThat(checks.findings(READER)).extracting(Finding::check).contains("forecast-beyond-original");
    }

    private void come(long bundle, String version, Check... brought) {
        Contents contents = Contents.none().checks(brought);
        modules.come(
                bundle,
                new Live(
                        "cse", "braid-strand-cse", version, contents, getClass().getClassLoader(), ""));
    }

    private void claim(Rating rating) {
        org.braidplan.action.Action.Claim claim =
                new org.braidplan.action.Action.Claim(Optional.of(rating), Optional.empty(), Optional.empty());
        plan.change(
                OFFICE,
                "CSE-1",
                new org.braidplan.action.ActionChange.GiveUpdate("So it is.", "More.", Optional.empty(), claim));
    }

    private Finding finding() {
        return only("claimed-better-than-derived");
    }

    private Finding only(String check) {
        List<Finding> found = checks.findings(READER).stream()
                .filter(f -> f.check().equals(check))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private CheckStatus status(String id) {
        return checks.list(READER).stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Rule(id = "cse-counting", title = "Counting", meaning = "It counts.")
    static final class Counting implements Check {
        final AtomicInteger runs = new AtomicInteger();

        @Override
        public Outcome run(PlanView view) {
            runs.incrementAndGet();
            return new Outcome(view.actions().size() + 1, List.of());
        }
    }

    @Rule(id = "cse-throwing", title = "Throwing", meaning = "It throws.")
    static final class Throwing implements Check {
        @Override
        public Outcome run(PlanView view) {
            throw new IllegalStateException("something confidential");
        }
    }

    @Rule(id = "cse-slow", title = "Slow", meaning = "It sleeps.")
    static final class Slow implements Check {
        final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public Outcome run(PlanView view) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new Outcome(1, List.of());
        }
    }

    @Rule(id = "cse-endless", title = "Endless", meaning = "It reads on and on.")
    static final class Endless implements Check {
        final AtomicBoolean stop = new AtomicBoolean();

        @Override
        public Outcome run(PlanView view) {
            while (!stop.get()) {
                view.revision("strands", "cse");
                view.revision("strands", "nothing");
            }
            return new Outcome(1, List.of());
        }
    }

    @Rule(id = "cse-moody", title = "Moody", meaning = "It fails now and then.")
    static final class Moody implements Check {
        final AtomicBoolean fails = new AtomicBoolean();
        private final Runnable first;

        Moody() {
            this(() -> {});
        }

        /** One that does something first. */
        Moody(Runnable first) {
            this.first = first;
        }

        @Override
        public Outcome run(PlanView view) {
            first.run();
            if (fails.get()) {
                throw new IllegalStateException();
            }
            return new Outcome(1, List.of(Found.about(Subject.record("cse", "spots", "Park"), "It is dark.")));
        }
    }
}
