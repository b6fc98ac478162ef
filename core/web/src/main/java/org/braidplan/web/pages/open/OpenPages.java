package org.braidplan.web.pages.open;

import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;

/** The pages for residents; nobody signs in for them, and the plan is read as somebody who may see nothing confidential. */
public final class OpenPages implements Family {

    private final Screens screens;

    /** Public pages; those of modules are drawn with these screens' shared parts. */
    public OpenPages(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void addTo(Router router) {
        router.get("/public", new OpenPlanPage());
        router.get("/public/strands/{key}", new OpenStrandPage());
        router.get("/public/strands/{key}/{page}", new OpenModulePage(screens));
    }
}
