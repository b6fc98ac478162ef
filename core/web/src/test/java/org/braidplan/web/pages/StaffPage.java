package org.braidplan.web.pages;

import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** A module's page for staff. */
@PageInfo(path = "inside", title = "Inside")
public final class StaffPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        return new Shown("inside.jte", "inside");
    }
}
