package org.braidplan.cse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braidplan.cse.Answered.Standing;
import org.braidplan.indicator.Indicator;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;

/** Every recommendation that concerns this strand against the actions that answer it. */
@PageInfo(path = "recommendations", title = "Recommendations")
public final class MatrixPage implements Page {

    private static final String ONLY = "standing";

    @Override
    public Shown show(PageRequest request) {
        List<Answered> all = Answered.all(request.plan());
        Optional<Standing> only = request.choice(ONLY, Standing.class);
        Map<String, String> indicators =
                request.plan().indicators().stream().collect(Collectors.toMap(Indicator::key, Indicator::title));
        return new Shown(
                "cse/recommendations.jte",
                new Model(
                        byReview(all),
                        byReview(all.stream()
                                .filter(line -> only.isEmpty() || line.standing() == only.get())
                                .toList()),
                        only,
                        indicators,
                        request.plan().today()));
    }

    private static List<Matrix> byReview(List<Answered> lines) {
        Map<String, List<Answered>> byReview = new LinkedHashMap<>();
        for (Answered answered : lines) {
            byReview.computeIfAbsent(answered.reviewTitle(), title -> new ArrayList<>())
                    .add(answered);
        }
        List<Matrix> matrices = new ArrayList<>();
        byReview.forEach((title, answered) -> matrices.add(Matrix.of(title, answered)));
        return matrices;
    }

    /**
     * A matrix a review.
     *
     * @param reviews all that there is
     * @param shown what is listed of it
     * @param only how far those have come that are listed; absent where all are
     * @param indicators titles by key
     */
    public record Model(
            List<Matrix> reviews,
            List<Matrix> shown,
            Optional<Standing> only,
            Map<String, String> indicators,
            LocalDate today) {

        public Model {
            reviews = List.copyOf(reviews);
            shown = List.copyOf(shown);
            indicators = Map.copyOf(indicators);
        }

        public String responses() {
            return Places.register(CseStrand.KEY, "recommendation-responses");
        }

        /** How all of them stand, those first that need somebody. */
        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            figures.add(figure(Standing.NOT_OWNED, "with no action that somebody owns"));
            figures.add(figure(Standing.LATE, "with an action that is late"));
            figures.add(figure(Standing.ON_COURSE, "on course, or not due to start"));
            figures.add(figure(Standing.PROVEN, "proven"));
            long pastDue = lines().filter(line ->
                            line.response().filter(r -> r.isPastDue(today)).isPresent())
                    .count();
            figures.add(new Figure(
                    Long.toString(pastDue),
                    pastDue == 1 ? "answer past its day" : "answers past their day",
                    Places.with("/checks", "check", "cse-answer-past-due")));
            return figures;
        }

        private Figure figure(Standing standing, String words) {
            return new Figure(count(standing), words, Places.with(here(), ONLY, standing));
        }

        /** What is listed, where it is not all; empty where it is. */
        public String says() {
            return only.map(standing -> "Listed: " + standing.words().toLowerCase(Locale.UK) + ".")
                    .orElse("");
        }

        /** This page with all that there is. */
        public String here() {
            return Places.page(CseStrand.KEY, "recommendations");
        }

        /** One bar a review, by how far its recommendations have come. */
        public StackedBarChart chart() {
            return new StackedBarChart(
                    "How far the recommendations have come",
                    proven(),
                    "recommendations",
                    Stream.of(Standing.values()).map(Standing::words).toList(),
                    reviews.stream().map(Matrix::bar).toList());
        }

        private String proven() {
            String of = " of the " + lines().count() + " recommendations that concern this strand ";
            String proven = count(Standing.PROVEN);
            return switch (proven) {
                case "0" -> "None" + of + "is proven.";
                case "1" -> "1" + of + "is proven.";
                default -> proven + of + "are proven.";
            };
        }

        private Stream<Answered> lines() {
            return reviews.stream().flatMap(matrix -> matrix.lines().stream());
        }

        private String count(Standing standing) {
            return Long.toString(
                    lines().filter(line -> line.standing() == standing).count());
        }
    }
}
