package org.braidplan.engine.module;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.engine.document.Documents;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.ModuleInfo.Step;
import org.braidplan.module.Returned;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/**
 * What modules there shall be: which version of each, from which file, and how far a change of it has come. It is the one truth;
 * bundles follow it, at each start anew. Each step is a journal entry.
 */
final class ModuleNotes {

    /** Keys are the names of the modules' bundles. */
    static final String COLLECTION = "modules";

    /** Files that were refused, by their SHA-256. */
    private static final String REFUSED = "module-refusals";

    private static final int STEPS = 20;

    private final Store store;

    ModuleNotes(Store store) {
        this.store = store;
        store.declare(List.of(CollectionSpec.of(COLLECTION), CollectionSpec.of(REFUSED)));
    }

    /** What is noted of a module, by the name of its bundle. */
    Optional<Note> find(String name) {
        return store.read(snapshot -> snapshot.find(COLLECTION, name)).map(ModuleNotes::note);
    }

    /** The module of a strand that is there, or should be. */
    Optional<Note> of(String strand) {
        return all().stream()
                .filter(n -> n.strand().equals(strand) && n.state() != State.ABSENT)
                .findFirst();
    }

    /** All that is noted. */
    List<Note> all() {
        return store.read(snapshot -> snapshot.list(Query.in(COLLECTION)).stream()
                .map(ModuleNotes::note)
                .toList());
    }

    /** The revision of what is noted of a module; {@link Unit#NEW} when nothing is. */
    long revision(String name) {
        return store.read(snapshot -> snapshot.find(COLLECTION, name))
                .map(Document::revision)
                .orElse(Unit.NEW);
    }

    /** Notes a step that changes nothing else. */
    Note step(String by, String why, String name, Function<Optional<Note>, Note> step) {
        return store.write(new Intent(by, why), unit -> put(unit, by, why, name, step))
                .result();
    }

    /** Notes a step within a unit that changes more. */
    static Note put(Unit unit, String by, String why, String name, Function<Optional<Note>, Note> step) {
        Optional<Document> there = unit.find(COLLECTION, name);
        Note note = step.apply(there.map(ModuleNotes::note)).after(new Step(unit.moment(), by, why));
        unit.put(COLLECTION, name, there.map(Document::revision).orElse(Unit.NEW), Documents.of(note));
        return note;
    }

    /** Notes that a file was refused of which nothing else is known. */
    void refused(String by, String why, String file, String sha256, String reason) {
        store.write(new Intent(by, why), unit -> {
            Optional<Document> there = unit.find(REFUSED, sha256);
            Refused refused = new Refused(file, sha256, by, unit.moment(), reason);
            unit.put(REFUSED, sha256, there.map(Document::revision).orElse(Unit.NEW), Documents.of(refused));
            return refused;
        });
    }

    private static Note note(Document document) {
        return Documents.to(Note.class, document.body());
    }

    private record Refused(String file, String sha256, String by, Instant at, String reason) {}

    /**
     * A file of a module.
     *
     * @param file its name where it came from
     * @param coreRange the versions of the core that it can run on
     */
    record FileOf(String version, String file, String sha256, String coreRange) {

        static FileOf of(KarFile kar, String file) {
            return new FileOf(
                    kar.version().toString(), file, kar.sha256(), kar.needs().text());
        }
    }

    /**
     * What is known of a module.
     *
     * @param state {@link State#ABSENT} when it was taken away or never came to serve
     * @param since when it came to this state
     * @param by who brought it there
     * @param there the file that serves, or served last
     * @param reason what an operator should know; else empty
     * @param arriving the file that is being tried; whatever happens before it takes over leaves all as it is
     * @param onTrial whether it has taken over and has not been found healthy yet
     * @param entry the number of the journal entry in which it took over, which holds the records as they were; 0 for none
     * @param before the version before, which a roll back puts back
     * @param back the newest roll back that took something out
     * @param history its newest steps, newest first
     */
    record Note(
            String name,
            String strand,
            State state,
            Instant since,
            String by,
            FileOf there,
            String reason,
            Optional<FileOf> arriving,
            boolean onTrial,
            long entry,
            Optional<FileOf> before,
            Optional<Back> back,
            List<Step> history) {

        Note {
            history = List.copyOf(history);
        }

        /** Of a module of which nothing is known yet. */
        static Note first(KarFile kar, FileOf file, String by) {
            return new Note(
                    kar.name(),
                    kar.strand(),
                    State.ABSENT,
                    Instant.EPOCH,
                    by,
                    file,
                    "",
                    Optional.empty(),
                    false,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        boolean isThere() {
            return state != State.ABSENT;
        }

        /** Whether it served once and was taken away; one that never came to serve was not. */
        boolean wasTakenAway() {
            return !isThere() && since.isAfter(Instant.EPOCH);
        }

        String version() {
            return there.version();
        }

        Note arriving(FileOf file) {
            return with(reason, Optional.of(file), onTrial, history);
        }

        /** Nothing came of what arrived. */
        Note staying(String why) {
            return with(why, Optional.empty(), onTrial, history);
        }

        /** It was found healthy. */
        Note healthy() {
            return with("", arriving, false, history);
        }

        private Note after(Step step) {
            List<Step> steps = new ArrayList<>(List.of(step));
            steps.addAll(history);
            return with(reason, arriving, onTrial, steps.subList(0, Math.min(STEPS, steps.size())));
        }

        private Note with(String why, Optional<FileOf> file, boolean trial, List<Step> steps) {
            return new Note(name, strand, state, since, by, there, why, file, trial, entry, before, back, steps);
        }

        /** What arrived has taken over in the unit of this number, and is on trial. */
        Note takenOver(String its, Instant at, String who, FileOf file, long number) {
            // The same file once more mends what is there; it is not something new to be rolled back.
            boolean again = isThere() && there.sha256().equals(file.sha256());
            Optional<FileOf> old = again ? before : Optional.of(there).filter(f -> isThere());
            return new Note(
                    name,
                    its,
                    State.ACTIVE,
                    at,
                    who,
                    file,
                    "",
                    Optional.empty(),
                    true,
                    again ? entry : number,
                    old,
                    Optional.empty(),
                    history);
        }

        /** The version before is back. */
        Note putBack(Instant at, String who, String why, Optional<Back> how) {
            return new Note(
                    name,
                    strand,
                    State.ACTIVE,
                    at,
                    who,
                    before.orElseThrow(),
                    why,
                    Optional.empty(),
                    false,
                    0,
                    Optional.empty(),
                    how,
                    history);
        }

        /** It has been taken away. */
        Note gone(Instant at, String who, String why) {
            return new Note(
                    name,
                    strand,
                    State.ABSENT,
                    at,
                    who,
                    there,
                    why,
                    Optional.empty(),
                    false,
                    0,
                    Optional.empty(),
                    back,
                    history);
        }

        /** The files that must be kept for it. */
        List<String> files() {
            List<String> files = new ArrayList<>();
            if (isThere()) {
                files.add(there.sha256());
            }
            before.ifPresent(b -> files.add(b.sha256()));
            arriving.ifPresent(a -> files.add(a.sha256()));
            return files;
        }
    }

    /**
     * A roll back.
     *
     * @param upgrade the number of the journal entry in which the version that it left had taken over
     * @param entry the number of its own journal entry
     * @param what what was entered in between, without the values
     */
    record Back(long upgrade, long entry, Returned what) {}
}
