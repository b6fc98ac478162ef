package org.braidplan.web.pages.strands;

import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;

/** The pages of strands, their modules' included. */
public final class StrandPages implements Family {

    private final Screens screens;

    /** Strand pages; module pages are drawn with these screens' shared parts. */
    public StrandPages(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void addTo(Router router) {
        router.get("/strands", new StrandListPage());
        KeptPages kept = new KeptPages();
        router.get("/strands/{key}", new StrandPage(screens, kept));
        router.get("/strands/{key}/{page}", new ModulePage(screens, kept));
    }
}
