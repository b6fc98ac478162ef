package org.braidplan.engine.module;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.engine.document.Documents;
import org.braidplan.module.ModuleInfo;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/** What is known of modules beyond the present: which file each came from, and each step of its life as a journal entry. */
final class ModuleNotes {

    private static final String COLLECTION = "modules";

    private final Store store;

    ModuleNotes(Store store) {
        this.store = store;
        store.declare(List.of(CollectionSpec.of(COLLECTION)));
    }

    /** What is noted of a module, by the name of its bundle. */
    Optional<Note> find(String name) {
        return store.read(snapshot -> snapshot.find(COLLECTION, name)).map(ModuleNotes::note);
    }

    /** All that is noted. */
    List<Note> all() {
        return store.read(snapshot -> snapshot.list(Query.in(COLLECTION)).stream()
                .map(ModuleNotes::note)
                .toList());
    }

    /**
     * Notes a step.
     *
     * @param why the journal's sentence
     * @param step makes the note from the moment of the entry
     */
    Note step(String by, String why, String name, Function<Instant, Note> step) {
        return store.write(new Intent(by, why), unit -> {
                    long revision =
                            unit.find(COLLECTION, name).map(Document::revision).orElse(Unit.NEW);
                    Note note = step.apply(unit.moment());
                    unit.put(COLLECTION, name, revision, Documents.of(note));
                    return note;
                })
                .result();
    }

    private static Note note(Document document) {
        return Documents.to(Note.class, document.body());
    }

    /**
     * What is known of a module.
     *
     * @param state {@link ModuleInfo.State#ABSENT} when it was taken away
     * @param deployed the name under which the platform keeps its file; empty when it did not come from one
     * @param file the name of the file that it came from
     * @param reason why it failed or was refused; else empty
     */
    record Note(
            String name,
            String strand,
            String version,
            ModuleInfo.State state,
            Instant since,
            String deployed,
            String file,
            String sha256,
            String reason) {

        Note as(ModuleInfo.State other, Instant from, String why) {
            return new Note(name, strand, version, other, from, deployed, file, sha256, why);
        }

        static Note of(KarFile kar, String file, ModuleInfo.State state, Instant since) {
            return new Note(
                    kar.name(),
                    kar.strand(),
                    kar.version().toString(),
                    state,
                    since,
                    kar.deployedName(),
                    file,
                    kar.sha256(),
                    "");
        }
    }
}
