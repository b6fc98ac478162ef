package org.braidplan.engine.action;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.engine.document.Faults;

/** Rules for what people write about an action, and for what it is tied to. */
final class WordRules {

    private final Faults faults;
    private final Neighbours neighbours;

    WordRules(Faults faults, Neighbours neighbours) {
        this.faults = faults;
        this.neighbours = neighbours;
    }

    Action update(Action action, ActionChange.GiveUpdate update, Occasion occasion) {
        boolean open = !action.stage().isDone();
        String happened = faults.needed("happened", update.happened(), Faults.TEXT, "Say what happened.");
        String next = faults.optional("next", update.next(), Faults.TEXT);
        if (open && next.isEmpty()) {
            faults.add("next", "Say what happens next.");
        }
        update.forecast().ifPresent(forecast -> forecast("forecast", forecast, open, occasion.today()));
        claim(update.claim());

        Action.Schedule schedule = action.schedule();
        Optional<LocalDate> forecast = update.forecast().or(schedule::forecast);
        List<Action.ProgressUpdate> updates = new ArrayList<>(action.updates());
        updates.add(new Action.ProgressUpdate(
                happened, next, update.forecast(), update.claim(), occasion.by(), occasion.at()));
        return action.withUpdates(updates)
                .withClaim(merged(action.claim(), update.claim()))
                .withSchedule(new Action.Schedule(
                        schedule.start(),
                        schedule.originalDue(),
                        schedule.due(),
                        forecast,
                        schedule.doneOn(),
                        schedule.moves()));
    }

    /** A program may carry over a forecast that has passed meanwhile: the rating counts it as late, and a check asks for another. */
    Action expect(Action action, ActionChange.Expect expect) {
        Action.Schedule schedule = action.schedule();
        if (!expect.forecast().equals(schedule.forecast()) && expect.forecast().isPresent()) {
            faults.date("forecast", expect.forecast());
            if (action.stage().isDone()) {
                faults.add("forecast", "It is done, so there is nothing to forecast.");
            }
        }
        claim(expect.claim());
        return action.withClaim(expect.claim())
                .withSchedule(new Action.Schedule(
                        schedule.start(),
                        schedule.originalDue(),
                        schedule.due(),
                        expect.forecast(),
                        schedule.doneOn(),
                        schedule.moves()));
    }

    private void forecast(String field, LocalDate forecast, boolean open, LocalDate today) {
        faults.date(field, forecast);
        if (!open) {
            faults.add(field, "It is done, so there is nothing to forecast: leave the date out.");
        } else if (forecast.isBefore(today)) {
            faults.add(field, "Give today's date or a later one: that is when you now expect it.");
        }
    }

    void claim(Action.Claim claim) {
        claim.percentComplete()
                .filter(p -> p < 0 || p > 100)
                .ifPresent(p -> faults.add("claim.percentComplete", "Give a whole number from 0 to 100."));
    }

    /** What is claimed now, and beside it what was claimed before and is not claimed anew. */
    private static Action.Claim merged(Action.Claim before, Action.Claim now) {
        return new Action.Claim(
                now.rating().or(before::rating),
                now.confidence().or(before::confidence),
                now.percentComplete().or(before::percentComplete));
    }

    Action edit(Action action, ActionChange.Edit edit) {
        if (!edit.start().equals(action.schedule().start())) {
            DateRules.start(faults, edit.start(), action.schedule().due());
        }
        Action.Schedule schedule = action.schedule();
        return action.withWords(title(edit.title()), faults.optional("description", edit.description(), Faults.TEXT))
                .withResponsibility(responsibility("responsibility.", edit.responsibility()))
                .withTies(ties("ties.", action.ref(), edit.ties()))
                .withSchedule(new Action.Schedule(
                        edit.start(),
                        schedule.originalDue(),
                        schedule.due(),
                        schedule.forecast(),
                        schedule.doneOn(),
                        schedule.moves()));
    }

    String title(String title) {
        return faults.needed("title", title, Faults.TITLE, "Say what is to be done.");
    }

    Action.Responsibility responsibility(String prefix, Action.Responsibility asked) {
        return new Action.Responsibility(
                faults.needed(prefix + "owner", asked.owner(), Faults.TITLE, "Say which post owns this action."),
                faults.optional(prefix + "accountableOfficer", asked.accountableOfficer(), Faults.TITLE),
                faults.names(prefix + "partners", asked.partners()));
    }

    Action.Ties ties(String prefix, String ref, Action.Ties asked) {
        List<String> recommendations = known(
                prefix + "recommendations",
                asked.recommendations(),
                neighbours::hasRecommendation,
                "There is no recommendation ");
        List<String> indicators =
                known(prefix + "indicators", asked.indicators(), neighbours::hasIndicator, "There is no indicator ");
        List<String> waitsFor = known(
                prefix + "waitsFor",
                asked.waitsFor(),
                other -> neighbours.action(other).isPresent(),
                "There is no action ");
        for (int i = 0; i < waitsFor.size(); i++) {
            if (leadsTo(waitsFor.get(i), ref)) {
                faults.add(
                        prefix + "waitsFor[" + i + "]",
                        waitsFor.get(i).equals(ref)
                                ? "An action cannot wait for itself."
                                : waitsFor.get(i) + " waits for this action already, directly or by way of others.");
            }
        }
        List<Action.Link> documents = new ArrayList<>();
        for (int i = 0; i < asked.documents().size(); i++) {
            Action.Link link = asked.documents().get(i);
            String field = prefix + "documents[" + i + "].";
            documents.add(new Action.Link(
                    faults.needed(field + "title", link.title(), Faults.TITLE, "Say what the document is."),
                    faults.address(field + "address", link.address())));
        }
        return new Action.Ties(recommendations, indicators, waitsFor, documents);
    }

    private List<String> known(String field, List<String> keys, Predicate<String> isThere, String absent) {
        List<String> distinct = keys.stream().map(String::strip).distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            if (!isThere.test(distinct.get(i))) {
                faults.add(field + "[" + i + "]", absent + distinct.get(i) + ".");
            }
        }
        return distinct;
    }

    private boolean leadsTo(String from, String wanted) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String ref = open.pop();
            if (ref.equals(wanted)) {
                return true;
            }
            if (seen.add(ref)) {
                neighbours.action(ref).ifPresent(a -> open.addAll(a.ties().waitsFor()));
            }
        }
        return false;
    }
}
