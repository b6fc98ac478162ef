package org.braidplan.web.pages.system;

import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.HistoryPage;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Section;
import org.braidplan.web.signin.Sessions;

/** The pages of those who run Braid, and everybody's own account. */
public final class SystemPages implements Family {

    private final Sessions sessions;

    /** Pages that end these sessions of people whose rights or password change. */
    public SystemPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addTo(Router router) {
        router.get("/people", new PeoplePage());
        Forms.add(router, "/people/add", PersonForm.adding());
        Forms.add(router, "/people/{user}/edit", PersonForm.changing(sessions));
        Forms.add(router, "/people/{user}/password", new PasswordForms.Reset(sessions));
        Forms.add(router, "/account", new PasswordForms.Own(sessions));
        router.get("/modules", new ModuleListPage());
        ModuleUploads uploads = new ModuleUploads();
        Forms.add(router, "/modules/install", new ModuleForms.Send(uploads));
        Forms.add(router, "/modules/look/{file}", ModuleLook.sent(uploads));
        Forms.add(router, "/modules/{strand}/upgrade/{version}", ModuleLook.atHand());
        Forms.add(router, "/modules/{strand}/roll-back", new ModuleForms.RollBack());
        Forms.add(router, "/modules/{strand}/remove", new ModuleForms.Remove());
        Forms.add(router, "/modules/{strand}/purge", new ModulePurge());
        router.get("/modules/{strand}", new OneModulePage());
        router.get("/modules/{strand}/entered/{register}", new EnteredSince());
        router.get("/modules/{strand}/history", new HistoryPage(Section.MODULES, ModuleForms::subject));
        router.get("/journal", new JournalPage());
        router.get("/journal/{number}", new JournalEntryPage());
    }
}
