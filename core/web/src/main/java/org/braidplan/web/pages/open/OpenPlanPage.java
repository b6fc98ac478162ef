package org.braidplan.web.pages.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.braidplan.page.Components.Figure;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Strand;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
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
            Plan plan,
            String title,
            String day,
            List<Figure> figures,
            List<Row> strands,
            List<String> awaited,
            boolean hasExamples) {}

    @Override
    public Answer answer(Visit visit) {
        Model model = visit.readNow(OpenPlanPage::model);
        return Answer.Screen.of(Section.NONE, List.of(), model.title(), "open/plan.jte", model);
    }

    private static Model model(PlanView plan) {
        List<Promise> promises = Promise.of(plan);
        String title =
                plan.plan().title().isEmpty() ? "Improvement plan" : plan.plan().title();
        return new Model(
                plan.plan(),
                title,
                Words.date(plan.today()),
                promises.isEmpty() ? List.of() : figures(promises),
                Promise.strands(plan).stream().map(s -> row(s, promises)).toList(),
                plan.reviews().stream()
                        .filter(r -> r.source().certainty().isFitForPublic() && r.isAwaited(plan.today()))
                        .map(r -> r.title() + " (" + GlancePage.expected(r, plan.today()) + ")")
                        .toList(),
                promises.stream().anyMatch(Promise::isExample));
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

    private static Row row(Strand strand, List<Promise> all) {
        List<Promise> promises =
                all.stream().filter(p -> p.strand().equals(strand.key())).toList();
        String words = promises.isEmpty()
                ? "We have not promised anything definite here yet."
                : Words.count(promises.size(), "promise") + ": " + Promise.count(promises) + ".";
        return new Row(strand.title(), Addresses.path("/public/strands/", strand.key()), strand.purpose(), words);
    }
}
