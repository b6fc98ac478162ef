package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.any;
import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.whole;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.page.Choices;
import org.braidplan.view.History;
import org.braidplan.web.api.http.Json;
import org.braidplan.web.api.http.Shape;

/** Entries of the journal. */
public final class JournalJson {

    private static final Shape FIELD = Shape.answer(
            "FieldChange",
            "One field before and after.",
            text("field", "Its name."),
            any("before", "Null where it was not there.").orNull(),
            any("after", "Null where it is no longer there.").orNull());

    private static final Shape CHANGE = Shape.answer(
            "DocumentChange",
            "What happened to one document.",
            text("collection", "Where it is kept."),
            text("key", "Its key there."),
            choice("kind", Choices.words(History.Kind.class), "Whether it came, changed or went."),
            objects("fields", FIELD, "Field by field."));

    public static final Shape SHAPE = Shape.answer(
            "JournalEntry",
            "One unit of changes.",
            whole("number", "From 1, without a gap."),
            moment("moment", "When."),
            text("who", "The user name, or system:… for what Braid does by itself."),
            text("why", "What was done."),
            text("hash", "SHA-256 over this entry and the hash of the one before."),
            objects("changes", CHANGE, "Document by document."));

    private JournalJson() {}

    public static ObjectNode of(History.Entry entry) {
        return new Members()
                .whole("number", entry.number())
                .moment("moment", entry.moment())
                .text("who", entry.who())
                .text("why", entry.why())
                .text("hash", entry.hash())
                .objects("changes", entry.changes(), JournalJson::of)
                .json();
    }

    private static ObjectNode of(History.DocumentChange change) {
        return new Members()
                .text("collection", change.collection())
                .text("key", change.key())
                .choice("kind", change.kind())
                .objects("fields", change.fields(), JournalJson::of)
                .json();
    }

    private static ObjectNode of(History.FieldChange change) {
        ObjectNode json = Json.object().put("field", change.field());
        json.set("before", change.before().map(Json::valueOf).orElse(NullNode.getInstance()));
        json.set("after", change.after().map(Json::valueOf).orElse(NullNode.getInstance()));
        return json;
    }
}
