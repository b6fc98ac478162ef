package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.register.RegisterSchema;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Deleting a record, with the reason. */
final class RemoveForm implements FormPage {

    @Override
    public Sheet sheet(Visit visit) {
        Opened opened = Opened.of(visit);
        opened.needsChange();
        RegisterSchema schema = opened.schema();
        ObjectNode record = opened.record();
        String key = record.path("_key").asText();
        return Sheet.of(Section.STRANDS, opened.crumbs(), "Delete " + opened.one(), "Delete it", opened.record(key))
                .intro(
                        RecordPage.name(schema, schema.keyFields(), record),
                        "It goes from the register. The journal keeps what it said, who deleted it and why.")
                .fields(Field.text(
                        "reason", "Why is it deleted?", "The journal keeps this for ever: no personal details."))
                .watching(schema.collection(), key, record.path("_revision").asLong())
                .grave();
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        Opened opened = Opened.of(visit);
        String reason = entered.required("reason", "Say why it is deleted.");
        entered.check();
        visit.services()
                .registers()
                .remove(
                        visit.caller(),
                        opened.strand().key(),
                        opened.schema().key(),
                        visit.path("record"),
                        revision,
                        reason);
        return new Saved(
                opened.address(),
                Words.sentence(opened.schema().one()) + " “" + Words.atMost(visit.path("record"), 100)
                        + "” is deleted.");
    }
}
