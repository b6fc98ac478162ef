package org.braidplan.engine.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.check.Rule;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.ModulePlan;
import org.braidplan.module.ModulePlan.Change;
import org.braidplan.module.ModulePlan.RegisterPlan;
import org.braidplan.page.PageInfo;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Query;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * Says what a file would do: its bundle is put in beside what runs and resolved, never started; its strand class is asked, its
 * migrations run over the real records and its checks and pages over what comes out; then all of it goes again.
 */
final class Looks {

    private final Surroundings its;
    private final Door door;

    Looks(Surroundings surroundings, Door door) {
        this.its = surroundings;
        this.door = door;
    }

    /** What a file would do. */
    ModulePlan at(Door.Passed passed, String file) {
        KarFile kar = passed.kar();
        Optional<Note> there = its.notes().find(kar.name()).filter(Note::isThere);
        List<String> refusals = new ArrayList<>(door.unfit(kar, there));
        Bundle bundle = its.bundles().putInToLook(kar);
        try {
            Optional<String> missing = its.bundles().missing(bundle);
            // That the core is another one has been said already, and better.
            missing.filter(why -> refusals.isEmpty() || !why.equals(ModuleBundles.OTHER_CORE))
                    .ifPresent(refusals::add);
            Optional<Candidate> module = missing.isPresent() ? Optional.empty() : candidate(bundle, refusals);
            Migrating.Result result = module.map(m -> tried(m, refusals)).orElseGet(() -> Migrating.Result.none());
            List<String> refreshed = its.bundles().refreshedWith(its.bundles().named(kar.name()));
            refreshes(refreshed).ifPresent(refusals::add);
            String strand = module.map(Candidate::strand).orElse(kar.strand());
            Optional<Contents> now = its.active().of(strand).map(Live::contents);
            Contents then = module.map(m -> m.live().contents()).orElseGet(Contents::none);
            return new ModulePlan(
                    strand,
                    kar.name(),
                    there.map(Note::version),
                    kar.version().toString(),
                    file,
                    kar.sha256(),
                    passed.signedBy(),
                    kar.needs().text(),
                    its.core().map(Version::toString).orElse(""),
                    there.filter(n -> n.there().sha256().equals(kar.sha256())).isPresent()
                            && its.active()
                                    .of(strand)
                                    .filter(live -> live.name().equals(kar.name())
                                            && live.version()
                                                    .equals(kar.version().toString()))
                                    .isPresent(),
                    refusals,
                    module.map(m -> withThoseThatGo(m, result.registers())).orElse(List.of()),
                    change(now.map(Looks::checks).orElse(List.of()), checks(then)),
                    change(now.map(Looks::indicators).orElse(List.of()), indicators(then)),
                    change(now.map(Looks::pages).orElse(List.of()), pages(then)),
                    refreshed,
                    undo(there, result.registers()));
        } finally {
            its.bundles().takeOut(bundle);
        }
    }

    /** Why other bundles that would be refreshed are in the way, if there are any. */
    static Optional<String> refreshes(List<String> bundles) {
        return bundles.isEmpty()
                ? Optional.empty()
                : Optional.of("Other parts of Braid would be stopped and started because of it: "
                        + String.join(", ", bundles) + ".");
    }

    private Optional<Candidate> candidate(Bundle bundle, List<String> refusals) {
        try {
            Candidate module = Candidate.of(bundle, its.limit());
            its.notes()
                    .of(module.strand())
                    .filter(n -> !n.name().equals(module.live().name()))
                    .ifPresent(n -> refusals.add("The strand " + module.strand() + " is looked after by " + n.name()
                            + " already. Remove that first."));
            return Optional.of(module);
        } catch (Problem e) {
            refusals.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Migrating.Result tried(Candidate module, List<String> refusals) {
        try {
            Migrating.Result result = its.migrated(new Migrating(module));
            refusals.addAll(result.refusals());
            if (result.refusals().isEmpty()) {
                refusals.addAll(its.store()
                        .read(now -> its.health().faults(module, its.asItWouldBe(now, module, result.rewriting()))));
            }
            return result;
        } catch (Problem e) {
            refusals.add(String.valueOf(e.getMessage()));
            return Migrating.Result.none();
        }
    }

    private List<RegisterPlan> withThoseThatGo(Candidate module, List<RegisterPlan> registers) {
        List<RegisterPlan> all = new ArrayList<>(registers);
        Set<String> come =
                new HashSet<>(module.schemas().stream().map(RegisterSchema::key).toList());
        its.store()
                .read(now -> KeptSchemas.of(now, module.strand()).stream()
                        .filter(s -> !come.contains(s.key()))
                        .map(s -> new RegisterPlan(
                                s.key(),
                                s.title(),
                                Optional.of(s.version()),
                                Optional.empty(),
                                now.count(Query.in(s.collection())),
                                0,
                                0,
                                List.of()))
                        .toList())
                .forEach(all::add);
        return all;
    }

    private static String undo(Optional<Note> there, List<RegisterPlan> registers) {
        if (there.isEmpty()) {
            return "It can be undone at any time by removing the module; what was entered stays and can be read.";
        }
        boolean migrates = registers.stream().anyMatch(RegisterPlan::migrates);
        return "It can be undone until the next upgrade, by rolling back to "
                + there.get().version() + "."
                + (migrates
                        ? " The records that migrate would then be as they are now, and what is entered in them until"
                                + " then would have to be entered again."
                        : "");
    }

    private static Change change(List<String> now, List<String> then) {
        List<String> comes = then.stream().filter(t -> !now.contains(t)).toList();
        List<String> goes = now.stream().filter(n -> !then.contains(n)).toList();
        return new Change(comes, goes, now.size() - goes.size());
    }

    static List<String> checks(Contents contents) {
        return contents.checks().stream()
                .map(c -> c.getClass().getAnnotation(Rule.class).id())
                .toList();
    }

    private static List<String> indicators(Contents contents) {
        return contents.indicators().stream().map(Indicator::key).toList();
    }

    static List<String> pages(Contents contents) {
        return contents.pages().stream()
                .map(p -> p.getClass().getAnnotation(PageInfo.class).path())
                .toList();
    }
}
