package org.braidplan.web.pages.publication;

import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;

/** The approver's page. */
public final class PublicationPages implements Family {

    @Override
    public void addTo(Router router) {
        router.get("/publication", new PublicationPage());
        router.post("/publication", new PublicationPage.Sent());
    }
}
