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
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Rating;
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
    void impactNeedsAnIndicatorWithAValueFromAfterTheStart() {
        plan.change(
                OFFICE,
                "CSE-1",
                new ActionChange.Edit(
                        "Agree the remit",
                        "",
                        new Action.Responsibility("Head of Safeguarding", "", List.of()),
                        Optional.of(LocalDate.of(2014, 10, 15)),
                        new Action.Ties(List.of("jay-1"), List.of("interviews"), List.of(), List.of())),
                new Advance(Stage.DONE, ""),
                evidence(),
                new Advance(Stage.EVIDENCED, ""));
        plan.change(AUDITOR, "CSE-1", new Advance(Stage.VERIFIED, ""));
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "")), "reason", "to");
        reading("2014-09", Optional.of(BigDecimal.TEN));
        reading("2014-11", Optional.empty());
        refused(() -> plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more.")), "to");
        reading("2014-10", Optional.of(BigDecimal.TEN));

        plan.change(CSE_HELP, "CSE-1", new Advance(Stage.IMPACT_SHOWN, "Half more."));
        assertThat(plan.change(CSE_HELP, "CSE-1", new Advance(Stage.SUSTAINED, "A year on."))
                        .action()
                        .stage())
                .isEqualTo(Stage.SUSTAINED);
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
