package org.braidplan.engine.plan;

import static org.braidplan.engine.plan.PlanCollections.ADOPTIONS;
import static org.braidplan.engine.plan.PlanCollections.PLAN;
import static org.braidplan.engine.plan.PlanCollections.RECOMMENDATIONS;
import static org.braidplan.engine.plan.PlanCollections.REVIEWS;
import static org.braidplan.engine.plan.PlanCollections.STRANDS;
import static org.braidplan.engine.plan.PlanCollections.THE_PLAN;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.document.Revisions;
import org.braidplan.engine.publication.Approvals;
import org.braidplan.engine.publication.BroughtApproved;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Plans;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.register.Registers;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes to the plan's structure: the right, then the rules, then one unit. */
@Component(service = Plans.class)
public final class PlanDocuments implements Plans {

    private final Store store;
    private final Registers registers;
    private final RegisterFiles registerFiles;

    @Activate
    public PlanDocuments(
            @Reference Store store, @Reference Registers registers, @Reference RegisterFiles registerFiles) {
        this.store = store;
        this.registers = registers;
        this.registerFiles = registerFiles;
        PlanCollections.declare(store);
        AwaitedRegisters.declare(store);
        Approvals.declare(store);
    }

    @Override
    public long putPlan(Caller caller, long revision, Plan plan) {
        caller.needs(Right.CHANGE_PLAN);
        return put(
                caller,
                "Changed the plan",
                PLAN,
                THE_PLAN,
                revision,
                plan,
                (unit, faults) ->
                        PlanRules.check(plan, key -> unit.find(STRANDS, key).isPresent(), faults));
    }

    @Override
    public long putStrand(Caller caller, long revision, Strand strand) {
        caller.needs(Right.CHANGE_PLAN);
        String why = verb(revision) + "the strand " + strand.key();
        return put(caller, why, STRANDS, strand.key(), revision, strand, (unit, faults) -> {
            Optional<Strand> was = Kept.find(unit, Strand.class, STRANDS, strand.key());
            List<Strand> others = unit.list(Query.in(STRANDS)).stream()
                    .map(d -> Documents.to(Strand.class, d.body()))
                    .filter(s -> !s.key().equals(strand.key()))
                    .toList();
            PlanRules.check(strand, was, others, faults);
        });
    }

    @Override
    public long putReview(Caller caller, long revision, Review review) {
        caller.needs(Right.CHANGE_PLAN);
        String why = verb(revision) + "the review " + review.key();
        return put(
                caller,
                why,
                REVIEWS,
                review.key(),
                revision,
                review,
                (unit, faults) -> PlanRules.check(review, faults));
    }

    @Override
    public long putRecommendation(Caller caller, long revision, Recommendation recommendation) {
        caller.needs(Right.CHANGE_PLAN);
        String why = verb(revision) + "the recommendation " + recommendation.key();
        return put(
                caller,
                why,
                RECOMMENDATIONS,
                recommendation.key(),
                revision,
                recommendation,
                (unit, faults) -> PlanRules.check(
                        recommendation,
                        key -> unit.find(REVIEWS, key).isPresent(),
                        key -> unit.find(STRANDS, key).isPresent(),
                        faults));
    }

    @Override
    public Adoption adopt(Caller caller, String title) {
        caller.needs(Right.CHANGE_PLAN);
        Faults faults = new Faults();
        String name = faults.needed("title", title, Faults.TITLE, "Give the version a name.");
        faults.refuse();
        return store.write(new Intent(caller.userName(), "Adopted the plan as it stands"), unit -> {
                    int number = (int) unit.count(Query.in(ADOPTIONS)) + 1;
                    Adoption adoption = new Adoption(number, name, unit.moment(), caller.userName());
                    unit.put(ADOPTIONS, Integer.toString(number), Unit.NEW, Documents.of(adoption));
                    return adoption;
                })
                .result();
    }

    @Override
    public Imported importFolder(Caller caller, Path folder) {
        caller.needs(Right.CHANGE_PLAN);
        return imported(caller, PlanFiles.ofFolder(folder));
    }

    @Override
    public Imported importZip(Caller caller, InputStream zip) {
        caller.needs(Right.CHANGE_PLAN);
        return imported(caller, PlanFiles.ofZip(zip));
    }

    @Override
    public void exportZip(Caller caller, OutputStream zip) {
        caller.needs(Right.CHANGE_PLAN);
        SortedMap<String, byte[]> files = store.read(PlanExport::files);
        for (String strand : store.read(PlanDocuments::strandKeys)) {
            files.putAll(PlanExport.registers(registers, caller, strand));
        }
        new PlanFiles(files).writeZip(zip);
    }

    private Imported imported(Caller caller, PlanFiles files) {
        Faults faults = new Faults();
        PlanFileReader reader = new PlanFileReader(files, faults);
        PlanEntries entries = reader.read();
        Optional<BroughtApproved> approved = reader.approved();
        approved.ifPresent(a -> caller.needs(Right.PUBLISH));
        String why = approved.isEmpty() ? "Imported plan files" : "Imported plan files, approved for the public";
        return store.write(new Intent(caller.userName(), why), unit -> {
                    Imported imported = new PlanImport(unit, caller, faults, registerFiles).run(entries);
                    approved.ifPresent(a -> a.approve(unit, caller.userName()));
                    return imported;
                })
                .result();
    }

    private <T extends Record> long put(
            Caller caller,
            String why,
            String collection,
            String key,
            long revision,
            T value,
            BiConsumer<Unit, Faults> rules) {
        return store.write(new Intent(caller.userName(), why), unit -> {
                    if (revision != Unit.NEW) {
                        Revisions.seen(unit, collection, key, revision, collection + " " + key);
                    }
                    Faults faults = new Faults();
                    rules.accept(unit, faults);
                    faults.refuse();
                    unit.put(collection, key, revision, Documents.of(value));
                    return unit.number();
                })
                .result();
    }

    private static List<String> strandKeys(Snapshot snapshot) {
        return snapshot.list(Query.in(STRANDS)).stream().map(d -> d.key()).toList();
    }

    private static String verb(long revision) {
        return revision == Unit.NEW ? "Added " : "Changed ";
    }
}
