package org.braidplan.engine.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.check.CheckState;
import org.braidplan.check.Finding;
import org.braidplan.check.Found;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.engine.document.Documents;
import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/** What checks found, from the run that first found it to the one that no longer does; and how each check went last. */
final class Findings {

    private static final Intent RUN = new Intent("system:checks", "Ran the check ");

    private final Store store;

    Findings(Store store) {
        this.store = store;
        CheckCollections.declare(store);
    }

    /** Keeps how a run went, in one unit; writes nothing, and no unit, when all is as it was. */
    void keep(KnownCheck known, Ran ran) {
        Map<String, Finding> found = found(known, ran);
        if (store.read(snapshot -> changes(snapshot, known, ran, found).isEmpty())) {
            return;
        }
        store.write(new Intent(RUN.who(), RUN.why() + known.id()), unit -> {
            changes(unit, known, ran, found)
                    .forEach(c -> unit.put(c.collection(), c.key(), c.revision(), Documents.of(c.value())));
            return null;
        });
    }

    /** The open findings, in no particular order. */
    List<Finding> open(Snapshot snapshot) {
        return snapshot.list(Query.in(CheckCollections.FINDINGS).where("cleared", null)).stream()
                .map(Findings::finding)
                .toList();
    }

    /** How a check went last, as far as that is kept. */
    Optional<State> state(Snapshot snapshot, String check) {
        return snapshot.find(CheckCollections.CHECKS, check).map(d -> Documents.to(State.class, d.body()));
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

    private static List<Put> changes(Snapshot snapshot, KnownCheck known, Ran ran, Map<String, Finding> found) {
        List<Put> puts = new ArrayList<>();
        Optional<Document> state = snapshot.find(CheckCollections.CHECKS, known.id());
        boolean confined = ran.confined()
                || state.filter(s -> Documents.to(State.class, s.body()).confined())
                        .isPresent();
        State now = new State(known.strand(), confined, ran.state(), ran.examined(), ran.error(), ran.at(), ran.took());
        if (state.isEmpty() || !Documents.to(State.class, state.get().body()).saysTheSame(now)) {
            puts.add(new Put(CheckCollections.CHECKS, known.id(), revision(state), now));
        }
        if (ran.state() == CheckState.ERROR) {
            // What was found before stands: nobody knows better now.
            return puts;
        }
        for (Finding finding : found.values()) {
            Optional<Document> there = snapshot.find(CheckCollections.FINDINGS, finding.id());
            Optional<Finding> open =
                    there.map(Findings::finding).filter(f -> f.cleared().isEmpty());
            Finding lasting = open.map(f -> lasting(f, finding)).orElse(finding);
            if (open.filter(lasting::equals).isEmpty()) {
                puts.add(new Put(CheckCollections.FINDINGS, finding.id(), revision(there), lasting));
            }
        }
        Query open =
                Query.in(CheckCollections.FINDINGS).where("check", known.id()).where("cleared", null);
        for (Document document : snapshot.list(open)) {
            if (!found.containsKey(document.key())) {
                Finding cleared = cleared(finding(document), ran.at());
                puts.add(new Put(CheckCollections.FINDINGS, document.key(), document.revision(), cleared));
            }
        }
        return puts;
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

    private static long revision(Optional<Document> document) {
        return document.map(Document::revision).orElse(Unit.NEW);
    }

    private static Finding finding(Document document) {
        return Documents.to(Finding.class, document.body());
    }

    private record Put(String collection, String key, long revision, Record value) {}

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
