package org.braidplan.web.components;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.braidplan.view.Listing;

/**
 * The way from page to page of a list.
 *
 * @param words such as {@code Showing 26 to 50 of 142}
 * @param steps numbered pages, with gaps; empty when there is one page only
 * @param previous the address of the page before; empty on the first
 * @param next the address of the page after; empty on the last
 */
public record Paging(String words, List<Step> steps, String previous, String next) {

    public Paging {
        steps = List.copyOf(steps);
    }

    /** A numbered page, or the gap before the next; a gap has the number 0. */
    public record Step(int number, String address, boolean isCurrent) {}

    /** The way through a list whose page at {@code address} is chosen by the parameter {@code page}. */
    public static Paging of(Listing<?> listing, String address) {
        int last = listing.pages();
        int current = Math.min(listing.page(), last);
        TreeSet<Integer> shown = new TreeSet<>();
        for (int n : new int[] {1, current - 1, current, current + 1, last}) {
            if (n >= 1 && n <= last) {
                shown.add(n);
            }
        }
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int n : shown) {
            if (n > before + 1) {
                steps.add(new Step(0, "", false));
            }
            steps.add(new Step(n, page(address, n), n == current));
            before = n;
        }
        long from = (listing.page() - 1L) * listing.size() + 1;
        String words = listing.items().isEmpty()
                ? ""
                : "Showing " + Words.number(BigDecimal.valueOf(from)) + " to "
                        + Words.number(BigDecimal.valueOf(from + listing.items().size() - 1)) + " of "
                        + Words.number(BigDecimal.valueOf(listing.total()));
        return new Paging(
                words,
                last == 1 ? List.of() : steps,
                current > 1 ? page(address, current - 1) : "",
                current < last ? page(address, current + 1) : "");
    }

    /** One page of a list that is at hand as a whole; a page beyond its end is the last. */
    public static <T> Listing<T> cut(List<T> all, int page, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.min(page, pages);
        int from = (shown - 1) * size;
        return new Listing<>(all.subList(from, Math.min(all.size(), from + size)), all.size(), shown, size);
    }

    private static String page(String address, int number) {
        return Addresses.with(address, "page", Integer.toString(number));
    }
}
