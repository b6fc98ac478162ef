package org.braidplan.web.pages.open;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.plan.Strand;
import org.braidplan.view.Listing;
import org.braidplan.web.components.Paging;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What was promised in one strand, how each promise stands, and what is measured. */
public final class OpenStrandPage implements Handler {

    private static final int PAGE = 30;

    /** Promises that stand alike. */
    public record Group(Standing standing, List<Promise> promises) {

        /** Those of each standing, the most urgent first. */
        static List<Group> of(List<Promise> promises) {
            List<Group> groups = new ArrayList<>();
            for (Standing standing : Standing.values()) {
                List<Promise> alike =
                        promises.stream().filter(p -> p.standing() == standing).toList();
                if (!alike.isEmpty()) {
                    groups.add(new Group(standing, alike));
                }
            }
            return groups;
        }
    }

    /** What the template shows. */
    public record Model(
            String title,
            String purpose,
            String words,
            String day,
            List<Group> groups,
            Paging paging,
            List<Crumb> pages,
            List<Measure> measures,
            boolean hasExamples) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        Model model = model(visit, published, published.strand());
        return Answer.Screen.of(Section.NONE, published.home(), model.title(), "open/strand.jte", model);
    }

    private static Model model(Visit visit, Published published, Strand strand) {
        List<Promise> promises = Promise.of(published.plan(), strand.key());
        Listing<Promise> shown = Paging.cut(promises, visit.page(), PAGE);
        return new Model(
                strand.title(),
                strand.purpose(),
                Promise.words(promises),
                published.day(),
                Group.of(shown.items()),
                Paging.of(shown, visit.address()),
                published.pages(strand.key()),
                Measure.of(published.plan(), strand.key()),
                promises.stream().anyMatch(Promise::isExample));
    }
}
