package org.braidplan.engine.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.AUDITOR;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.somebody;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.ActionChange.AddEvidence;
import org.braidplan.action.ActionChange.Advance;
import org.braidplan.action.ActionChange.MoveDue;
import org.braidplan.action.ActionChange.PutBack;
import org.braidplan.action.ActionChange.Stop;
import org.braidplan.action.NewAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.engine.check.core.ConcernAfterImpact;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

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
    void theLadderIsClimbedByDifferentPeople() {
        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.UNDER_WAY, ""));
        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.DONE, ""));
        assertThat(plan.action("CSE-1").action().schedule().doneOn()).contains(TODAY);
        assertThat(plan.action("CSE-1").isDoneWithoutEvidence()).isTrue();
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.EVIDENCED, "")), "to");
        plan.change(CSE_LEAD, "CSE-1", evidence());
        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.EVIDENCED, ""));
        Action verified = plan.change(AUDITOR, "CSE-1", new Advance(Stage.VERIFIED, "Seen."))
                .action();

        assertThat(verified.proof().steps())
                .extracting(Action.StageStep::to)
                .containsExactly(Stage.UNDER_WAY, Stage.DONE, Stage.EVIDENCED, Stage.VERIFIED);
        assertThat(plan.action("CSE-1").rating()).isEqualTo(Rating.BLUE);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, EVIDENCED",
        "UNDER_WAY, VERIFIED",
        "DONE, VERIFIED",
        "DONE, DONE",
        "DONE, UNDER_WAY",
        "DONE, STOPPED"
    })
    void beyondDoneItIsOneRungAtATime(Stage from, Stage to) {
        if (from != Stage.PLANNED) {
            plan.change(OFFICE, "CSE-1", new Advance(from, ""));
        }
        plan.change(OFFICE, "CSE-1", evidence());
        refused(() -> plan.change(OFFICE, "CSE-1", new Advance(to, "Because.")), "to");
    }

    @Test
    void nobodyVerifiesTheirOwnAction() {
        Caller owner = somebody("owner", "head of safeguarding ", Grant.of(Role.PROGRAMME_OFFICE));
        Caller doer = somebody("doer", "Doer", Grant.of(Role.PROGRAMME_OFFICE));
        Caller witness = somebody("witness", "Witness", Grant.of(Role.PROGRAMME_OFFICE));
        plan.change(doer, "CSE-1", new Advance(Stage.DONE, ""));
        plan.change(witness, "CSE-1", evidence());
        plan.change(doer, "CSE-1", new Advance(Stage.EVIDENCED, ""));

        for (Caller own : List.of(owner, doer, witness)) {
            assertThatThrownBy(() -> plan.change(own, "CSE-1", new Advance(Stage.VERIFIED, "")))
                    .isInstanceOfSatisfying(Problem.class, p -> {
                        assertThat(p.code()).isEqualTo("own-action");
                        assertThat(p.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
                    });
        }
        assertThat(plan.change(VERIFIER, "CSE-1", new Advance(Stage.VERIFIED, ""))
                        .action()
                        .stage())
                .isEqualTo(Stage.VERIFIED);
    }

    @Test
    void givingTheActionAwayInTheSameChangeOpensNoWayRound() {
        Caller owner = somebody("owner", "Head of Safeguarding", Grant.of(Role.PROGRAMME_OFFICE));
        plan.change(OFFICE, "CSE-1", new Advance(Stage.DONE, ""), evidence(), new Advance(Stage.EVIDENCED, ""));
        ActionChange give = new ActionChange.Edit(
                "Agree the remit",
                "",
                new Action.Responsibility("Somebody else", "", List.of()),
                Optional.empty(),
                Action.Ties.NONE);
        assertThatThrownBy(() -> plan.change(owner, "CSE-1", give, new Advance(Stage.VERIFIED, "")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("own-action"));
    }

    @Test
    void anUserNameAsOwnerCountsToo() {
        plan.actions.add(OFFICE, NewAction.of("cse", "Own", "Verifier", DUE));
        plan.change(OFFICE, "CSE-2", new Advance(Stage.DONE, ""), evidence(), new Advance(Stage.EVIDENCED, ""));
        assertThatThrownBy(() -> plan.change(VERIFIER, "CSE-2", new Advance(Stage.VERIFIED, "")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("own-action"));
    }

    @Test
    void aRegressionPutsItBackWithTheReason() {
        plan.change(OFFICE, "CSE-1", new Advance(Stage.DONE, ""), evidence(), new Advance(Stage.EVIDENCED, ""));
        plan.change(AUDITOR, "CSE-1", new Advance(Stage.VERIFIED, ""));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new PutBack(Stage.UNDER_WAY, " ")), "reason");
        refused(() -> plan.change(CSE_HELP, "CSE-1", new PutBack(Stage.VERIFIED, "Again.")), "to");

        Action back = plan.change(CSE_HELP, "CSE-1", new PutBack(Stage.UNDER_WAY, "It fell apart."))
                .action();

        assertThat(back.stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(back.schedule().doneOn()).isEmpty();
        assertThat(back.proof().evidence()).hasSize(1);
        Action.StageStep last = back.proof().steps().get(back.proof().steps().size() - 1);
        assertThat(last.reason()).isEqualTo("It fell apart.");
        assertThat(last.from()).isEqualTo(Stage.VERIFIED);
    }

    @Test
    void aStoppedActionGoesNowhereUntilItIsPutBack() {
        plan.change(OFFICE, "CSE-1", new Advance(Stage.UNDER_WAY, ""));
        refused(() -> plan.change(OFFICE, "CSE-1", new Stop("")), "reason");
        plan.change(OFFICE, "CSE-1", new Stop("No money."));
        refused(() -> plan.change(OFFICE, "CSE-1", new Advance(Stage.DONE, "")), "to");
        refused(() -> plan.change(OFFICE, "CSE-1", new MoveDue(LATER, "Board", "Why")), "to");
        refused(() -> plan.change(OFFICE, "CSE-1", new PutBack(Stage.DONE, "Money.")), "to");
        assertThat(plan.change(OFFICE, "CSE-1", new PutBack(Stage.UNDER_WAY, "Money."))
                        .action()
                        .stage())
                .isEqualTo(Stage.UNDER_WAY);
    }

    @Test
    void impactNeedsAnIndicatorThatShowsAnImprovementSinceTheStart() {
        verifiedSince(LocalDate.of(2014, 10, 15));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "")), "reason", "to");
        steady();
        reading("2014-09", Optional.of(BigDecimal.valueOf(90)));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more.")), "to");
        reading("2014-09", Optional.of(BigDecimal.TEN));
        reading("2014-10", Optional.of(BigDecimal.TEN));
        reading("2014-11", Optional.empty());
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more.")), "to");
        reading("2014-10", Optional.of(BigDecimal.valueOf(90)));

        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more."));
        assertThat(plan.action("CSE-1").action().stage()).isEqualTo(Stage.IMPACT_SHOWN);
    }

    @Test
    void aConcernSinceThenIsNoImpact() {
        verifiedSince(LocalDate.of(2014, 9, 15));
        steady();
        reading("2014-10", Optional.of(BigDecimal.valueOf(90)));
        reading("2014-11", Optional.of(BigDecimal.valueOf(-90)));

        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more.")), "to");
    }

    @Test
    void anEffectIsSustainedWhenItHoldsForAsManyPeriodsAsThePlanAsks() {
        shown();
        plan.clock.set(LocalDate.of(2015, 3, 5));
        reading("2014-12", Optional.of(BigDecimal.valueOf(80)));
        reading("2015-01", Optional.of(BigDecimal.valueOf(80)));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts.")), "to");
        reading("2015-02", Optional.of(BigDecimal.valueOf(10)));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts.")), "to");
        reading("2015-02", Optional.of(BigDecimal.valueOf(80)));

        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts."));
        assertThat(plan.action("CSE-1").action().stage()).isEqualTo(Stage.SUSTAINED);
    }

    @Test
    void aReadingBackAtTheMeanBeforeTheActionIsNotSustainedThoughItIsNoConcern() {
        shown();
        plan.indicators.change(
                OFFICE,
                "interviews",
                plan.<Long>see(view -> view.revision("indicators", "interviews")),
                new IndicatorChange.SetLimits(true, Optional.of(15), List.of(), "Before the action"));
        plan.clock.set(LocalDate.of(2015, 3, 5));
        reading("2014-12", Optional.of(BigDecimal.valueOf(80)));
        reading("2015-01", Optional.of(new BigDecimal("10.4")));
        reading("2015-02", Optional.of(BigDecimal.valueOf(80)));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts.")), "to");
        reading("2015-01", Optional.of(new BigDecimal("10.6")));

        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts."));
    }

    @Test
    void aPlanMayAskForOnePeriodMore() {
        Plan asks = LivePlan.plan(RatingScheme.ByLateness.USUAL);
        plan.plans.putPlan(
                OFFICE,
                plan.<Long>see(view -> view.revision("plan", "plan")),
                new Plan(
                        asks.title(),
                        asks.council(),
                        asks.purpose(),
                        asks.scheme(),
                        List.of(),
                        List.of(),
                        Optional.of(4)));
        shown();
        plan.clock.set(LocalDate.of(2015, 4, 5));
        reading("2014-12", Optional.of(BigDecimal.valueOf(80)));
        reading("2015-01", Optional.of(BigDecimal.valueOf(80)));
        reading("2015-02", Optional.of(BigDecimal.valueOf(80)));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts.")), "to");
        reading("2015-03", Optional.of(BigDecimal.valueOf(80)));
        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "It lasts."));
    }

    @Test
    void onlyTheProgrammeOfficeRecordsAnEffectAsAnException() {
        verifiedSince(LocalDate.of(2014, 10, 15));
        assertThatThrownBy(() -> plan.change(CSE_LEAD, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Seen.", true)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        refused(() -> plan.change(OFFICE, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "", true)), "reason");

        plan.change(OFFICE, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "The register closed.", true));
        List<Action.StageStep> steps = plan.action("CSE-1").action().proof().steps();
        assertThat(steps.get(steps.size() - 1).reason())
                .isEqualTo("Exception by the programme office: The register closed.");
    }

    @Test
    void aConcernAfterTheEffectWasShownIsAFinding() {
        shown();
        assertThat(plan.views.now(OFFICE, new ConcernAfterImpact()::run)).isEqualTo(new Outcome(1, List.of()));
        plan.clock.set(LocalDate.of(2015, 1, 5));
        reading("2014-12", Optional.of(BigDecimal.valueOf(-90)));

        Outcome outcome = plan.views.now(OFFICE, new ConcernAfterImpact()::run);
        assertThat(outcome.found()).hasSize(1);
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.action("cse", "CSE-1"));
        assertThat(outcome.found().get(0).reason())
                .startsWith("“Return interviews done”: Concern: the newest reading, -90% for December 2014");
    }

    private void shown() {
        verifiedSince(LocalDate.of(2014, 10, 15));
        steady();
        reading("2014-10", Optional.of(BigDecimal.valueOf(90)));
        reading("2014-11", Optional.of(BigDecimal.valueOf(80)));
        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more."));
    }

    private void verifiedSince(LocalDate start) {
        plan.change(
                OFFICE,
                "CSE-1",
                new ActionChange.Edit(
                        "Agree the remit",
                        "",
                        new Action.Responsibility("Head of Safeguarding", "", List.of()),
                        Optional.of(start),
                        new Action.Ties(List.of("jay-1"), List.of("interviews"), List.of(), List.of())),
                new Advance(Stage.DONE, ""),
                evidence(),
                new Advance(Stage.EVIDENCED, ""));
        plan.change(AUDITOR, "CSE-1", new Advance(Stage.VERIFIED, ""));
    }

    /** Ten and eleven by turns, from July 2013 to September 2014. */
    private void steady() {
        for (int i = 0; i < 15; i++) {
            reading(
                    YearMonth.of(2013, 7).plusMonths(i).toString(),
                    Optional.of(BigDecimal.valueOf(i % 2 == 0 ? 10 : 11)));
        }
    }

    private void reading(String period, Optional<BigDecimal> value) {
        plan.indicators.record(
                OFFICE,
                "interviews",
                List.of(new NewReading(
                        period, value, Optional.empty(), Optional.empty(), Reading.Status.FINAL, "Why")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/paper, true",
        "'Cabinet, 3 December 2014, item 12', true",
        "'Cabinet: minute 12', true",
        "javascript:alert(1), false",
        "'JavaScript: alert(1)', false",
        "data:text/html;base64;x, false",
        "ftp://example.org/x, false",
        "https:///nohost, false"
    })
    void evidenceLinksToTheWebOrNamesAPaper(String link, boolean accepted) {
        ActionChange change = new AddEvidence("Paper", link, TODAY, "That it is done.");
        if (accepted) {
            assertThat(plan.change(CSE_HELP, "CSE-1", change).action().proof().evidence())
                    .hasSize(1);
        } else {
            refused(() -> plan.change(CSE_HELP, "CSE-1", change), "link");
        }
    }

    private static AddEvidence evidence() {
        return new AddEvidence("Signed remit", "Board, paper 4", TODAY, "All signed.");
    }

    private static void refused(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).as(p.getMessage()).isEqualTo("invalid");
            assertThat(p.fields()).extracting(FieldProblem::field).containsExactlyInAnyOrder(fields);
        });
    }
}
