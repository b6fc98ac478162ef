package org.braidplan.web.pages.actions;

import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.HistoryPage;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Section;

/** The pages of actions. */
public final class ActionPages implements Family {

    @Override
    public void addTo(Router router) {
        router.get("/actions", new ActionListPage());
        Forms.add(router, "/actions/add", EditForm.adding());
        router.get("/actions/{ref}", new ActionPage());
        Forms.add(router, "/actions/{ref}/update", new UpdateForm());
        Forms.add(router, "/actions/{ref}/evidence", new EvidenceForm());
        Forms.add(router, "/actions/{ref}/advance", new StageForms.Up());
        Forms.add(router, "/actions/{ref}/put-back", new StageForms.Back());
        Forms.add(router, "/actions/{ref}/stop", new StageForms.Stop());
        Forms.add(router, "/actions/{ref}/move", new DateForms.MoveAction());
        Forms.add(router, "/actions/{ref}/edit", EditForm.changing());
        Forms.add(router, "/actions/{ref}/milestones/add", new DateForms.AddMilestone());
        Forms.add(router, "/actions/{ref}/milestones/{milestone}/move", new DateForms.MoveMilestone());
        Forms.add(router, "/actions/{ref}/milestones/{milestone}/forecast", new DateForms.ForecastMilestone());
        Forms.add(router, "/actions/{ref}/milestones/{milestone}/reach", new DateForms.ReachMilestone());
        router.get("/actions/{ref}/history", new HistoryPage(Section.ACTIONS, visit -> {
            String ref = visit.path("ref");
            return new HistoryPage.Subject("actions", ref, ref, ActionForms.address(ref));
        }));
    }
}
