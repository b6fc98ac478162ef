package org.braidplan.engine.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.AUDITOR;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;
import static org.braidplan.engine.plan.LivePlan.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.ActionChange.AddMilestone;
import org.braidplan.action.ActionChange.Advance;
import org.braidplan.action.ActionChange.ForecastMilestone;
import org.braidplan.action.ActionChange.GiveUpdate;
import org.braidplan.action.ActionChange.MoveDue;
import org.braidplan.action.ActionChange.MoveMilestone;
import org.braidplan.action.ActionChange.ReachMilestone;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Rating;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanActionsTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2014, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2015, 2, 28);
    private static final Caller VERIFIER = somebody("verifier", "Head of Audit", Grant.of(Role.AUDITOR));

    private final LivePlan plan = new LivePlan();

    @BeforeEach
    void fill() {
        plan.filled();
        plan.add("Agree the remit", DUE);
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void referencesCountUpByStrandAndARefusedActionTakesNone() {
        refused(() -> plan.actions.add(OFFICE, NewAction.of("cse", " ", "", DUE)), "title", "owner");
        assertThat(plan.add("Second", DUE).action().ref()).isEqualTo("CSE-2");
        RatedAction finance = plan.actions.add(OFFICE, NewAction.of("finance", "Save", "Head of Finance", DUE));
        assertThat(finance.action().ref()).isEqualTo("FIN-1");
        assertThat(finance.revision()).isEqualTo(plan.action("FIN-1").revision());
        assertThat(finance).isEqualTo(plan.action("FIN-1"));
    }

    @Test
    void whatIsEnteredWrongIsNamedAllAtOnce() {
        NewAction bad = new NewAction(
                "cse",
                "x".repeat(201),
                "y".repeat(10_001),
                "Owner",
                "",
                List.of("Police", " "),
                Optional.of(LocalDate.of(2015, 6, 1)),
                LocalDate.of(1214, 6, 1),
                new Action.Ties(
                        List.of("jay-99"),
                        List.of("nothing"),
                        List.of("CSE-77"),
                        List.of(new Action.Link("", "javascript:alert(1)"))));
        refused(
                () -> plan.actions.add(OFFICE, bad),
                "title",
                "description",
                "partners[1]",
                "start",
                "originalDue",
                "ties.recommendations[0]",
                "ties.indicators[0]",
                "ties.waitsFor[0]",
                "ties.documents[0].title",
                "ties.documents[0].address");
        refused(() -> plan.actions.add(OFFICE, NewAction.of("nowhere", "Title", "Owner", DUE)), "strand");
    }

    @Test
    void anUpdateIsAppendedAndSetsForecastAndClaim() {
        Action.Claim claim =
                new Action.Claim(Optional.of(Rating.GREEN), Optional.of(Action.Confidence.LOW), Optional.of(40));
        plan.change(CSE_HELP, "CSE-1", new GiveUpdate("Begun.", "Go on.", Optional.of(LATER), claim));
        plan.clock.goOn(Duration.ofDays(1));
        Action action = plan.change(
                        CSE_HELP,
                        "CSE-1",
                        new GiveUpdate(
                                "More.",
                                "Finish.",
                                Optional.empty(),
                                new Action.Claim(Optional.empty(), Optional.empty(), Optional.of(60))))
                .action();

        assertThat(action.updates()).extracting(Action.ProgressUpdate::happened).containsExactly("Begun.", "More.");
        assertThat(action.updates().get(0).by()).isEqualTo("helper");
        assertThat(action.schedule().forecast()).contains(LATER);
        assertThat(action.claim())
                .isEqualTo(new Action.Claim(
                        Optional.of(Rating.GREEN), Optional.of(Action.Confidence.LOW), Optional.of(60)));
        assertThat(plan.action("CSE-1").isOverclaimed()).isTrue();
    }

    @Test
    void anUpdateSaysWhatHappenedAndUntilItIsDoneWhatIsNext() {
        Action.Claim tooMuch = new Action.Claim(Optional.empty(), Optional.empty(), Optional.of(101));
        refused(
                () -> plan.change(CSE_HELP, "CSE-1", new GiveUpdate(" ", "", Optional.of(TODAY.minusDays(1)), tooMuch)),
                "happened",
                "next",
                "forecast",
                "claim.percentComplete");
        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.DONE, ""));
        plan.change(CSE_HELP, "CSE-1", new GiveUpdate("Finished.", "", Optional.empty(), Action.Claim.NONE));
        refused(() -> plan.change(CSE_HELP, "CSE-1", LivePlan.update("More", LATER)), "forecast");
    }

    @Test
    void theOriginalDateStaysAndEveryMoveIsKept() {
        plan.change(CSE_LEAD, "CSE-1", new MoveDue(LATER, "Improvement Board", "The police asked."));
        Action moved = plan.change(CSE_LEAD, "CSE-1", new MoveDue(LATER.plusDays(9), "Board", "Again."))
                .action();

        assertThat(moved.schedule().originalDue()).contains(DUE);
        assertThat(moved.schedule().due()).contains(LATER.plusDays(9));
        assertThat(moved.schedule().moves())
                .extracting(Action.DateMove::from, Action.DateMove::to, Action.DateMove::agreedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DUE, LATER, "Improvement Board"),
                        org.assertj.core.groups.Tuple.tuple(LATER, LATER.plusDays(9), "Board"));
        refused(
                () -> plan.change(CSE_LEAD, "CSE-1", new MoveDue(LATER.plusDays(9), "", "")),
                "to",
                "agreedBy",
                "reason");
    }

    @Test
    void milestonesAreMovedForecastAndReached() {
        plan.change(OFFICE, "CSE-1", new AddMilestone("Second", LATER), new AddMilestone("First", DUE));
        assertThat(plan.action("CSE-1").action().milestones())
                .extracting(Action.Milestone::id)
                .containsExactly(2, 1);

        plan.change(OFFICE, "CSE-1", new MoveMilestone(2, LATER.plusDays(1), "Board", "Why not"));
        plan.change(CSE_HELP, "CSE-1", new ForecastMilestone(1, LATER), new ReachMilestone(1, TODAY));

        List<Action.Milestone> milestones = plan.action("CSE-1").action().milestones();
        assertThat(milestones).extracting(Action.Milestone::id).containsExactly(1, 2);
        assertThat(milestones.get(0).reachedOn()).contains(TODAY);
        assertThat(milestones.get(1).originalDue()).isEqualTo(DUE);
        assertThat(milestones.get(1).moves()).hasSize(1);
        refused(() -> plan.change(CSE_HELP, "CSE-1", new ReachMilestone(2, TODAY.plusDays(1))), "on");
        refused(() -> plan.change(CSE_HELP, "CSE-1", new ReachMilestone(1, TODAY)), "milestone");
        refused(() -> plan.change(CSE_HELP, "CSE-1", new ReachMilestone(7, TODAY)), "milestone");
    }

    @Test
    void waitingMakesNoCircle() {
        plan.add("Second", DUE);
        plan.add("Third", DUE);
        waits("CSE-1", "CSE-2");
        waits("CSE-2", "CSE-3");
        refused(() -> waits("CSE-3", "CSE-1"), "ties.waitsFor[0]");
        refused(() -> waits("CSE-3", "CSE-3"), "ties.waitsFor[0]");
    }

    private void waits(String ref, String other) {
        plan.change(
                OFFICE,
                ref,
                new ActionChange.Edit(
                        "Title",
                        "",
                        new Action.Responsibility("Owner", "", List.of()),
                        Optional.empty(),
                        new Action.Ties(List.of(), List.of(), List.of(other), List.of())));
    }

    @Test
    void rightsAreThoseOfTheStrandAndOfEachPart() {
        Caller elsewhere = somebody("fin-lead", "", Grant.of(Role.LEAD, "finance"));
        forbidden(() -> plan.change(elsewhere, "CSE-1", LivePlan.update("x", LATER)));
        forbidden(() -> plan.change(READER, "CSE-1", LivePlan.update("x", LATER)));
        forbidden(() -> plan.change(CSE_HELP, "CSE-1", new MoveDue(LATER, "Board", "Why")));
        forbidden(
                () -> plan.change(CSE_HELP, "CSE-1", LivePlan.update("x", LATER), new MoveDue(LATER, "Board", "Why")));
        forbidden(() -> plan.actions.add(CSE_HELP, NewAction.of("cse", "Title", "Owner", DUE)));
        forbidden(() -> plan.change(AUDITOR, "CSE-1", new Advance(Stage.DONE, "")));
        plan.change(CSE_LEAD, "CSE-1", LivePlan.update("x", LATER), new MoveDue(LATER, "Board", "Why"));
    }

    @Test
    void severalChangesAreAllOrNone() {
        refused(
                () -> plan.change(OFFICE, "CSE-1", LivePlan.update("Good.", LATER), new MoveDue(DUE, "", "Why")),
                "to",
                "agreedBy");
        assertThat(plan.action("CSE-1").action().updates()).isEmpty();
    }

    @Test
    void whoComesSecondHearsThatFirst() {
        RatedAction seen = plan.action("CSE-1");
        plan.change(OFFICE, "CSE-1", new Advance(Stage.DONE, ""));
        assertThatThrownBy(() -> plan.actions.change(OFFICE, "CSE-1", seen.revision(), new Advance(Stage.DONE, "")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("stale-revision"));
        assertThatThrownBy(() -> plan.actions.change(OFFICE, "CSE-99", 1, new Advance(Stage.DONE, "")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("not-found"));
    }

    @Test
    void theJournalSaysWhatWasDoneAndNotWhatWasWritten() {
        plan.change(OFFICE, "CSE-1", LivePlan.update("Secret words", LATER), new Advance(Stage.UNDER_WAY, ""));
        assertThat(plan.store
                        .journal()
                        .find(plan.store.journal().last())
                        .orElseThrow()
                        .why())
                .isEqualTo("Changed CSE-1: gave an update on CSE-1, advanced CSE-1 to under way");
    }

    private static void refused(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).as(p.getMessage()).isEqualTo("invalid");
            assertThat(p.fields()).extracting(FieldProblem::field).containsExactlyInAnyOrder(fields);
        });
    }

    private static void forbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("no-right"));
    }
}
