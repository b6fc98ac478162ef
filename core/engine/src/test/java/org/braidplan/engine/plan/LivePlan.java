package org.braidplan.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Actions;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.engine.action.PlanActions;
import org.braidplan.engine.indicator.PlanIndicators;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.engine.view.RegisterCollections;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicators;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Plans;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.EmbeddedStore;
import org.braidplan.view.PlanView;

/** The plan's services over a real store in a directory of its own, and a clock that goes on only when told to. */
public final class LivePlan implements AutoCloseable {

    public static final Caller OFFICE = somebody("office", "Programme manager", Grant.of(Role.PROGRAMME_OFFICE));
    public static final Caller CSE_LEAD = somebody("cse-lead", "Head of Safeguarding", Grant.of(Role.LEAD, "cse"));
    public static final Caller CSE_HELP = somebody("helper", "Data officer", Grant.of(Role.CONTRIBUTOR, "cse"));
    public static final Caller AUDITOR = somebody("auditor", "Internal auditor", Grant.of(Role.AUDITOR));
    public static final Caller READER = somebody("reader", "", Grant.of(Role.READER));

    public final MovableClock clock = new MovableClock(Instant.parse("2014-12-01T09:00:00Z"));
    public final EmbeddedStore store;
    public final Actions actions;
    public final Indicators indicators;
    public final Plans plans;
    public final PlanViews views;
    private final Path directory;

    public LivePlan() {
        this(type -> Optional.empty());
    }

    public LivePlan(RegisterCollections registers) {
        try {
            directory = Files.createTempDirectory("braid-engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = EmbeddedStore.open(directory, clock);
        actions = new PlanActions(store);
        indicators = new PlanIndicators(store, clock);
        plans = plans(store);
        views = new PlanViews(store, clock, registers);
    }

    private static Plans plans(Store store) {
        RegisterService none = new RegisterService(store, new Schemas(store, new ActiveModules()));
        return new PlanDocuments(store, none, none);
    }

    /** A plan with two strands, a review of two recommendations and an indicator. */
    public LivePlan filled() {
        plans.putStrand(OFFICE, Unit.NEW, strand("cse", 1, "CSE"));
        plans.putStrand(OFFICE, Unit.NEW, strand("finance", 3, "FIN"));
        plans.putPlan(OFFICE, Unit.NEW, plan(RatingScheme.ByLateness.USUAL));
        plans.putReview(OFFICE, Unit.NEW, review("jay"));
        plans.putRecommendation(OFFICE, Unit.NEW, recommendation("jay", 1));
        plans.putRecommendation(OFFICE, Unit.NEW, recommendation("jay", 2));
        indicators.add(OFFICE, indicator("interviews", "cse", Frequency.MONTH));
        return this;
    }

    public static Plan plan(RatingScheme scheme) {
        return new Plan("Improvement plan", "Rotherham", "One plan.", scheme, List.of(), List.of());
    }

    public static Strand strand(String key, int number, String prefix) {
        return new Strand(key, number, prefix, "Strand " + key, "It is better.", "", "", Source.entered());
    }

    public static Review review(String key) {
        return new Review(
                key,
                "Alexis Jay",
                "Independent inquiry",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2014, 8, 26)),
                List.of(),
                "",
                "",
                Source.entered());
    }

    public static Recommendation recommendation(String review, int number) {
        return new Recommendation(
                review + "-" + number,
                review,
                number,
                "Do better.",
                "Council",
                Recommendation.Response.ACCEPTED,
                "",
                List.of("cse"),
                Source.entered());
    }

    public static Indicator indicator(String key, String strand, Frequency frequency) {
        return new Indicator(
                key,
                strand,
                "Return interviews done",
                "Head of Safeguarding",
                frequency,
                List.of(new Indicator.Definition(
                        1,
                        "%",
                        BetterIs.HIGHER,
                        "interviews",
                        "episodes",
                        "Case system",
                        LocalDate.of(2014, 1, 1),
                        "",
                        "",
                        Instant.EPOCH)),
                Optional.empty(),
                List.of(),
                Source.entered());
    }

    /** Adds an action of the strand cse. */
    public RatedAction add(String title, LocalDate due) {
        return actions.add(OFFICE, NewAction.of("cse", title, "Head of Safeguarding", due));
    }

    /** Changes an action as it stands. */
    public RatedAction change(Caller caller, String ref, ActionChange... changes) {
        RatedAction now = action(ref);
        return actions.change(
                caller,
                ref,
                now.revision(),
                changes.length == 1 ? changes[0] : new ActionChange.All(Arrays.asList(changes)));
    }

    public RatedAction action(String ref) {
        return see(view -> view.action(ref).orElseThrow());
    }

    public <T> T see(Function<PlanView, T> reading) {
        return views.now(READER, reading);
    }

    public static ActionChange update(String happened, LocalDate forecast) {
        return new ActionChange.GiveUpdate(happened, "Go on.", Optional.of(forecast), Action.Claim.NONE);
    }

    public static Caller somebody(String userName, String post, Grant... grants) {
        return new Caller(new Person(userName, "Somebody " + userName, post, List.of(grants), true));
    }

    @Override
    public void close() {
        store.close();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path :
                    new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that stands still. */
    public static final class MovableClock extends Clock {

        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        public void goOn(Duration by) {
            now = now.plus(by);
        }

        public void set(LocalDate day) {
            now = day.atTime(9, 0).atZone(CouncilClock.ZONE).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return CouncilClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
