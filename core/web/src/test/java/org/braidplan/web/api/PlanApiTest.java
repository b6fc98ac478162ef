package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.braidplan.people.Caller;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class PlanApiTest {

    private final ApiServer server = ApiServer.started();
    private final ApiClient reader = server.as("reader");

    @Test
    void the_plan_says_how_it_rates_and_counts_its_actions() {
        JsonNode plan = reader.get("/api/v1/plan").mustBe(200).json();

        assertThat(plan.path("title").asText()).isEqualTo("Improvement plan");
        assertThat(plan.path("scheme").path("basis").asText()).isEqualTo("lateness");
        assertThat(plan.path("scheme").path("redFromMonths").asInt()).isEqualTo(3);
        assertThat(plan.path("boardMeetings").get(0).asText()).isEqualTo("2014-11-28");
        assertThat(plan.path("today").asText()).isEqualTo("2014-12-01");
        assertThat(plan.path("actions").has("blue")).isTrue();
    }

    @Test
    void a_strand_names_its_module_or_none() {
        JsonNode strand = reader.get("/api/v1/strands/cse").mustBe(200).json();

        assertThat(strand.path("module").path("name").asText()).isEqualTo("braid-strand-cse");
        assertThat(strand.path("module").path("version").asText()).isEqualTo("1.2.0");
        assertThat(strand.path("module").path("state").asText()).isEqualTo("active");
        assertThat(strand.path("leadOfficer").isNull()).isTrue();
        assertThat(strand.path("links").path("registers").get(0).asText()).isEqualTo("/api/v1/registers/cse/meetings");
        reader.get(strand.path("links").path("checks").asText()).mustBe(200);
        reader.get(strand.path("links").path("actions").asText()).mustBe(200);
        JsonNode none = reader.get("/api/v1/strands/finance").mustBe(200).json();
        assertThat(none.has("module")).isTrue();
        assertThat(none.path("module").isNull()).isTrue();
        reader.get("/api/v1/strands/nowhere").mustBe(404);
        reader.get("/api/v1/strands/nowhere/checks").mustBe(404);
    }

    @Test
    void the_strands_come_by_number() {
        JsonNode list = reader.get("/api/v1/strands").mustBe(200).json();

        assertThat(list.path("items").get(0).path("key").asText()).isEqualTo("cse");
        assertThat(list.path("items").get(1).path("number").asInt()).isEqualTo(3);
        assertThat(list.path("page").asInt()).isEqualTo(1);
        assertThat(list.path("size").asInt()).isEqualTo(25);
    }

    @Test
    void a_finding_names_check_severity_subject_reason_and_since() {
        String ref = server.as("office")
                .post(
                        "/api/v1/actions",
                        "{\"strand\":\"finance\",\"title\":\"x\",\"owner\":\"y\",\"originalDue\":\"2014-12-31\",\"forecast\":\"2015-02-28\"}")
                .mustBe(201)
                .json()
                .path("ref")
                .asText();
        server.checks.run(Caller.system("test"), "");

        JsonNode list = reader.get("/api/v1/checks?subject=" + ref).mustBe(200).json();

        assertThat(list.path("total").asInt()).isPositive();
        JsonNode finding = list.path("items").get(0);
        assertThat(finding.path("subject").asText()).isEqualTo(ref);
        assertThat(finding.path("subjectKind").asText()).isEqualTo("action");
        assertThat(finding.path("severity").asText()).isIn("serious", "warning", "note");
        assertThat(finding.path("reason").asText()).isNotBlank();
        assertThat(finding.path("since").asText()).startsWith("2014-12-01T");
        assertThat(finding.path("accepted").asBoolean()).isFalse();
        assertThat(list.path("checks")).hasSizeGreaterThan(7);
        assertThat(list.path("checks").findValuesAsText("id"))
                .contains(finding.path("check").asText());
        JsonNode ofStrand =
                reader.get("/api/v1/strands/finance/checks").mustBe(200).json();
        assertThat(ofStrand.path("items").findValuesAsText("strand")).containsOnly("finance");
        assertThat(reader.get("/api/v1/strands/cse/checks?subject=" + ref)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_journal_is_for_those_with_the_right_and_comes_newest_first() {
        reader.get("/api/v1/journal").mustBe(403);

        JsonNode list =
                server.as("operator").get("/api/v1/journal?size=3").mustBe(200).json();

        assertThat(list.path("items")).hasSize(3);
        JsonNode newest = list.path("items").get(0);
        assertThat(newest.path("number").asLong()).isEqualTo(list.path("total").asLong());
        assertThat(newest.path("hash").asText()).hasSize(64);
        assertThat(newest.path("changes").get(0).path("kind").asText()).isIn("added", "changed", "removed");
        server.as("operator").get("/api/v1/journal?who=office").mustBe(422);
    }

    @Test
    void the_journal_holds_no_secret() {
        String all = new String(
                server.as("operator")
                        .get("/api/v1/journal?size=500")
                        .mustBe(200)
                        .http()
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(all)
                .contains("Added the person reader")
                .doesNotContain("$2a$")
                .doesNotContain(ApiServer.PASSWORD);
    }

    @Test
    void modules_are_listed_for_all_and_installed_by_operators_alone() {
        JsonNode list = reader.get("/api/v1/modules?state=active").mustBe(200).json();
        assertThat(list.path("items").get(0).path("strand").asText()).isEqualTo("cse");
        assertThat(list.path("items").get(0).path("registers").get(0).asText()).isEqualTo("meetings");
        reader.get("/api/v1/modules/cse").mustBe(200);
        reader.get("/api/v1/modules/nowhere").mustBe(404);

        byte[] noKar = "not a KAR".getBytes(StandardCharsets.UTF_8);
        server.as("office")
                .send("POST", "/api/v1/modules", noKar, "Content-Type", "application/octet-stream")
                .mustBe(403);
        Reply refused = server.as("operator")
                .send("POST", "/api/v1/modules", noKar, "Content-Type", "application/octet-stream");
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.json().path("code").asText()).isEqualTo("module-refused");
        server.as("operator")
                .send("POST", "/api/v1/modules", noKar, "Content-Type", "application/json")
                .mustBe(415);
    }
}
