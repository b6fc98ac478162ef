package org.braidplan.engine.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules.Failed;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.page.PageInfo;
import org.braidplan.plan.Strand;
import org.braidplan.register.Register;
import org.braidplan.store.Query;
import org.braidplan.store.Store;

/** How every strand's module stands: the strands of the plan by number, then modules of strands that the plan has not. */
record ModuleList(Store store, ActiveModules active, ModuleNotes notes, ModulesAtHand atHand) {

    List<ModuleInfo> all() {
        List<Strand> strands = store.read(snapshot -> snapshot.list(Query.in(PlanCollections.STRANDS)).stream()
                .map(d -> Documents.to(Strand.class, d.body()))
                .sorted(Comparator.comparingInt(Strand::number))
                .toList());
        Set<String> keys = new LinkedHashSet<>(strands.stream().map(Strand::key).toList());
        active.all().forEach(live -> keys.add(live.strand()));
        active.failed().forEach(failed -> keys.add(failed.strand()));
        atHand.all().forEach(file -> keys.add(file.strand()));
        List<Note> noted = notes.all();
        return keys.stream().map(key -> of(key, noted)).toList();
    }

    ModuleInfo of(String strand) {
        return of(strand, notes.all());
    }

    private ModuleInfo of(String strand, List<Note> noted) {
        Optional<Live> live = active.of(strand);
        Optional<Failed> failed =
                active.failed().stream().filter(f -> f.strand().equals(strand)).findFirst();
        Optional<Note> note =
                noted.stream().filter(n -> n.strand().equals(strand)).findFirst();
        List<String> available = atHand.versions(strand);
        if (live.isPresent()) {
            return serving(live.get(), failed, note, available);
        }
        if (failed.isPresent()) {
            return plain(
                    strand,
                    State.FAILED,
                    Optional.of(failed.get().version()),
                    failed.get().reason(),
                    note,
                    available);
        }
        // Of one that should be there and is not: the platform has it, and could not start it.
        Optional<Note> waiting = note.filter(n -> n.state() != State.ABSENT);
        if (waiting.isPresent()) {
            String needs = waiting.get().reason().isEmpty()
                    ? "It is installed and not running."
                    : waiting.get().reason();
            return plain(strand, State.INSTALLED, waiting.map(Note::version), needs, note, available);
        }
        State state = available.isEmpty() ? State.ABSENT : State.AVAILABLE;
        return plain(
                strand, state, note.map(Note::version), note.map(Note::reason).orElse(""), note, available);
    }

    private static ModuleInfo serving(Live live, Optional<Failed> failed, Optional<Note> note, List<String> available) {
        Optional<Note> own = note.filter(n -> n.version().equals(live.version()));
        String needs = failed.map(f -> "Version " + f.version() + " failed: " + f.reason())
                .or(() -> note.map(Note::reason))
                .orElse("");
        List<String> registers = new ArrayList<>();
        live.contents()
                .registers()
                .forEach(r -> registers.add(r.getAnnotation(Register.class).key()));
        return new ModuleInfo(
                live.strand(),
                live.name(),
                Optional.of(live.version()),
                State.ACTIVE,
                own.map(Note::since),
                needs,
                CoreRange.of(live.classLoader()).text(),
                available,
                own.map(Note::sha256).orElse(""),
                registers,
                live.contents().checks().stream()
                        .map(c -> c.getClass().getAnnotation(Rule.class).id())
                        .toList(),
                live.contents().pages().stream()
                        .map(p -> p.getClass().getAnnotation(PageInfo.class).path())
                        .toList());
    }

    private ModuleInfo plain(
            String strand,
            State state,
            Optional<String> version,
            String needs,
            Optional<Note> note,
            List<String> available) {
        String range = atHand.all().stream()
                .filter(f -> f.strand().equals(strand))
                .reduce((older, newer) -> newer)
                .map(f -> f.needs().text())
                .orElse("");
        return new ModuleInfo(
                strand,
                note.map(Note::name).orElse(""),
                version,
                state,
                note.map(Note::since),
                needs,
                range,
                available,
                note.map(Note::sha256).orElse(""),
                List.of(),
                List.of(),
                List.of());
    }
}
