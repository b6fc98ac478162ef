package org.braidplan.web.site;

import java.util.List;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Services;
import org.braidplan.web.pages.actions.ActionPages;
import org.braidplan.web.pages.checks.CheckPages;
import org.braidplan.web.pages.indicators.IndicatorPages;
import org.braidplan.web.pages.open.OpenDataPages;
import org.braidplan.web.pages.open.OpenPages;
import org.braidplan.web.pages.plan.PlanPages;
import org.braidplan.web.pages.publication.PublicationPages;
import org.braidplan.web.pages.registers.RegisterPages;
import org.braidplan.web.pages.reviews.ReviewPages;
import org.braidplan.web.pages.strands.StrandPages;
import org.braidplan.web.pages.system.SystemPages;
import org.braidplan.web.signin.Sessions;

/** Every page of the site, family by family. */
final class SiteMap {

    private SiteMap() {}

    /** The way to every page; of two that fit an address, the first. */
    static Router of(Services services, Screens screens, Sessions sessions) {
        Router router = new Router();
        families(services, screens, sessions).forEach(family -> family.addTo(router));
        return router;
    }

    private static List<Family> families(Services services, Screens screens, Sessions sessions) {
        return List.of(
                new PlanPages(),
                new StrandPages(screens),
                new ActionPages(),
                new IndicatorPages(screens),
                new ReviewPages(),
                new CheckPages(),
                new RegisterPages(),
                new SystemPages(sessions),
                new PublicationPages(),
                new OpenDataPages(),
                new OpenPages(screens));
    }
}
