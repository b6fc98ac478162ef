package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
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
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What each partner promised, by when, and what became of it. */
@PageInfo(path = LedgerPage.PATH, title = "Commitment ledger")
public final class LedgerPage implements Page {

    static final String PATH = "ledger";

    private static final int LISTED = 50;

    /** The address of the commitments that stand so. */
    static String showing(Standing standing) {
        return Places.with(Places.page(PartnershipsStrand.KEY, PATH), "show", standing);
    }

    /** The address of the commitments of a partner. */
    static String of(String partner) {
        return Places.with(Places.page(PartnershipsStrand.KEY, PATH), "partner", partner);
    }

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        LocalDate today = plan.today();
        Optional<Standing> chosen = request.choice("show", Standing.class);
        String partner = request.parameter("partner");
        Names names = Names.of(plan);
        int[] counts = new int[Standing.values().length];
        Foremost<Line> lines = new Foremost<>(LISTED, Line.MOST_PRESSING);
        for (Stored<Commitment> stored : plan.records(Commitment.class)) {
            Commitment commitment = stored.value();
            boolean wanted = !names.partners().containsKey(partner)
                    || commitment.partner().equals(partner);
            if (commitment.isAskedBy(today) && wanted) {
                Standing standing = Standing.of(commitment, today);
                counts[standing.ordinal()]++;
                if (chosen.isEmpty() || chosen.get() == standing) {
                    lines.add(new Line(stored, standing));
                }
            }
        }
        return new Shown("partnerships/ledger.jte", new Model(names, today, counts, chosen, partner, lines));
    }

    /** One commitment. */
    record Line(Stored<Commitment> stored, Standing standing) {

        static final Comparator<Line> MOST_PRESSING = Comparator.comparing(Line::standing)
                .thenComparing(line -> line.stored().value().dueOn())
                .thenComparing(line -> line.stored().key());
    }

    /** What the page shows. */
    public static final class Model {

        private final Names names;
        private final LocalDate today;
        private final int[] counts;
        private final Optional<Standing> chosen;
        private final String partner;
        private final Foremost<Line> lines;

        Model(
                Names names,
                LocalDate today,
                int[] counts,
                Optional<Standing> chosen,
                String partner,
                Foremost<Line> lines) {
            this.names = names;
            this.today = today;
            this.counts = counts;
            this.chosen = chosen;
            this.partner = names.partners().containsKey(partner) ? partner : "";
            this.lines = lines;
        }

        public boolean isEmpty() {
            return all() == 0 && partner.isEmpty();
        }

        public String register() {
            return Subjects.register(Subjects.COMMITMENTS);
        }

        public String scorecard() {
            return Places.page(PartnershipsStrand.KEY, ScorecardPage.PATH);
        }

        public List<Figure> figures() {
            return List.of(
                    figure(Standing.LATE, "late"),
                    figure(Standing.NOT_ACCEPTED, "asked for, not accepted"),
                    figure(Standing.OPEN, "accepted, to be kept"),
                    figure(Standing.KEPT, "kept in time"));
        }

        private Figure figure(Standing standing, String words) {
            return new Figure(Integer.toString(count(standing)), words, address(standing));
        }

        public String sentence() {
            int kept = count(Standing.KEPT) + count(Standing.KEPT_LATE);
            return (partner.isEmpty() ? "Partners were" : names.partner(partner) + " was") + " asked for "
                    + (all() == 1 ? "1 commitment" : all() + " commitments") + ". Kept: " + kept + ", "
                    + count(Standing.KEPT_LATE) + " of them late. Released by the forum: "
                    + count(Standing.RELEASED) + ".";
        }

        /** Ways to one kind of them, or to all. */
        public List<Way> ways() {
            List<Way> ways = new ArrayList<>();
            ways.add(new Way("All (" + all() + ")", page(), chosen.isEmpty()));
            for (Standing standing : Standing.values()) {
                if (count(standing) > 0) {
                    ways.add(new Way(
                            standing.words() + " (" + count(standing) + ")",
                            address(standing),
                            chosen.filter(standing::equals).isPresent()));
                }
            }
            return ways;
        }

        public Table table(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Line line : lines.list()) {
                Commitment commitment = line.stored().value();
                rows.add(List.of(
                        Cell.of(ui.link(commitment.reference(), Subjects.record(Subjects.COMMITMENTS, line.stored()))),
                        Cell.of(names.partner(commitment.partner())),
                        Cell.of(commitment.promise()),
                        Cell.of(commitment.action().orElse("")),
                        Cell.of(ui.tag(line.standing().words(), line.standing().tone())),
                        Cell.of(ui.date(commitment.dueOn())),
                        Cell.of(when(commitment, line.standing()))));
            }
            int shown = rows.size();
            return new Table(
                    chosen.map(standing -> standing.words() + ": ").orElse("")
                            + (shown < lines.all()
                                    ? "the " + shown + " most pressing of " + lines.all()
                                    : lines.all() + (lines.all() == 1 ? " commitment" : " commitments")
                                            + ", the most pressing first"),
                    List.of(
                            Column.text("Commitment"),
                            Column.text("Partner"),
                            Column.text("Promise"),
                            Column.text("Action"),
                            Column.text("Stands"),
                            Column.text("Due"),
                            Column.text("Kept, late or left")),
                    rows);
        }

        private String when(Commitment commitment, Standing standing) {
            if (standing == Standing.KEPT || standing == Standing.KEPT_LATE) {
                return "kept on " + Days.words(commitment.keptOn().orElseThrow());
            }
            if (standing == Standing.RELEASED) {
                return "released on " + Days.words(commitment.releasedOn().orElseThrow());
            }
            if (today.isAfter(commitment.dueOn())) {
                return Days.between(commitment.dueOn(), today) + " late";
            }
            return Days.between(today, commitment.dueOn()) + " left";
        }

        private int all() {
            int all = 0;
            for (int count : counts) {
                all += count;
            }
            return all;
        }

        private int count(Standing standing) {
            return counts[standing.ordinal()];
        }

        private String page() {
            return partner.isEmpty() ? Places.page(PartnershipsStrand.KEY, PATH) : of(partner);
        }

        private String address(Standing standing) {
            return Places.with(page(), "show", standing);
        }
    }
}
