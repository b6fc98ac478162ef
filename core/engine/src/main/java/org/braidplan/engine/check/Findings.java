package org.braidplan.engine.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.braidplan.check.CheckState;
import org.braidplan.check.Finding;
import org.braidplan.check.Found;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.engine.view.Shelf;
import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.view.Stored;

/** What checks found, from the run that first found it to the one that no longer does; and how each check went last. */
final class Findings {

    private static final Intent RUN = new Intent("system:checks", "Ran the check ");

    /** Serious ones first, then the oldest. */
    private static final Comparator<Stored<Finding>> ORDER = Comparator.comparing(
            Stored::value,
            Comparator.comparing(Finding::severity)
                    .thenComparing(Finding::since)
                    .thenComparing(Finding::id));

    /** The open ones, held in memory: there may be many, and every page of the plan counts them. */
    private static final Shelf.Kind<Stored<Finding>> OPEN = new Shelf.Kind<>(
            CheckCollections.FINDINGS,
            document -> document.body().path("cleared").isNull()
                    || document.body().path("cleared").isMissingNode(),
            document -> new Stored<>(document.key(), document.revision(), finding(document)),
            ORDER,
            stored -> List.of(
                    byCheck(stored.value().check()),
                    byStrand(stored.value().subject().strand())));

    private static final Shelf.Kind<Stored<State>> STATES = new Shelf.Kind<>(
            CheckCollections.CHECKS,
            document -> true,
            document -> new Stored<>(document.key(), document.revision(), Documents.to(State.class, document.body())),
            Comparator.comparing(Stored::key),
            stored -> List.of());

    private final Store store;
    private final PlanViews views;

    Findings(Store store, PlanViews views) {
        this.store = store;
        this.views = views;
        CheckCollections.declare(store);
    }

    /** Keeps how a run went, in one unit; writes nothing, and no unit, when all is as it was. */
    void keep(KnownCheck known, Ran ran) {
        Map<String, Finding> found = found(known, ran);
        boolean isNews = store.read(snapshot -> !state(snapshot, known.id())
                .filter(state -> state.saysTheSame(now(known, ran, Optional.of(state))))
                .isPresent());
        // What was found before stands when it failed: nobody knows better now.
        Set<String> different =
                ran.state() == CheckState.ERROR ? Set.of() : store.read(snapshot -> different(snapshot, known, found));
        if (!isNews && different.isEmpty()) {
            return;
        }
        store.write(new Intent(RUN.who(), RUN.why() + known.id()), unit -> {
            if (isNews) {
                Optional<Document> there = unit.find(CheckCollections.CHECKS, known.id());
                Optional<State> before = there.map(d -> Documents.to(State.class, d.body()));
                put(unit, CheckCollections.CHECKS, known.id(), there, now(known, ran, before));
            }
            different.forEach(id -> change(unit, id, Optional.ofNullable(found.get(id)), ran.at()));
            return null;
        });
    }

    /** The open findings, serious ones first, then the oldest. */
    Stream<Finding> open(Snapshot snapshot) {
        return views.row(snapshot, OPEN).inOrder().stream().map(Stored::value);
    }

    /** The open findings about what belongs to a strand, in the same order. */
    Stream<Finding> openAbout(Snapshot snapshot, String strand) {
        return views.row(snapshot, OPEN).of(byStrand(strand)).stream().map(Stored::value);
    }

    /** The open findings of one check, in the same order. */
    List<Finding> open(Snapshot snapshot, String check) {
        return views.row(snapshot, OPEN).of(byCheck(check)).stream()
                .map(Stored::value)
                .toList();
    }

    /** How a check went last, as far as that is kept. */
    Optional<State> state(Snapshot snapshot, String check) {
        return Optional.ofNullable(views.row(snapshot, STATES).byKey().get(check))
                .map(Stored::value);
    }

    /** The strand to whose named people a document of the checks is confined, if it is. */
    static Optional<String> confinedTo(Snapshot snapshot, String collection, String key) {
        if (!CheckCollections.OWN.contains(collection)) {
            return Optional.empty();
        }
        return snapshot.find(CheckCollections.CHECKS, checkOf(key))
                .map(d -> Documents.to(State.class, d.body()))
                .filter(State::confined)
                .map(State::strand);
    }

    /** The check that a finding's id, or a check's own, names. */
    private static String checkOf(String key) {
        int end = key.indexOf('~');
        return end < 0 ? key : key.substring(0, end);
    }

    /** One open finding. */
    Optional<Finding> find(String id) {
        return store.read(snapshot -> snapshot.find(CheckCollections.FINDINGS, id))
                .map(Findings::finding)
                .filter(f -> f.cleared().isEmpty());
    }

    /** Keeps somebody's decision to live with it. */
    Finding accept(String by, String id, String reason, LocalDate until) {
        return store.write(new Intent(by, "Accepted the finding " + id), unit -> {
                    Document there = unit.find(CheckCollections.FINDINGS, id)
                            .filter(d -> finding(d).cleared().isEmpty())
                            .orElseThrow(() -> Problem.notFound("open finding " + id));
                    Finding f = finding(there);
                    Finding accepted = new Finding(
                            f.id(),
                            f.check(),
                            f.severity(),
                            f.subject(),
                            f.reason(),
                            f.since(),
                            f.cleared(),
                            Optional.of(new Finding.Acceptance(reason, until, by, unit.moment())));
                    unit.put(CheckCollections.FINDINGS, id, there.revision(), Documents.of(accepted));
                    return accepted;
                })
                .result();
    }

    /** The id of a finding: check, kind and key of the subject, with strand and register for a record. */
    static String id(String check, Subject subject) {
        String key = subject.kind() == Subject.Kind.RECORD
                ? subject.strand() + "." + subject.register() + "~" + subject.key()
                : subject.key();
        return check + "~" + subject.kind().name().toLowerCase(java.util.Locale.ROOT) + "~" + key;
    }

    /** How a check stands after a run; once it has read what is confined, what it says stays confined. */
    private static State now(KnownCheck known, Ran ran, Optional<State> before) {
        boolean confined = ran.confined() || before.filter(State::confined).isPresent();
        return new State(known.strand(), confined, ran.state(), ran.examined(), ran.error(), ran.at(), ran.took());
    }

    /** The ids of findings that came, went, or say something else than before. */
    private Set<String> different(Snapshot snapshot, KnownCheck known, Map<String, Finding> found) {
        Shelf.Row<Stored<Finding>> open = views.row(snapshot, OPEN);
        Set<String> different = new LinkedHashSet<>();
        for (Finding finding : found.values()) {
            Optional<Finding> there = Optional.ofNullable(open.byKey().get(finding.id()))
                    .map(Stored::value)
                    .filter(before -> lasting(before, finding).equals(before));
            if (there.isEmpty()) {
                different.add(finding.id());
            }
        }
        for (Stored<Finding> before : open.of(byCheck(known.id()))) {
            if (!found.containsKey(before.key())) {
                different.add(before.key());
            }
        }
        return different;
    }

    /** Writes a finding as it is now, by what is there while it is written: somebody may just have accepted it. */
    private static void change(Unit unit, String id, Optional<Finding> found, Instant at) {
        Optional<Document> there = unit.find(CheckCollections.FINDINGS, id);
        Optional<Finding> open =
                there.map(Findings::finding).filter(f -> f.cleared().isEmpty());
        found.map(now -> open.map(before -> lasting(before, now)).orElse(now))
                .or(() -> open.map(before -> cleared(before, at)))
                .ifPresent(finding -> put(unit, CheckCollections.FINDINGS, id, there, finding));
    }

    private static void put(Unit unit, String collection, String key, Optional<Document> there, Record value) {
        unit.put(collection, key, there.map(Document::revision).orElse(Unit.NEW), Documents.of(value));
    }

    /** What the check found, by id; two about the same subject become one. */
    private static Map<String, Finding> found(KnownCheck known, Ran ran) {
        Map<String, Finding> found = new LinkedHashMap<>();
        for (Found one : ran.found()) {
            String id = id(known.id(), one.subject());
            Severity severity = one.severity().orElse(known.rule().severity());
            Finding finding = new Finding(
                    id,
                    known.id(),
                    severity,
                    one.subject(),
                    one.reason(),
                    ran.at(),
                    Optional.empty(),
                    Optional.empty());
            found.merge(id, finding, Findings::joined);
        }
        return found;
    }

    private static Finding joined(Finding a, Finding b) {
        Severity worse = a.severity().compareTo(b.severity()) <= 0 ? a.severity() : b.severity();
        String reason = a.reason().equals(b.reason()) ? a.reason() : a.reason() + " " + b.reason();
        return new Finding(a.id(), a.check(), worse, a.subject(), reason, a.since(), a.cleared(), a.acceptance());
    }

    /** The finding as it is now, with when it began and what was decided about it. */
    private static Finding lasting(Finding there, Finding now) {
        return new Finding(
                now.id(),
                now.check(),
                now.severity(),
                now.subject(),
                now.reason(),
                there.since(),
                Optional.empty(),
                there.acceptance());
    }

    private static Finding cleared(Finding f, Instant at) {
        return new Finding(
                f.id(), f.check(), f.severity(), f.subject(), f.reason(), f.since(), Optional.of(at), f.acceptance());
    }

    private static String byCheck(String id) {
        return "check " + id;
    }

    private static String byStrand(String key) {
        return "strand " + key;
    }

    private static Finding finding(Document document) {
        return Documents.to(Finding.class, document.body());
    }

    /**
     * How a check went last, as the store keeps it. When it only ran again with the same result, it is not written.
     *
     * @param confined whether a run of it ever read what only people named for its strand see; so what it said is theirs too
     */
    record State(
            String strand,
            boolean confined,
            CheckState state,
            int examined,
            String error,
            Instant lastRun,
            Duration took) {

        boolean saysTheSame(State other) {
            return strand.equals(other.strand)
                    && confined == other.confined
                    && state == other.state
                    && examined == other.examined
                    && error.equals(other.error);
        }
    }
}
