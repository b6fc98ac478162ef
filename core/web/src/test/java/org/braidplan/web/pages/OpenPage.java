package org.braidplan.web.pages;

import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** A module's page for everybody; its template is not there, so it fails. */
@PageInfo(path = "told", title = "What we tell you", audience = PageInfo.Audience.PUBLIC)
public final class OpenPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        return new Shown("told.jte", "told");
    }
}
