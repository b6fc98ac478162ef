package org.braidplan.web.pages.strands;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.view.LeftOut;
import org.braidplan.view.PlanView;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Reference;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that a strand's module brings, inside the core's frame with the strand's tabs. */
public final class ModulePage implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ModulePage.class);

    private final Screens screens;
    private final KeptPages kept;

    /** Module pages drawn with these screens' shared parts. */
    ModulePage(Screens screens, KeptPages kept) {
        this.screens = screens;
        this.kept = kept;
    }

    /**
     * What the template shows: the page, or the reference of its failure in the log.
     *
     * @param leftOut what the page is made without, in words
     */
    public record Model(
            StrandTabs tabs, String title, List<String> leftOut, Optional<Content> content, String reference) {}

    @Override
    public Answer answer(Visit visit) {
        Strand strand = strand(visit);
        try {
            return visit.services().liveModules().steadily(() -> page(visit, strand));
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            DrawnPage.Found found = found(visit, strand);
            String reference = Reference.next();
            LOG.error(
                    "{} at {}: a page of {} {} failed",
                    reference,
                    visit.address(),
                    found.module().name(),
                    found.module().version(),
                    failure);
            return screen(
                    500,
                    strand,
                    new Model(
                            tabs(visit, strand, found), found.info().title(), List.of(), Optional.empty(), reference));
        }
    }

    private Answer page(Visit visit, Strand strand) {
        DrawnPage.Found found = found(visit, strand);
        List<LeftOut> leftOut = new ArrayList<>();
        String html = visit.isPast()
                ? visit.read(plan -> {
                    String drawn = drawn(visit, found, plan);
                    leftOut.addAll(plan.leftOut());
                    return drawn;
                })
                : kept.page(
                        new KeptPages.Key(
                                strand.key(),
                                found.info().path(),
                                visit.caller().person(),
                                visit.parameters(),
                                visit.services().publication().now().rule()),
                        visit.caller(),
                        found.module().classLoader(),
                        () -> visit.services().views().noted(visit.caller(), plan -> drawn(visit, found, plan)));
        Content content = output -> output.writeContent(html);
        return screen(
                200,
                strand,
                new Model(
                        tabs(visit, strand, found),
                        found.info().title(),
                        NotRead.words(leftOut, found.module().version()),
                        Optional.of(content),
                        ""));
    }

    /** Drawn while the plan is read, so that whatever its template asks for is of the same moment. */
    private String drawn(Visit visit, DrawnPage.Found found, PlanView plan) {
        return DrawnPage.draw(
                found,
                page -> page.show(DrawnPage.request(visit, plan, visit.caller(), visit.parameters())),
                screens.parts(visit.addresses()));
    }

    private static DrawnPage.Found found(Visit visit, Strand strand) {
        return DrawnPage.find(visit.services().liveModules().of(strand.key()), visit.path("page"))
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "no-such-page",
                        "The strand “" + strand.title() + "” has no page “" + visit.path("page")
                                + "”. Its module may have been removed or changed."));
    }

    private static StrandTabs tabs(Visit visit, Strand strand, DrawnPage.Found found) {
        return StrandTabs.of(
                visit,
                strand,
                StrandTabs.home(strand.key()) + "/" + found.info().path());
    }

    /** The strand that the address names. */
    static Strand strand(Visit visit) {
        String key = visit.path("key");
        return visit.read(plan ->
                        plan.strands().stream().filter(s -> s.key().equals(key)).findFirst())
                .orElseThrow(() -> Problem.notFound("strand " + key));
    }

    private static Answer screen(int status, Strand strand, Model model) {
        return new Answer.Screen(
                status,
                Section.STRANDS,
                StrandTabs.crumbs(strand),
                model.title() + " – " + strand.title(),
                "strands/module.jte",
                Map.of("model", model),
                status != 200);
    }
}
