package org.braidplan.engine.view;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.rating.Ratings;
import org.braidplan.plan.RatingScheme;
import org.braidplan.store.Document;

/** An action as it is kept in memory, with what was last worked out from it: its rating on a day, and the words it has. */
final class KeptAction {

    private final Action action;
    private final long revision;
    private final String reference;
    private volatile Optional<Rating> rating = Optional.empty();
    private volatile Optional<String> words = Optional.empty();

    KeptAction(Document document) {
        this.action = Documents.to(Action.class, document.body());
        this.revision = document.revision();
        this.reference = References.sortable(action.ref());
    }

    /** The action rated as on this day; worked out once a day. */
    RatedAction rated(RatingScheme scheme, LocalDate today) {
        Optional<Rating> known = rating;
        if (known.isPresent()
                && known.get().day().equals(today)
                && known.get().scheme().equals(scheme)) {
            return known.get().rated();
        }
        RatedAction rated = Ratings.rate(action, revision, scheme, today);
        rating = Optional.of(new Rating(scheme, today, rated));
        return rated;
    }

    /** All that people search for, in lower case. */
    String words() {
        Optional<String> known = words;
        if (known.isPresent()) {
            return known.get();
        }
        String all = String.join(
                        "\n",
                        action.ref(),
                        action.title(),
                        action.description(),
                        action.owner(),
                        action.responsibility().accountableOfficer(),
                        String.join("\n", action.responsibility().partners()))
                .toLowerCase(Locale.UK);
        words = Optional.of(all);
        return all;
    }

    /** Its reference in a form that orders by prefix and then by number. */
    String reference() {
        return reference;
    }

    Action action() {
        return action;
    }

    long revision() {
        return revision;
    }

    private record Rating(RatingScheme scheme, LocalDate day, RatedAction rated) {}
}
