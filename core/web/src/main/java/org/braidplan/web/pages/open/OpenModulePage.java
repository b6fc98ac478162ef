package org.braidplan.web.pages.open;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Reference;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.strands.DrawnPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A module's page for everybody. One that is for staff is not there at this address. */
public final class OpenModulePage implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(OpenModulePage.class);

    private final Screens screens;

    /** Module pages drawn with these screens' shared parts. */
    public OpenModulePage(Screens screens) {
        this.screens = screens;
    }

    /** What the template shows: the page, or the reference of its failure in the log. */
    public record Model(String title, Optional<Content> content, String reference) {}

    @Override
    public Answer answer(Visit visit) {
        Strand strand = visit.readNow(plan -> OpenStrandPage.strand(visit, plan));
        DrawnPage.Found asked = found(visit, strand);
        try {
            return visit.services().liveModules().steadily(() -> page(visit, strand));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            String reference = Reference.next();
            LOG.error(
                    "{} at {}: a page of {} {} failed",
                    reference,
                    visit.address(),
                    asked.module().name(),
                    asked.module().version(),
                    failure);
            return screen(500, strand, new Model(asked.info().title(), Optional.empty(), reference));
        }
    }

    private Answer page(Visit visit, Strand strand) {
        DrawnPage.Found found = found(visit, strand);
        Content content = DrawnPage.draw(
                found,
                page -> visit.readNow(plan -> page.show(new PageRequest(plan, visit.caller(), visit.parameters()))),
                screens.parts(Addresses.NOW));
        return screen(200, strand, new Model(found.info().title(), Optional.of(content), ""));
    }

    private static DrawnPage.Found found(Visit visit, Strand strand) {
        return DrawnPage.find(visit.services().liveModules().of(strand.key()), visit.path("page"))
                .filter(f -> f.info().audience() == PageInfo.Audience.PUBLIC)
                .orElseThrow(() -> Problem.notFound("page for this part of the plan"));
    }

    private static Answer screen(int status, Strand strand, Model model) {
        List<Crumb> crumbs = new ArrayList<>(OpenStrandPage.crumbs());
        crumbs.add(new Crumb(strand.title(), Addresses.path("/public/strands/", strand.key())));
        return new Answer.Screen(
                status, Section.NONE, crumbs, model.title(), "open/module.jte", Map.of("model", model), status != 200);
    }
}
