package org.braidplan.homes;

import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** How many stars the homes have together, in the second version; it takes the place of {@link Beds}. */
@PageInfo(path = "stars", title = "Stars")
public final class Stars implements Page {

    @Override
    public Shown show(PageRequest request) {
        int stars = request.plan().records(RatedHome.class).stream()
                .mapToInt(home -> home.value().stars())
                .sum();
        return new Shown("line.jte", stars + " stars");
    }
}
