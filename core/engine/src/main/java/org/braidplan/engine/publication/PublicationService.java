package org.braidplan.engine.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.disclosure.Suppression;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.publication.WholePlan.Part;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.module.LiveModules;
import org.braidplan.module.PageDrawing;
import org.braidplan.page.PageInfo;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.publication.Candidate;
import org.braidplan.publication.Candidate.Approval;
import org.braidplan.publication.Item;
import org.braidplan.publication.PublicPlan;
import org.braidplan.publication.Publication;
import org.braidplan.store.Intent;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What is public, worked out anew only when something of the plan, or the day, has changed.
 *
 * <p>How small a number must be to be kept back is in {@code etc/org.braidplan.public.cfg}.
 */
@Component(service = Publication.class, configurationPid = "org.braidplan.public")
@Designate(ocd = PublicationService.Settings.class)
public final class PublicationService implements Publication {

    /** How much the public is told of small numbers. */
    @ObjectClassDefinition(name = "What the public sees")
    @interface Settings {
        @AttributeDefinition(description = "The smallest count above 0 that the public is told, from 5 to 11.")
        int smallest_shown() default 5;

        @AttributeDefinition(description = "Whether the public is told a count of 0.")
        boolean zero_shown() default true;
    }

    private static final Set<String> SHOWN = Set.of(
            PlanCollections.PLAN,
            PlanCollections.STRANDS,
            PlanCollections.REVIEWS,
            PlanCollections.RECOMMENDATIONS,
            PlanCollections.ACTIONS,
            PlanCollections.INDICATORS,
            PlanCollections.READINGS,
            Approvals.COLLECTION);

    private final Store store;
    private final LiveModules modules;
    private final Clock clock;
    private final Suppression rule;
    private final States states;
    private final PageObstacles pageObstacles;
    private volatile Optional<Known> known = Optional.empty();

    /** Absent while there is nothing to draw pages with. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable PageDrawing drawing;

    private record Known(long entry, Instant moment, LocalDate day, PublicPlan plan) {}

    @Activate
    public PublicationService(
            @Reference Store store,
            @Reference PlanViews views,
            @Reference LiveModules modules,
            @Reference Clock clock,
            Settings settings) {
        this(store, views, modules, clock, new Suppression(settings.smallest_shown(), settings.zero_shown()), null);
    }

    /**
     * A publication with this rule for small numbers.
     *
     * @param drawing null where there is nothing to draw modules' pages with
     */
    public PublicationService(
            Store store,
            PlanViews views,
            LiveModules modules,
            Clock clock,
            Suppression rule,
            @Nullable PageDrawing drawing) {
        this.store = store;
        this.modules = modules;
        this.clock = clock;
        this.rule = rule;
        this.drawing = drawing;
        this.states = new States(store.journal());
        this.pageObstacles =
                new PageObstacles(modules, views, () -> Optional.ofNullable(drawing), new SmallNumbers(rule));
        PlanCollections.declare(store);
        Approvals.declare(store);
    }

    @Override
    public PublicPlan now() {
        return store.read(this::at);
    }

    private PublicPlan at(Snapshot snapshot) {
        LocalDate day = clock.instant().atZone(CouncilClock.ZONE).toLocalDate();
        Optional<Known> held = known;
        return held.filter(k -> k.entry() == snapshot.entry()
                        && k.moment().equals(snapshot.moment())
                        && k.day().equals(day))
                .map(Known::plan)
                .orElseGet(() -> follow(snapshot, day));
    }

    private synchronized PublicPlan follow(Snapshot snapshot, LocalDate day) {
        PublicPlan plan = known.filter(k -> k.day().equals(day) && isUntouched(k, snapshot))
                .map(Known::plan)
                .orElseGet(
                        () -> new ApprovedPlan(Approvals.all(snapshot), new WholePlan(snapshot).parts(), states, rule)
                                .asOn(day));
        known = Optional.of(new Known(snapshot.entry(), snapshot.moment(), day, plan));
        return plan;
    }

    /** Whether nothing that the public sees can have changed since. */
    private boolean isUntouched(Known held, Snapshot snapshot) {
        if (snapshot.entry() < held.entry() || snapshot.entry() - held.entry() > 1_000) {
            return false;
        }
        boolean isSameJournal = held.entry() > 0
                && store.journal()
                        .outline(held.entry())
                        .filter(unit -> unit.moment().equals(held.moment()))
                        .isPresent();
        if (!isSameJournal) {
            return false;
        }
        for (long number = held.entry() + 1; number <= snapshot.entry(); number++) {
            boolean touches = store.journal()
                    .outline(number)
                    .map(unit -> unit.touches(SHOWN))
                    .orElse(true);
            if (touches) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Candidate> candidates(Caller caller) {
        caller.needs(Right.PUBLISH);
        return store.read(this::candidates).stream().map(this::withObstacle).toList();
    }

    /** A page is drawn to see what it says, which takes too long to do within a unit. */
    private Candidate withObstacle(Candidate candidate) {
        return candidate.item().kind() != Item.Kind.PAGE
                ? candidate
                : new Candidate(
                        candidate.item(),
                        candidate.strand(),
                        candidate.title(),
                        candidate.revision(),
                        candidate.approval(),
                        pageObstacles.of(candidate.item()));
    }

    private List<Candidate> candidates(Snapshot snapshot) {
        Map<Item, Approval> approvals = Approvals.all(snapshot);
        WholePlan whole = new WholePlan(snapshot);
        List<Candidate> candidates = new ArrayList<>();
        Map<String, List<Candidate>> pages = new java.util.HashMap<>();
        for (Part part : whole.parts()) {
            candidates.add(new Candidate(
                    part.item(),
                    part.strand(),
                    part.title(),
                    part.revision(),
                    Optional.ofNullable(approvals.get(part.item())),
                    Obstacles.of(part.certainty(), part.open())));
            if (part.item().kind() == Item.Kind.STRAND) {
                pages.put(part.strand(), pages(part.strand(), whole.newestRecord(part.strand()), approvals));
            }
        }
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            all.add(candidate);
            if (candidate.item().kind() == Item.Kind.STRAND) {
                all.addAll(pages.get(candidate.strand()));
            }
        }
        return all;
    }

    private List<Candidate> pages(String strand, long newest, Map<Item, Approval> approvals) {
        return modules.of(strand).stream()
                .flatMap(live -> live.contents().pages().stream())
                .map(page -> page.getClass().getAnnotation(PageInfo.class))
                .filter(info -> info.audience() == PageInfo.Audience.PUBLIC)
                .map(info -> {
                    Item item = new Item(Item.Kind.PAGE, strand + "/" + info.path());
                    Optional<Approval> approval = Optional.ofNullable(approvals.get(item));
                    return new Candidate(item, strand, info.title(), newest, approval, Optional.empty());
                })
                .toList();
    }

    @Override
    public void approve(Caller caller, List<Seen> seen) {
        caller.needs(Right.PUBLISH);
        if (seen.isEmpty()) {
            throw Problem.invalid("items", "Choose at least one thing to approve.");
        }
        List<FieldProblem> problems = new ArrayList<>();
        seen.stream()
                .map(Seen::item)
                .filter(item -> item.kind() == Item.Kind.PAGE)
                .forEach(item ->
                        pageObstacles.of(item).ifPresent(o -> problems.add(new FieldProblem(item.toString(), o))));
        store.write(
                new Intent(
                        caller.userName(),
                        why(
                                "Approved for the public: ",
                                seen.stream().map(Seen::item).toList())),
                unit -> {
                    Map<Item, Candidate> candidates =
                            candidates(unit).stream().collect(Collectors.toMap(Candidate::item, Function.identity()));
                    for (Seen each : seen) {
                        Candidate candidate = Optional.ofNullable(candidates.get(each.item()))
                                .orElseThrow(() -> Problem.notFound(each.item().toString()));
                        if (candidate.revision() != each.revision()) {
                            throw Problem.of(
                                    Problem.Kind.STALE,
                                    "stale-revision",
                                    "“" + candidate.title()
                                            + "” has changed since you looked at it. Nothing was approved. Look at it again.");
                        }
                        candidate
                                .obstacle()
                                .ifPresent(o -> problems.add(
                                        new FieldProblem(each.item().toString(), o)));
                        Approvals.put(unit, each.item(), each.revision(), caller.userName());
                    }
                    if (!problems.isEmpty()) {
                        throw Problem.invalid(problems);
                    }
                    return unit.number();
                });
    }

    @Override
    public void withdraw(Caller caller, List<Item> items) {
        caller.needs(Right.PUBLISH);
        store.write(new Intent(caller.userName(), why("Withdrawn from the public: ", items)), unit -> {
            for (Item item : items) {
                if (!Approvals.remove(unit, item)) {
                    throw Problem.notFound("approval of " + item);
                }
            }
            return unit.number();
        });
    }

    private static String why(String what, List<Item> items) {
        return what
                + (items.size() <= 3
                        ? items.stream().map(Item::toString).collect(Collectors.joining(", "))
                        : items.size() + " things");
    }
}
