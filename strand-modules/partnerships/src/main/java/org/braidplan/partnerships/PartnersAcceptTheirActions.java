package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Whoever owns an action of the plan from another agency has said yes to it. */
@Rule(
        id = "partnerships-action-not-accepted",
        title = "Partner owns an action and has not accepted it",
        meaning =
                "The plan counts on somebody who never agreed: ask the partner, record the day on which it accepts, or give the action to somebody else.",
        severity = Severity.SERIOUS,
        source =
                "Practice: a plan cannot commit another agency; only that agency can. An action is a partner's where its owner is the partner's name or the post that leads for it, or where a commitment names it.")
final class PartnersAcceptTheirActions implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        Names names = Names.of(plan);
        Map<String, String> owners = owners(plan);
        Set<String> asked = new HashSet<>();
        List<Stored<Commitment>> looked = new ArrayList<>();
        for (Stored<Commitment> stored : plan.records(Commitment.class)) {
            Commitment commitment = stored.value();
            if (commitment.action().isPresent()
                    && commitment.isAskedBy(today)
                    && commitment.releasedOn().isEmpty()) {
                asked.add(pair(commitment.action().get(), commitment.partner()));
                looked.add(stored);
            }
        }
        List<Action> owned = plan.actions().stream()
                .map(RatedAction::action)
                .filter(action -> owners.containsKey(action.owner()))
                .filter(action -> !Days.isBy(action.schedule().doneOn(), today))
                .toList();
        return Outcome.over(looked, stored -> unaccepted(stored, names, today))
                .and(Outcome.over(owned, action -> unasked(action, owners.get(action.owner()), asked, names)));
    }

    private static Optional<Found> unaccepted(Stored<Commitment> stored, Names names, LocalDate today) {
        Commitment commitment = stored.value();
        if (commitment.isAcceptedBy(today)) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.COMMITMENTS,
                stored,
                names.partner(commitment.partner()) + " was asked on " + Days.words(commitment.askedOn())
                        + " to take on " + commitment.action().orElseThrow() + " and has not accepted it."));
    }

    private static Optional<Found> unasked(Action action, String partner, Set<String> asked, Names names) {
        if (asked.contains(pair(action.ref(), partner))) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.action(action.strand(), action.ref()),
                action.ref() + " is owned by " + action.owner() + " for " + names.partner(partner)
                        + ", and no commitment of that partner names it."));
    }

    /** Partners other than the Council, by their name and by the post that leads for them. */
    private static Map<String, String> owners(PlanView plan) {
        Map<String, String> owners = new HashMap<>();
        for (Stored<Partner> stored : plan.records(Partner.class)) {
            Partner partner = stored.value();
            if (partner.kind() != Partner.Kind.COUNCIL && partner.isCurrent(plan.today())) {
                owners.put(partner.name(), partner.reference());
                partner.leadPost().ifPresent(post -> owners.put(post, partner.reference()));
            }
        }
        return owners;
    }

    private static String pair(String action, String partner) {
        return action + "~" + partner;
    }
}
