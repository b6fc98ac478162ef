package org.braidplan.cse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;

/** Every recommendation that concerns this strand against the actions that answer it. */
@PageInfo(path = "recommendations", title = "Recommendations and actions")
public final class MatrixPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        Map<String, List<Answered>> byReview = new LinkedHashMap<>();
        for (Answered answered : Answered.all(request.plan())) {
            byReview.computeIfAbsent(answered.reviewTitle(), title -> new ArrayList<>())
                    .add(answered);
        }
        List<Matrix> matrices = new ArrayList<>();
        byReview.forEach((title, answered) -> matrices.add(Matrix.of(title, answered)));
        return new Shown("cse/recommendations.jte", new Model(matrices));
    }

    /** A matrix a review. */
    public record Model(List<Matrix> reviews) {

        public Model {
            reviews = List.copyOf(reviews);
        }

        public String responses() {
            return Places.register(CseStrand.KEY, "recommendation-responses");
        }
    }
}
