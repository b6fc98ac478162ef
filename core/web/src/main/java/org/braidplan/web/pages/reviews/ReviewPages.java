package org.braidplan.web.pages.reviews;

import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;

/** The pages of reviews and recommendations. */
public final class ReviewPages implements Family {

    @Override
    public void addTo(Router router) {
        router.get("/reviews", new ReviewListPage());
        router.get("/reviews/{key}", new ReviewPage());
        router.get("/recommendations", new RecommendationListPage());
        new MatrixPage().addTo(router);
    }
}
