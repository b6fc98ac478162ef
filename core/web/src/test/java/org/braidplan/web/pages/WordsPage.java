package org.braidplan.web.pages;

import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** A module's page for everybody that repeats the accounts of all visits, and how a few are told. */
@PageInfo(path = "words", title = "In their words", audience = PageInfo.Audience.PUBLIC)
public final class WordsPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        StringBuilder words = new StringBuilder("Visits: ");
        words.append(request.smallNumbers().count(6).words());
        request.plan()
                .records(HomeVisit.class)
                .forEach(visit ->
                        words.append(". ").append(visit.value().account().orElse("")));
        return new Shown("inside.jte", words.toString());
    }
}
