package org.braidplan.web.site;

import org.braidplan.web.components.Addresses;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.HistoryPage;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Services;
import org.braidplan.web.pages.actions.ActionListPage;
import org.braidplan.web.pages.actions.ActionPage;
import org.braidplan.web.pages.actions.DateForms;
import org.braidplan.web.pages.actions.EditForm;
import org.braidplan.web.pages.actions.EvidenceForm;
import org.braidplan.web.pages.actions.StageForms;
import org.braidplan.web.pages.actions.UpdateForm;
import org.braidplan.web.signin.Sessions;

/** Every page of the site and what draws it. */
final class SiteMap {

    private final Router router = new Router();

    private SiteMap() {}

    static Router of(Services services, Screens screens, Sessions sessions) {
        SiteMap map = new SiteMap();
        map.actions();
        return map.router;
    }

    private void actions() {
        router.get("/actions", new ActionListPage());
        form("/actions/add", EditForm.adding());
        router.get("/actions/{ref}", new ActionPage());
        form("/actions/{ref}/update", new UpdateForm());
        form("/actions/{ref}/evidence", new EvidenceForm());
        form("/actions/{ref}/advance", new StageForms.Up());
        form("/actions/{ref}/put-back", new StageForms.Back());
        form("/actions/{ref}/stop", new StageForms.Stop());
        form("/actions/{ref}/move", new DateForms.MoveAction());
        form("/actions/{ref}/edit", EditForm.changing());
        form("/actions/{ref}/milestones/add", new DateForms.AddMilestone());
        form("/actions/{ref}/milestones/{milestone}/move", new DateForms.MoveMilestone());
        form("/actions/{ref}/milestones/{milestone}/forecast", new DateForms.ForecastMilestone());
        form("/actions/{ref}/milestones/{milestone}/reach", new DateForms.ReachMilestone());
        router.get("/actions/{ref}/history", new HistoryPage(Section.ACTIONS, visit -> new HistoryPage.Subject(
                "actions", visit.path("ref"), visit.path("ref"), Addresses.path("/actions/", visit.path("ref")))));
    }

    private void form(String pattern, FormPage page) {
        router.get(pattern, Forms.shown(page));
        router.post(pattern, Forms.sent(page));
    }
}
