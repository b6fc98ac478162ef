package org.braidplan.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of each record by itself, for whom, and until when. */
class DerivedRecordsTest {

    /** Something of which each is looked at by itself. */
    @Register(key = "visits", title = "Visits", one = "visit", purpose = "One row a visit.")
    public record Visit(
            @Key String reference,
            String place,
            @Confidential Optional<String> words) {}

    /** Something of which only people named for the strand know. */
    @Register(key = "concerns", title = "Concerns", one = "concern", purpose = "One row a concern.", confined = true)
    public record Concern(@Key String reference) {}

    private final LivePlan plan = new LivePlan(DerivedRecordsTest::collection);
    private final List<String> asked = new ArrayList<>();

    /** What can be seen of a visit and on what day; it notes of which it was asked. */
    private final DerivedEach<Visit, String> said = (stored, today) -> {
        asked.add(stored.key());
        return stored.value().place()
                + stored.value().words().map(w -> ", " + w).orElse("") + ", " + today;
    };

    private static Optional<String> collection(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Visit" -> Optional.of("cse.visits");
            case "Concern" -> Optional.of("cse.concerns");
            default -> Optional.empty();
        };
    }

    @BeforeEach
    void fill() {
        plan.filled();
        plan.store.declare(List.of(CollectionSpec.of("cse.visits"), CollectionSpec.of("cse.concerns")));
        put("V-1", "a home", "kind");
        put("V-2", "a school", "brief");
        put("V-3", "a park", "long");
    }

    @AfterEach
    void close() {
        plan.close();
    }

    private void put(String reference, String place, String words) {
        plan.store.write(new Intent("test", "A visit"), unit -> {
            unit.put(
                    "cse.visits",
                    reference,
                    unit.find("cse.visits", reference).map(Document::revision).orElse(Unit.NEW),
                    Documents.of(new Visit(reference, place, Optional.of(words))));
            return null;
        });
    }

    private void remove(String reference) {
        plan.store.write(new Intent("test", "No visit"), unit -> {
            unit.delete(
                    "cse.visits",
                    reference,
                    unit.find("cse.visits", reference).orElseThrow().revision());
            return null;
        });
    }

    /** What is said of all visits; only what was asked for since is in {@link #asked} afterwards. */
    private List<String> said(Caller caller) {
        asked.clear();
        return plan.views.now(caller, view -> view.derivedEach(Visit.class, said));
    }

    @Test
    void onlyOfARecordThatHasChangedIsItSaidAgain() {
        assertThat(said(CSE_LEAD))
                .containsExactly("a home, kind, 2014-12-01", "a school, brief, 2014-12-01", "a park, long, 2014-12-01");
        assertThat(asked).containsExactly("V-1", "V-2", "V-3");
        put("V-2", "a college", "brief");
        assertThat(said(CSE_LEAD))
                .containsExactly(
                        "a home, kind, 2014-12-01", "a college, brief, 2014-12-01", "a park, long, 2014-12-01");
        assertThat(asked).containsExactly("V-2");
        said(CSE_LEAD);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatHasComeAndGoneLeavesTheOthersAsTheyAre() {
        said(CSE_LEAD);
        remove("V-1");
        put("V-0", "a street", "new");
        put("V-25", "a shop", "new");
        assertThat(said(CSE_LEAD))
                .containsExactly(
                        "a street, new, 2014-12-01",
                        "a school, brief, 2014-12-01",
                        "a shop, new, 2014-12-01",
                        "a park, long, 2014-12-01");
        assertThat(asked).containsExactly("V-0", "V-25");
        remove("V-3");
        remove("V-25");
        assertThat(said(CSE_LEAD)).containsExactly("a street, new, 2014-12-01", "a school, brief, 2014-12-01");
        assertThat(asked).isEmpty();
        put("V-3", "a park", "long");
        said(CSE_LEAD);
        assertThat(asked).containsExactly("V-3");
    }

    @Test
    void onTheNextDayItIsSaidOfAllAgain() {
        said(CSE_LEAD);
        plan.clock.goOn(Duration.ofDays(1));
        assertThat(said(CSE_LEAD)).allMatch(text -> text.endsWith("2014-12-02"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatDoesNotFollowTheDayIsKeptAndStillSaidAnewOfARecordThatChanges() {
        DerivedEach<Visit, String> place = new DerivedEach<>() {
            @Override
            public String from(Stored<Visit> stored, LocalDate today) {
                asked.add(stored.key());
                return stored.value().place();
            }

            @Override
            public boolean followsTheDay() {
                return false;
            }
        };
        plan.views.now(CSE_LEAD, view -> view.derivedEach(Visit.class, place));
        asked.clear();
        plan.clock.goOn(Duration.ofDays(1));
        put("V-2", "a college", "brief");
        assertThat(plan.views.<List<String>>now(CSE_LEAD, view -> view.derivedEach(Visit.class, place)))
                .containsExactly("a home", "a college", "a park");
        assertThat(asked).containsExactly("V-2");
    }

    @Test
    void whoeverMaySeeLessIsToldLess() {
        assertThat(said(CSE_LEAD)).first().isEqualTo("a home, kind, 2014-12-01");
        assertThat(said(READER)).first().isEqualTo("a home, 2014-12-01");
        assertThat(said(OFFICE)).first().isEqualTo("a home, kind, 2014-12-01");
        assertThat(said(READER)).first().isEqualTo("a home, 2014-12-01");
        assertThat(asked).isEmpty();
    }

    @Test
    void asAtAnEarlierMomentItIsSaidOfTheRecordsOfThatMoment() {
        Instant then = plan.clock.instant();
        plan.clock.goOn(Duration.ofHours(1));
        put("V-2", "a college", "brief");
        said(CSE_LEAD);
        assertThat(plan.views.<List<String>>asAt(CSE_LEAD, then, view -> view.derivedEach(Visit.class, said)))
                .contains("a school, brief, 2014-12-01");
        assertThat(said(CSE_LEAD)).contains("a college, brief, 2014-12-01");
        assertThat(asked).isEmpty();
    }

    @Test
    void whoeverAsksHasReadTheRegister() {
        said(CSE_LEAD);
        plan.views.recorded(CSE_LEAD, view -> {
            view.derivedEach(Visit.class, said);
            assertThat(view.reads()).containsExactly("cse.visits");
            return null;
        });
    }

    @Test
    void nothingIsKeptOfWhatIsConfined() {
        plan.store.write(new Intent("test", "A concern"), unit -> {
            unit.put("cse.concerns", "C-1", Unit.NEW, Documents.of(new Concern("C-1")));
            return null;
        });
        DerivedEach<Concern, String> concern = (stored, today) -> {
            asked.add(stored.key());
            return stored.key();
        };
        for (int look = 1; look <= 2; look++) {
            plan.views.recorded(CSE_LEAD, view -> {
                view.derivedEach(Concern.class, concern);
                assertThat(view.looked()).containsExactly("cse.concerns");
                return null;
            });
            assertThat(asked).hasSize(look);
        }
        assertThatThrownBy(() -> plan.views.now(READER, view -> view.derivedEach(Concern.class, concern)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatTwoSayOfTheSameRecordsIsKeptApartAndNotForEverWhereOneIsMadeAnewEachTime() {
        said(CSE_LEAD);
        DerivedEach<Visit, Integer> length =
                (stored, today) -> stored.value().place().length();
        assertThat(plan.views.<List<Integer>>now(CSE_LEAD, view -> view.derivedEach(Visit.class, length)))
                .containsExactly(6, 8, 6);
        said(CSE_LEAD);
        assertThat(asked).isEmpty();
        WeakReference<?> made = new WeakReference<>(passing(0));
        for (int i = 1; i <= 100; i++) {
            passing(i);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return made.get() == null;
        });
    }

    private Object passing(int number) {
        DerivedEach<Visit, Integer> passing = (stored, today) -> number;
        plan.views.now(CSE_LEAD, view -> view.derivedEach(Visit.class, passing));
        return passing;
    }
}
