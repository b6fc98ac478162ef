package org.braidplan.testkit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.people.Caller;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Parts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A strand's page drawn by the real template engine with the real components, without the frame around it.
 *
 * @param html as the strand's template gives it
 */
public record DrawnPage(String html) {

    private static final TemplateEngine CORE = TemplateEngine.createPrecompiled(
            Path.of("none"), ContentType.Html, Parts.class.getClassLoader(), "org.braidplan.web.templates");

    /** Draws the page that a strand has at this path, as Braid itself may see it. */
    public static DrawnPage of(StrandModule strand, String path, PlanView plan) {
        return of(strand, path, plan, Caller.system("test"), Map.of());
    }

    /**
     * Draws the page that a strand has at this path.
     *
     * @throws IllegalArgumentException when it has none there
     */
    public static DrawnPage of(
            StrandModule strand, String path, PlanView plan, Caller caller, Map<String, String> parameters) {
        Optional<Page> page = strand.contents().pages().stream()
                .filter(p -> p.getClass().getAnnotation(PageInfo.class).path().equals(path))
                .findFirst();
        Shown shown = page.orElseThrow(() -> new IllegalArgumentException("There is no page at " + path + "."))
                .show(new PageRequest(plan, caller, parameters));
        TemplateEngine own = TemplateEngine.createPrecompiled(
                Path.of("none"), ContentType.Html, strand.getClass().getClassLoader(), templates(strand));
        StringOutput output = new StringOutput();
        own.render(shown.template(), Map.of("model", shown.model(), "ui", new Parts(CORE, Addresses.NOW)), output);
        return new DrawnPage(output.toString());
    }

    /** The package into which the strand parent's build generates a strand's templates. */
    static String templates(StrandModule strand) {
        return "org.braidplan.templates.braid_strand_" + strand.strand().replace('-', '_');
    }

    /** What a browser makes of it. */
    public Document document() {
        return Jsoup.parseBodyFragment(html);
    }

    /** All that it says, as a reader without pictures has it. */
    public String text() {
        return document().text();
    }
}
