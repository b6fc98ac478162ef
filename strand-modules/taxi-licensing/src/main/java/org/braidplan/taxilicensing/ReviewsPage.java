package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;
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

/** The review timetable: which policy or clause is to be looked at again next, and which should have been already. */
@PageInfo(path = "reviews", title = "Review timetable")
public final class ReviewsPage implements Page {

    /** As many as one looks at without scrolling. */
    private static final int DRAWN = 12;

    @Override
    public Shown show(PageRequest request) {
        return new Shown(
                "taxi-licensing/reviews.jte",
                new Model(Reviews.of(request.plan()), request.plan().today()));
    }

    /** What the page shows. */
    public record Model(Reviews reviews, LocalDate today) {

        public boolean isEmpty() {
            return reviews.total() == 0;
        }

        public String policies() {
            return Places.register(TaxiLicensingStrand.KEY, "policies");
        }

        public String clauses() {
            return Places.register(TaxiLicensingStrand.KEY, "standards");
        }

        /** {@code Of 9 policies and clauses, 2 are past their review and 1 is due within 90 days. Next: …} */
        public String sentence() {
            String all = "Of " + reviews.total() + " policies and clauses, "
                    + (reviews.overdue() == 0
                            ? "none is past its review"
                            : reviews.overdue() + (reviews.overdue() == 1 ? " is" : " are") + " past review")
                    + " and " + (reviews.soon() == 0 ? "none" : Integer.toString(reviews.soon()))
                    + (reviews.soon() > 1 ? " are" : " is") + " due within 90 days.";
            if (reviews.next().isEmpty()) {
                return all;
            }
            Reviews.Due first = reviews.next().get(0);
            return all + " " + (first.left(today) < 0 ? "Longest past its day: " : "Next: ") + first.title() + ", "
                    + Days.words(first.due()) + ".";
        }

        public List<Figure> figures() {
            return List.of(
                    figure(reviews.overdue(), "past review", "#timetable"),
                    figure(reviews.soon(), "due within 90 days", "#timetable"),
                    figure(reviews.later(), "due later", "#timetable"),
                    figure(reviews.undated(), "with no day set", policies()));
        }

        /** Days left, to the left of nothing where the day has passed. */
        public BarChart chart() {
            List<Bar> bars = reviews.next().stream()
                    .limit(DRAWN)
                    .map(due -> new Bar(
                            due.title(),
                            Optional.of(BigDecimal.valueOf(due.left(today))),
                            "due " + Days.words(due.due())))
                    .toList();
            return new BarChart(
                    "Days until each review is due",
                    "Days left for the " + bars.size() + " whose day comes first; below 0 where it has passed.",
                    "days",
                    bars);
        }

        public boolean leavesOut() {
            return reviews.next().size() < reviews.total() - reviews.undated();
        }

        public Table table(Components ui) {
            return new Table(
                    "Reviews in the order of their days",
                    List.of(
                            Column.text("What"),
                            Column.text("Due"),
                            Column.text("Time left"),
                            Column.text("How far it is"),
                            Column.text("Looked after by")),
                    reviews.next().stream()
                            .map(due -> List.of(
                                    Cell.of(ui.link(due.title(), due.address())),
                                    Cell.of(ui.date(due.due())),
                                    Cell.of(left(due.left(today))),
                                    Cell.of(due.stage()),
                                    Cell.of(due.owner())))
                            .toList());
        }

        private Figure figure(int count, String words, String address) {
            return new Figure(Integer.toString(count), words, reviews.next().isEmpty() ? policies() : address);
        }

        private static String left(long days) {
            return days < 0 ? Days.count(-days) + " late" : days == 0 ? "today" : Days.count(days);
        }
    }
}
