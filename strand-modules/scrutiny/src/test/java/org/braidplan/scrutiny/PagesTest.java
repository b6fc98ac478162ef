package org.braidplan.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.scrutiny.Rows.callIn;
import static org.braidplan.scrutiny.Rows.decision;
import static org.braidplan.scrutiny.Rows.item;
import static org.braidplan.scrutiny.Rows.recommendation;
import static org.braidplan.scrutiny.Rows.review;
import static org.braidplan.scrutiny.Rows.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braidplan.people.Caller;
import org.braidplan.scrutiny.CallIn.Outcome;
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.scrutiny.WorkItem.Kind;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final String PAPER = "https://example.org/paper";
    private static final int MANY = 20_000;

    @Test
    void theTrackerCountsTheDaysLeftTheMostPressingFirst() {
        DrawnPage page = draw("tracker", plan().view(), Map.of());
        assertThat(page.text())
                .contains(
                        "Scrutiny has made 6 recommendations, and 4 are answered.",
                        "Accepted as a whole: 50.0% (2 of 4) of those answered; in part: 1; rejected: 1.",
                        "Implemented with evidence: 33.3% (1 of 3) of those accepted; verified by scrutiny: 1.");
        List<String> rows =
                page.document().select("table").last().select("tbody tr").eachText();
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).startsWith("SR-1").contains("Answer overdue", "30 November 2014", "1 day late");
        assertThat(rows.get(1)).startsWith("SR-2").contains("Waiting for an answer", "due today");
        assertThat(rows.get(2)).startsWith("SR-5").contains("Accepted, to be done", "30 days left");
    }

    @Test
    void theTrackerShowsOneKindWhenItIsAskedFor() {
        DrawnPage page = draw("tracker", plan().view(), Map.of("show", "answer-late"));
        assertThat(page.document().select("table").last().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("SR-1");
        assertThat(draw("tracker", plan().view(), Map.of("show", "<b>")).text())
                .contains("6 recommendations, the most pressing first");
    }

    @Test
    void theProgrammeSaysWhatIsComingAndWhatShouldHaveComeBack() {
        String text = draw("programme", plan().view(), Map.of()).text();
        assertThat(text)
                .contains(
                        "1 item on a coming agenda",
                        "1 topic that should have come back",
                        "In the last twelve months scrutiny looked at 50.0% (1 of 2) of the key decisions",
                        "50.0% (1 of 2) of them had 28 clear days' notice. The forward plan holds 3 key decisions.",
                        "Topic of WP-2",
                        "30 November 2014 1 day late Topic of WP-1",
                        "Too short");
    }

    @Test
    void whatChangedIsWhatIsProvenAndPublished() {
        String text = draw("changed", plan().view(), Map.of()).text();
        assertThat(text)
                .contains(
                        "Scrutiny has published 1 review with 6 recommendations.",
                        "it accepted 2, accepted 1 in part and rejected 1. 1 is done, with evidence; scrutiny has verified 1.",
                        "1 call-in upheld, of 2 requested",
                        "It is different.",
                        "upheld: back to the decision maker",
                        "Cabinet decided again.");
        assertThat(draw(
                                "changed",
                                PlanFixture.on("2014-12-01")
                                        .records(review("SR", "2014-12-02", ""), waiting(1, "2014-11-03"))
                                        .view(),
                                Map.of())
                        .text())
                .contains("What is different because of scrutiny");
    }

    @Test
    void thePublicReadsPublishedReviewsAndNoticesOnly() {
        PlanFixture plan =
                plan().records(review("LATER", "2014-12-02", ""), decision("KD-9", "2014-12-02", "2015-02-02", ""));
        String text = DrawnPage.of(new ScrutinyStrand(), "public", plan.openView(), Caller.nobody(), Map.of())
                .text();
        assertThat(text)
                .contains(
                        "Scrutiny has published 1 review with 6 recommendations.",
                        "1 answer is later than the two months that we have to give it.",
                        "Recommendations: 6. Accepted as a whole or in part: 3. Rejected: 1. Done, with evidence: 1.",
                        "What has changed. It is better.",
                        "2 decisions have been called in",
                        "1 had to be reconsidered.",
                        "10 December 2014",
                        "Where this comes from: Minutes")
                .doesNotContain("LATER", "2 February 2015", "A note", "Head of service");
    }

    @Test
    void thePublicPageSaysWhenThereIsNothing() {
        assertThat(DrawnPage.of(
                                new ScrutinyStrand(),
                                "public",
                                PlanFixture.on("2014-12-01").openView(),
                                Caller.nobody(),
                                Map.of())
                        .text())
                .contains("Scrutiny has not published a review yet.", "No decision has been called in");
    }

    @Test
    void manyRecordsAreSummedUpAndNotListed() {
        List<Record> many = new ArrayList<>();
        many.add(review("SR", "2014-06-04", ""));
        for (int i = 0; i < MANY; i++) {
            many.add(waiting(i + 1, "2014-09-01"));
            many.add(item("WP-" + i, "2014-12-10", Kind.PERFORMANCE, "", "", ""));
            many.add(decision("KD-" + i, "2014-11-01", "2014-12-17", ""));
        }
        PlanView plan = PlanFixture.on("2014-12-01")
                .records(many.toArray(Record[]::new))
                .view();
        assertThat(draw("tracker", plan, Map.of()).text()).contains("the 50 most pressing of 20000");
        assertThat(draw("programme", plan, Map.of()).text())
                .contains(
                        "On agendas of the next twelve months: the first 25 of 20000",
                        "Key decisions of the next twelve months: the first 25 of 20000");
        for (String path : List.of("tracker", "programme", "changed", "public")) {
            assertThat(draw(path, plan, Map.of()).html().length()).as(path).isLessThan(100_000);
        }
    }

    private static PlanFixture plan() {
        return PlanFixture.on("2014-12-01")
                .records(
                        review("SR", "2014-06-04", "It is better."),
                        waiting(1, "2014-10-01"),
                        waiting(2, "2014-10-02"),
                        recommendation(
                                3, "2014-06-04", Answer.ACCEPTED, "2014-07-02", "", "2014-09-01", PAPER, "2014-10-01"),
                        recommendation(4, "2014-06-04", Answer.REJECTED, "2014-07-02", "", "", "", ""),
                        recommendation(5, "2014-06-04", Answer.IN_PART, "2014-07-02", "2014-12-31", "", "", ""),
                        recommendation(6, "2014-06-04", Answer.ACCEPTED, "2014-07-02", "2015-01-31", "", "", ""),
                        decision("KD-1", "2014-08-01", "2014-10-15", "2014-10-15", Urgency.NONE, "2014-10-01"),
                        decision("KD-2", "2014-10-01", "2014-10-15", "2014-10-15"),
                        decision("KD-3", "2014-11-20", "2014-12-10", ""),
                        item("WP-1", "2014-05-07", Kind.PERFORMANCE, "", "Asked for figures.", "2014-11-30"),
                        item("WP-2", "2014-12-10", Kind.REVIEW, "", "", ""),
                        callIn("CI-1", "2014-10-16", Validity.VALID, "2014-10-29", Outcome.UPHELD_TO_MAKER),
                        callIn("CI-2", "2014-10-16", Validity.NOT_VALID, "", null));
    }

    private static DrawnPage draw(String path, PlanView plan, Map<String, String> parameters) {
        return DrawnPage.of(new ScrutinyStrand(), path, plan, Caller.nobody(), parameters);
    }
}
