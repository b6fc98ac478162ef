package org.braidplan.web.pages.open;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.page.PageInfo;
import org.braidplan.page.Shown;
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

    /**
     * What the template shows: the page and the day on which it was approved, or the reference of its failure in the log; neither
     * where the page has to be looked at again.
     *
     * @param leftOut how many records of that day it is made without; which, and why, is for staff
     */
    public record Model(String title, String approved, long leftOut, Optional<Content> content, String reference) {}

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
            Drawn drawn = visit.services().liveModules().steadily(() -> draw(visit, strand, approved));
            return isFit(drawn.html())
                    ? screen(
                            200,
                            published,
                            strand,
                            new Model(
                                    title,
                                    Words.date(Words.day(approved)),
                                    drawn.leftOut(),
                                    Optional.of(output -> output.writeContent(drawn.html())),
                                    ""))
                    : screen(404, published, strand, new Model(title, "", 0, Optional.empty(), ""));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            String reference = Reference.next();
            LOG.error(
                    "{} at {}: a page of {} {} failed",
                    reference,
                    visit.address(),
                    found.module().name(),
                    found.module().version(),
                    failure);
            return screen(500, published, strand, new Model(title, "", 0, Optional.empty(), reference));
        }
    }

    private record Drawn(String html, long leftOut) {}

    private Drawn draw(Visit visit, Strand strand, Instant approved) {
        AtomicLong leftOut = new AtomicLong();
        String html = DrawnPage.draw(
                found(visit, strand),
                page -> visit.services().views().asAt(Screens.PUBLIC, approved, plan -> {
                    Shown shown = page.show(DrawnPage.request(visit, plan, Screens.PUBLIC, Map.of()));
                    leftOut.set(plan.leftOut().size());
                    return shown;
                }),
                screens.parts(Addresses.NOW));
        return new Drawn(html, leftOut.get());
    }

    /** Looked at again, for what looks like personal data may be known better now than when it was approved. */
    private static boolean isFit(String html) {
        return PersonalData.inPage(html).isEmpty();
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
