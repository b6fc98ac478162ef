package org.braidplan.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.READER;
import static org.braidplan.engine.register.LiveRegister.fullVisit;
import static org.braidplan.engine.register.LiveRegister.visit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.engine.document.Documents;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterServiceTest {

    private final LiveRegister live = new LiveRegister();
    private final RegisterService registers = live.registers;

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aRecordIsKeptAsItWasEnteredWithItsKeyAndRevision() {
        registers.add(CSE_LEAD, "cse", "services", service("Reach"));
        ObjectNode added = registers.add(CSE_LEAD, "cse", "visits", fullVisit("V-1"));

        ObjectNode found = registers.find(CSE_LEAD, "cse", "visits", "V-1").orElseThrow();
        assertThat(found).isEqualTo(added);
        assertThat(found.path("_key").asText()).isEqualTo("V-1");
        assertThat(found.path("_revision").asLong())
                .isEqualTo(live.plan.store.journal().last());
        fullVisit("V-1")
                .fields()
                .forEachRemaining(e -> assertThat(Documents.same(found.get(e.getKey()), e.getValue()))
                        .as(e.getKey())
                        .isTrue());
        assertThat(live.plan
                        .see(v -> v.records(LiveRegister.Visit.class))
                        .get(0)
                        .value()
                        .cost()
                        .orElseThrow()
                        .amount())
                .isEqualTo(new BigDecimal("120.50"));
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        ObjectNode bad = visit("V-1")
                .put("visits", "three")
                .put("state", "LOST")
                .put("seen", 101)
                .put("month", "November")
                .put("colour", "red");
        bad.remove("urgent");
        assertThat(fields(() -> registers.add(CSE_LEAD, "cse", "visits", bad)))
                .containsExactlyInAnyOrder("visits", "state", "seen", "month", "urgent", "colour");
    }

    @Test
    void aRecordChecksItself() {
        assertThat(fields(() ->
                        registers.add(CSE_LEAD, "cse", "visits", visit("V-1").put("urgent", true))))
                .containsExactly("on");
    }

    @Test
    void aNumberThatDoesNotFitItsTypeIsAProblemOfItsField() {
        assertThat(fields(() ->
                        registers.add(CSE_LEAD, "cse", "visits", visit("V-1").put("distance", "1"))))
                .containsExactly("distance");
        assertThat(fields(() -> registers.add(
                        CSE_LEAD, "cse", "visits", visit("V-1").put("hours", new BigDecimal("1e999999999")))))
                .containsExactly("hours");
    }

    @Test
    void whatIsNamedMustBeThere() {
        ObjectNode values = visit("V-1")
                .put("action", "CSE-99")
                .put("indicator", "nothing")
                .put("recommendation", "jay-77")
                .put("provider", "Nobody");
        assertThat(fields(() -> registers.add(CSE_LEAD, "cse", "visits", values)))
                .containsExactlyInAnyOrder("action", "indicator", "recommendation", "provider");
    }

    @Test
    void whatIsNamedByAnotherRecordCannotBeDeleted() {
        long revision = registers
                .add(CSE_LEAD, "cse", "services", service("Reach"))
                .path("_revision")
                .asLong();
        registers.add(CSE_LEAD, "cse", "visits", visit("V-1").put("provider", "Reach"));

        assertThatThrownBy(() -> registers.remove(CSE_LEAD, "cse", "services", "Reach", revision, "Closed"))
                .hasMessageContaining("visit V-1");

        long visit = registers
                .find(CSE_LEAD, "cse", "visits", "V-1")
                .orElseThrow()
                .path("_revision")
                .asLong();
        registers.remove(CSE_LEAD, "cse", "visits", "V-1", visit, "Entered twice");
        registers.remove(CSE_LEAD, "cse", "services", "Reach", revision, "Closed");
        assertThat(registers.find(CSE_LEAD, "cse", "services", "Reach")).isEmpty();
    }

    @Test
    void aSecondRecordOfTheSameKeyIsRefused() {
        registers.add(CSE_LEAD, "cse", "visits", visit("V-1"));
        assertThatThrownBy(() -> registers.add(CSE_LEAD, "cse", "visits", visit(" V-1 ")))
                .isInstanceOf(Problem.class)
                .hasMessage("There is a visit V-1 already.");
    }

    @Test
    void aChangeNeedsTheRevisionThatWasSeen() {
        long seen = registers
                .add(CSE_LEAD, "cse", "visits", visit("V-1"))
                .path("_revision")
                .asLong();
        registers.change(CSE_LEAD, "cse", "visits", "V-1", seen, visit("V-1").put("visits", 4));

        assertThatThrownBy(() -> registers.change(
                        CSE_LEAD, "cse", "visits", "V-1", seen, visit("V-1").put("visits", 5)))
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("stale-revision");
        assertThat(registers
                        .find(READER, "cse", "visits", "V-1")
                        .orElseThrow()
                        .path("visits")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void aChangeThatChangesNothingIsNoJournalEntry() {
        long seen = registers
                .add(CSE_LEAD, "cse", "visits", visit("V-1").put("distance", 7))
                .path("_revision")
                .asLong();
        long last = live.plan.store.journal().last();
        ObjectNode same = registers.change(
                CSE_LEAD, "cse", "visits", "V-1", seen, visit("V-1").put("distance", 7L));
        assertThat(same.path("_revision").asLong()).isEqualTo(seen);
        assertThat(live.plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void aFieldThatIsLeftOutIsEmptiedAndTheKeyStays() {
        long seen = registers
                .add(CSE_LEAD, "cse", "visits", visit("V-1").put("notes", "Notes"))
                .path("_revision")
                .asLong();
        ObjectNode changed = registers.change(CSE_LEAD, "cse", "visits", "V-1", seen, visit("V-1"));
        assertThat(changed.has("notes")).isFalse();
        assertThat(fields(() -> registers.change(CSE_LEAD, "cse", "visits", "V-1", seen, visit("V-2"))))
                .containsExactly("reference");
    }

    @Test
    void whoMayNotSeeAConfidentialFieldKeepsItWhenChangingTheRest() {
        long seen = registers
                .add(CSE_LEAD, "cse", "visits", visit("V-1").put("address", "1 High Street"))
                .path("_revision")
                .asLong();
        assertThat(registers
                        .find(CSE_HELP, "cse", "visits", "V-1")
                        .orElseThrow()
                        .has("address"))
                .isFalse();

        ObjectNode changed = registers.change(
                CSE_HELP,
                "cse",
                "visits",
                "V-1",
                seen,
                visit("V-1").put("visits", 9).put("address", "Elsewhere"));

        assertThat(changed.has("address")).isFalse();
        ObjectNode whole = registers.find(CSE_LEAD, "cse", "visits", "V-1").orElseThrow();
        assertThat(whole.path("address").asText()).isEqualTo("1 High Street");
        assertThat(whole.path("visits").asInt()).isEqualTo(9);
    }

    @Test
    void whoMayNotSeeAConfidentialFieldCannotFillItInLater() {
        long seen = registers
                .add(CSE_LEAD, "cse", "visits", visit("V-1"))
                .path("_revision")
                .asLong();
        registers.change(CSE_HELP, "cse", "visits", "V-1", seen, visit("V-1").put("address", "Elsewhere"));
        assertThat(registers
                        .find(CSE_LEAD, "cse", "visits", "V-1")
                        .orElseThrow()
                        .has("address"))
                .isFalse();
    }

    @Test
    void aConfidentialFieldCannotBeFoundOutBySortingFilteringOrSearching() {
        registers.add(CSE_LEAD, "cse", "visits", visit("V-1").put("address", "1 High Street"));
        assertThat(fields(() -> registers.list(CSE_HELP, "cse", "visits", page("address", Map.of(), ""))))
                .containsExactly("sort");
        assertThat(fields(() ->
                        registers.list(CSE_HELP, "cse", "visits", page("", Map.of("address", "1 High Street"), ""))))
                .containsExactly("address");
        assertThat(registers
                        .list(CSE_HELP, "cse", "visits", page("", Map.of(), "high"))
                        .items())
                .isEmpty();
        assertThat(registers
                        .list(CSE_LEAD, "cse", "visits", page("", Map.of(), "high"))
                        .items())
                .hasSize(1);
    }

    @Test
    void rightsAreCheckedBeforeAnythingElse() {
        assertRefused(() -> registers.add(READER, "cse", "visits", visit("V-1")), Problem.Kind.FORBIDDEN);
        assertRefused(() -> registers.add(Caller.nobody(), "cse", "visits", visit("V-1")), Problem.Kind.SIGN_IN_NEEDED);
        assertRefused(() -> registers.add(CSE_LEAD, "finance", "x", visit("V-1")), Problem.Kind.FORBIDDEN);
        assertRefused(() -> registers.change(READER, "cse", "visits", "V-1", 1, visit("V-1")), Problem.Kind.FORBIDDEN);
        assertRefused(() -> registers.remove(READER, "cse", "visits", "V-1", 1, "x"), Problem.Kind.FORBIDDEN);
        assertRefused(
                () -> registers.list(Caller.nobody(), "cse", "visits", PageOf.first()), Problem.Kind.SIGN_IN_NEEDED);
        assertRefused(() -> registers.find(Caller.nobody(), "cse", "visits", "V-1"), Problem.Kind.SIGN_IN_NEEDED);
    }

    @Test
    void withItsModuleGoneARegisterCanBeReadAndNotChanged() {
        registers.add(CSE_LEAD, "cse", "visits", visit("V-1").put("address", "1 High Street"));
        var before = registers.of("cse");
        live.moduleGoes();

        assertThat(registers.of("cse"))
                .extracting(s -> s.key() + s.fields())
                .isEqualTo(before.stream().map(s -> s.key() + s.fields()).toList());
        assertThat(registers.list(CSE_HELP, "cse", "visits", PageOf.first()).items())
                .singleElement()
                .satisfies(r -> assertThat(r.has("address")).isFalse());
        assertThatThrownBy(() -> registers.add(CSE_LEAD, "cse", "visits", visit("V-2")))
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("module-absent");
    }

    @Test
    void aRestartWithoutTheModuleStillListsItsData() {
        registers.add(CSE_LEAD, "cse", "visits", visit("V-1"));
        live.moduleGoes();
        Schemas afterRestart = new Schemas(live.plan.store, live.modules);
        RegisterService again = new RegisterService(live.plan.store, afterRestart);
        assertThat(again.list(READER, "cse", "visits", page("visits", Map.of(), ""))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void textsOfAFormBecomeValuesOrNamedProblems() {
        List<FieldProblem> problems = new ArrayList<>();
        ObjectNode values = registers.fromText(
                registers.schema("cse", "visits").orElseThrow(),
                Map.of("visits", "12", "cost", "£5", "on", "soon", "state", "", "notes", " "),
                problems);
        assertThat(values.path("visits").asInt()).isEqualTo(12);
        assertThat(values.path("cost").decimalValue()).isEqualTo(new BigDecimal("5.00"));
        assertThat(values.has("notes")).isFalse();
        assertThat(problems).extracting(FieldProblem::field).containsExactlyInAnyOrder("on", "state");
    }

    private static ObjectNode service(String name) {
        return Documents.json().createObjectNode().put("name", name);
    }

    private static PageOf page(String sort, Map<String, String> filters, String text) {
        return new PageOf(
                1, 25, sort.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(sort), filters, text);
    }

    private static List<String> fields(ThrowingCallable call) {
        Problem problem = org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class, call);
        assertThat(problem).isNotNull();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
        return problem.fields().stream().map(FieldProblem::field).toList();
    }

    private static void assertRefused(ThrowingCallable call, Problem.Kind kind) {
        assertThatThrownBy(call).extracting(e -> ((Problem) e).kind()).isEqualTo(kind);
    }
}
