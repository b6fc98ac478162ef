package org.braidplan.web.site;

import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Services;
import org.braidplan.web.signin.Sessions;

/** Every page of the site and what draws it. */
final class SiteMap {

    private SiteMap() {}

    static Router of(Services services, Screens screens, Sessions sessions) {
        return new Router();
    }
}
