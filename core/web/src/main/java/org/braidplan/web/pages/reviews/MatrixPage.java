package org.braidplan.web.pages.reviews;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.braidplan.action.RatedAction;
import org.braidplan.plan.Recommendation;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Spreadsheet;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Recommendation by action: every tie in one table, and the same as CSV. */
public final class MatrixPage {

    /** A recommendation and, for each action in turn, its stage where it answers and empty text where it does not. */
    public record Row(Recommendation recommendation, List<String> cells, boolean isBare) {}

    /** What the template shows. */
    public record Model(List<RatedAction> actions, List<Row> rows, List<Option> reviews, String review) {}

    void addTo(Router router) {
        router.get("/recommendations/matrix", this::page);
        router.get("/recommendations/matrix.csv", this::csv);
    }

    private Answer page(Visit visit) {
        return Answer.Screen.of(
                Section.RECOMMENDATIONS,
                List.of(new Crumb("Plan", "/"), new Crumb("Recommendations", "/recommendations")),
                "Recommendations and actions",
                "reviews/matrix.jte",
                model(visit));
    }

    private Answer csv(Visit visit) {
        Model model = model(visit);
        return Answer.Bytes.download("text/csv;charset=utf-8", "recommendations-and-actions.csv", out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            List<String> head = new ArrayList<>(List.of("recommendation", "gist", "response"));
            model.actions().forEach(a -> head.add(a.action().ref()));
            printer.printRecord(head);
            for (Row row : model.rows()) {
                List<String> cells = new ArrayList<>();
                cells.add(row.recommendation().key());
                cells.add(Spreadsheet.inert(row.recommendation().gist()));
                cells.add(row.recommendation().response().words());
                cells.addAll(row.cells());
                printer.printRecord(cells);
            }
            printer.flush();
        });
    }

    private static Model model(Visit visit) {
        String review = visit.parameter("review");
        return visit.read(plan -> {
            List<Recommendation> recommendations = plan.recommendations().stream()
                    .filter(r -> review.isEmpty() || r.review().equals(review))
                    .toList();
            List<RatedAction> actions = plan.actions().stream()
                    .filter(a -> recommendations.stream()
                            .anyMatch(r -> a.action().ties().recommendations().contains(r.key())))
                    .toList();
            Answers answers = new Answers(plan);
            return new Model(
                    actions,
                    recommendations.stream().map(r -> row(r, actions, answers)).toList(),
                    reviews(plan),
                    review);
        });
    }

    private static Row row(Recommendation recommendation, List<RatedAction> actions, Answers answers) {
        List<String> cells = actions.stream()
                .map(a -> a.action().ties().recommendations().contains(recommendation.key())
                        ? a.action().stage().title()
                        : "")
                .toList();
        return new Row(recommendation, cells, answers.isBare(recommendation));
    }

    private static List<Option> reviews(PlanView plan) {
        return plan.reviews().stream()
                .filter(v ->
                        plan.recommendations().stream().anyMatch(r -> r.review().equals(v.key())))
                .map(v -> Option.of(v.key(), v.title()))
                .toList();
    }
}
