package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.object;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.braidplan.module.ModuleInfo;
import org.braidplan.page.Choices;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Strand;
import org.braidplan.web.api.http.Shape;

/** Strands, each with the module that looks after it. */
public final class StrandJson {

    private static final Shape MODULE = Shape.answer(
            "StrandModule",
            "The module that looks after a strand.",
            text("name", "Of its bundle."),
            text("version", "Of its bundle.").orNull(),
            choice("state", Choices.words(ModuleInfo.State.class), "How it stands."));

    private static final Shape LINKS = Shape.answer(
            "StrandLinks",
            "Where to go from here.",
            text("self", "This strand."),
            text("checks", "Its checks and findings."),
            text("actions", "Its actions."),
            text("indicators", "Its indicators."),
            texts("registers", "Its registers."));

    public static final Shape SHAPE = Shape.answer(
            "Strand",
            "A numbered strand of action.",
            text("key", "Lower-case letters, digits and dashes; never changes."),
            whole("number", "Its number in the plan."),
            text("prefix", "What references of its actions start with."),
            text("title", "What it is called."),
            text("purpose", "One sentence.").orNull(),
            text("leadOfficer", "A post; null when nobody is named yet.").orNull(),
            text("leadMember", "A post; null when nobody is named yet.").orNull(),
            object("module", MODULE, "Null when no module looks after it.").orNull(),
            choice("certainty", Choices.words(Certainty.class), "How sure it is that the plan says so."),
            text("source", "Where it comes from.").orNull(),
            object("links", LINKS, "Where to go from here."),
            whole("revision", "As in the ETag."));

    private StrandJson() {}

    /**
     * A strand.
     *
     * @param root of the API's addresses
     * @param registers keys of its registers
     */
    public static ObjectNode of(
            Strand strand, long revision, Optional<ModuleInfo> module, String root, List<String> registers) {
        String self = root + "/strands/" + strand.key();
        ObjectNode links = new Members()
                .text("self", self)
                .text("checks", self + "/checks")
                .text("actions", root + "/actions?strand=" + strand.key())
                .text("indicators", root + "/indicators?strand=" + strand.key())
                .texts(
                        "registers",
                        registers.stream()
                                .map(r -> root + "/registers/" + strand.key() + "/" + r)
                                .toList())
                .json();
        return new Members()
                .text("key", strand.key())
                .whole("number", strand.number())
                .text("prefix", strand.prefix())
                .text("title", strand.title())
                .text("purpose", strand.purpose())
                .text("leadOfficer", strand.leadOfficer())
                .text("leadMember", strand.leadMember())
                .object("module", module.filter(StrandJson::looksAfter).map(StrandJson::of))
                .choice("certainty", strand.source().certainty())
                .text("source", strand.source().reference())
                .object("links", Optional.of(links))
                .whole("revision", revision)
                .json();
    }

    /** A module that was never installed, or was taken away, looks after nothing. */
    private static boolean looksAfter(ModuleInfo module) {
        return module.state() != ModuleInfo.State.ABSENT && module.state() != ModuleInfo.State.AVAILABLE;
    }

    private static ObjectNode of(ModuleInfo module) {
        return new Members()
                .text("name", module.name())
                .text("version", module.version())
                .choice("state", module.state())
                .json();
    }
}
