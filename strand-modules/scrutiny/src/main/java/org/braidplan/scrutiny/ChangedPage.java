package org.braidplan.scrutiny;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.scrutiny.Changes.Reported;
import org.braidplan.view.Stored;

/** Not what scrutiny discussed: what is different because of it. */
@PageInfo(path = "changed", title = "What scrutiny changed")
public final class ChangedPage implements Page {

    private static final int LISTED = 12;

    @Override
    public Shown show(PageRequest request) {
        return new Shown("scrutiny/changed.jte", new Model(Changes.of(request.plan(), LISTED)));
    }

    /** What the page shows. */
    public static final class Model {

        private final Changes changes;

        Model(Changes changes) {
            this.changes = changes;
        }

        public boolean isEmpty() {
            return changes.isEmpty();
        }

        public boolean hasReviews() {
            return !changes.reviews().isEmpty();
        }

        public boolean hasChanged() {
            return changes.changed().all() > 0;
        }

        public boolean hasCallIns() {
            return changes.callIns().heard().all() > 0;
        }

        public String reviews() {
            return Subjects.register(Subjects.REVIEWS);
        }

        public List<String> sentences() {
            return changes.sentences();
        }

        public List<Figure> figures() {
            String tracker = Places.page(ScrutinyStrand.KEY, TrackerPage.PATH);
            return List.of(
                    new Figure(
                            Integer.toString(changes.changed().all()),
                            changes.changed().all() == 1
                                    ? "recommendation done that changed something"
                                    : "recommendations done that changed something",
                            Subjects.register(Subjects.RECOMMENDATIONS)),
                    new Figure(
                            Integer.toString(changes.tally().of(Standing.VERIFIED)),
                            "verified by scrutiny itself",
                            Places.with(tracker, "show", Standing.VERIFIED)),
                    new Figure(
                            Integer.toString(changes.callIns().upheld()),
                            (changes.callIns().upheld() == 1 ? "call-in" : "call-ins") + " upheld, of "
                                    + changes.callIns().requested() + " requested",
                            Subjects.register(Subjects.CALL_INS)));
        }

        public StackedBarChart chart() {
            List<StackedBar> bars = new ArrayList<>();
            for (Reported reported : changes.reviews()) {
                Tally tally = reported.tally();
                bars.add(StackedBar.of(
                        reported.stored().value().title(),
                        number(tally.proven()),
                        number(tally.toBeDone() - tally.proven()),
                        number(tally.of(Standing.REJECTED)),
                        number(tally.all() - tally.answered())));
            }
            return new StackedBarChart(
                    "What became of recommendations, by review",
                    "Of " + changes.tally().all() + " recommendations of published reviews, "
                            + changes.tally().proven() + " are done with evidence.",
                    "recommendations",
                    List.of("Done, with evidence", "Accepted, not done or not proven", "Rejected", "Not answered"),
                    bars);
        }

        public Table reviewTable(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Reported reported : changes.reviews()) {
                ScrutinyReview review = reported.stored().value();
                rows.add(List.of(
                        Cell.of(ui.link(review.title(), Subjects.record(Subjects.REVIEWS, reported.stored()))),
                        Cell.of(ui.date(review.reportedOn().orElseThrow())),
                        Cell.of(reported.tally().all()),
                        Cell.of(reported.tally().accepted().words()),
                        Cell.of(reported.tally().implemented().words()),
                        Cell.of(review.whatChanged().orElse("nothing recorded"))));
            }
            return new Table(
                    newest("Reviews", rows.size(), changes.reported()),
                    List.of(
                            Column.text("Review"),
                            Column.text("Published"),
                            Column.number("Recommendations"),
                            Column.number("Accepted, of those answered"),
                            Column.number("Done with evidence, of those accepted"),
                            Column.text("What has changed")),
                    rows);
        }

        public Table changed(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Stored<ScrutinyRecommendation> stored : changes.changed().list()) {
                ScrutinyRecommendation recommendation = stored.value();
                rows.add(List.of(
                        Cell.of(ui.link(recommendation.reference(), Subjects.record(Subjects.RECOMMENDATIONS, stored))),
                        Cell.of(recommendation.gist()),
                        Cell.of(recommendation.whatChanged().orElseThrow()),
                        Cell.of(ui.date(recommendation.implementedOn().orElseThrow())),
                        Cell.of(ui.link(
                                "Evidence for " + recommendation.reference(),
                                recommendation
                                        .evidence()
                                        .orElseThrow()
                                        .address()
                                        .toString()))));
            }
            return new Table(
                    newest("What is different", rows.size(), changes.changed().all()),
                    List.of(
                            Column.text("Recommendation"),
                            Column.text("Scrutiny asked for"),
                            Column.text("What is different"),
                            Column.text("Since"),
                            Column.text("Evidence")),
                    rows);
        }

        public Table callIns(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Stored<CallIn> stored : changes.callIns().heard().list()) {
                CallIn callIn = stored.value();
                rows.add(List.of(
                        Cell.of(ui.link(callIn.title(), Subjects.record(Subjects.CALL_INS, stored))),
                        Cell.of(ui.date(callIn.heardOn().orElseThrow())),
                        Cell.of(callIn.daysToMeeting().orElseThrow()),
                        Cell.of(callIn.outcome().orElseThrow().words()),
                        Cell.of(callIn.then().orElse("nothing recorded"))));
            }
            return new Table(
                    newest(
                            "Call-ins heard",
                            rows.size(),
                            changes.callIns().heard().all()),
                    List.of(
                            Column.text("Decision"),
                            Column.text("Heard on"),
                            Column.number("Days from the request"),
                            Column.text("Outcome"),
                            Column.text("What the decision maker did then")),
                    rows);
        }

        private static String newest(String what, int shown, int all) {
            return shown < all ? what + ": the newest " + shown + " of " + all : what + ", the newest first";
        }

        private static BigDecimal number(int count) {
            return BigDecimal.valueOf(count);
        }
    }
}
