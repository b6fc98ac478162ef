package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.ModuleInfo;
import org.braidplan.web.api.http.Shape;
import org.braidplan.web.api.http.Words;

/** Modules as an operator sees them. */
public final class ModuleJson {

    public static final Shape SHAPE = Shape.answer(
            "Module",
            "A strand's module as it stands.",
            text("strand", "The strand's key."),
            text("name", "Of its bundle.").orNull(),
            text("version", "Null when none was ever there.").orNull(),
            choice("state", Words.all(ModuleInfo.State.class), "How it stands."),
            moment("since", "When it came to this state.").orNull(),
            text("needs", "What it needs, or why it failed.").orNull(),
            text("coreRange", "The versions of the core that it can run on.").orNull(),
            texts("available", "Versions that are at hand."),
            text("sha256", "Of the file that it came from.").orNull(),
            texts("registers", "Keys of its registers."),
            texts("checks", "Ids of its checks."),
            texts("pages", "Paths of its pages."));

    private ModuleJson() {}

    public static ObjectNode of(ModuleInfo module) {
        return new Members()
                .text("strand", module.strand())
                .text("name", module.name())
                .text("version", module.version())
                .choice("state", module.state())
                .moment("since", module.since())
                .text("needs", module.needs())
                .text("coreRange", module.coreRange())
                .texts("available", module.available())
                .text("sha256", module.sha256())
                .texts("registers", module.registers())
                .texts("checks", module.checks())
                .texts("pages", module.pages())
                .json();
    }
}
