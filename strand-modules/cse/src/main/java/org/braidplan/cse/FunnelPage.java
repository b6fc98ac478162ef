package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.braidplan.indicator.Share;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;
import org.braidplan.page.Charts.SmallMultiple;
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

/** From episodes to interviews: of the times that children went missing, how often somebody talked with them, and how soon. */
@PageInfo(path = "funnel", title = "Episodes to interviews")
public final class FunnelPage implements Page {

    /** Five years; earlier ones are in the register. */
    private static final int QUARTERS = 20;

    private static final int DRAWN = 8;

    private static final List<String> BECAME =
            List.of("Interview within 72 hours", "Interview later", "Declined", "Offered, not done", "Not offered");

    @Override
    public Shown show(PageRequest request) {
        Funnel funnel = Funnel.of(request.plan());
        return new Shown(
                "cse/funnel.jte",
                new Model(
                        Counted.last(QUARTERS, funnel.quarters()),
                        Math.max(0, funnel.quarters().size() - QUARTERS),
                        funnel.chosen(request.parameter("quarter")),
                        Trend.of(request.plan()),
                        FiguresAreIn.old(request.plan())));
    }

    /**
     * What the page shows.
     *
     * @param quarters oldest first
     * @param earlier how many quarters before these are in the register
     * @param chosen the quarter that the bars are about; absent when there is nothing yet
     * @param trend absent with fewer than two months
     * @param old that figures are old; empty while they are not
     */
    public record Model(
            List<Funnel.Quarter> quarters,
            int earlier,
            Optional<Funnel.Quarter> chosen,
            Optional<Trend> trend,
            String old) {

        public Model {
            quarters = List.copyOf(quarters);
        }

        public String rows() {
            return Places.register(CseStrand.KEY, "missing-episodes");
        }

        public List<Figure> figures() {
            return chosen.map(q -> List.of(
                            new Figure(Long.toString(q.episodes()), "missing episodes", rows()),
                            new Figure(percent(q.doneOfEpisodes()), "followed by a return interview", rows()),
                            new Figure(percent(q.withinOfDone()), "of interviews within 72 hours", rows())))
                    .orElse(List.of());
        }

        public BarChart chart() {
            Funnel.Quarter q = chosen.orElseThrow();
            return new BarChart(
                    "From episodes to interviews, " + q.period().words(),
                    shares(q),
                    "episodes",
                    List.of(
                            bar("Missing episodes", q.episodes(), ""),
                            bar("Interview offered", q.offered(), new Share(q.offered(), q.episodes()).of("episodes")),
                            bar("Interview done", q.done(), q.doneOfEpisodes().of("episodes")),
                            bar(
                                    "Done within 72 hours",
                                    q.within72(),
                                    q.withinOfDone().of("interviews"))));
        }

        /** The months, as far as there are two of them. */
        public List<SmallMultiple> months() {
            return trend.map(t -> Stream.of(t.done(), t.inTime(), t.episodes())
                            .map(chart -> new SmallMultiple(chart, ""))
                            .toList())
                    .orElse(List.of());
        }

        /** Where children were lost on the way to somebody who listens, quarter by quarter. */
        public StackedBarChart became() {
            Funnel.Quarter q = chosen.orElseThrow();
            String said = !q.fits()
                    ? "For " + q.period().words() + " the counts do not fit together."
                    : "Of the " + q.episodes() + " episodes in " + q.period().words() + ", " + q.notOffered()
                            + " had no interview offered, " + q.declined() + " were declined, and " + q.open()
                            + " were offered one that is not done.";
            List<StackedBar> bars = new ArrayList<>();
            for (Funnel.Quarter one : Counted.last(DRAWN, quarters)) {
                bars.add(new StackedBar(
                        one.period().words(),
                        one.fits()
                                ? parts(one)
                                : BECAME.stream()
                                        .map(part -> Optional.<BigDecimal>empty())
                                        .toList(),
                        note(one)));
            }
            return new StackedBarChart("What became of each episode", said, "episodes", BECAME, bars);
        }

        private static List<Optional<BigDecimal>> parts(Funnel.Quarter q) {
            return LongStream.of(q.within72(), q.done() - q.within72(), q.declined(), q.open(), q.notOffered())
                    .mapToObj(part -> Optional.of(BigDecimal.valueOf(part)))
                    .toList();
        }

        private static String note(Funnel.Quarter q) {
            if (!q.fits()) {
                return "Counts disagree";
            }
            return q.isComplete() ? "" : q.months() + " of 3 months";
        }

        /** The quarters that the page lists, the newest first. */
        public Table table(Components ui) {
            List<List<Cell>> cells = new ArrayList<>();
            List<Funnel.Quarter> newestFirst = new ArrayList<>(quarters);
            Collections.reverse(newestFirst);
            for (Funnel.Quarter q : newestFirst) {
                cells.add(List.of(
                        Cell.of(ui.link(
                                q.period().words(),
                                Places.with(
                                        Places.page(CseStrand.KEY, "funnel"),
                                        "quarter",
                                        q.period().toString()))),
                        Cell.of(q.months()),
                        Cell.of(q.episodes()),
                        Cell.of(q.offered()),
                        Cell.of(q.done()),
                        Cell.of(q.within72()),
                        Cell.of(q.declined()),
                        Cell.of(percent(q.doneOfEpisodes())),
                        Cell.of(percent(q.withinOfDone()))));
            }
            return new Table(
                    "Missing episodes and return interviews by quarter",
                    List.of(
                            Column.text("Quarter"),
                            Column.number("Months in"),
                            Column.number("Episodes"),
                            Column.number("Offered"),
                            Column.number("Done"),
                            Column.number("Within 72 hours"),
                            Column.number("Declined"),
                            Column.number("Done ÷ episodes"),
                            Column.number("Within 72 hours ÷ done")),
                    cells);
        }

        private static String shares(Funnel.Quarter q) {
            if (q.episodes() == 0) {
                return "There were no episodes, so there was nothing to follow.";
            }
            return "An interview was offered after " + new Share(q.offered(), q.episodes()).of("episodes")
                    + " and done after " + q.doneOfEpisodes().of("episodes")
                    + (q.done() == 0 ? "." : "; " + q.withinOfDone().of("interviews") + " came within 72 hours.");
        }

        private static String percent(Share share) {
            return share.percent().map(p -> p + "%").orElse("–");
        }

        private static Bar bar(String label, long value, String note) {
            return new Bar(label, Optional.of(BigDecimal.valueOf(value)), note);
        }
    }
}
