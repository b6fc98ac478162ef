package org.braidplan.web.pages.open;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.page.PageInfo;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.view.Listing;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What was promised in one strand, and how each promise stands. */
public final class OpenStrandPage implements Handler {

    private static final int PAGE = 30;

    /** Promises that stand alike. */
    public record Group(Standing standing, List<Promise> promises) {}

    /** What the template shows. */
    public record Model(
            String title,
            String purpose,
            String words,
            String day,
            List<Group> groups,
            Paging paging,
            List<Crumb> pages,
            boolean hasExamples) {}

    @Override
    public Answer answer(Visit visit) {
        Model model = visit.readNow(plan -> model(visit, plan, strand(visit, plan)));
        return Answer.Screen.of(Section.NONE, crumbs(), model.title(), "open/strand.jte", model);
    }

    /** The strand that the address names, if the public may be shown it. */
    static Strand strand(Visit visit, PlanView plan) {
        String key = visit.path("key");
        return Promise.strands(plan).stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("page for this part of the plan"));
    }

    static List<Crumb> crumbs() {
        return List.of(new Crumb("All that we promised", "/public"));
    }

    private static Model model(Visit visit, PlanView plan, Strand strand) {
        List<Promise> promises = Promise.of(plan).stream()
                .filter(p -> p.strand().equals(strand.key()))
                .toList();
        Listing<Promise> shown = Paging.cut(promises, visit.page(), PAGE);
        List<Group> groups = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            List<Promise> alike =
                    shown.items().stream().filter(p -> p.standing() == standing).toList();
            if (!alike.isEmpty()) {
                groups.add(new Group(standing, alike));
            }
        }
        String words = promises.isEmpty()
                ? "We have not promised anything definite here yet."
                : Words.count(promises.size(), "promise") + ": " + Promise.count(promises) + ".";
        return new Model(
                strand.title(),
                strand.purpose(),
                words,
                Words.date(plan.today()),
                groups,
                Paging.of(shown, visit.address()),
                pages(visit, strand),
                promises.stream().anyMatch(Promise::isExample));
    }

    private static List<Crumb> pages(Visit visit, Strand strand) {
        return visit.services().liveModules().of(strand.key()).stream()
                .flatMap(live -> live.contents().pages().stream())
                .map(page -> page.getClass().getAnnotation(PageInfo.class))
                .filter(info -> info.audience() == PageInfo.Audience.PUBLIC)
                .map(info ->
                        new Crumb(info.title(), Addresses.path("/public/strands/", strand.key(), "/", info.path())))
                .toList();
    }
}
