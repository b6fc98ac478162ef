package org.braidplan.whistleblowing;

import java.util.List;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.Look;

/** Who looked at what, for those who are named for this strand. */
@PageInfo(path = "looks", title = "Who looked at what")
public final class LooksPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        return new Shown("whistleblowing/looks.jte", new Model(request.plan().looks(WhistleblowingStrand.KEY)));
    }

    /** The newest looks, newest first. */
    public record Model(List<Look> looks) {

        public Model {
            looks = List.copyOf(looks);
        }

        public Table table(Components ui) {
            List<List<Cell>> rows = looks.stream()
                    .map(look -> List.of(
                            Cell.of(ui.moment(look.at())),
                            Cell.of(look.who()),
                            Cell.of(look.register()),
                            Cell.of(look.record().isEmpty() ? "all of it" : look.record()),
                            Cell.of(look.how())))
                    .toList();
            return new Table(
                    "Looks at this strand's registers, the newest first",
                    List.of(
                            Column.text("When"),
                            Column.text("Who"),
                            Column.text("Register"),
                            Column.text("Record"),
                            Column.text("How")),
                    rows);
        }
    }
}
