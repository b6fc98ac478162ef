package org.braidplan.engine.publication;

import java.util.List;
import org.braidplan.publication.Item;
import org.braidplan.store.Unit;

/**
 * What of an import is approved for the public by whoever imports it: the file {@code public.json}.
 *
 * @param approve kinds of which everything that this import adds or changes is approved, as far as it may be public
 * @param pages of modules: {@code cse/public}
 */
public record BroughtApproved(List<Item.Kind> approve, List<String> pages) {

    public BroughtApproved {
        approve = List.copyOf(approve);
        pages = List.copyOf(pages);
    }

    /** Approves it in the unit that brings it. */
    public void approve(Unit unit, String by) {
        for (WholePlan.Part part : new WholePlan(unit).parts()) {
            boolean isBrought = part.revision() == unit.number()
                    && approve.contains(part.item().kind());
            if (isBrought && Obstacles.of(part.certainty(), part.open()).isEmpty()) {
                Approvals.put(unit, part.item(), unit.number(), by);
            }
        }
        for (String page : pages) {
            Approvals.put(unit, new Item(Item.Kind.PAGE, page), unit.number(), by);
        }
    }
}
