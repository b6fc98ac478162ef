package uk.example.housing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.Tone;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.view.Stored;

/** What was promised, what is overdue, and what comes next. */
@PageInfo(path = "promises", title = "What was promised")
public final class CommitmentsPage implements Page {

    /** More rows than anybody reads; the register has the rest. */
    private static final int MOST = 50;

    @Override
    public Shown show(PageRequest request) {
        List<Commitment> all = request.plan().records(Commitment.class).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(Commitment::due))
                .toList();
        Model model = new Model(all, request.plan().today());
        return new Shown("housing/commitments.jte", model);
    }

    /** What the page shows: all commitments by the day they were promised for. */
    public record Model(List<Commitment> all, LocalDate today) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

        public Model {
            all = List.copyOf(all);
        }

        public String rows() {
            return Places.register(HousingStrand.KEY, "commitments");
        }

        public List<Commitment> open() {
            return all.stream().filter(c -> c.kept().isEmpty()).toList();
        }

        public String sentence() {
            long overdue = open().stream().filter(c -> c.isOverdueOn(today)).count();
            if (open().isEmpty()) {
                return "Everything that was promised has been kept.";
            }
            return open().size() + " of " + all.size() + " commitments are still to be kept, and " + overdue
                    + (overdue == 1 ? " of them is" : " of them are") + " past the day promised.";
        }

        public List<Figure> figures() {
            long overdue = open().stream().filter(c -> c.isOverdueOn(today)).count();
            return List.of(
                    new Figure(Long.toString(overdue), "past the day promised", rows()),
                    new Figure(Integer.toString(open().size()), "still to be kept", rows()),
                    new Figure(Integer.toString(all.size()), "made in all", rows()));
        }

        /** Those still to be kept, the one promised for the earliest day first. */
        public Table table(Components ui) {
            List<List<Cell>> cells = new ArrayList<>();
            for (Commitment commitment : open().stream().limit(MOST).toList()) {
                boolean overdue = commitment.isOverdueOn(today);
                cells.add(List.of(
                        Cell.of(commitment.reference()),
                        Cell.of(commitment.promise()),
                        Cell.of(commitment.who()),
                        Cell.of(DAY.format(commitment.due())),
                        Cell.of(overdue ? ui.tag("Past its date", Tone.BAD) : ui.tag("In time", Tone.GOOD))));
            }
            return new Table(
                    "Commitments still to be kept",
                    List.of(
                            Column.text("Reference"),
                            Column.text("What was promised"),
                            Column.text("Who promised it"),
                            Column.text("Promised for"),
                            Column.text("State")),
                    cells);
        }
    }
}
