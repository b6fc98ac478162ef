package org.braidplan.store.embedded;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.Problem;
import org.braidplan.store.Upkeep.Redacted;
import org.braidplan.store.Upkeep.Redaction;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.State;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.Body;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.braidplan.store.embedded.journal.PendingRedaction;
import org.braidplan.store.embedded.journal.RedactionOrder;
import org.braidplan.store.embedded.json.Json;

/**
 * Carries out a redaction on the writer's thread.
 *
 * <p>First what will be left is noted in a file of its own, then the order becomes an entry, then the journal's segments
 * are written again without the value, then a new image takes the place of the old one. After a crash the next start
 * goes on from there.
 */
final class Redacting {

    private final Core core;
    private final Redaction redaction;
    private final JsonPointer pointer;

    Redacting(Core core, Redaction redaction) {
        if (redaction.requestedBy().equals(redaction.approvedBy())) {
            throw Problem.of(
                    Problem.Kind.FORBIDDEN,
                    "two-people-needed",
                    "Whoever asks for something to be erased cannot approve it as well; another person has to.");
        }
        this.core = core;
        this.redaction = redaction;
        try {
            this.pointer = JsonPointer.compile(redaction.pointer());
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "bad-pointer",
                    "\"" + redaction.pointer() + "\" is not a JSON pointer, such as /updates/3/happened.",
                    e);
        }
    }

    Redacted run() {
        List<PendingRedaction.Remainder> remainders = remainders();
        if (remainders.isEmpty()) {
            throw Problem.notFound("value at \"" + redaction.pointer() + "\" in any state of " + redaction.key()
                    + " in " + redaction.collection());
        }
        Entry order = order(remainders);
        PendingRedaction pending = new PendingRedaction(order.number(), remainders);
        Settings settings = core.settings();
        try {
            pending.save(settings.disk(), settings.directory());
            try {
                core.commit(List.of(order));
            } catch (RuntimeException e) {
                PendingRedaction.forget(settings.disk(), settings.directory());
                throw e;
            }
            pending.carryOut(core.journal());
            replaceImage();
            PendingRedaction.forget(settings.disk(), settings.directory());
        } catch (IOException | UncheckedIOException | ImageDamaged e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "redaction-unfinished",
                    "The redaction could not be finished, because the disk reports an error. It goes on when Braid starts"
                            + " the next time.",
                    e);
        }
        List<Long> entries = remainders.stream()
                .map(PendingRedaction.Remainder::entry)
                .distinct()
                .toList();
        return new Redacted(remainders.size(), entries, order.number());
    }

    /** What will be left of each state that has the value, oldest first. */
    private List<PendingRedaction.Remainder> remainders() {
        View view = core.published().view();
        view.collection(redaction.collection()).orElseThrow(() -> Refusal.noCollection(redaction.collection()));
        List<Long> entries =
                new ArrayList<>(view.history(redaction.collection(), redaction.key(), view.entry(), Integer.MAX_VALUE));
        Collections.reverse(entries);
        List<PendingRedaction.Remainder> remainders = new ArrayList<>();
        for (long number : entries) {
            List<DocumentChange> changes =
                    core.published().entries().read(number).changes();
            for (int i = 0; i < changes.size(); i++) {
                DocumentChange change = changes.get(i);
                if (change.collection().equals(redaction.collection())
                        && change.key().equals(redaction.key())
                        && change.body() != null) {
                    int place = i;
                    without(change.body().json())
                            .ifPresent(json -> remainders.add(
                                    new PendingRedaction.Remainder(number, place, Body.remainder(json))));
                }
            }
        }
        return remainders;
    }

    /** A body without the value; empty when it does not have it. */
    private Optional<byte[]> without(byte[] json) {
        ObjectNode body = Json.object(json);
        if (pointer.matches()) {
            return body.isEmpty() ? Optional.empty() : Optional.of(Json.plain(Json.MAPPER.createObjectNode()));
        }
        if (body.at(pointer).isMissingNode()) {
            return Optional.empty();
        }
        JsonNode parent = body.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(pointer.last().getMatchingIndex());
        }
        return Optional.of(Json.plain(body));
    }

    /** The entry that orders it; when the document still has the value, it also writes the document without it. */
    private Entry order(List<PendingRedaction.Remainder> remainders) {
        List<DocumentChange> changes = new ArrayList<>();
        Optional<State> there = core.published()
                .view()
                .collection(redaction.collection())
                .flatMap(collection -> collection.find(redaction.key()));
        there.ifPresent(state -> without(state.json()).ifPresent(json -> {
            Body body = Body.of(json);
            changes.add(new DocumentChange(
                    redaction.collection(), redaction.key(), state.revision(), state.digest(), body.digest(), body));
        }));
        return Entry.draft(
                core.journal().last() + 1,
                core.nextMoment(core.journal().lastMoment()),
                redaction.requestedBy(),
                "Redaction, approved by " + redaction.approvedBy() + ": " + redaction.reason(),
                changes,
                new RedactionOrder(
                        redaction.collection(),
                        redaction.key(),
                        redaction.pointer(),
                        redaction.requestedBy(),
                        redaction.approvedBy(),
                        remainders.stream()
                                .map(PendingRedaction.Remainder::replacement)
                                .toList()));
    }

    /** A new image, since freed pages of the old one still hold the value; old images set aside hold it as well. */
    private void replaceImage() {
        View old = core.published().view();
        Map<String, Collection<List<String>>> indexes = old.indexes();
        indexes.putAll(core.declared());
        core.publish(core.keeper().rebuild(core.journal(), indexes), core.journal());
        old.image().file().ifPresent(core.keeper()::discard);
        core.keeper().discardAside();
    }
}
