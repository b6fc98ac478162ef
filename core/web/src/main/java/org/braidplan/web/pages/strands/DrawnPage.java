package org.braidplan.web.pages.strands;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.page.Components;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.people.Caller;
import org.braidplan.view.PlanView;
import org.braidplan.web.frame.Visit;

/**
 * A page of a module, drawn with the module's own classes.
 *
 * <p>The engine that draws is made for the one drawing: kept, it would hold the class loader of a module that has gone.
 */
public final class DrawnPage {

    private DrawnPage() {}

    /** A page of a module and what it says about itself. */
    public record Found(Live module, Page page, PageInfo info) {}

    /** The page of a module at a path, if it has one there. */
    public static Optional<Found> find(Optional<Live> module, String path) {
        return module.flatMap(live -> live.contents().pages().stream()
                .map(page -> new Found(live, page, StrandTabs.info(page)))
                .filter(found -> found.info().path().equals(path))
                .findFirst());
    }

    /** What a page is asked, with the council's rule for small numbers. */
    public static PageRequest request(Visit visit, PlanView plan, Caller caller, Map<String, String> parameters) {
        return new PageRequest(
                plan,
                caller,
                parameters,
                new SmallNumbers(visit.services().publication().now().rule()));
    }

    /**
     * Asks the page what to show and draws it, as HTML without the frame; whatever the page throws is thrown here.
     *
     * @param reading reads the plan and gives the page its request
     */
    public static String draw(Found found, Function<Page, Shown> reading, Components ui) {
        Shown shown = reading.apply(found.page());
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                Path.of("none"),
                ContentType.Html,
                found.module().classLoader(),
                found.module().templates());
        StringOutput drawn = new StringOutput();
        engine.render(shown.template(), Map.of("model", shown.model(), "ui", ui), drawn);
        return drawn.toString();
    }
}
