package org.braidplan.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;
import static org.braidplan.engine.plan.LivePlan.somebody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.module.LiveRegisters;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.register.Schemas;
import org.braidplan.module.Contents;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Intent;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a reading, for whom, and until when. */
class KeptReadingsTest {

    /** Something that is counted. */
    @Register(key = "visits", title = "Visits", one = "visit", purpose = "One row a visit.")
    public record Visit(@Key String reference, @Confidential Optional<String> words) {}

    /** Something that is not looked at here. */
    @Register(key = "posts", title = "Posts", one = "post", purpose = "One row a post.")
    public record Post(@Key String reference) {}

    /** Something of which only people named for the strand know. */
    @Register(key = "concerns", title = "Concerns", one = "concern", purpose = "One row a concern.", confined = true)
    public record Concern(@Key String reference) {}

    private final LivePlan plan = new LivePlan().filled();
    private final ActiveModules modules = new ActiveModules();
    private final Schemas schemas = new Schemas(plan.store, modules);
    private final RegisterService registers = new RegisterService(plan.store, schemas);
    private final PlanViews views = new PlanViews(plan.store, plan.clock, new LiveRegisters(modules));

    private final AtomicInteger times = new AtomicInteger();

    /** All words of all visits, as far as they can be seen, and how often that was worked out. */
    private final Derived<List<String>> words = view -> {
        times.incrementAndGet();
        return view.records(Visit.class).stream()
                .map(stored -> stored.value().words().orElse("-"))
                .toList();
    };

    @BeforeEach
    void fill() {
        List<RegisterSchema> all = List.of(
                SchemaReader.read("cse", Visit.class),
                SchemaReader.read("cse", Post.class),
                SchemaReader.read("cse", Concern.class));
        plan.store.declare(all.stream().map(KeptSchemas::collection).toList());
        plan.store.write(new Intent("system:modules", "Noted the registers"), unit -> {
            KeptSchemas.keep(unit, all);
            return null;
        });
        Contents contents = Contents.none().registers(Visit.class, Post.class, Concern.class);
        modules.come(
                1,
                new Live(
                        "cse", "braid-strand-cse", "1.0.0", contents, getClass().getClassLoader(), ""));
        add("visits", "V-1", Optional.of("in confidence"));
    }

    @AfterEach
    void close() {
        plan.close();
    }

    private void add(String register, String reference, Optional<String> words) {
        ObjectNode values = Documents.json().createObjectNode().put("reference", reference);
        words.ifPresent(w -> values.put("words", w));
        registers.add(CSE_LEAD, "cse", register, values);
    }

    private List<String> words(Caller caller) {
        return views.now(caller, view -> view.derived(words));
    }

    @Test
    void figuresAreWorkedOutOnceUntilSomethingThatTheyWereMadeOfChanges() {
        assertThat(words(CSE_LEAD)).containsExactly("in confidence");
        assertThat(words(CSE_LEAD)).isSameAs(words(CSE_LEAD));
        add("posts", "P-1", Optional.empty());
        words(CSE_LEAD);
        assertThat(times).hasValue(1);

        add("visits", "V-2", Optional.empty());
        assertThat(words(CSE_LEAD)).containsExactly("in confidence", "-");
        assertThat(times).hasValue(2);
    }

    @Test
    void whoeverMaySeeLessGetsFiguresOfTheirOwn() {
        assertThat(words(CSE_LEAD)).containsExactly("in confidence");
        assertThat(words(READER)).containsExactly("-");
        assertThat(words(CSE_LEAD)).containsExactly("in confidence");
        assertThat(words(OFFICE)).containsExactly("in confidence");
        assertThat(times).hasValue(2);
    }

    @Test
    void figuresOfADayAreWorkedOutAgainOnTheNext() {
        Derived<LocalDate> day = PlanView::today;
        assertThat(views.<LocalDate>now(READER, view -> view.derived(day))).isEqualTo(LocalDate.of(2014, 12, 1));
        plan.clock.goOn(Duration.ofDays(1));
        assertThat(views.<LocalDate>now(READER, view -> view.derived(day))).isEqualTo(LocalDate.of(2014, 12, 2));
    }

    @Test
    void figuresAsAtAnEarlierMomentAreOfThatMoment() {
        Instant then = plan.clock.instant();
        plan.clock.goOn(Duration.ofHours(1));
        add("visits", "V-2", Optional.empty());
        assertThat(words(CSE_LEAD)).hasSize(2);
        assertThat(views.<List<String>>asAt(CSE_LEAD, then, view -> view.derived(words)))
                .hasSize(1);
        assertThat(words(CSE_LEAD)).hasSize(2);
    }

    @Test
    void whoeverAsksForKeptFiguresHasReadWhatTheyWereMadeOf() {
        words(CSE_LEAD);
        views.recorded(CSE_LEAD, view -> {
            view.derived(words);
            assertThat(view.reads()).contains("cse.visits");
            return null;
        });
        assertThat(times).hasValue(1);
    }

    @Test
    void figuresOfWhatIsConfinedAreNotKept() {
        Derived<Integer> concerns = view -> {
            times.incrementAndGet();
            return view.records(Concern.class).size();
        };
        for (int look = 1; look <= 2; look++) {
            views.recorded(CSE_LEAD, view -> {
                view.derived(concerns);
                assertThat(view.looked()).containsExactly("cse.concerns");
                return null;
            });
            assertThat(times).hasValue(look);
        }
    }

    @Test
    void aReadingHoldsUntilWhatWasReadChanges() {
        Reading<Integer> visits =
                views.noted(CSE_LEAD, view -> view.records(Visit.class).size());
        add("posts", "P-1", Optional.empty());
        assertThat(visits.holdsFor(CSE_LEAD)).isTrue();
        add("visits", "V-2", Optional.empty());
        assertThat(visits.holdsFor(CSE_LEAD)).isFalse();
    }

    @Test
    void aReadingHoldsForNobodyElseAndNotForTheSamePersonWithOtherRights() {
        Reading<Integer> visits =
                views.noted(CSE_LEAD, view -> view.records(Visit.class).size());
        assertThat(visits.holdsFor(READER)).isFalse();
        assertThat(visits.holdsFor(somebody("cse-lead", "Head of Safeguarding", Grant.of(Role.READER))))
                .isFalse();
        assertThat(visits.holdsFor(CSE_LEAD)).isTrue();
    }

    @Test
    void aReadingHoldsForItsDay() {
        Reading<Integer> visits =
                views.noted(CSE_LEAD, view -> view.records(Visit.class).size());
        plan.clock.goOn(Duration.ofDays(1));
        assertThat(visits.holdsFor(CSE_LEAD)).isFalse();
    }

    @Test
    void aReadingOfTheTimeOfDayOrOfWhatIsConfinedNeverHolds() {
        assertThat(views.noted(CSE_LEAD, PlanView::moment).holdsFor(CSE_LEAD)).isFalse();
        assertThat(views.noted(CSE_LEAD, view -> view.records(Concern.class).size())
                        .holdsFor(CSE_LEAD))
                .isFalse();
        assertThat(views.noted(CSE_LEAD, view -> view.looks("cse")).holdsFor(CSE_LEAD))
                .isFalse();
    }
}
