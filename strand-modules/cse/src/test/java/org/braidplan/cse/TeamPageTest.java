package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.disruption;
import static org.braidplan.cse.Rows.panel;
import static org.braidplan.cse.Rows.post;
import static org.braidplan.cse.Rows.themes;

import java.util.List;
import org.braidplan.cse.DisruptionActivity.Kind;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TeamPageTest {

    private final PlanFixture plan = PlanFixture.on("2014-12-01");

    @Test
    void itSaysWhoManagesTheTeamAndHowManyPostsAreFilled() {
        plan.records(
                post("Manager", "2014-09-01", "", "Manager", true),
                post("Social worker", "2014-07-01", "", "", false),
                post("Nurse", "2014-07-01", "2014-11-30", "Nurse", false));
        DrawnPage page = page();
        assertThat(page.text()).contains("The whole team is managed by: Manager.", "1 of 2 posts filled");
        assertThat(rows(page, "The joint team today, in full-time equivalents"))
                .containsExactly(List.of("Council", "2", "1", "1"));
    }

    @Test
    void aManagersPostThatIsVacantManagesNothingAndTwoAreNamed() {
        plan.records(post("Manager", "2014-09-01", "", "", true));
        assertThat(page().text()).contains("Nobody is recorded as the manager of the whole team.");
        plan.records(
                post("Inspector", "2014-09-01", "", "A", true), post("Service manager", "2014-09-01", "", "B", true));
        assertThat(page().text())
                .contains(
                        "2 posts are recorded as manager of the whole team at the same time: Inspector; Service manager.");
    }

    @Test
    void itShowsWhoWasMissingFromThePanelMostOftenFirst() {
        plan.records(
                panel("2014-09-09", 7, 5, true, true, "Housing, Probation"),
                panel("2014-10-14", 7, 6, true, true, "housing"),
                panel("2014-12-01", 7, 7, true, true, ""),
                panel("2014-12-02", 7, 1, true, false, "Education"));
        DrawnPage page = page();
        assertThat(page.text()).contains("7 of 7 agencies at the panel on 1 December 2014");
        assertThat(page.text()).contains("Every agency came to 1 of the last 3 meetings.");
        assertThat(rows(page, "Who was missing at the last 3 meetings"))
                .containsExactly(List.of("Housing", "2"), List.of("Probation", "1"));
    }

    @Test
    void stepsOfOneSortAreAddedUpByQuarterAndWhatNobodyRecordedIsNotNone() {
        plan.records(
                disruption("2014-Q2", Kind.ARREST, 7),
                disruption("2014-Q3", Kind.ARREST, 6),
                disruption("2014-Q3", Kind.CHARGE, 3),
                disruption("2014-Q4", Kind.CHARGE, 99));
        DrawnPage page = page();
        assertThat(page.text())
                .contains("In July to September 2014, 9 steps were taken, after 7 in April to June 2014.");
        assertThat(rows(page, "Steps taken against people and places that harm children"))
                .extracting(row -> row.get(0) + ": " + row.get(1) + ", " + row.get(2))
                .containsExactly("April to June 2014: –, 7", "July to September 2014: –, 9");
    }

    @Test
    void reportsThatWereReceivedAreListedNewestFirst() {
        plan.records(themes("2014-Q1", "2014-05-02"), themes("2014-Q2", "2014-09-05"), themes("2014-Q3", "2014-12-02"));
        assertThat(rows(page(), "The last themes reports"))
                .extracting(row -> row.get(0))
                .containsExactly("April to June 2014", "January to March 2014");
    }

    @Test
    void withNothingRecordedItSaysWhatBelongsHere() {
        assertThat(page().text()).contains("Add a post");
        assertThat(page().document().select("table, svg")).isEmpty();
    }

    private DrawnPage page() {
        return DrawnPage.of(new CseStrand(), "team", plan.view());
    }

    private static List<List<String>> rows(DrawnPage page, String caption) {
        Element table = page.document().select("table").stream()
                .filter(t -> t.select("caption").text().equals(caption))
                .findFirst()
                .orElseThrow();
        return table.select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
