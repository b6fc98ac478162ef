package org.braidplan.web.pages.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.braidplan.page.Components.Figure;
import org.braidplan.plan.Strand;
import org.braidplan.publication.Approved;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.plan.GlancePage;

/** What the Council promised its residents, and whether it did it. */
public final class OpenPlanPage implements Handler {

    /** A strand and how its promises stand. */
    public record Row(String title, String address, String purpose, String words) {}

    /** What the template shows. */
    public record Model(
            String title,
            String purpose,
            String day,
            List<Figure> figures,
            List<Row> strands,
            List<String> awaited,
            boolean hasExamples,
            boolean hasRecommendations) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        return Answer.Screen.of(Section.NONE, List.of(), published.title(), "open/plan.jte", model(published));
    }

    private static Model model(Published published) {
        PublicPlan plan = published.plan();
        List<Promise> promises = Promise.of(plan);
        return new Model(
                published.title(),
                plan.approvedPlan().map(p -> p.value().purpose()).orElse(""),
                published.day(),
                promises.isEmpty() ? List.of() : figures(promises),
                plan.strands().stream()
                        .map(Approved::value)
                        .map(s -> row(s, Promise.of(plan, s.key())))
                        .toList(),
                plan.reviews().stream()
                        .map(Approved::value)
                        .filter(r -> r.isAwaited(plan.day()))
                        .map(r -> r.title() + " (" + GlancePage.expected(r, plan.day()) + ")")
                        .toList(),
                promises.stream().anyMatch(Promise::isExample),
                !plan.recommendations().isEmpty());
    }

    private static List<Figure> figures(List<Promise> promises) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(Integer.toString(promises.size()), promises.size() == 1 ? "promise" : "promises", ""));
        for (Standing standing : Standing.values()) {
            long number =
                    promises.stream().filter(p -> p.standing() == standing).count();
            if (number > 0 || standing == Standing.LATE || standing == Standing.CHECKED) {
                figures.add(new Figure(Long.toString(number), standing.title().toLowerCase(Locale.UK), ""));
            }
        }
        return figures;
    }

    private static Row row(Strand strand, List<Promise> promises) {
        return new Row(
                strand.title(),
                Addresses.path("/public/strands/", strand.key()),
                strand.purpose(),
                Promise.words(promises));
    }
}
