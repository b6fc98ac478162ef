package org.braidplan.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.braidplan.engine.people.PeopleCollections;
import org.braidplan.engine.register.Schemas;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.store.Commit;
import org.braidplan.store.Journal;
import org.braidplan.store.Store;
import org.braidplan.view.History;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The journal of the store as people may see it. */
@Component
public final class HistoryService implements History {

    private static final int MOST = 500;

    /** An entry may hold thousands of documents, so few are held at once. */
    private static final int READ_AT_ONCE = 25;

    private static final String CHECKS = Caller.system("checks").userName();
    private static final String MODULE = Caller.system("module ").userName();

    /** Documents that are no part of the plan: whoever reads the journal sees them, others do not. */
    private static final Set<String> NOT_THE_PLAN = Set.of(PeopleCollections.PEOPLE, PeopleCollections.TOKENS);

    /** What stands in the place of a reason that names what this reader may not know of. */
    private static final String CONFINED = "Something that only people who are named for a strand see";

    private final Store store;
    private final Schemas schemas;

    @Activate
    public HistoryService(@Reference Store store, @Reference Schemas schemas) {
        this.store = store;
        this.schemas = schemas;
    }

    @Override
    public Listing<Entry> journal(Caller caller, PageOf page) {
        caller.needs(Right.READ_JOURNAL);
        Journal journal = store.journal();
        long last = journal.last();
        long newest = last - page.skip();
        Visibility visibility = new Visibility(store, schemas, caller);
        List<Entry> entries = newest < 1
                ? List.of()
                : journal.newestFirst(newest, page.size()).stream()
                        .map(commit -> entry(commit, commit.changes(), visibility))
                        .toList();
        return new Listing<>(entries, last, page.page(), page.size());
    }

    @Override
    public Stretch changes(Caller caller, long newest, int most) {
        caller.needs(Right.READ_JOURNAL);
        if (most < 1 || most > MOST) {
            throw Problem.invalid("most", "Give a number from 1 to " + MOST + ".");
        }
        Journal journal = store.journal();
        Visibility visibility = new Visibility(store, schemas, caller);
        List<Entry> entries = new ArrayList<>();
        long first = Math.max(0, Math.min(newest, journal.last()));
        long next = first;
        while (next > 0 && first - next < MOST && entries.size() < most) {
            for (Commit commit : journal.newestFirst(next, (int) Math.min(READ_AT_ONCE, MOST - (first - next)))) {
                if (entries.size() == most) {
                    break;
                }
                if (!isRoutine(commit.who())) {
                    entries.add(entry(commit, commit.changes(), visibility));
                }
                next = commit.number() - 1;
            }
        }
        return new Stretch(entries, first, first == 0 ? 0 : next + 1, (int) (first - next) - entries.size());
    }

    /** Whether this is Braid at its daily work: a run of a check, or a module recording what it worked out. */
    private static boolean isRoutine(String who) {
        return who.equals(CHECKS) || who.startsWith(MODULE);
    }

    @Override
    public List<Entry> of(Caller caller, String collection, String key) {
        caller.needsSomewhere(Right.READ_PLAN);
        if (NOT_THE_PLAN.contains(collection)) {
            caller.needs(Right.READ_JOURNAL);
        }
        Visibility visibility = new Visibility(store, schemas, caller);
        List<Commit> commits = store.journal().of(collection, key, MOST);
        if (commits.stream()
                .flatMap(commit -> about(commit, collection, key).stream())
                .anyMatch(change -> !shows(change, visibility))) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "confined", CONFINED);
        }
        return commits.stream()
                .map(commit -> entry(commit, about(commit, collection, key), visibility))
                .toList();
    }

    /** What one unit did to this document; what it did to others is not asked for, and may not be for this reader. */
    private static List<Commit.Change> about(Commit commit, String collection, String key) {
        return commit.changes().stream()
                .filter(c -> c.collection().equals(collection) && c.key().equals(key))
                .toList();
    }

    private static Entry entry(Commit commit, List<Commit.Change> changes, Visibility visibility) {
        boolean all = commit.changes().stream().allMatch(change -> shows(change, visibility));
        return new Entry(
                commit.number(),
                commit.moment(),
                commit.who(),
                all ? commit.why() : CONFINED,
                commit.hash(),
                changes.stream()
                        .filter(change -> shows(change, visibility))
                        .map(change -> change(change, visibility))
                        .toList());
    }

    private static boolean shows(Commit.Change change, Visibility visibility) {
        return visibility.shows(change.collection(), change.key(), change.before(), change.after());
    }

    private static DocumentChange change(Commit.Change change, Visibility visibility) {
        Kind kind = change.before().isEmpty() ? Kind.ADDED : change.after().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new DocumentChange(
                change.collection(),
                visibility.key(change.collection(), change.key()),
                kind,
                Differences.between(
                        visibility.of(change.collection(), change.before()),
                        visibility.of(change.collection(), change.after())));
    }
}
