package org.braidplan.web.pages.indicators;

import org.braidplan.web.components.Addresses;
import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.HistoryPage;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Section;

/** The pages of indicators. */
public final class IndicatorPages implements Family {

    private final Screens screens;

    public IndicatorPages(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void addTo(Router router) {
        router.get("/indicators", new IndicatorListPage());
        Forms.add(router, "/indicators/add", new DefinitionForms.Add());
        KeptTables tables = new KeptTables();
        Forms.add(router, "/indicators/import", new ImportForms.Choose(tables));
        Forms.add(router, "/indicators/import/{table}", new ImportForms.Map(tables));
        Forms.add(router, "/indicators/import/{table}/look", new ImportForms.Look(tables));
        router.get("/indicators/{key}", new IndicatorPage());
        new IndicatorFiles(screens).addTo(router);
        Forms.add(router, "/indicators/{key}/readings/add", new ReadingForm());
        Forms.add(router, "/indicators/{key}/comparators/add", new ComparatorForm());
        Forms.add(router, "/indicators/{key}/comparators/remove", new ComparatorForm.Remove());
        Forms.add(router, "/indicators/{key}/definition", new DefinitionForms.Redefine());
        Forms.add(router, "/indicators/{key}/baseline", new DefinitionForms.Baseline());
        Forms.add(router, "/indicators/{key}/targets", new DefinitionForms.Targets());
        Forms.add(router, "/indicators/{key}/limits", new LimitForm());
        router.get("/indicators/{key}/history", new HistoryPage(Section.INDICATORS, visit -> {
            String key = visit.path("key");
            return new HistoryPage.Subject("indicators", key, key, Addresses.path("/indicators/", key));
        }));
    }
}
