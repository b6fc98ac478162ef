package org.braidplan.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.partnerships.Rows.absent;
import static org.braidplan.partnerships.Rows.agreement;
import static org.braidplan.partnerships.Rows.came;
import static org.braidplan.partnerships.Rows.challenge;
import static org.braidplan.partnerships.Rows.commitment;
import static org.braidplan.partnerships.Rows.forum;
import static org.braidplan.partnerships.Rows.meeting;
import static org.braidplan.partnerships.Rows.partner;
import static org.braidplan.partnerships.Rows.party;
import static org.braidplan.partnerships.Rows.seat;
import static org.braidplan.partnerships.Rows.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braidplan.partnerships.Attendance.Came;
import org.braidplan.partnerships.Partner.Kind;
import org.braidplan.people.Caller;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final int MANY = 20_000;

    @Test
    void theScorecardHasAnAgencyARowThoseWithMostToTalkAboutFirst() {
        DrawnPage page = draw("scorecard", plan().view(), Map.of());
        assertThat(page.text())
                .contains(
                        "1 commitment late",
                        "1 asked for and not accepted",
                        "£19,000 agreed, due and not paid",
                        "partners came to 66.7% (2 of 3) of the meetings",
                        "senior enough in 50.0% (1 of 2)",
                        "Kept in time: 50.0% (1 of 2)",
                        "Information-sharing agreements in date: 50.0% (1 of 2).");
        List<String> rows = rows(page);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .startsWith("Police")
                .contains("50.0% (1 of 2)", "1 late, 1 not accepted by SYP", "£19,000");
        assertThat(rows.get(1)).startsWith("The Council").contains("100.0% (1 of 1)");
    }

    @Test
    void theLedgerHasTheMostPressingFirstAndCanBeNarrowed() {
        DrawnPage page = draw("ledger", plan().view(), Map.of());
        assertThat(page.text())
                .contains("Partners were asked for 3 commitments. Kept: 1, 0 of them late. Released by the forum: 0.");
        assertThat(rows(page)).hasSize(3);
        assertThat(rows(page).get(0)).startsWith("C-1").contains("Late", "30 November 2014", "1 day late");
        assertThat(rows(page).get(1)).startsWith("C-2").contains("Asked for, not accepted", "30 days left");
        assertThat(rows(page).get(2)).startsWith("C-3").contains("Kept in time", "kept on 8 August 2014");
        assertThat(rows(draw("ledger", plan().view(), Map.of("show", "not-accepted"))))
                .singleElement()
                .asString()
                .startsWith("C-2");
        assertThat(rows(draw("ledger", plan().view(), Map.of("partner", "RMBC"))))
                .singleElement()
                .asString()
                .startsWith("C-3");
        assertThat(draw("ledger", plan().view(), Map.of("show", "<b>", "partner", "<b>"))
                        .text())
                .contains("3 commitments, the most pressing first");
    }

    @Test
    void whoSitsWhereShowsSharedMembershipOfBoards() {
        String text = draw("seats", plan().view(), Map.of()).text();
        assertThat(text)
                .contains(
                        "2 forums with members",
                        "2 agencies with a seat",
                        "1 post sits in more than one forum",
                        "director: Post of SYP",
                        "no seat",
                        "Safer Partnership 50.0% (1 of 2)",
                        "Post of SYP 2 Safeguarding Board, Safer Partnership")
                .doesNotContain("Old Board");
    }

    @Test
    void thePublicReadsPromisesThatWereAcceptedAndNoPostNorChallenge() {
        String text = DrawnPage.of(new PartnershipsStrand(), "public", plan().openView(), Caller.nobody(), Map.of())
                .text();
        assertThat(text)
                .contains(
                        "our partners came to 66.7% (2 of 3) of the meetings",
                        "They kept 50.0% (1 of 2) of their promises in time.",
                        "They did so once in that time, and settled 0 of them.",
                        "Promise of C-1",
                        "Promise of C-3",
                        "Police, The Council",
                        "Where this comes from: Minutes")
                .doesNotContain("C-2", "Post of", "confidence", "A note", "£", "Old Board", "Deputy");
    }

    @Test
    void thePublicPageSaysWhenThereIsNothing() {
        assertThat(DrawnPage.of(
                                new PartnershipsStrand(),
                                "public",
                                PlanFixture.on("2014-12-01").openView(),
                                Caller.nobody(),
                                Map.of())
                        .text())
                .contains("We have nothing to show yet", "No promise of a partner", "No board is recorded here.");
    }

    @Test
    void manyRecordsAreSummedUpAndNotListed() {
        List<Record> many = new ArrayList<>();
        many.add(meeting("F-0", "2014-11-13"));
        for (int i = 0; i < MANY; i++) {
            many.add(partner("P-" + i, "Partner " + i, Kind.HEALTH, ""));
            many.add(forum("F-" + i, "Forum " + i, ""));
            many.add(seat("F-" + i % 500, "P-" + i, Seniority.HEAD, ""));
            many.add(came("F-0", "2014-11-13", "P-" + i, Seniority.MANAGER));
            many.add(commitment("C-" + i, "P-" + i, "", "2014-02-03", "2014-11-01", ""));
        }
        PlanView plan = PlanFixture.on("2014-12-01")
                .records(many.toArray(Record[]::new))
                .view();
        assertThat(draw("scorecard", plan, Map.of()).text()).contains("The 50 agencies of 20000");
        assertThat(draw("ledger", plan, Map.of()).text()).contains("the 50 most pressing of 20000");
        assertThat(draw("seats", plan, Map.of()).text()).contains("30 of 20000 agencies, 8 of 500 forums");
        for (String path : List.of("scorecard", "ledger", "seats", "public")) {
            assertThat(draw(path, plan, Map.of()).html().length()).as(path).isLessThan(100_000);
        }
    }

    private static PlanFixture plan() {
        return PlanFixture.on("2014-12-01")
                .records(
                        partner("SYP", "Police", Kind.JUSTICE, ""),
                        partner("RMBC", "The Council", Kind.COUNCIL, ""),
                        forum("LSCB", "Safeguarding Board", ""),
                        forum("SRP", "Safer Partnership", ""),
                        forum("OLD", "Old Board", "2014-11-30"),
                        seat("LSCB", "SYP", Seniority.DIRECTOR, ""),
                        seat("LSCB", "RMBC", Seniority.DIRECTOR, ""),
                        seat("SRP", "SYP", Seniority.HEAD, ""),
                        seat("OLD", "SYP", Seniority.HEAD, ""),
                        meeting("LSCB", "2014-11-13"),
                        meeting("SRP", "2014-11-20"),
                        meeting("LSCB", "2013-12-01"),
                        came("LSCB", "2014-11-13", "SYP", Seniority.HEAD),
                        came("LSCB", "2014-11-13", "RMBC", Seniority.CHIEF),
                        absent("SRP", "2014-11-20", "SYP", Came.ABSENT),
                        absent("LSCB", "2013-12-01", "SYP", Came.ABSENT),
                        commitment("C-1", "SYP", "", "2014-02-03", "2014-11-30", ""),
                        commitment("C-2", "SYP", "", "", "2014-12-31", ""),
                        commitment("C-3", "RMBC", "", "2014-02-03", "2014-08-31", "2014-08-08"),
                        agreement("ISA-1", "2013-12-02", "2014-11-30", ""),
                        agreement("ISA-2", "2013-12-02", "2014-12-01", ""),
                        party("ISA-1", "SYP", "2013-12-02"),
                        challenge("CH-1", "2014-11-03", "", "", ""),
                        share("2014/15", "SYP", "38000", "19000", "2014-09-30"));
    }

    private static List<String> rows(DrawnPage page) {
        return page.document().select("table").last().select("tbody tr").eachText();
    }

    private static DrawnPage draw(String path, PlanView plan, Map<String, String> parameters) {
        return DrawnPage.of(new PartnershipsStrand(), path, plan, Caller.nobody(), parameters);
    }
}
