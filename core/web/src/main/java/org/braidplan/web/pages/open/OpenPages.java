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
        router.get("/public/promises/{ref}", new OpenPromisePage());
        router.get("/public/measures/{key}", new OpenMeasurePage());
        router.get("/public/late", new OpenLatePage());
        router.get("/public/recommendations", new OpenRecommendationsPage());
        router.get("/public/lessons", new OpenLessonsPage());
        router.get("/public/how-to-read", new OpenGuidePage());
    }
}
