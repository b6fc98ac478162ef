package org.braidplan.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.plan.Rating;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.signal.Assurance;
import org.braidplan.signal.Signal;
import org.braidplan.store.Upkeep;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewsTest {

    private static final LocalDate DUE = LocalDate.of(2014, 12, 31);

    private final LivePlan plan = new LivePlan();

    @BeforeEach
    void fill() {
        plan.filled();
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aViewShowsOneMomentWhateverIsSavedMeanwhile() {
        plan.add("First", DUE);
        plan.see(view -> {
            assertThat(view.actions()).hasSize(1);
            CompletableFuture.runAsync(() -> plan.add("Second", DUE)).join();
            plan.see(later -> assertThat(later.actions()).hasSize(2));
            assertThat(view.actions()).hasSize(1);
            return null;
        });
        plan.see(view -> assertThat(view.actions()).hasSize(2));
    }

    @Test
    void onlyWhatChangedIsDecodedAgain() {
        plan.add("First", DUE);
        plan.add("Second", DUE);
        List<RatedAction> before = plan.see(view -> view.actions());

        plan.change(OFFICE, "CSE-2", LivePlan.update("Begun.", DUE));

        List<RatedAction> after = plan.see(view -> view.actions());
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1).action().updates()).hasSize(1);
    }

    @Test
    void aSignalIsFoundAgainOnlyWhenItsOwnReadingsOrDefinitionChange() {
        plan.indicators.add(OFFICE, LivePlan.indicator("episodes", "cse", Frequency.MONTH));
        record("interviews", "2014-10", "4");
        Signal before = signal();

        record("episodes", "2014-10", "9");
        assertThat(signal()).isSameAs(before);

        record("interviews", "2014-11", "6");
        Signal after = signal();
        assertThat(after.points()).hasSize(2);
        assertThat(after.assurance()).isEqualTo(Assurance.NONE);

        plan.indicators.change(
                OFFICE,
                "interviews",
                plan.see(view -> view.revision("indicators", "interviews")),
                new IndicatorChange.SetTargets(List.of(new Indicator.Target(DUE, BigDecimal.valueOf(200))), ""));
        assertThat(signal().assurance()).isEqualTo(Assurance.FAIL);
        Optional<Signal> none = plan.see(view -> view.signal("nothing"));
        assertThat(none).isEmpty();
    }

    private Signal signal() {
        return plan.see(view -> view.signal("interviews").orElseThrow());
    }

    private void record(String indicator, String period, String value) {
        plan.indicators.record(
                OFFICE,
                indicator,
                List.of(new NewReading(
                        period,
                        Optional.of(new BigDecimal(value)),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        "")));
    }

    @Test
    void aPlanIsReadAsItStoodAndRatedAsOnThatDay() {
        plan.add("Late one day", LocalDate.of(2014, 11, 20));
        Instant then = plan.clock.instant();
        plan.clock.goOn(Duration.ofDays(100));
        plan.change(OFFICE, "CSE-1", LivePlan.update("Slow.", LocalDate.of(2015, 12, 1)));

        plan.views.asAt(READER, then, view -> {
            RatedAction action = view.action("CSE-1").orElseThrow();
            assertThat(view.today()).isEqualTo(LocalDate.of(2014, 12, 1));
            assertThat(action.rating()).isEqualTo(Rating.AMBER);
            assertThat(action.daysLate()).isEqualTo(11);
            assertThat(action.action().updates()).isEmpty();
            return null;
        });
        assertThat(plan.action("CSE-1").rating()).isEqualTo(Rating.RED);
    }

    @Test
    void theRatingChangesWithTheDayAlthoughNothingWasSaved() {
        plan.add("Soon", LocalDate.of(2014, 12, 2));
        assertThat(plan.action("CSE-1").rating()).isEqualTo(Rating.GREEN);
        plan.clock.goOn(Duration.ofDays(2));
        assertThat(plan.action("CSE-1").rating()).isEqualTo(Rating.AMBER);
    }

    @Test
    void readersSeeWholeUnitsWhileOthersWrite() {
        plan.add("Counter", DUE);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            int last = 0;
            while (!done.get()) {
                int updates = plan.see(view -> {
                    int one = view.action("CSE-1")
                            .orElseThrow()
                            .action()
                            .updates()
                            .size();
                    assertThat(view.actions().get(0).action().updates()).hasSize(one);
                    return one;
                });
                assertThat(updates).isGreaterThanOrEqualTo(last);
                last = updates;
            }
        });
        for (int i = 0; i < 50; i++) {
            plan.change(OFFICE, "CSE-1", LivePlan.update("Step " + i, DUE));
        }
        done.set(true);
        reader.join();
        assertThat(plan.action("CSE-1").action().updates()).hasSize(50);
    }

    @Test
    void afterARestoreNothingOfTheReplacedStateIsShown(@TempDir Path folder) {
        plan.add("Kept", DUE);
        plan.store.upkeep().backup(folder.resolve("backup"));
        plan.clock.goOn(Duration.ofMinutes(1));
        plan.add("Gone", DUE);
        plan.see(view -> assertThat(view.actions()).hasSize(2));

        plan.store.upkeep().restore(folder.resolve("backup"));
        plan.clock.goOn(Duration.ofMinutes(1));
        plan.see(view -> assertThat(view.actions()).hasSize(1));
        plan.add("Instead", DUE);

        plan.see(view ->
                assertThat(view.actions()).extracting(a -> a.action().title()).containsExactly("Kept", "Instead"));
    }

    @Test
    void whatWasRedactedIsShownNoMoreNowNorAsItStood() {
        plan.add("First", DUE);
        plan.change(OFFICE, "CSE-1", LivePlan.update("A child's name", DUE));
        Instant then = plan.clock.instant();
        assertThat(happened(then)).isEqualTo("A child's name");
        assertThat(plan.action("CSE-1").action().updates().get(0).happened()).isEqualTo("A child's name");

        plan.clock.goOn(Duration.ofMinutes(1));
        plan.store
                .upkeep()
                .redact(new Upkeep.Redaction(
                        "actions", "CSE-1", "/updates/0/happened", "office", "auditor", "Personal data"));

        assertThat(happened(then)).isNotEqualTo("A child's name");
        assertThat(plan.action("CSE-1").action().updates().get(0).happened()).isNotEqualTo("A child's name");
    }

    private String happened(Instant then) {
        return plan.views.asAt(
                READER,
                then,
                view -> view.action("CSE-1")
                        .orElseThrow()
                        .action()
                        .updates()
                        .get(0)
                        .happened());
    }

    @Test
    void actionsAreFilteredSearchedSortedAndPaged() {
        plan.add("Write the protocol", LocalDate.of(2014, 11, 1));
        plan.add("Train the team", LocalDate.of(2015, 3, 1));
        for (int i = 3; i <= 11; i++) {
            plan.add("Other " + i, LocalDate.of(2015, 1, i));
        }
        plan.change(OFFICE, "CSE-2", new ActionChange.Advance(Stage.UNDER_WAY, ""));

        assertThat(refs(page("ref", Map.of(), "")).subList(8, 11)).containsExactly("CSE-9", "CSE-10", "CSE-11");
        assertThat(refs(page("-originalDue", Map.of(), "")).get(0)).isEqualTo("CSE-2");
        assertThat(refs(page("due", Map.of("rating", "amber"), ""))).containsExactly("CSE-1");
        assertThat(refs(page("due", Map.of("stage", "under-way"), ""))).containsExactly("CSE-2");
        assertThat(refs(page("due", Map.of("late", "yes"), ""))).containsExactly("CSE-1");
        assertThat(refs(page("due", Map.of("strand", "finance"), ""))).isEmpty();
        assertThat(refs(page("due", Map.of(), "TEAM train"))).containsExactly("CSE-2");
        Listing<RatedAction> second = plan.see(view -> view.actions(new PageOf(2, 4, Optional.empty(), Map.of(), "")));
        assertThat(second.total()).isEqualTo(11);
        assertThat(refs(second)).containsExactly("CSE-5", "CSE-6", "CSE-7", "CSE-8");
        assertThat(refs(plan.see(view -> view.actions(new PageOf(9, 4, Optional.empty(), Map.of(), "")))))
                .isEmpty();
    }

    @Test
    void everyUnknownFilterAndSortIsNamed() {
        assertThatThrownBy(() -> page("colour", Map.of("rating", "pink", "mood", "good", "late", "maybe"), ""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("sort", "rating", "mood", "late"));
    }

    private Listing<RatedAction> page(String sort, Map<String, String> filters, String text) {
        return plan.see(view -> view.actions(new PageOf(1, 100, Optional.of(sort), filters, text)));
    }

    private static List<String> refs(Listing<RatedAction> page) {
        return page.items().stream().map(a -> a.action().ref()).toList();
    }

    @Test
    void nobodyReadsWithoutTheRight() {
        assertThatThrownBy(() -> plan.views.now(Caller.nobody(), view -> view.plan()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("sign-in-needed"));
        assertThat(plan.views.<String>now(LivePlan.CSE_HELP, view -> view.plan().title()))
                .isEqualTo("Improvement plan");
    }

    @Test
    void aViewSaysWhichCollectionsItRead() {
        plan.views.recorded(OFFICE, view -> {
            assertThat(view.reads()).isEmpty();
            view.action("CSE-1");
            view.readings("interviews");
            assertThat(view.reads()).containsExactlyInAnyOrder("actions", "readings");
            return null;
        });
    }
}
