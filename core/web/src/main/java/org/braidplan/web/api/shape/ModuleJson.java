package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.ModuleInfo;
import org.braidplan.page.Choices;
import org.braidplan.web.api.http.Shape;

/** Modules as an operator sees them. */
public final class ModuleJson {

    private static final Shape HOLDING = Shape.answer(
            "Holding",
            "What a register holds.",
            text("register", "Its key."),
            text("title", "What pages call it."),
            whole("schema", "The version of its schema, from 1."),
            whole("documents", "How many records there are."));

    public static final Shape SHAPE = Shape.answer(
            "Module",
            "A strand's module as it stands.",
            text("strand", "The strand's key."),
            text("name", "Of its bundle.").orNull(),
            text("version", "Null when none was ever there.").orNull(),
            choice("state", Choices.words(ModuleInfo.State.class), "How it stands."),
            moment("since", "When it came to this state.").orNull(),
            text("needs", "What it needs, or why it failed.").orNull(),
            text("health", "Whether its checks work and its pages answer.").orNull(),
            text("coreRange", "The versions of the core that it can run on.").orNull(),
            texts("available", "Versions that are at hand."),
            text("sha256", "Of the file that it came from.").orNull(),
            text("by", "The user name of whoever brought it there.").orNull(),
            text("file", "The name of the file that it came from.").orNull(),
            texts("newer", "Versions at hand after the one that is there."),
            text("previous", "The version that a roll back would put back.").orNull(),
            texts("registers", "Keys of its registers."),
            texts("checks", "Ids of its checks."),
            texts("pages", "Paths of its pages."),
            objects("holdings", HOLDING, "What the strand holds, also in registers whose module has gone."));

    private ModuleJson() {}

    public static ObjectNode of(ModuleInfo module) {
        return new Members()
                .text("strand", module.strand())
                .text("name", module.name())
                .text("version", module.version())
                .choice("state", module.state())
                .moment("since", module.since())
                .text("needs", module.needs())
                .text("health", module.health())
                .text("coreRange", module.coreRange())
                .texts("available", module.available())
                .text("sha256", module.sha256())
                .text("by", module.by())
                .text("file", module.file())
                .texts("newer", module.newer())
                .text("previous", module.previous())
                .texts("registers", module.registers())
                .texts("checks", module.checks())
                .texts("pages", module.pages())
                .objects("holdings", module.holdings(), ModuleJson::holding)
                .json();
    }

    private static ObjectNode holding(ModuleInfo.Holding holding) {
        return new Members()
                .text("register", holding.register())
                .text("title", holding.title())
                .whole("schema", holding.schema())
                .whole("documents", holding.documents())
                .json();
    }
}
