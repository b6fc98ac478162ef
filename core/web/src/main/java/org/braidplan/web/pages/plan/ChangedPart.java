package org.braidplan.web.pages.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.view.Listing;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Visit;

/**
 * One kind of change as the page shows it: the first few beside the others, or all of them by themselves, page by page.
 *
 * @param all how the link to all of them is called; empty when all are here
 * @param address where all of them are
 * @param paging the way through them where they are by themselves
 */
public record ChangedPart<T>(List<T> rows, String all, String address, Optional<Paging> paging) {

    private static final int FEW = 20;
    private static final int MANY = 100;

    /** Which kind is shown by itself, if one is, and which page of it. */
    public record Choice(String address, String only, int page) {

        static Choice of(Visit visit) {
            return new Choice(visit.addressWithout("only", "page"), visit.parameter("only"), visit.page());
        }

        /** A kind of change by its key; nothing of it while another is shown by itself. */
        public <T> ChangedPart<T> part(String key, List<T> changes) {
            String own = Addresses.with(address, "only", key);
            if (only.equals(key)) {
                Listing<T> shown = Paging.cut(changes, page, MANY);
                return new ChangedPart<>(shown.items(), "", own, Optional.of(Paging.of(shown, own)));
            }
            return new ChangedPart<>(
                    only.isEmpty() ? changes.subList(0, Math.min(FEW, changes.size())) : List.of(),
                    changes.size() <= FEW
                            ? ""
                            : "All " + Words.number(BigDecimal.valueOf(changes.size())) + " of these",
                    own,
                    Optional.empty());
        }
    }
}
