package org.braidplan.web.pages.open;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
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

/** A module's page for everybody, as it was when it was approved. One that is for staff is not there at this address. */
public final class OpenModulePage implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(OpenModulePage.class);

    private final Screens screens;

    /** Module pages drawn with these screens' shared parts. */
    public OpenModulePage(Screens screens) {
        this.screens = screens;
    }

    /** What the template shows: the page and the day on which it was approved, or the reference of its failure in the log. */
    public record Model(String title, String approved, Optional<Content> content, String reference) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        Strand strand = published.strand();
        Instant approved = published
                .page(strand.key(), visit.path("page"))
                .orElseThrow(() -> Problem.notFound("page for this part of the plan"));
        DrawnPage.Found found = found(visit, strand);
        String title = found.info().title();
        try {
            String html = visit.services().liveModules().steadily(() -> draw(visit, strand, approved));
            Content content = output -> output.writeContent(html);
            return screen(
                    200,
                    published,
                    strand,
                    new Model(title, Words.date(Words.day(approved)), Optional.of(content), ""));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            String reference = Reference.next();
            LOG.error(
                    "{} at {}: a page of {} {} failed",
                    reference,
                    visit.address(),
                    found.module().name(),
                    found.module().version(),
                    failure);
            return screen(500, published, strand, new Model(title, "", Optional.empty(), reference));
        }
    }

    private String draw(Visit visit, Strand strand, Instant approved) {
        return DrawnPage.draw(
                found(visit, strand),
                page -> visit.services()
                        .views()
                        .asAt(
                                Screens.PUBLIC,
                                approved,
                                plan -> page.show(new PageRequest(plan, Screens.PUBLIC, Map.of()))),
                screens.parts(Addresses.NOW));
    }

    private static DrawnPage.Found found(Visit visit, Strand strand) {
        return DrawnPage.find(visit.services().liveModules().of(strand.key()), visit.path("page"))
                .filter(f -> f.info().audience() == PageInfo.Audience.PUBLIC)
                .orElseThrow(() -> Problem.notFound("page for this part of the plan"));
    }

    private static Answer screen(int status, Published published, Strand strand, Model model) {
        List<Crumb> crumbs = published.below(strand.key());
        return new Answer.Screen(
                status, Section.NONE, crumbs, model.title(), "open/module.jte", Map.of("model", model), status != 200);
    }
}
