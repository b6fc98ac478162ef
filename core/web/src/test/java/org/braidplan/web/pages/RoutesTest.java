package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.action.NewAction;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses there are, and what may be done at each. */
class RoutesTest {

    private static final Caller SYSTEM = Caller.system("test");

    private static PagesServer server;
    private static Browser office;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        server.person("office", Grant.of(Role.PROGRAMME_OFFICE), Grant.of(Role.OPERATOR));
        server.actions.add(SYSTEM, NewAction.of("cse", "Agree the team's remit", "Head", LocalDate.of(2015, 1, 31)));
        server.plans.putReview(
                SYSTEM,
                Unit.NEW,
                new Review(
                        "jay",
                        "Professor Jay",
                        "Independent inquiry",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "",
                        "",
                        Source.entered()));
        office = server.as("office");
        office.send(
                        "/actions/CSE-1/milestones/add",
                        Map.of("title", "Draft", "due-day", "7", "due-month", "1", "due-year", "2015"))
                .mustBe(200);
        office.send(
                        "/indicators/add",
                        Map.ofEntries(
                                Map.entry("key", "interviews"),
                                Map.entry("strand", "cse"),
                                Map.entry("title", "Return interviews"),
                                Map.entry("unit", "%"),
                                Map.entry("frequency", "MONTH"),
                                Map.entry("betterIs", "HIGHER"),
                                Map.entry("source", "Case system"),
                                Map.entry("from-day", "1"),
                                Map.entry("from-month", "4"),
                                Map.entry("from-year", "2014")))
                .mustBe(200);
        office.send(
                        "/strands/cse/add-to/visits",
                        Map.of(
                                "reference",
                                "V-1",
                                "made-day",
                                "7",
                                "made-month",
                                "11",
                                "made-year",
                                "2014",
                                "present",
                                "4",
                                "announced",
                                "yes"))
                .mustBe(200);
        server.approveAll();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/changes",
                "/versions",
                "/strands",
                "/strands/cse",
                "/actions",
                "/actions/CSE-1",
                "/actions/CSE-1/history",
                "/indicators",
                "/indicators/interviews",
                "/indicators/interviews/history",
                "/reviews",
                "/reviews/jay",
                "/recommendations",
                "/recommendations/matrix",
                "/checks",
                "/strands/cse/registers/visits",
                "/strands/cse/registers/visits/V-1",
                "/strands/cse/export/visits",
                "/people",
                "/modules",
                "/modules/cse",
                "/modules/cse/history",
                "/journal",
                "/journal/1",
                "/public",
                "/public/strands/cse",
                "/public/promises/cse-1",
                "/public/measures/interviews",
                "/public/late",
                "/public/recommendations",
                "/public/lessons",
                "/public/how-to-read",
                "/public/data"
            })
    void aPageThatShowsIsThereAndTakesNoForm(String path) {
        assertThat(office.get(path).mustBe(200).address().getPath()).isEqualTo(path);
        office.post(path, Map.of()).mustBe(405);
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE-IT")) {
            assertThat(office.ask(method, path).status()).as(method).isEqualTo(405);
        }
        assertThat(office.ask("HEAD", path).mustBe(200).body()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/versions/adopt",
                "/actions/add",
                "/actions/CSE-1/update",
                "/actions/CSE-1/evidence",
                "/actions/CSE-1/advance",
                "/actions/CSE-1/stop",
                "/actions/CSE-1/move",
                "/actions/CSE-1/edit",
                "/actions/CSE-1/milestones/add",
                "/actions/CSE-1/milestones/1/move",
                "/actions/CSE-1/milestones/1/forecast",
                "/actions/CSE-1/milestones/1/reach",
                "/indicators/add",
                "/indicators/interviews/readings/add",
                "/indicators/interviews/definition",
                "/indicators/interviews/baseline",
                "/indicators/interviews/targets",
                "/strands/cse/registers/visits/V-1/edit",
                "/strands/cse/registers/visits/V-1/remove",
                "/strands/cse/add-to/visits",
                "/strands/cse/import/visits",
                "/people/add",
                "/people/office/edit",
                "/people/office/password",
                "/account",
                "/modules/install",
                "/modules/cse/remove"
            })
    void aFormIsShownAndTakenOnlyWithItsToken(String path) {
        assertThat(office.get(path).mustBe(200).address().getPath()).isEqualTo(path);
        office.post(path, Map.of()).mustBe(403);
        assertThat(office.ask("PUT", path).status()).isEqualTo(405);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/nothing",
                "/strands/nothing",
                "/strands/cse/nothing",
                "/strands/cse/registers/nothing",
                "/strands/cse/registers/visits/V-9/edit",
                "/actions/CSE-99",
                "/actions/CSE-99/update",
                "/actions/CSE-1/nothing",
                "/actions/CSE-1/milestones/9/move",
                "/indicators/nothing",
                "/indicators/nothing/readings/add",
                "/reviews/nothing",
                "/people/nobody/edit",
                "/people/nobody/password",
                "/modules/nothing/remove",
                "/journal/999999",
                "/journal/x",
                "/public/nothing",
                "/public/strands/nothing",
                "/assets/nothing.css",
                "/assets/../web.xml"
            })
    void whatIsNotThereIsNotFoundAndSaysWhatToDo(String path) {
        Browser.Seen seen = office.get(path).mustBe(404);
        if (!path.startsWith("/assets/")) {
            assertThat(seen.words()).contains("There is no such page", "If you typed the address, check it.");
        }
    }

    @Test
    void whoeverHasNotSignedInLearnsNothingOfWhatIsThere() {
        Browser nobody = server.asNobody();
        assertThat(nobody.get("/actions/CSE-1").address().getPath()).isEqualTo("/sign-in");
        assertThat(nobody.get("/actions/CSE-99").address().getPath()).isEqualTo("/sign-in");
        nobody.post("/actions/CSE-99/update", Map.of()).mustBe(401);
        nobody.get("/public/strands/nothing").mustBe(404);
    }
}
