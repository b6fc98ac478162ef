package org.braidplan.web.pages.checks;

import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;

/** The pages of checks and findings. */
public final class CheckPages implements Family {

    @Override
    public void addTo(Router router) {
        router.get("/checks", new CheckPage());
        Forms.add(router, "/checks/accept", new AcceptForm());
    }
}
