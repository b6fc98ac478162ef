package org.braidplan.web.pages.plan;

import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;

/** The pages of the plan as a whole. */
public final class PlanPages implements Family {

    @Override
    public void addTo(Router router) {
        router.get("/", new GlancePage());
        router.get("/changes", new ChangesPage());
        router.get("/versions", new VersionsPage());
        Forms.add(router, "/versions/adopt", new VersionsPage.AdoptForm());
    }
}
