package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.disclosure.Suppression;
import org.braidplan.module.Contents;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.publication.Candidate;
import org.braidplan.publication.Item;
import org.braidplan.publication.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenModulePageTest {

    private static final Caller OFFICE = Caller.system("test");
    private static final Item PAGE = new Item(Item.Kind.PAGE, "cse/words");
    private static final String ADDRESS = "/public/strands/cse/words";

    private PagesServer server = server(Suppression.USUAL);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageThatShowsWhatLooksLikePersonalDataCannotBeApproved() {
        visit("V1", "It went well.");
        server.approveAll();
        assertThat(server.asNobody().get(ADDRESS).mustBe(200).words()).contains("It went well.");

        visit("V2", "Met at S60 1AE.");
        Candidate page = candidate();
        assertThat(page.obstacle().orElseThrow())
                .isEqualTo("The page shows what looks like a postcode: take it out of the records first.");
        assertThatThrownBy(
                        () -> server.publication.approve(OFFICE, List.of(new Publication.Seen(PAGE, page.revision()))))
                .isInstanceOf(Problem.class)
                .hasMessageNotContaining("S60");
        assertThat(server.asNobody().get(ADDRESS).mustBe(200).words()).doesNotContain("S60");
    }

    @Test
    void onePublishedBeforeThatWasKnownIsNotShown() {
        visit("V1", "Met at S60 1AE.");
        server.approveAll();
        server.approveUnseen(PAGE, candidate().revision());
        assertThat(server.asNobody().get(ADDRESS).mustBe(404).words())
                .contains("We are checking this page again before we show it.")
                .doesNotContain("S60");
    }

    @Test
    void numbersAreToldByTheCouncilsOwnRule() {
        server.approveAll();
        assertThat(server.asNobody().get(ADDRESS).words()).contains("Visits: 6");
        server.close();
        server = server(new Suppression(11, true));
        server.approveAll();
        assertThat(server.asNobody().get(ADDRESS).words()).contains("Visits: fewer than 11");
    }

    private static PagesServer server(Suppression rule) {
        PagesServer server = PagesServer.withPlan(rule);
        server.bringModule(
                Contents.none().registers(HomeVisit.class).pages(new WordsPage()), "org.braidplan.web.pages");
        return server;
    }

    private Candidate candidate() {
        return server.publication.candidates(OFFICE).stream()
                .filter(c -> c.item().equals(PAGE))
                .findFirst()
                .orElseThrow();
    }

    private void visit(String reference, String account) {
        ObjectNode values = new ObjectMapper().createObjectNode();
        values.put("reference", reference)
                .put("made", "2014-11-07")
                .put("present", 3)
                .put("account", account)
                .put("announced", false);
        server.registers.add(OFFICE, "cse", "visits", values);
    }
}
