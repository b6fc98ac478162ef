package org.braidplan.testkit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.register.RegisterSchema;
import org.braidplan.view.Look;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Builds a small plan in memory, as on one day at noon, for the tests of checks and pages; {@link #view()} is what they read.
 *
 * <p>Records are refused as the platform would refuse them; all else is shown as it is given. Actions are rated by the
 * engine's own rules.
 */
public final class PlanFixture {

    private final LocalDate today;
    private Plan plan =
            new Plan("Improvement plan", "Example Council", "", RatingScheme.ByLateness.USUAL, List.of(), List.of());
    private final List<Strand> strands = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<Class<? extends Record>, List<Stored<? extends Record>>> records = new LinkedHashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final Map<Class<? extends Record>, RegisterSchema> schemas = new HashMap<>();
    private final Map<Class<? extends Record>, RecordParts> parts = new HashMap<>();

    private PlanFixture(LocalDate today) {
        this.today = today;
    }

    /** An empty plan on this day, written {@code 2014-12-01}. */
    public static PlanFixture on(String today) {
        return new PlanFixture(LocalDate.parse(today));
    }

    public PlanFixture plan(Plan changed) {
        plan = changed;
        return this;
    }

    public PlanFixture strands(Strand... more) {
        strands.addAll(List.of(more));
        return this;
    }

    public PlanFixture reviews(Review... more) {
        reviews.addAll(List.of(more));
        return this;
    }

    public PlanFixture recommendations(Recommendation... more) {
        recommendations.addAll(List.of(more));
        return this;
    }

    public PlanFixture actions(Action... more) {
        actions.addAll(List.of(more));
        return this;
    }

    public PlanFixture indicators(Indicator... more) {
        indicators.addAll(List.of(more));
        return this;
    }

    public PlanFixture readings(Reading... more) {
        readings.addAll(List.of(more));
        return this;
    }

    /**
     * Records of any registers.
     *
     * @throws IllegalArgumentException when the platform would refuse one
     */
    public PlanFixture records(Record... more) {
        for (Record value : more) {
            List<Stored<? extends Record>> register = records.computeIfAbsent(value.getClass(), t -> new ArrayList<>());
            register.add(new Stored<>(key(value), 1, value));
        }
        return this;
    }

    /** Looks at what is confined, the newest first. */
    public PlanFixture looks(Look... more) {
        looks.addAll(List.of(more));
        return this;
    }

    /** Records that are known to be sound, by key. */
    PlanFixture stored(Class<? extends Record> type, List<? extends Stored<? extends Record>> more) {
        records.computeIfAbsent(type, t -> new ArrayList<>()).addAll(more);
        return this;
    }

    /** The plan so far, all of it; what is added later is not in it. */
    public PlanView view() {
        return view(stored -> stored, false);
    }

    /** The plan so far as somebody sees it who may see neither confidential fields nor confined registers. */
    public PlanView openView() {
        return view(this::open, true);
    }

    private PlanView view(UnaryOperator<Stored<? extends Record>> shown, boolean open) {
        return new PlanInMemory(
                today.atTime(LocalTime.NOON).atZone(CouncilClock.ZONE).toInstant(),
                today,
                plan,
                List.copyOf(strands),
                List.copyOf(reviews),
                List.copyOf(recommendations),
                List.copyOf(actions),
                List.copyOf(indicators),
                List.copyOf(readings),
                records.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                e -> e.getValue().stream()
                                        .<Stored<? extends Record>>map(shown)
                                        .toList())),
                List.copyOf(looks),
                open);
    }

    /** A review that was published on a day, written {@code 2014-08-26}. */
    public static Review review(String key, String title, String published) {
        return new Review(
                key,
                "Inspectorate",
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(published)),
                List.of(),
                "",
                "",
                new Source(Certainty.CONFIRMED, ""));
    }

    /** A recommendation to the Council, for these strands. */
    public static Recommendation recommendation(
            String review, int number, Recommendation.Response response, Certainty certainty, String... strands) {
        return new Recommendation(
                review + "-" + number,
                review,
                number,
                "What recommendation " + number + " asks for",
                response == Recommendation.Response.ADDRESSED_TO_OTHERS ? "Department for Education" : "Council",
                response,
                "",
                List.of(strands),
                new Source(certainty, ""));
    }

    /** A planned action due on a day, written {@code 2015-03-31}, that answers these recommendations. */
    public static Action action(String ref, String strand, String owner, String due, String... recommendations) {
        LocalDate day = LocalDate.parse(due);
        return new Action(
                ref,
                strand,
                "Title of " + ref,
                "",
                new Action.Responsibility(owner, "", List.of()),
                new Action.Schedule(
                        Optional.empty(),
                        Optional.of(day),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new Action.Proof(Stage.UNDER_WAY, List.of(), List.of()),
                Action.Claim.NONE,
                List.of(),
                List.of(),
                new Action.Ties(List.of(recommendations), List.of(), List.of(), List.of()),
                new Source(Certainty.ILLUSTRATIVE, ""));
    }

    /** The key that the platform gives a record; the strand's own name plays no part in it. */
    private String key(Record value) {
        RecordCheck checked = RecordCheck.of(schema(value), Documents.of(value));
        if (!checked.sound()) {
            throw new IllegalArgumentException("The platform would refuse this record: " + checked.problems());
        }
        return checked.key();
    }

    private Stored<? extends Record> open(Stored<? extends Record> stored) {
        Record open = parts.computeIfAbsent(stored.value().getClass(), RecordParts::new)
                .open(stored.value());
        return new Stored<>(stored.key(), stored.revision(), open);
    }

    private RegisterSchema schema(Record value) {
        return schemas.computeIfAbsent(value.getClass(), type -> SchemaReader.read("any", type));
    }
}
