package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** At the end of the last quarter that is in, no more than a fifth of each kind of post was worked by agency staff. */
@Rule(
        id = "safeguarding-agency-share-high",
        title = "Many agency staff",
        meaning =
                "Children meet a new worker too often and the service pays more for it: say in the position statement on"
                        + " skills how posts will be filled by our own staff.",
        severity = Severity.WARNING,
        source = "Practice: more than a fifth of the people in one kind of post. No statute or guidance sets a limit.")
final class AgencyShare implements Check {

    private static final BigDecimal MOST = BigDecimal.valueOf(20);

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                Latest.of(plan, Posts.class, Posts::quarter).stream()
                        .filter(stored -> stored.value().inWork().signum() > 0)
                        .toList(),
                AgencyShare::look);
    }

    private static Optional<Found> look(Stored<Posts> stored) {
        Posts posts = stored.value();
        BigDecimal percent =
                posts.agency().multiply(BigDecimal.valueOf(100)).divide(posts.inWork(), 6, RoundingMode.HALF_UP);
        if (percent.compareTo(MOST) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(SafeguardingStrand.KEY, "posts", stored.key()),
                posts.kind().title() + ": at the end of " + posts.quarter().words() + ", "
                        + posts.agency().toPlainString() + " of "
                        + posts.inWork().toPlainString() + " full-time equivalents in work were from agencies: "
                        + percent.setScale(1, RoundingMode.HALF_UP) + "%."));
    }
}
