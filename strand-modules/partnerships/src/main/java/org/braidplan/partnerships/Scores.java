package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** The score of each partner and of all together, found in one pass of each register. */
final class Scores {

    private final Map<String, Score> partners = new HashMap<>();
    private final Score all = new Score();

    static Scores of(PlanView plan) {
        Scores scores = new Scores();
        LocalDate today = plan.today();
        LocalDate since = today.minusYears(1);
        for (Turn turn : Turn.all(plan, Seat.all(plan))) {
            if (turn.meeting().heldOn().isAfter(since)) {
                scores.of(turn.attendance().partner()).count(turn);
                scores.all.count(turn);
            }
        }
        for (Stored<Commitment> stored : plan.records(Commitment.class)) {
            Commitment commitment = stored.value();
            if (commitment.isAskedBy(today)) {
                Standing standing = Standing.of(commitment, today);
                boolean inYear =
                        commitment.dueOn().isAfter(since) && commitment.dueOn().isBefore(today);
                scores.of(commitment.partner()).count(commitment, standing, inYear);
                scores.all.count(commitment, standing, inYear);
            }
        }
        scores.agreements(plan, today);
        for (Stored<Challenge> stored : plan.records(Challenge.class)) {
            if (stored.value().isOpen(today)) {
                scores.of(stored.value().raisedWith()).challenged();
                scores.all.challenged();
            }
        }
        for (Stored<FundingShare> stored : plan.records(FundingShare.class)) {
            FundingShare share = stored.value();
            if (today.isAfter(share.due())) {
                scores.of(share.partner()).owes(share.owed());
                scores.all.owes(share.owed());
            }
        }
        return scores;
    }

    private void agreements(PlanView plan, LocalDate today) {
        Map<String, Agreement> agreements = new HashMap<>();
        for (Stored<Agreement> stored : plan.records(Agreement.class)) {
            agreements.put(stored.value().reference(), stored.value());
            all.count(stored.value(), today);
        }
        for (Stored<AgreementParty> stored : plan.records(AgreementParty.class)) {
            Agreement agreement = agreements.get(stored.value().agreement());
            if (agreement != null) {
                of(stored.value().partner()).count(agreement, today);
            }
        }
    }

    Score all() {
        return all;
    }

    Score of(String partner) {
        return partners.computeIfAbsent(partner, reference -> new Score());
    }
}
