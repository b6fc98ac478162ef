package org.braidplan.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.AUDITOR;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;
import static org.braidplan.engine.plan.LivePlan.somebody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.action.ActionChange;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.people.PeopleService;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.register.Schemas;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.problem.Problem;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.braidplan.view.History.DocumentChange;
import org.braidplan.view.History.Entry;
import org.braidplan.view.History.FieldChange;
import org.braidplan.view.History.Kind;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryServiceTest {

    private static final Caller OPERATOR = somebody("root", "", Grant.of(Role.OPERATOR));

    private final LivePlan plan = new LivePlan().filled();
    private final ActiveModules modules = new ActiveModules();
    private final Schemas schemas = new Schemas(plan.store, modules);
    private final HistoryService history = new HistoryService(plan.store, schemas);

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aDocumentsChangesAreShownFieldByFieldNewestFirst() {
        plan.add("First", LocalDate.of(2014, 12, 31));
        plan.change(OFFICE, "CSE-1", LivePlan.update("Begun.", LocalDate.of(2015, 1, 31)));
        plan.change(OFFICE, "CSE-1", new ActionChange.MoveDue(LocalDate.of(2015, 2, 28), "The board", "More to do"));

        List<Entry> entries = history.of(READER, "actions", "CSE-1");

        assertThat(entries).hasSize(3);
        assertThat(entries).extracting(Entry::who).containsOnly("office");
        DocumentChange moved = entries.get(0).changes().get(0);
        assertThat(moved.kind()).isEqualTo(Kind.CHANGED);
        assertThat(moved.fields())
                .contains(
                        new FieldChange("schedule.due", Optional.of("\"2014-12-31\""), Optional.of("\"2015-02-28\"")));
        assertThat(moved.fields()).extracting(FieldChange::field).contains("schedule.moves[0]");
        assertThat(moved.fields()).extracting(FieldChange::field).noneMatch(f -> f.startsWith("updates"));
        assertThat(entries.get(1).changes().get(0).fields())
                .extracting(FieldChange::field)
                .contains("updates[0]", "schedule.forecast");
        assertThat(entries.get(2).changes().get(0).kind()).isEqualTo(Kind.ADDED);
    }

    @Test
    void theJournalIsPagedNewestFirst() {
        long last = plan.store.journal().last();
        Listing<Entry> first = history.journal(AUDITOR, new PageOf(1, 3, Optional.empty(), Map.of(), ""));
        assertThat(first.total()).isEqualTo(last);
        assertThat(first.items()).extracting(Entry::number).containsExactly(last, last - 1, last - 2);
        Listing<Entry> second = history.journal(AUDITOR, new PageOf(2, 3, Optional.empty(), Map.of(), ""));
        assertThat(second.items().get(0).number()).isEqualTo(last - 3);
        assertThat(history.journal(AUDITOR, new PageOf(1_000, 3, Optional.empty(), Map.of(), ""))
                        .items())
                .isEmpty();
    }

    @Test
    void theJournalIsForThoseWhoMayReadIt() {
        assertThatThrownBy(() -> history.journal(READER, PageOf.first()))
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThatThrownBy(() -> history.of(Caller.nobody(), "actions", "CSE-1"))
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.SIGN_IN_NEEDED);
        assertThatThrownBy(() -> history.of(READER, "people", "anna")).isInstanceOf(Problem.class);
    }

    @Test
    void noHashOfAPasswordAndNoDigestOfATokenIsEverShown() {
        PeopleService people = new PeopleService(plan.store, plan.clock);
        Person anna = new Person("anna", "Anna", "", List.of(Grant.of(Role.READER)), true);
        people.add(OPERATOR, anna, "four words nobody knows".toCharArray());
        people.setPassword(OPERATOR, "anna", "four other words here".toCharArray());
        people.createToken(OPERATOR, "anna", "a script", plan.clock.instant().plus(Duration.ofDays(1)));

        String shown =
                history.journal(OPERATOR, PageOf.first()).items().toString() + history.of(AUDITOR, "people", "anna");

        assertThat(shown).contains("Anna").contains("a script").contains("…");
        assertThat(shown)
                .doesNotContain("$2a$")
                .doesNotContain("passwordHash")
                .doesNotContainPattern("\"?[0-9a-f]{64}\"?, kind");
        assertThat(history.of(AUDITOR, "people", "anna").get(0).changes().get(0).fields())
                .isEmpty();
    }

    @Test
    void confidentialFieldsAreLeftOutForWhoeverMayNotSeeThem() {
        come(Contact.class);
        RegisterService registers = new RegisterService(plan.store, schemas);
        registers.add(CSE_LEAD, "cse", "contacts", contact("1 High Street"));

        assertThat(history.of(CSE_LEAD, "cse.contacts", "C-1").toString()).contains("High Street");
        assertThat(history.of(CSE_HELP, "cse.contacts", "C-1").toString()).doesNotContain("High Street");
        assertThat(fields(CSE_HELP)).containsExactly("name");
        assertThat(history.journal(OPERATOR, PageOf.first()).items().toString()).doesNotContain("High Street");
        modules.go(1);
        assertThat(fields(CSE_HELP)).as("without the module").containsExactly("name");
    }

    @Test
    void aFieldThatTheRegisterHasNoMoreMayHaveBeenConfidential() {
        come(Contact.class);
        new RegisterService(plan.store, schemas).add(CSE_LEAD, "cse", "contacts", contact("1 High Street"));
        modules.go(1);
        come(ShorterContact.class);
        assertThat(fields(CSE_HELP)).containsExactly("name");
        assertThat(fields(CSE_LEAD)).containsExactlyInAnyOrder("name", "address");
    }

    @Test
    void aNumberThatIsOnlyWrittenInAnotherWayIsNoChange() {
        ObjectNode before = Documents.json().createObjectNode().put("a", 1).put("b", 2);
        ObjectNode after = Documents.json().createObjectNode().put("a", 1L).put("b", 3);
        assertThat(Differences.between(before, after))
                .containsExactly(new FieldChange("b", Optional.of("2"), Optional.of("3")));
    }

    private List<String> fields(Caller caller) {
        return history.of(caller, "cse.contacts", "C-1").get(0).changes().get(0).fields().stream()
                .map(FieldChange::field)
                .toList();
    }

    private void come(Class<? extends Record> type) {
        plan.store.declare(List.of(KeptSchemas.collection(SchemaReader.read("cse", type))));
        plan.store.write(new org.braidplan.store.Intent("system:test", "Noted"), unit -> {
            KeptSchemas.keep(unit, List.of(SchemaReader.read("cse", type)));
            return null;
        });
        modules.come(
                1,
                new Live(
                        "cse",
                        "braid-strand-cse",
                        "1.0.0",
                        Contents.none().registers(type),
                        getClass().getClassLoader(),
                        ""));
    }

    private static ObjectNode contact(String address) {
        return Documents.json().createObjectNode().put("name", "C-1").put("address", address);
    }

    @Register(key = "contacts", title = "Contacts", one = "contact", purpose = "Whom to ask.")
    record Contact(@Key String name, @Confidential String address) {}

    @Register(key = "contacts", title = "Contacts", one = "contact", purpose = "Whom to ask.", version = 2)
    record ShorterContact(@Key String name) {}
}
