package org.braidplan.homes;

import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** How many homes there are, for everybody, in both versions. */
@PageInfo(path = "told", title = "What we tell you", audience = PageInfo.Audience.PUBLIC)
public record Told(Class<? extends Record> homes) implements Page {

    @Override
    public Shown show(PageRequest request) {
        return new Shown("line.jte", "We have " + request.plan().records(homes).size() + " homes.");
    }
}
