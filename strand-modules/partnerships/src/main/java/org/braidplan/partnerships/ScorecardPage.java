package org.braidplan.partnerships;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braidplan.indicator.Share;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Foremost;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Who comes, who sends somebody who can decide, and who keeps to what was promised, agency by agency. */
@PageInfo(path = ScorecardPage.PATH, title = "Partner scorecard")
public final class ScorecardPage implements Page {

    static final String PATH = "scorecard";

    private static final int LISTED = 50;
    private static final int DRAWN = 20;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        Scores scores = Scores.of(plan);
        Foremost<Line> lines = new Foremost<>(LISTED, Line.MOST_TO_TALK_ABOUT);
        for (Stored<Partner> stored : plan.records(Partner.class)) {
            if (stored.value().isCurrent(plan.today())) {
                lines.add(new Line(stored, scores.of(stored.value().reference())));
            }
        }
        return new Shown("partnerships/scorecard.jte", new Model(scores.all(), lines.all(), lines.list()));
    }

    /** One agency. */
    record Line(Stored<Partner> partner, Score score) {

        static final Comparator<Line> MOST_TO_TALK_ABOUT = Comparator.comparing(
                        (Line line) -> -line.score().concerns())
                .thenComparing(line -> line.partner().value().name())
                .thenComparing(line -> line.partner().key());
    }

    /** What the page shows. */
    public static final class Model {

        private final Score all;
        private final int partners;
        private final List<Line> lines;

        Model(Score all, int partners, List<Line> lines) {
            this.all = all;
            this.partners = partners;
            this.lines = lines;
        }

        public boolean isEmpty() {
            return partners == 0;
        }

        public String register() {
            return Subjects.register(Subjects.PARTNERS);
        }

        public String attendance() {
            return Subjects.register(Subjects.ATTENDANCE);
        }

        public List<Figure> figures() {
            return List.of(
                    new Figure(
                            Integer.toString(all.late()),
                            (all.late() == 1 ? "commitment" : "commitments") + " late",
                            LedgerPage.showing(Standing.LATE)),
                    new Figure(
                            Integer.toString(all.notAccepted()),
                            "asked for and not accepted",
                            LedgerPage.showing(Standing.NOT_ACCEPTED)),
                    new Figure(
                            Integer.toString(all.openChallenges()),
                            (all.openChallenges() == 1 ? "challenge" : "challenges") + " not resolved",
                            Subjects.register(Subjects.CHALLENGES)),
                    new Figure(all.owed().words(), "agreed, due and not paid", Subjects.register(Subjects.SHARES)));
        }

        public List<String> sentences() {
            return List.of(
                    "In the last twelve months partners came to "
                            + all.attendance().words()
                            + " of the meetings at which they are recorded; whoever came was senior enough in "
                            + all.seniority().words() + ".",
                    "Kept in time: " + all.kept().words()
                            + " of the commitments due in that time. Information-sharing agreements in date: "
                            + all.agreements().words() + ".");
        }

        public BarChart chart() {
            List<Bar> bars = new ArrayList<>();
            for (Line line : lines.subList(0, Math.min(DRAWN, lines.size()))) {
                Share share = line.score().attendance();
                bars.add(new Bar(
                        line.partner().value().name(),
                        share.percent(),
                        share.whole() == 0 ? "no meeting recorded" : share.part() + " of " + share.whole()));
            }
            return new BarChart(
                    "Attendance by agency in the last twelve months",
                    "All agencies together: " + all.attendance().words() + ".",
                    "%",
                    bars);
        }

        public Table table(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Line line : lines) {
                Partner partner = line.partner().value();
                Score score = line.score();
                rows.add(List.of(
                        Cell.of(ui.link(partner.name(), Subjects.record(Subjects.PARTNERS, line.partner()))),
                        Cell.of(score.attendance().words()),
                        Cell.of(score.seniority().words()),
                        Cell.of(score.kept().words()),
                        Cell.of(ui.link(
                                score.late() + " late, " + score.notAccepted() + " not accepted by "
                                        + partner.reference(),
                                LedgerPage.of(partner.reference()))),
                        Cell.of(score.agreements().words()),
                        Cell.of(score.openChallenges()),
                        Cell.of(score.owed().words())));
            }
            return new Table(
                    rows.size() < partners
                            ? "The " + rows.size() + " agencies of " + partners + " with most to talk about"
                            : "Agencies, those with most to talk about first",
                    List.of(
                            Column.text("Agency"),
                            Column.number("Attended"),
                            Column.number("At the agreed seniority, of those"),
                            Column.number("Commitments kept in time"),
                            Column.text("Commitments now"),
                            Column.number("Its agreements in date"),
                            Column.number("Challenges open with it"),
                            Column.number("Owed")),
                    rows);
        }
    }
}
