package org.braidplan.cse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.people.Right;

/** The strand's measures as its own records give them. */
@PageInfo(path = "measures", title = "Measures")
public final class MeasuresPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        boolean seesAll = request.caller().person().may(Right.READ_CONFIDENTIAL, CseStrand.KEY);
        return new Shown("cse/measures.jte", new Model(Measures.of(request.plan()), seesAll));
    }

    /** What the page shows, and whether confidential figures are among it. */
    public static final class Model {

        private final Measures measures;
        private final boolean seesAll;

        Model(Measures measures, boolean seesAll) {
            this.measures = measures;
            this.seesAll = seesAll;
        }

        public boolean isEmpty() {
            return measures.quarters().isEmpty();
        }

        public boolean leavesOut() {
            return !seesAll;
        }

        public String rows() {
            return Places.register(CseStrand.KEY, "missing-episodes");
        }

        public Table table(Components ui) {
            List<Column> columns = new ArrayList<>(List.of(Column.text("Measure"), Column.text("Better is")));
            measures.quarters().forEach(q -> columns.add(Column.number(q.words())));
            List<List<Cell>> rows = new ArrayList<>();
            for (Measures.Row row : measures.rows()) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(ui.link(
                        row.indicator().title(),
                        Places.indicator(row.indicator().key()))));
                cells.add(Cell.of(row.indicator().definition().betterIs().word()));
                row.values().forEach(value -> cells.add(Cell.of(words(row, value))));
                rows.add(cells);
            }
            return new Table("Measures by quarter", columns, rows);
        }

        private String words(Measures.Row row, Optional<String> value) {
            return value.orElse(row.confidential() && !seesAll ? "not shown to you" : "not recorded");
        }
    }
}
