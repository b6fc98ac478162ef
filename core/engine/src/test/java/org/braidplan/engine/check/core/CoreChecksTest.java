package org.braidplan.engine.check.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.NewAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Source;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each check over a real plan on 1 December 2014: one that passes, one that does not, and the day between the two. */
class CoreChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2015, 3, 31);

    private final LivePlan plan = new LivePlan().filled();

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void theIdsOfTheChecksStayAsTheyAre() {
        assertThat(CoreChecks.ALL)
                .extracting(c -> c.getClass().getAnnotation(Rule.class).id())
                .containsExactly(
                        "action-without-owner-or-date",
                        "milestone-past",
                        "forecast-beyond-original",
                        "no-update-for-35-days",
                        "done-without-evidence",
                        "claimed-better-than-derived",
                        "recommendation-without-action",
                        "dependency-due-after-waiter",
                        "impact-without-signal",
                        "concern-after-impact",
                        "indicator-late",
                        "indicator-gap",
                        "indicator-same-value",
                        "indicator-impossible-value",
                        "indicator-numerator-beyond-denominator",
                        "indicator-outlier",
                        "indicator-without-source",
                        "indicator-without-baseline",
                        "possible-personal-data");
        assertThat(CoreChecks.ALL)
                .allSatisfy(
                        c -> assertThat(c.getClass().getAnnotation(Rule.class).meaning())
                                .endsWith("."));
    }

    @Test
    void onAnEmptyPlanThereIsNothingToCheck() {
        try (LivePlan empty = new LivePlan()) {
            assertThat(CoreChecks.ALL)
                    .allSatisfy(c -> assertThat(empty.views.now(OFFICE, c::run)).isEqualTo(new Outcome(0, List.of())));
        }
    }

    @Test
    void whatMaySayWhoSomebodyIsIsNamedByItsFieldAndNeverRepeated() {
        plan.add("Open a house at S60 1AE", DUE);
        plan.add("Open a house", DUE);
        plan.change(OFFICE, "CSE-2", LivePlan.update("Rang 07700 900123 about 999 000 0018.", DUE));
        Outcome outcome = plan.views.now(OFFICE, new PossiblePersonalData()::run);
        assertThat(outcome.found()).extracting(f -> f.subject().key()).containsExactly("CSE-1", "CSE-2");
        assertThat(outcome.found().get(0).reason()).isEqualTo("The title holds what looks like a postcode.");
        assertThat(outcome.found().get(1).reason())
                .contains("An update", "an NHS number", "a phone number")
                .doesNotContain("900123", "0018");
    }

    @Test
    void anActionNeedsAnOwnerAndADate() {
        plan.add("Complete", DUE);
        plan.add("Nobody's", DUE);
        plan.add("Undated", DUE);
        plan.add("Neither", DUE);
        rewrite("CSE-2", a -> a.withResponsibility(new Action.Responsibility(" ", "", List.of())));
        rewrite("CSE-3", CoreChecksTest::undated);
        rewrite("CSE-4", a -> undated(a).withResponsibility(new Action.Responsibility("", "", List.of())));

        Outcome outcome = run(new ActionWithoutOwnerOrDate());

        assertThat(outcome.examined()).isEqualTo(4);
        assertThat(outcome.found())
                .containsExactly(
                        Found.about(Subject.action("cse", "CSE-2"), "It has no owner."),
                        Found.about(Subject.action("cse", "CSE-3"), "It has no date."),
                        Found.about(Subject.action("cse", "CSE-4"), "It has no owner and no date."));
    }

    @Test
    void aMilestoneIsPastOnTheDayAfterItsDate() {
        plan.add("First", DUE);
        plan.change(OFFICE, "CSE-1", new ActionChange.AddMilestone("Agreed", TODAY));
        plan.change(OFFICE, "CSE-1", new ActionChange.AddMilestone("Begun", TODAY.plusDays(20)));
        assertThat(run(new MilestonePast())).isEqualTo(new Outcome(2, List.of()));

        plan.clock.set(TODAY.plusDays(1));
        assertThat(run(new MilestonePast()).found())
                .containsExactly(
                        Found.about(Subject.action("cse", "CSE-1"), "“Agreed” was due on 1 December 2014, 1 day ago."));

        plan.change(OFFICE, "CSE-1", new ActionChange.ReachMilestone(1, TODAY));
        assertThat(run(new MilestonePast())).isEqualTo(new Outcome(1, List.of()));
    }

    @Test
    void aForecastIsHeldAgainstTheOriginalDateWhateverWasAgreedSince() {
        plan.add("First", DUE);
        assertThat(run(new ForecastBeyondOriginal()).examined()).isZero();
        plan.change(OFFICE, "CSE-1", LivePlan.update("Begun.", DUE));
        assertThat(run(new ForecastBeyondOriginal())).isEqualTo(new Outcome(1, List.of()));

        plan.change(OFFICE, "CSE-1", new ActionChange.MoveDue(DUE.plusDays(30), "The board", "More to do"));
        plan.change(OFFICE, "CSE-1", LivePlan.update("Slow.", DUE.plusDays(1)));
        assertThat(run(new ForecastBeyondOriginal()).found())
                .containsExactly(Found.about(
                        Subject.action("cse", "CSE-1"), "Forecast 1 April 2015, promised 31 March 2015: 1 day later."));
    }

    @Test
    void anActionThatHasBegunNeedsAnUpdateEveryFiveWeeks() {
        plan.add("Begun", DUE);
        plan.add("Not begun", DUE);
        plan.change(OFFICE, "CSE-1", LivePlan.update("Begun.", DUE));
        plan.change(OFFICE, "CSE-1", new ActionChange.Advance(Stage.UNDER_WAY, ""));

        plan.clock.set(TODAY.plusDays(34));
        assertThat(run(new NoUpdateFor35Days())).isEqualTo(new Outcome(1, List.of()));
        plan.clock.set(TODAY.plusDays(35));
        assertThat(run(new NoUpdateFor35Days()).found())
                .containsExactly(Found.about(
                        Subject.action("cse", "CSE-1"), "The last update was on 1 December 2014, 35 days ago."));

        plan.change(OFFICE, "CSE-1", LivePlan.update("Going on.", DUE));
        assertThat(run(new NoUpdateFor35Days()).found()).isEmpty();
    }

    @Test
    void anActionThatNeverHadAnUpdateCountsFromItsStart() {
        plan.actions.add(
                OFFICE,
                new NewAction(
                        "cse",
                        "Silent",
                        "",
                        "Head of Safeguarding",
                        "",
                        List.of(),
                        Optional.of(TODAY),
                        DUE,
                        Action.Ties.NONE));
        plan.clock.set(TODAY.plusDays(34));
        assertThat(run(new NoUpdateFor35Days())).isEqualTo(new Outcome(1, List.of()));
        plan.clock.set(TODAY.plusDays(36));
        assertThat(run(new NoUpdateFor35Days()).found())
                .extracting(Found::reason)
                .containsExactly("It has never had an update, and it began on 1 December 2014, 36 days ago.");
    }

    @Test
    void whatIsDoneNeedsEvidence() {
        plan.add("First", DUE);
        assertThat(run(new DoneWithoutEvidence()).examined()).isZero();
        done("CSE-1");
        assertThat(run(new DoneWithoutEvidence()).found())
                .containsExactly(
                        Found.about(Subject.action("cse", "CSE-1"), "It stands at “done” and there is no evidence."));

        plan.change(
                OFFICE,
                "CSE-1",
                new ActionChange.AddEvidence("Minutes", "https://example.org/m", TODAY, "It was agreed."));
        assertThat(run(new DoneWithoutEvidence())).isEqualTo(new Outcome(1, List.of()));
    }

    @Test
    void aClaimThatIsBetterThanTheRuleIsFound() {
        plan.add("Late", TODAY.minusDays(10));
        assertThat(run(new ClaimedBetterThanDerived()).examined()).isZero();
        claim(Rating.AMBER);
        assertThat(plan.action("CSE-1").rating()).isEqualTo(Rating.AMBER);
        assertThat(run(new ClaimedBetterThanDerived())).isEqualTo(new Outcome(1, List.of()));

        claim(Rating.GREEN);
        assertThat(run(new ClaimedBetterThanDerived()).found())
                .singleElement()
                .satisfies(f -> assertThat(f.reason())
                        .startsWith("Claimed “On course”, but the rule says “Late”: not done, promised "));

        claim(Rating.RED);
        assertThat(run(new ClaimedBetterThanDerived()).found()).isEmpty();
    }

    @Test
    void aRecommendationIsAnsweredByAnActionThatWasNotStopped() {
        Action.Ties ties = new Action.Ties(List.of("jay-1"), List.of(), List.of(), List.of());
        plan.actions.add(
                OFFICE,
                new NewAction("cse", "Answer", "", "Head of Safeguarding", "", List.of(), Optional.empty(), DUE, ties));
        assertThat(run(new RecommendationWithoutAction()))
                .isEqualTo(new Outcome(
                        2,
                        List.of(Found.about(
                                Subject.recommendation("cse", "jay-2"), "Accepted, and no action answers it."))));

        plan.change(OFFICE, "CSE-1", new ActionChange.Stop("No money"));
        assertThat(run(new RecommendationWithoutAction()).found()).hasSize(2);

        respond(1, Recommendation.Response.ADDRESSED_TO_OTHERS);
        respond(2, Recommendation.Response.AWAITED);
        assertThat(run(new RecommendationWithoutAction()))
                .isEqualTo(new Outcome(
                        1,
                        List.of(Found.about(
                                        Subject.recommendation("cse", "jay-2"),
                                        "No response yet, and no action answers it.")
                                .as(Severity.WARNING))));
    }

    @Test
    void whatIsWaitedForMustBeExpectedByTheWaitersOwnDate() {
        plan.add("Awaited", DUE);
        waiter(DUE);
        assertThat(run(new DependencyDueAfterWaiter())).isEqualTo(new Outcome(1, List.of()));

        plan.change(OFFICE, "CSE-1", LivePlan.update("Slow.", DUE.plusDays(1)));
        assertThat(run(new DependencyDueAfterWaiter()).found())
                .containsExactly(
                        Found.about(
                                Subject.action("cse", "CSE-2"),
                                "It is due on 31 March 2015 and waits for CSE-1, which is expected on 1 April 2015, 1 day later."));

        plan.change(OFFICE, "CSE-1", new ActionChange.Stop("No money"));
        assertThat(run(new DependencyDueAfterWaiter()).found())
                .extracting(Found::reason)
                .containsExactly("It waits for CSE-1, which was stopped.");
    }

    @Test
    void nobodyWaitsForWhatIsDone() {
        plan.add("Awaited", DUE);
        waiter(TODAY.plusDays(1));
        assertThat(run(new DependencyDueAfterWaiter()).found()).hasSize(1);
        plan.clock.goOn(Duration.ofDays(10));
        done("CSE-1");
        assertThat(run(new DependencyDueAfterWaiter())).isEqualTo(new Outcome(1, List.of()));
    }

    private void waiter(LocalDate due) {
        Action.Ties ties = new Action.Ties(List.of(), List.of(), List.of("CSE-1"), List.of());
        plan.actions.add(
                OFFICE,
                new NewAction("cse", "Waiter", "", "Head of Safeguarding", "", List.of(), Optional.empty(), due, ties));
    }

    private void done(String ref) {
        plan.change(CSE_LEAD, ref, new ActionChange.Advance(Stage.UNDER_WAY, ""));
        plan.change(CSE_HELP, ref, new ActionChange.Advance(Stage.DONE, ""));
    }

    private void claim(Rating rating) {
        Action.Claim claim = new Action.Claim(Optional.of(rating), Optional.empty(), Optional.empty());
        plan.change(OFFICE, "CSE-1", new ActionChange.GiveUpdate("So it is.", "More.", Optional.empty(), claim));
    }

    private void respond(int number, Recommendation.Response response) {
        Recommendation r = LivePlan.recommendation("jay", number);
        plan.plans.putRecommendation(
                OFFICE,
                plan.see(v -> v.revision("recommendations", r.key())),
                new Recommendation(
                        r.key(),
                        r.review(),
                        number,
                        r.gist(),
                        r.addressee(),
                        response,
                        "Because.",
                        r.strands(),
                        Source.entered()));
    }

    private Outcome run(Check check) {
        return plan.views.now(OFFICE, check::run);
    }

    /** An action as only an import can bring it. */
    private void rewrite(String ref, java.util.function.UnaryOperator<Action> change) {
        plan.store.write(new Intent("system:test", "Rewrote"), unit -> {
            Document there = unit.find("actions", ref).orElseThrow();
            Action changed = change.apply(Documents.to(Action.class, there.body()));
            unit.put("actions", ref, there.revision(), Documents.of(changed));
            return Unit.NEW;
        });
    }

    private static Action undated(Action action) {
        return action.withSchedule(new Action.Schedule(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }
}
