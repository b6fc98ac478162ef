package org.braidplan.homes;

import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** How many homes there are, in the first version. */
@PageInfo(path = "beds", title = "Beds")
public final class Beds implements Page {

    @Override
    public Shown show(PageRequest request) {
        return new Shown("line.jte", request.plan().records(Home.class).size() + " homes");
    }
}
