package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.appeals;
import static org.braidplan.taxilicensing.Rows.clause;
import static org.braidplan.taxilicensing.Rows.complaints;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.licences;
import static org.braidplan.taxilicensing.Rows.policy;
import static org.braidplan.taxilicensing.Rows.spotCheck;

import java.util.List;
import java.util.Map;
import org.braidplan.people.Caller;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.StandardClause.Position;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

    private static final TaxiLicensingStrand STRAND = new TaxiLicensingStrand();

    private static final StandardClause[] CLAUSES = {
        clause("6-01", Position.ADOPTED, "", "2021-03-22", "Cabinet", "2026-03-20"),
        clause("6-02", Position.ADOPTED_WITH_CHANGES, "From renewal", "2021-03-22"),
        clause("6-03", Position.NOT_ADOPTED, "No such vehicles here", "2021-03-22"),
        clause("6-04", Position.NOT_ADOPTED, "", "2021-03-22"),
        clause("6-05", Position.NOT_DECIDED, "", "")
    };

    @Test
    void theMatrixSaysHowEachClauseStandsAndWhy() {
        DrawnPage page = draw("standards", PlanFixture.on("2022-01-10").records(CLAUSES));
        assertThat(page.text())
                .contains(
                        "2 of 5 clauses are adopted, 1 of them with changes; 1 is not adopted and the reason is given; 1"
                                + " is not as the standards ask, and no reason is given; 1 is not decided.");
        List<List<String>> rows = rows(page, "Clauses");
        assertThat(rows).extracting(row -> row.get(0)).containsExactly("6-01", "6-02", "6-03", "6-04", "6-05");
        assertThat(rows.get(0)).contains("Adopted", "Cabinet, 22 March 2021", "20 March 2026");
        assertThat(rows.get(2)).contains("Not adopted, reason given", "No such vehicles here");
        assertThat(rows.get(3)).contains("No reason given");
        assertThat(rows.get(4)).contains("Not decided", "Not yet");
        assertThat(page.text()).contains("Most is open in section 6 Driver licensing: 2 clauses.");
        assertThat(page.document().select("svg")).isNotEmpty();
    }

    @Test
    void theMatrixCanBeAskedForTheClausesOfOneStanding() {
        DrawnPage page = DrawnPage.of(
                STRAND,
                "standards",
                PlanFixture.on("2022-01-10").records(CLAUSES).view(),
                Caller.nobody(),
                Map.of("standing", "unexplained"));
        assertThat(rows(page, "Clauses")).extracting(row -> row.get(0)).containsExactly("6-04");
        assertThat(page.text()).contains("No reason given: 1 clause.");
    }

    @Test
    void beforeTheStandardsWereIssuedThePageSaysSoAndShowsNoLaterDecision() {
        DrawnPage page = draw("standards", PlanFixture.on("2014-12-01").records(CLAUSES));
        assertThat(page.text())
                .contains("The statutory standards were issued on 21 July 2020")
                .doesNotContain("From renewal", "22 March 2021", "of 5", "What clause");
        assertThat(page.document().select("table")).isEmpty();
    }

    @Test
    void theTimetableHasWhatIsOverdueFirst() {
        DrawnPage page = draw(
                "reviews",
                PlanFixture.on("2014-12-01")
                        .records(
                                policy("Cameras", "2012-01-01", "", "2015-03-01"),
                                policy("Conditions", "2009-04-01", "", "2014-11-30"),
                                policy("Conduct", "2012-01-01", "", "2015-03-02"),
                                policy("Gone", "2005-01-01", "2014-01-01", "2010-01-01"),
                                policy("No day", "", "", "")));
        assertThat(page.text())
                .contains(
                        "Of 4 policies and clauses, 1 is past review and 1 is due within 90 days. Longest past its day:"
                                + " Conditions, 30 November 2014.");
        List<List<String>> rows = rows(page, "Reviews in the order of their days");
        assertThat(rows).extracting(row -> row.get(0)).containsExactly("Conditions", "Cameras", "Conduct");
        assertThat(rows).extracting(row -> row.get(2)).containsExactly("1 day late", "90 days", "91 days");
    }

    @Test
    void theLicencesPageSaysWhatIsOverdueNow() {
        DrawnPage page = draw(
                "licences",
                PlanFixture.on("2014-12-01")
                        .records(
                                licences("2014-08", 1200, 120, 60, 50, 870, 0),
                                licences("2014-10", 1200, 150, 90, 46, 2, 870, 3, 1, 0),
                                licences("2014-12", 9, 9, 9, 0, 9, 9)));
        assertThat(page.text())
                .contains(
                        "At the end of October 2014 1,200 drivers, 870 vehicles and 40 operators were licensed. 49 checks"
                                + " were overdue on live licences.",
                        "12.5% of drivers checked by the DBS in six months",
                        "10.0% at the end of August 2014, 12.5% at the end of October 2014");
        assertThat(page.text()).as("nobody set a target").doesNotContain("Target");
        assertThat(rows(page, "Checks overdue on live licences, October 2014"))
                .contains(List.of("Criminal record check of a driver", "46", "1,200"));
    }

    @Test
    void theEnforcementPageTellsStreetDecisionsComplaintsAndAppeals() {
        DrawnPage page = draw(
                "enforcement",
                PlanFixture.on("2022-02-01")
                        .records(spotCheck("2021-04-01", "2021-12-31", 63, 48, 63, 54))
                        .records(
                                decision("2021-10", Kind.REFUSED, 1),
                                decision("2021-11", Kind.RENEWAL_REFUSED, 2),
                                decision("2021-12", Kind.REVOKED, 3))
                        .records(complaints("2021-12", 12, 1, 2, "18.5"))
                        .records(appeals("2021-Q4", 3, 1, 1, 0)));
        assertThat(page.text())
                .contains(
                        "At the last spot check (1 April 2021 to 31 December 2021, total of several), 48 of 63 vehicles and"
                                + " 54 of 63 drivers met every rule.",
                        "In October to December 2021 the Council revoked 3 driver licences, suspended 0 and refused 3.",
                        "it received 12 complaints and sent 2 to the police. Only 1 of its 3 months is in.",
                        "half of the decisions took 18.5 days or less");
        assertThat(rows(page, "Spot checks, the newest first").get(0)).contains("76.2% (48 of 63)", "85.7% (54 of 63)");
        assertThat(rows(page, "Appeals by quarter, the newest first"))
                .containsExactly(List.of("October to December 2021", "3", "1", "1", "0", "0"));
    }

    @Test
    void whatIsLaterThanThePagesDayIsNotThere() {
        DrawnPage page = draw(
                "enforcement",
                PlanFixture.on("2014-12-01")
                        .records(spotCheck("2021-04-01", "2021-12-31", 63, 48, 63, 54))
                        .records(decision("2014-12", Kind.REVOKED, 7))
                        .records(complaints("2014-12", 12, 1, 2, "18.5"))
                        .records(appeals("2014-Q4", 3, 1, 1, 0)));
        assertThat(page.text()).contains("Spot checks, decisions against drivers, complaints and appeals, in figures.");
    }

    private static DrawnPage draw(String path, PlanFixture plan) {
        return DrawnPage.of(STRAND, path, plan.view());
    }

    static List<List<String>> rows(DrawnPage page, String caption) {
        Element table = page.document().select("table").stream()
                .filter(t -> t.select("caption").text().equals(caption))
                .findFirst()
                .orElseThrow();
        return table.select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
