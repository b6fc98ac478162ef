package org.braidplan.store.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.problem.Problem;
import org.braidplan.store.Upkeep.Verification;
import org.braidplan.store.embedded.Core.Published;
import org.braidplan.store.embedded.image.CollectionView;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.State;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.BodyCheck;
import org.braidplan.store.embedded.journal.ChainCheck;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.braidplan.store.embedded.query.Fields;
import org.jspecify.annotations.Nullable;

/** Compares everything with everything: the chain, the bodies, the history, the documents, the indexes. */
final class Verifying {

    private final Published now;
    private final View view;
    private final BodyCheck bodies = new BodyCheck();
    private long changes;
    private long present;
    private long documents;
    private @Nullable String firstBreak;
    private Optional<ImageDamaged> damage = Optional.empty();

    Verifying(Published now) {
        this.now = now;
        this.view = now.view();
    }

    Verification run() {
        ChainCheck chain = new ChainCheck(now.journal());
        try {
            chain.run(view.entry(), this::compare).ifPresent(this::say);
            bodies.firstBreak().ifPresent(this::say);
            if (changes != view.changes()) {
                say("the image's history has " + view.changes() + " changes, the journal " + changes);
            }
            for (String collection : new TreeSet<>(view.names())) {
                compare(collection, view.collection(collection).orElseThrow());
            }
            if (documents != present) {
                say("the image has " + documents + " documents, the journal " + present);
            }
        } catch (ImageDamaged e) {
            say(String.valueOf(e.getMessage()));
            damage = Optional.of(e);
        } catch (Problem e) {
            say(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            say("the journal cannot be read: " + e.getMessage());
        }
        return new Verification(chain.entries(), documents, Optional.ofNullable(firstBreak));
    }

    /** What made the image unreadable, if it was. */
    Optional<ImageDamaged> damage() {
        return damage;
    }

    private void say(String what) {
        if (firstBreak == null) {
            firstBreak = what;
        }
    }

    private void compare(Entry entry) {
        bodies.add(entry);
        for (DocumentChange change : entry.changes()) {
            changes++;
            compare(entry, change);
        }
    }

    private void compare(Entry entry, DocumentChange change) {
        String where = "entry " + entry.number() + ", " + change.collection() + "/" + change.key();
        List<Long> history = view.history(change.collection(), change.key(), entry.number(), 2);
        if (history.isEmpty() || history.get(0) != entry.number()) {
            say(where + ": the image's history does not know this change");
            return;
        }
        @Nullable String before = history.size() < 2
                ? null
                : EntryReader.change(now.entries().read(history.get(1)), change.collection(), change.key())
                        .map(DocumentChange::after)
                        .orElse(null);
        if (!Objects.equals(before, change.before()) || before != null && change.was() != history.get(1)) {
            say(where + ": the state before is not the one that the document had");
        }
        if (view.history(change.collection(), change.key(), Long.MAX_VALUE, 1).get(0) == entry.number()) {
            present += change.after() == null ? 0 : 1;
            compareWithImage(where, entry, change);
        }
    }

    private void compareWithImage(String where, Entry entry, DocumentChange change) {
        Optional<State> there =
                view.collection(change.collection()).flatMap(collection -> collection.find(change.key()));
        boolean same = change.body() == null
                ? there.isEmpty()
                : there.filter(state -> state.revision() == entry.number()
                                && state.digest().equals(change.after())
                                && Arrays.equals(state.json(), change.body().json()))
                        .isPresent();
        if (!same) {
            say(where + ": the image has another document than the journal");
        }
    }

    private void compare(String name, CollectionView collection) {
        long found = 0;
        Iterator<CollectionView.Place> places = collection.walk(List.of(), new byte[0], false);
        while (places.hasNext()) {
            CollectionView.Place place = places.next();
            State state = collection.state(place.id());
            ObjectNode body = state.body();
            for (List<String> fields : collection.indexes()) {
                Long id = collection.idAt(fields, Fields.key(fields, body, state.key()));
                if (id == null || id != place.id()) {
                    say(name + "/" + state.key() + ": the index over " + fields + " does not have it in its place");
                }
            }
            found++;
        }
        for (List<String> fields : collection.indexes()) {
            if (collection.size(fields) != found) {
                say(name + ": the index over " + fields + " has " + collection.size(fields) + " entries for " + found
                        + " documents");
            }
        }
        if (collection.size() != found) {
            say(name + ": " + collection.size() + " documents are kept, " + found + " have a key");
        }
        documents += found;
    }
}
