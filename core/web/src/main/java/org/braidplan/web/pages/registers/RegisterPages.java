package org.braidplan.web.pages.registers;

import org.braidplan.web.form.Forms;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;

/**
 * The registers of all strands, whatever they hold.
 *
 * <p>A record's key stands at the end of its address and may be any word; so what is done to a whole register has an address
 * beside those of its records.
 */
public final class RegisterPages implements Family {

    @Override
    public void addTo(Router router) {
        KeptFiles files = new KeptFiles();
        router.get("/strands/{key}/registers/{register}", new RegisterListPage());
        router.get("/strands/{key}/registers/{register}/{record}", new RecordPage());
        Forms.add(router, "/strands/{key}/registers/{register}/{record}/edit", RecordForm.changing());
        Forms.add(router, "/strands/{key}/registers/{register}/{record}/remove", new RemoveForm());
        Forms.add(router, "/strands/{key}/add-to/{register}", RecordForm.adding());
        router.get("/strands/{key}/export/{register}", new ExportCsv());
        Forms.add(router, "/strands/{key}/import/{register}", new CsvForms.Choose(files));
        Forms.add(router, "/strands/{key}/import/{register}/{file}", new CsvForms.Look(files));
    }
}
