package org.braidplan.scrutiny;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.braidplan.page.Components.Way;
import org.braidplan.page.Foremost;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.view.Stored;

/** Which answers the executive owes, how many days are left, and what became of what it accepted. */
@PageInfo(path = TrackerPage.PATH, title = "Recommendation tracker")
public final class TrackerPage implements Page {

    static final String PATH = "tracker";

    private static final int LISTED = 50;

    @Override
    public Shown show(PageRequest request) {
        LocalDate today = request.plan().today();
        Optional<Standing> chosen = request.choice("show", Standing.class);
        Tally tally = new Tally();
        Foremost<Line> first = new Foremost<>(LISTED, Line.MOST_PRESSING);
        for (Stored<ScrutinyRecommendation> stored : request.plan().records(ScrutinyRecommendation.class)) {
            ScrutinyRecommendation recommendation = stored.value();
            if (recommendation.isMadeBy(today)) {
                Standing standing = Standing.of(recommendation, today);
                tally.count(standing, recommendation.isAcceptedInPart(today));
                if (chosen.isEmpty() || chosen.get() == standing) {
                    first.add(Line.of(stored, standing));
                }
            }
        }
        return new Shown("scrutiny/tracker.jte", new Model(today, tally, chosen, first.all(), first.list()));
    }

    /**
     * One recommendation.
     *
     * @param due the day of its next step, or of its last one
     */
    record Line(Stored<ScrutinyRecommendation> stored, Standing standing, LocalDate due) {

        static final Comparator<Line> MOST_PRESSING = Comparator.comparing(Line::standing)
                .thenComparing(Line::due)
                .thenComparing(line -> line.stored().key());

        static Line of(Stored<ScrutinyRecommendation> stored, Standing standing) {
            ScrutinyRecommendation recommendation = stored.value();
            LocalDate due = standing.isOpen()
                    ? recommendation.answerDue()
                    : recommendation.dueToBeDone().orElse(recommendation.madeOn());
            return new Line(stored, standing, due);
        }
    }

    /** What the page shows. */
    public static final class Model {

        private final LocalDate today;
        private final Tally tally;
        private final Optional<Standing> chosen;
        private final int matching;
        private final List<Line> lines;

        Model(LocalDate today, Tally tally, Optional<Standing> chosen, int matching, List<Line> lines) {
            this.today = today;
            this.tally = tally;
            this.chosen = chosen;
            this.matching = matching;
            this.lines = lines;
        }

        public boolean isEmpty() {
            return tally.all() == 0;
        }

        public String register() {
            return Subjects.register(Subjects.RECOMMENDATIONS);
        }

        public List<Figure> figures() {
            return List.of(
                    figure(Standing.ANSWER_LATE, "waiting longer than two months for an answer"),
                    figure(Standing.WAITING, "waiting, with days left"),
                    figure(Standing.NOT_DONE_LATE, "accepted and not done in time"),
                    figure(Standing.UNPROVEN, "called implemented without evidence"));
        }

        private Figure figure(Standing standing, String words) {
            return new Figure(Integer.toString(tally.of(standing)), words, showing(standing));
        }

        /** How the answers stand, in sentences. */
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            sentences.add(
                    "Scrutiny has made " + (tally.all() == 1 ? "1 recommendation" : tally.all() + " recommendations")
                            + ", and " + tally.answered() + (tally.answered() == 1 ? " is" : " are") + " answered.");
            if (tally.answered() > 0) {
                sentences.add("Accepted as a whole: " + tally.accepted().words() + " of those answered; in part: "
                        + tally.acceptedInPart() + "; rejected: " + tally.of(Standing.REJECTED) + ".");
            }
            if (tally.toBeDone() > 0) {
                sentences.add(
                        "Implemented with evidence: " + tally.implemented().words()
                                + " of those accepted; verified by scrutiny: " + tally.of(Standing.VERIFIED) + ".");
            }
            return sentences;
        }

        public BarChart chart() {
            List<Bar> bars = new ArrayList<>();
            for (Standing standing : Standing.values()) {
                bars.add(new Bar(standing.words(), Optional.of(BigDecimal.valueOf(tally.of(standing))), ""));
            }
            return new BarChart(
                    "Where recommendations stand",
                    "Of " + tally.all() + " recommendations; answers overdue: " + tally.of(Standing.ANSWER_LATE)
                            + "; implemented with evidence: " + tally.proven() + ".",
                    "recommendations",
                    bars);
        }

        /** Ways to one kind of them, or to all. */
        public List<Way> ways() {
            List<Way> ways = new ArrayList<>();
            ways.add(new Way("All (" + tally.all() + ")", Places.page(ScrutinyStrand.KEY, PATH), chosen.isEmpty()));
            for (Standing standing : Standing.values()) {
                if (tally.of(standing) > 0) {
                    ways.add(new Way(
                            standing.words() + " (" + tally.of(standing) + ")",
                            showing(standing),
                            chosen.filter(standing::equals).isPresent()));
                }
            }
            return ways;
        }

        public Table table(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Line line : lines) {
                ScrutinyRecommendation recommendation = line.stored().value();
                boolean due = line.standing().hasDue();
                rows.add(List.of(
                        Cell.of(ui.link(
                                recommendation.reference(), Subjects.record(Subjects.RECOMMENDATIONS, line.stored()))),
                        Cell.of(recommendation.gist()),
                        Cell.of(recommendation.addressedTo()),
                        Cell.of(ui.tag(line.standing().words(), line.standing().tone())),
                        due ? Cell.of(ui.date(line.due())) : Cell.of(""),
                        Cell.of(due ? Days.left(line.due(), today) : "")));
            }
            String which = chosen.map(standing -> standing.words() + ": ").orElse("");
            return new Table(
                    which
                            + (rows.size() < matching
                                    ? "the " + rows.size() + " most pressing of " + matching
                                    : matching + (matching == 1 ? " recommendation" : " recommendations")
                                            + ", the most pressing first"),
                    List.of(
                            Column.text("Recommendation"),
                            Column.text("What it asks for"),
                            Column.text("Addressed to"),
                            Column.text("Stands"),
                            Column.text("Next step due"),
                            Column.text("Days left")),
                    rows);
        }

        private static String showing(Standing standing) {
            return Places.with(Places.page(ScrutinyStrand.KEY, PATH), "show", standing);
        }
    }
}
