package org.braidplan.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.AUDITOR;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.register.Schemas;
import org.braidplan.problem.Problem;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Commit;
import org.braidplan.store.Intent;
import org.braidplan.store.Journal;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.view.History.Entry;
import org.braidplan.view.History.Stretch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal without Braid's daily work: what is in a stretch of it, and how much of it is read for that. */
class JournalStretchTest {

    private static final CollectionSpec MADE_UP = CollectionSpec.of("made-up");

    private final LivePlan plan = new LivePlan();
    private final AtomicLong read = new AtomicLong();
    private final HistoryService history =
            new HistoryService(counting(plan.store), new Schemas(plan.store, new ActiveModules()));
    private long before;

    @BeforeEach
    void begin() {
        plan.store.declare(List.of(MADE_UP, CollectionSpec.of("checks"), CollectionSpec.of("findings")));
        before = plan.store.journal().last();
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void itHoldsWhatPeopleConsoleAndStartDidAndCountsWhatItLeavesOut() {
        written(
                "jo",
                "console",
                "system:checks",
                "system:module braid-strand-cse",
                "system:first start",
                "system:checks");

        Stretch found = history.changes(AUDITOR, Long.MAX_VALUE, 3);

        assertThat(found.entries()).extracting(Entry::who).containsExactly("system:first start", "console", "jo");
        assertThat(found.newest()).isEqualTo(before + 6);
        assertThat(found.oldest()).isEqualTo(before + 1);
        assertThat(found.leftOut()).isEqualTo(3);
    }

    @Test
    void theNextStretchBeginsWhereThisOneEndsSoThatNothingIsLeftOutUnsaid() {
        written("a", "system:checks", "b", "system:checks", "c");

        Stretch first = history.changes(AUDITOR, Long.MAX_VALUE, 2);
        Stretch second = history.changes(AUDITOR, first.oldest() - 1, 1);

        assertThat(first.entries()).extracting(Entry::who).containsExactly("c", "b");
        assertThat(first.leftOut()).isEqualTo(1);
        assertThat(second.newest()).isEqualTo(first.oldest() - 1);
        assertThat(second.entries()).extracting(Entry::who).containsExactly("a");
        assertThat(second.leftOut()).isEqualTo(1);
    }

    @Test
    void noMoreThanFiveHundredEntriesAreReadHoweverManyThereAre() {
        written("jo");
        for (int i = 0; i < 600; i++) {
            written("system:checks");
        }

        Stretch first = history.changes(AUDITOR, Long.MAX_VALUE, 25);

        assertThat(first.entries()).isEmpty();
        assertThat(first.leftOut()).isEqualTo(500);
        assertThat(first.oldest()).isEqualTo(before + 102);
        assertThat(read.get()).isEqualTo(500);
        Stretch last = history.changes(AUDITOR, first.oldest() - 1, 1);
        assertThat(last.entries()).extracting(Entry::who).containsExactly("jo");
    }

    @Test
    void fewAreReadWhereFewAreWantedAndFound() {
        for (int i = 0; i < 60; i++) {
            written("jo");
        }

        assertThat(history.changes(AUDITOR, Long.MAX_VALUE, 25).entries()).hasSize(25);
        assertThat(read.get()).isEqualTo(25);
    }

    @Test
    void beforeTheFirstEntryThereIsNothing() {
        assertThat(history.changes(AUDITOR, 0, 25)).isEqualTo(new Stretch(List.of(), 0, 0, 0));
        assertThat(history.changes(AUDITOR, -7, 25)).isEqualTo(new Stretch(List.of(), 0, 0, 0));
        assertThatThrownBy(() -> history.changes(AUDITOR, 1, 501)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> history.changes(READER, 1, 25))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    private void written(String... who) {
        for (String by : who) {
            plan.store.write(new Intent(by, "Did something"), unit -> {
                unit.put(
                        "checks",
                        "c-" + unit.number(),
                        Unit.NEW,
                        Documents.json().createObjectNode());
                return null;
            });
        }
    }

    /** The store, with how many entries are read from its journal. */
    private Store counting(Store store) {
        return (Store) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> method.getName().equals("journal")
                        ? counting(store.journal())
                        : method.invoke(store, arguments));
    }

    private Journal counting(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(journal, arguments);
                    if (method.getName().equals("newestFirst")) {
                        read.addAndGet(((List<Commit>) result).size());
                    }
                    return result;
                });
    }
}
