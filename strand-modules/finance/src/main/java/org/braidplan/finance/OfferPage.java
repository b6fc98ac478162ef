package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.calendar.Days;
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

/** What is said to residents service by service, and what the public may not read yet. */
@PageInfo(path = "offer", title = "Offer to residents")
public final class OfferPage implements Page {

    private static final int LISTED = 50;

    @Override
    public Shown show(PageRequest request) {
        List<Line> lines = new ArrayList<>();
        int all = 0;
        int open = 0;
        int stops = 0;
        for (Stored<ServiceOffer> stored : request.plan().records(ServiceOffer.class)) {
            boolean isOpen = stored.value().isOpenOn(request.plan().today());
            all++;
            open += isOpen ? 1 : 0;
            stops += stored.value().stops().isPresent() ? 1 : 0;
            if (lines.size() < LISTED) {
                lines.add(new Line(stored.key(), stored.value(), isOpen));
            }
        }
        return new Shown("finance/offer.jte", new Model(lines, all, open, stops));
    }

    /** One statement, and whether the public may read it today. */
    public record Line(String key, ServiceOffer offer, boolean open) {}

    /**
     * What the page shows.
     *
     * @param lines the first of them by service
     * @param open how many the public may read
     * @param stops how many say that something stops
     */
    public record Model(List<Line> lines, int all, int open, int stops) {

        public Model {
            lines = List.copyOf(lines);
        }

        public boolean isEmpty() {
            return lines.isEmpty();
        }

        public String rows() {
            return Places.register(FinanceStrand.KEY, "service-offer");
        }

        public String publicPage() {
            return "/public" + Places.page(FinanceStrand.KEY, PublicPage.PATH);
        }

        public List<Figure> figures() {
            return List.of(
                    new Figure(
                            Integer.toString(all),
                            all == 1 ? "service with a statement" : "services with a statement",
                            rows()),
                    new Figure(Integer.toString(open), "agreed, so residents can read them", publicPage()),
                    new Figure(Integer.toString(stops), "say that something stops", rows()));
        }

        public Table table(Components ui) {
            List<List<Cell>> cells = new ArrayList<>();
            for (Line line : lines) {
                ServiceOffer offer = line.offer();
                cells.add(List.of(
                        Cell.of(ui.link(
                                offer.service(), Places.record(FinanceStrand.KEY, "service-offer", line.key()))),
                        Cell.of(offer.keeps()),
                        Cell.of(offer.changes().orElse("nothing")),
                        Cell.of(offer.stops().orElse("nothing")),
                        Cell.of(offer.from().map(Days::words).orElse("")),
                        line.open()
                                ? Cell.of(ui.tag("Public", Tone.GOOD))
                                : Cell.of(ui.tag("Not agreed yet", Tone.WARNING)),
                        offer.saving()
                                .map(saving ->
                                        Cell.of(ui.link(saving, Places.record(FinanceStrand.KEY, "savings", saving))))
                                .orElse(Cell.of(""))));
            }
            return new Table(
                    lines.size() < all
                            ? "The first " + lines.size() + " of " + all + " statements"
                            : "What residents are told, by service",
                    List.of(
                            Column.text("Service"),
                            Column.text("What you will get"),
                            Column.text("What changes"),
                            Column.text("What stops"),
                            Column.text("From"),
                            Column.text("Public"),
                            Column.text("Saving")),
                    cells);
        }
    }
}
