package org.braidplan.engine.module;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.braidplan.engine.check.FailingChecks;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules.Failed;
import org.braidplan.engine.module.ModuleNotes.FileOf;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.Holding;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.plan.Strand;
import org.braidplan.register.Register;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.osgi.framework.Version;

/** How every strand's module stands: the strands of the plan by number, then modules of strands that the plan has not. */
record ModuleList(Store store, ActiveModules active, ModuleNotes notes, ModulesAtHand atHand) {

    ModuleList {
        KeptSchemas.declare(store);
        FailingChecks.declare(store);
    }

    /** All of them; how many records a confined register holds only when {@code confined} is asked for its strand. */
    List<ModuleInfo> all(Predicate<String> confined) {
        List<Strand> strands = store.read(snapshot -> snapshot.list(Query.in(PlanCollections.STRANDS)).stream()
                .map(d -> Documents.to(Strand.class, d.body()))
                .sorted(Comparator.comparingInt(Strand::number))
                .toList());
        List<Note> noted = notes.all();
        Set<String> keys = new LinkedHashSet<>(strands.stream().map(Strand::key).toList());
        active.all().forEach(live -> keys.add(live.strand()));
        active.failed().forEach(failed -> keys.add(failed.strand()));
        noted.stream().filter(Note::isThere).forEach(note -> keys.add(note.strand()));
        atHand.all().forEach(file -> keys.add(file.strand()));
        return keys.stream().map(key -> of(key, noted, confined)).toList();
    }

    ModuleInfo of(String strand) {
        return of(strand, notes.all(), s -> true);
    }

    /** Whether what a note says is what serves. */
    boolean serves(Note note) {
        return active.of(note.strand()).filter(live -> isOf(live, note)).isPresent();
    }

    private static boolean isOf(Live live, Note note) {
        return live.name().equals(note.name()) && live.version().equals(note.version());
    }

    private ModuleInfo of(String strand, List<Note> noted, Predicate<String> confined) {
        Optional<Live> live = active.of(strand);
        Optional<Failed> failed =
                active.failed().stream().filter(f -> f.strand().equals(strand)).findFirst();
        Optional<Note> note = noted.stream()
                .filter(n -> n.strand().equals(strand))
                .max(Comparator.comparing(Note::isThere).thenComparing(Note::since));
        Optional<Note> own = note.filter(n -> live.isEmpty() || isOf(live.get(), n));
        State state = state(live, failed, note, strand);
        Optional<String> version = live.map(Live::version)
                .or(() -> note.filter(Note::isThere).map(Note::version))
                .or(() -> failed.map(Failed::version))
                .or(() -> note.filter(n -> n.since().isAfter(Instant.EPOCH)).map(Note::version));
        List<String> available = atHand.versions(strand);
        return new ModuleInfo(
                strand,
                live.map(Live::name)
                        .or(() -> note.map(Note::name))
                        .or(() -> failed.map(Failed::name))
                        .orElse(""),
                version,
                state,
                own.map(Note::since).filter(since -> since.isAfter(Instant.EPOCH)),
                own.map(Note::by).orElse(""),
                own.map(Note::there).map(FileOf::file).orElse(""),
                needs(strand, state, live, failed, note),
                live.map(l -> health(l, own)).orElse(""),
                range(strand, live, note),
                available,
                newer(available, state, version),
                note.filter(Note::isThere).flatMap(Note::before).map(FileOf::version),
                own.map(Note::there).map(FileOf::sha256).orElse(""),
                live.map(ModuleList::registers).orElse(List.of()),
                live.map(l -> Looks.checks(l.contents())).orElse(List.of()),
                live.map(l -> Looks.pages(l.contents())).orElse(List.of()),
                holdings(strand, confined.test(strand)),
                note.map(Note::history).orElse(List.of()),
                note.flatMap(Note::back).map(ModuleNotes.Back::what));
    }

    private State state(Optional<Live> live, Optional<Failed> failed, Optional<Note> note, String strand) {
        if (live.isPresent()) {
            return State.ACTIVE;
        }
        if (failed.isPresent()) {
            return State.FAILED;
        }
        // Of one that should be there and is not: the platform has it, and could not start it.
        if (note.filter(Note::isThere).isPresent()) {
            return State.INSTALLED;
        }
        return atHand.versions(strand).isEmpty() ? State.ABSENT : State.AVAILABLE;
    }

    private String needs(
            String strand, State state, Optional<Live> live, Optional<Failed> failed, Optional<Note> note) {
        List<String> sentences = new ArrayList<>();
        failed.ifPresent(f ->
                sentences.add(live.isPresent() ? "Version " + f.version() + " failed: " + f.reason() : f.reason()));
        if (state == State.INSTALLED && note.map(Note::reason).orElse("").isEmpty()) {
            sentences.add("It is installed and not running.");
        }
        note.map(Note::reason).filter(r -> !r.isEmpty()).ifPresent(sentences::add);
        note.filter(Note::onTrial).ifPresent(n -> sentences.add("It has just taken over and is being looked at."));
        note.flatMap(Note::arriving)
                .ifPresent(file -> sentences.add("Version " + file.version() + " is being installed."));
        live.filter(l -> note.filter(n -> n.isThere() && isOf(l, n)).isEmpty())
                .ifPresent(
                        l -> sentences.add("It was not installed here but with other commands, so nothing is known of"
                                + " where it came from and it cannot be rolled back."));
        active.idle(strand).stream()
                .filter(l -> note.flatMap(Note::arriving)
                        .filter(file -> file.version().equals(l.version()))
                        .isEmpty())
                .forEach(l -> sentences.add("Another bundle, " + l.name() + " " + l.version()
                        + ", is there as well, put in with other commands than Braid’s. It does not serve."));
        return String.join(" ", sentences);
    }

    private String health(Live live, Optional<Note> own) {
        List<String> checks = Looks.checks(live.contents());
        int pages = live.contents().pages().size();
        List<String> failing = store.read(now -> FailingChecks.of(now, checks));
        List<String> sentences = new ArrayList<>();
        if (!failing.isEmpty()) {
            sentences.add(failing.size() + " of its " + checks.size() + " checks "
                    + (failing.size() == 1 ? "does" : "do") + " not work: " + String.join(", ", failing) + ".");
        } else if (!checks.isEmpty()) {
            sentences.add(checks.size() == 1 ? "Its check works." : "All of its " + checks.size() + " checks work.");
        }
        if (pages > 0) {
            boolean wereTried = own.filter(n -> n.isThere() && !n.onTrial()).isPresent();
            sentences.add((pages == 1 ? "Its page" : "Its " + pages + " pages")
                    + (wereTried ? " answered when it took over." : " have not been tried."));
        }
        return String.join(" ", sentences);
    }

    private String range(String strand, Optional<Live> live, Optional<Note> note) {
        return live.map(l -> CoreRange.of(l.classLoader()).text())
                .or(() -> note.map(Note::there).map(FileOf::coreRange))
                .or(() -> atHand.all().stream()
                        .filter(f -> f.strand().equals(strand))
                        .reduce((older, newer) -> newer)
                        .map(f -> f.needs().text()))
                .orElse("");
    }

    private static List<String> newer(List<String> available, State state, Optional<String> version) {
        boolean isThere = state != State.ABSENT && state != State.AVAILABLE;
        return available.stream()
                .filter(a -> !isThere
                        || version.filter(v ->
                                        ModuleVersion.ORDER.compare(Version.parseVersion(v), Version.parseVersion(a))
                                                < 0)
                                .isPresent())
                .toList();
    }

    private static List<String> registers(Live live) {
        return live.contents().registers().stream()
                .map(r -> r.getAnnotation(Register.class).key())
                .toList();
    }

    private List<Holding> holdings(String strand, boolean confined) {
        return store.read(now -> KeptSchemas.of(now, strand).stream()
                .filter(s -> confined || !s.confined())
                .map(s -> new Holding(s.key(), s.title(), s.version(), now.count(Query.in(s.collection()))))
                .toList());
    }
}
