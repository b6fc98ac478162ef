package org.braidplan.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.problem.Problem;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Commit;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Outline;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.store.Upkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises, whatever it is made of: extend it and say how to open one. */
public abstract class StoreContract {

    protected static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    protected static final Intent INTENT = new Intent("asha", "Tried something");

    @TempDir
    protected Path temporary;

    protected final SteppingClock clock = new SteppingClock();
    protected Store store;

    /** Opens the store of this directory. */
    protected abstract Store open(Path directory, Clock clock);

    /** Closes a store properly. */
    protected abstract void close(Store store);

    @BeforeEach
    void openStore() {
        store = open(temporary.resolve("store"), clock);
        store.declare(List.of(
                CollectionSpec.of("actions", Index.on("strand", "due"), Index.on("due"), Index.on("owner.name")),
                CollectionSpec.of("notes")));
    }

    @AfterEach
    void closeStore() {
        close(store);
    }

    protected void reopen() {
        close(store);
        store = open(temporary.resolve("store"), clock);
    }

    protected static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    protected long put(String collection, String key, String body) {
        return store.write(INTENT, unit -> {
                    long revision =
                            unit.find(collection, key).map(Document::revision).orElse(Unit.NEW);
                    unit.put(collection, key, revision, json(body));
                    return null;
                })
                .entry();
    }

    protected Optional<ObjectNode> body(String collection, String key) {
        return store.read(snapshot -> snapshot.find(collection, key).map(Document::body));
    }

    protected List<String> keys(Query query) {
        return store.read(snapshot -> keys(snapshot, query));
    }

    protected long count(Query query) {
        return store.<Long>read(snapshot -> snapshot.count(query));
    }

    protected static List<String> keys(Snapshot snapshot, Query query) {
        return snapshot.list(query).stream().map(Document::key).toList();
    }

    protected static void refused(Problem.Kind kind, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.kind()).isEqualTo(kind);
        });
    }

    // Units of work

    @Test
    void anEntryThatChangedManyDocumentsOfOneOtherEntryIsReadInOneGo() {
        int many = 5_000;
        for (String what : List.of("first", "second")) {
            store.write(INTENT, unit -> {
                for (int i = 0; i < many; i++) {
                    long revision =
                            unit.find("notes", "n-" + i).map(Document::revision).orElse(Unit.NEW);
                    unit.put("notes", "n-" + i, revision, json("{'text':'" + what + " " + i + "'}"));
                }
                return null;
            });
        }
        long start = System.nanoTime();
        Commit second = store.journal().find(store.journal().last()).orElseThrow();
        assertThat(second.changes()).hasSize(many);
        assertThat(second.changes())
                .allSatisfy(change -> assertThat(
                                change.before().orElseThrow().path("text").asText())
                        .startsWith("first "));
        // Reading the earlier entry anew for every document takes minutes.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void what_was_written_is_read_back_exactly_also_after_a_restart() {
        ObjectNode body = json("{'text':'Ärger \\u0000 \uD83D\uDE00','money':12.50,'whole':9007199254740993,'yes':true,"
                + "'no':null,'list':[1,{'a':[]}],'a.b':{'c':1e400}}");
        store.write(INTENT, unit -> {
            unit.put("notes", "n/1 ü", Unit.NEW, body);
            return null;
        });
        String before = body("notes", "n/1 ü").orElseThrow().toString();
        assertThat(before).contains("12.50").contains("9007199254740993");
        reopen();
        assertThat(body("notes", "n/1 ü").orElseThrow().toString()).isEqualTo(before);
        assertThat(store.read(snapshot -> snapshot.find("notes", "n/1 ü"))
                        .orElseThrow()
                        .revision())
                .isEqualTo(1);
    }

    @Test
    void a_unit_that_throws_leaves_nothing_and_its_own_exception_reaches_the_caller() {
        put("notes", "a", "{'n':1}");
        Throwable thrown = new java.io.IOException("mine");
        AtomicReference<Throwable> caught = new AtomicReference<>();
        try {
            store.write(INTENT, unit -> {
                unit.put("notes", "b", Unit.NEW, json("{}"));
                unit.put("notes", "a", 1, json("{'n':2}"));
                StoreContract.<RuntimeException>sneak(thrown);
                return null;
            });
        } catch (Throwable e) {
            caught.set(e);
        }
        assertThat(caught.get()).isSameAs(thrown);
        assertThat(body("notes", "a")).contains(json("{'n':1}"));
        assertThat(body("notes", "b")).isEmpty();
        assertThat(store.journal().last()).isEqualTo(1);
        assertThat(put("notes", "b", "{}")).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void sneak(Throwable thrown) throws X {
        throw (X) thrown;
    }

    @Test
    void a_unit_reads_what_it_has_written_itself_in_every_way_of_reading() {
        put("actions", "A-1", "{'strand':'cse','due':'2026-01-01'}");
        put("actions", "A-2", "{'strand':'cse','due':'2026-03-01'}");
        put("actions", "A-3", "{'strand':'tax','due':'2026-02-01'}");
        store.write(INTENT, unit -> {
            unit.put("actions", "A-4", Unit.NEW, json("{'strand':'cse','due':'2026-02-01'}"));
            unit.put("actions", "A-1", 1, json("{'strand':'cse','due':'2026-04-01'}"));
            unit.delete("actions", "A-3", 3);
            Query cse = Query.in("actions").where("strand", "cse").orderBy("due");
            assertThat(keys(unit, cse)).containsExactly("A-4", "A-2", "A-1");
            assertThat(keys(unit, cse.descending().page(1, 1))).containsExactly("A-2");
            assertThat(unit.count(cse.page(2, 1))).isEqualTo(3);
            assertThat(unit.count(Query.in("actions"))).isEqualTo(3);
            assertThat(unit.find("actions", "A-3")).isEmpty();
            assertThat(unit.find("actions", "A-4").orElseThrow().revision()).isEqualTo(unit.number());
            return null;
        });
        assertThat(keys(Query.in("actions"))).containsExactly("A-1", "A-2", "A-4");
    }

    @Test
    void a_document_written_twice_in_a_unit_is_one_change_and_has_the_units_number_as_its_revision() {
        store.write(INTENT, unit -> {
            unit.put("notes", "a", Unit.NEW, json("{'n':1}"));
            unit.put("notes", "a", unit.number(), json("{'n':2}"));
            refused(Problem.Kind.STALE, "stale-revision", () -> unit.put("notes", "a", unit.number() + 1, json("{}")));
            return null;
        });
        Commit commit = store.journal().find(1).orElseThrow();
        assertThat(commit.changes()).hasSize(1);
        assertThat(commit.changes().get(0).before()).isEmpty();
        assertThat(commit.changes().get(0).after()).contains(json("{'n':2}"));
    }

    @Test
    void a_stale_revision_is_refused_and_nothing_is_overwritten() {
        long first = put("notes", "a", "{'n':1}");
        put("notes", "a", "{'n':2}");
        refused(
                Problem.Kind.STALE,
                "stale-revision",
                () -> store.write(INTENT, unit -> {
                    unit.put("notes", "a", first, json("{'n':3}"));
                    return null;
                }));
        refused(
                Problem.Kind.STALE,
                "stale-revision",
                () -> store.write(INTENT, unit -> {
                    unit.delete("notes", "a", first);
                    return null;
                }));
        refused(
                Problem.Kind.STALE,
                "stale-revision",
                () -> store.write(INTENT, unit -> {
                    unit.put("notes", "gone", 7, json("{}"));
                    return null;
                }));
        refused(
                Problem.Kind.STALE,
                "stale-revision",
                () -> store.write(INTENT, unit -> {
                    unit.delete("notes", "gone", Unit.NEW);
                    return null;
                }));
        assertThat(body("notes", "a")).contains(json("{'n':2}"));
    }

    @Test
    void what_should_be_new_but_is_there_is_refused_until_it_has_been_deleted() {
        put("notes", "a", "{'n':1}");
        refused(
                Problem.Kind.CONFLICT,
                "already-there",
                () -> store.write(INTENT, unit -> {
                    unit.put("notes", "a", Unit.NEW, json("{}"));
                    return null;
                }));
        store.write(INTENT, unit -> {
            unit.delete("notes", "a", 1);
            return null;
        });
        assertThat(body("notes", "a")).isEmpty();
        assertThat(put("notes", "a", "{'n':2}")).isEqualTo(3);
    }

    @Test
    void a_unit_that_writes_nothing_makes_no_entry() {
        put("notes", "a", "{}");
        Store.Saved<String> saved = store.write(INTENT, unit -> "read only");
        assertThat(saved).isEqualTo(new Store.Saved<>("read only", 1));
        Store.Saved<String> undone = store.write(INTENT, unit -> {
            unit.put("notes", "b", Unit.NEW, json("{}"));
            unit.delete("notes", "b", unit.number());
            return "nothing left";
        });
        assertThat(undone.entry()).isEqualTo(1);
        assertThat(store.journal().last()).isEqualTo(1);
    }

    @Test
    void entries_are_numbered_without_a_gap_and_moments_never_go_back() {
        Instant first = clock.instant();
        put("notes", "a", "{}");
        clock.set(first.minusSeconds(3600));
        store.write(INTENT, unit -> {
            assertThat(unit.number()).isEqualTo(2);
            assertThat(unit.moment()).isEqualTo(first);
            unit.put("notes", "b", Unit.NEW, json("{}"));
            return null;
        });
        clock.set(first.plusNanos(1_999_999));
        put("notes", "c", "{}");
        assertThat(store.journal().newestFirst(Long.MAX_VALUE, 10))
                .extracting(Commit::number)
                .containsExactly(3L, 2L, 1L);
        assertThat(store.journal().find(3).orElseThrow().moment()).isEqualTo(first.plusMillis(1));
        assertThat(store.journal().outline(3).map(Outline::moment)).contains(first.plusMillis(1));
        assertThat(store.journal().outline(0)).isEmpty();
        assertThat(store.journal().outline(4)).isEmpty();
    }

    @Test
    void a_changed_copy_changes_nothing_in_the_store() {
        ObjectNode mine = json("{'n':1}");
        store.write(INTENT, unit -> {
            unit.put("notes", "a", Unit.NEW, mine);
            mine.put("n", 2);
            return null;
        });
        body("notes", "a").orElseThrow().put("n", 3);
        assertThat(body("notes", "a")).contains(json("{'n':1}"));
    }

    @Test
    void units_and_snapshots_cannot_be_used_after_their_end() {
        put("notes", "a", "{}");
        Snapshot kept = store.read(snapshot -> snapshot);
        refused(Problem.Kind.INVALID, "snapshot-over", () -> kept.find("notes", "a"));
        AtomicReference<Unit> unit = new AtomicReference<>();
        store.write(INTENT, its -> {
            unit.set(its);
            return null;
        });
        refused(Problem.Kind.INVALID, "snapshot-over", () -> unit.get().put("notes", "b", Unit.NEW, json("{}")));
    }

    @Test
    void a_write_inside_a_write_is_refused_and_a_read_inside_one_sees_what_was_saved() {
        put("notes", "a", "{}");
        store.write(INTENT, unit -> {
            unit.put("notes", "b", Unit.NEW, json("{}"));
            refused(Problem.Kind.INVALID, "write-inside-write", () -> store.write(INTENT, inner -> null));
            refused(Problem.Kind.INVALID, "write-inside-write", () -> store.declare(List.of(CollectionSpec.of("x"))));
            assertThat(keys(Query.in("notes"))).containsExactly("a");
            return null;
        });
        assertThat(keys(Query.in("notes"))).containsExactly("a", "b");
    }

    @Test
    void an_interrupted_caller_still_learns_how_its_unit_ended_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        long entry = put("notes", "a", "{'n':1}");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(entry).isEqualTo(1);
        Thread.currentThread().interrupt();
        assertThat(body("notes", "a")).isPresent();
        assertThat(store.journal().find(1)).isPresent();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(put("notes", "b", "{}")).isEqualTo(2);
    }

    @Test
    void units_that_wait_when_the_store_closes_are_finished_and_later_ones_refused() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Long> done = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        threads.add(new Thread(() -> done.add(store.write(INTENT, unit -> {
                    inside.countDown();
                    StoreContract.join(go);
                    unit.put("notes", "first", Unit.NEW, json("{}"));
                    return null;
                })
                .entry())));
        threads.get(0).start();
        inside.await();
        for (int i = 0; i < 5; i++) {
            int n = i;
            Thread waiting = new Thread(() -> done.add(put("notes", "waiting" + n, "{}")));
            threads.add(waiting);
            waiting.start();
            await().until(() -> waiting.getState() == Thread.State.WAITING);
        }
        Thread closing = new Thread(() -> close(store));
        closing.start();
        await().untilAsserted(
                        () -> refused(Problem.Kind.UNAVAILABLE, "store-closed", () -> store.read(Snapshot::entry)));
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        closing.join();
        assertThat(done).hasSize(6);
        refused(Problem.Kind.UNAVAILABLE, "store-closed", () -> put("notes", "late", "{}"));
        store = open(temporary.resolve("store"), clock);
        assertThat(count(Query.in("notes"))).isEqualTo(6);
    }

    protected static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Queries

    @Test
    void a_query_without_an_index_is_refused() {
        Query[] refused = {
            Query.in("actions").where("title", "x"),
            Query.in("actions").orderBy("strand"),
            Query.in("actions").where("strand", "cse").from("title", "a"),
            Query.in("actions").orderBy("due", "strand"),
            Query.in("actions").where("due", "a").where("due", "b"),
            Query.in("actions").from("due", "a").orderBy("strand"),
        };
        for (Query query : refused) {
            refused(Problem.Kind.INVALID, "no-such-index", () -> keys(query));
        }
        refused(Problem.Kind.INVALID, "no-such-collection", () -> keys(Query.in("nowhere")));
        refused(Problem.Kind.INVALID, "no-such-collection", () -> put("nowhere", "a", "{}"));
        refused(Problem.Kind.INVALID, "no-such-collection", () -> body("nowhere", "a"));
    }

    @Test
    void equality_range_prefix_order_page_and_count_agree() {
        String[] due = {"2026-01-05", "2026-01-07", "2026-02-01", "2026-02-01", "2026-03-09"};
        for (int i = 0; i < due.length; i++) {
            put("actions", "C-" + i, "{'strand':'cse','due':'" + due[i] + "','owner':{'name':'N" + i + "'}}");
            put("actions", "T-" + i, "{'strand':'tax','due':'" + due[i] + "'}");
        }
        put("actions", "C-x", "{'strand':'cse'}");
        Query cse = Query.in("actions").where("strand", "cse");
        assertThat(keys(cse.orderBy("due"))).containsExactly("C-x", "C-0", "C-1", "C-2", "C-3", "C-4");
        assertThat(keys(cse.orderBy("due").descending())).containsExactly("C-4", "C-3", "C-2", "C-1", "C-0", "C-x");
        assertThat(keys(cse.between("due", "2026-01-07", "2026-02-01"))).containsExactly("C-1", "C-2", "C-3");
        assertThat(keys(cse.before("due", "2026-02-01"))).containsExactly("C-0", "C-1");
        assertThat(keys(cse.from("due", "2026-02-01").descending())).containsExactly("C-4", "C-3", "C-2");
        assertThat(keys(cse.startingWith("due", "2026-01"))).containsExactly("C-0", "C-1");
        assertThat(keys(cse.where("due", null))).containsExactly("C-x");
        assertThat(keys(cse.orderBy("due").page(2, 2))).containsExactly("C-1", "C-2");
        assertThat(keys(cse.orderBy("due").descending().page(5, 9))).containsExactly("C-x");
        assertThat(keys(cse.orderBy("due").page(6, 2))).isEmpty();
        assertThat(keys(cse.orderBy("due").page(0, 0))).isEmpty();
        assertThat(keys(cse.between("due", "b", "a"))).isEmpty();
        assertThat(keys(Query.in("actions").where("owner.name", "N3"))).containsExactly("C-3");
        assertThat(keys(Query.in("actions").startingWith("due", "2026-03"))).containsExactly("C-4", "T-4");
        assertThat(count(cse.before("due", "2026-02-01").page(1, 1))).isEqualTo(2);
        assertThat(count(Query.in("actions"))).isEqualTo(11);
    }

    @Test
    void the_order_is_absent_false_true_numbers_by_value_text_by_code_point() {
        store.declare(List.of(CollectionSpec.of("mixed", Index.on("v"))));
        String[] ascending = {
            "{}",
            "{'v':null}",
            "{'v':false}",
            "{'v':true}",
            "{'v':-1e30}",
            "{'v':-10.5}",
            "{'v':-10.25}",
            "{'v':-0.001}",
            "{'v':0}",
            "{'v':1e-40}",
            "{'v':2}",
            "{'v':10}",
            "{'v':10.01}",
            "{'v':9007199254740993}",
            "{'v':1e30}",
            "{'v':''}",
            "{'v':'\\u0000'}",
            "{'v':'\\u0000a'}",
            "{'v':'\\u0001'}",
            "{'v':'A'}",
            "{'v':'AA'}",
            "{'v':'a'}",
            "{'v':'\uFFFD'}",
            "{'v':'\uD83D\uDE00'}"
        };
        List<String> expected = new ArrayList<>();
        for (int i = ascending.length - 1; i >= 0; i--) {
            put("mixed", String.format("k%02d", i), ascending[i]);
        }
        for (int i = 0; i < ascending.length; i++) {
            expected.add(String.format("k%02d", i));
        }
        assertThat(keys(Query.in("mixed").orderBy("v"))).isEqualTo(expected);
        java.util.Collections.reverse(expected);
        assertThat(keys(Query.in("mixed").orderBy("v").descending())).isEqualTo(expected);
        assertThat(keys(Query.in("mixed").where("v", 10L))).containsExactly("k11");
        assertThat(keys(Query.in("mixed").where("v", new BigDecimal("10.010")))).containsExactly("k12");
        assertThat(keys(Query.in("mixed").where("v", true))).containsExactly("k03");
        assertThat(keys(Query.in("mixed").between("v", 0, 10))).containsExactly("k08", "k09", "k10", "k11");
    }

    @Test
    void an_index_follows_every_change_of_its_fields() {
        put("actions", "A", "{'strand':'cse','due':'2026-01-01','owner':{'name':'Ann'}}");
        put("actions", "A", "{'strand':'tax','due':'2026-01-01','owner':{'name':'Bea'}}");
        assertThat(keys(Query.in("actions").where("strand", "cse").orderBy("due")))
                .isEmpty();
        assertThat(keys(Query.in("actions").where("strand", "tax").orderBy("due")))
                .containsExactly("A");
        assertThat(keys(Query.in("actions").where("owner.name", "Ann"))).isEmpty();
        assertThat(keys(Query.in("actions").where("owner.name", "Bea"))).containsExactly("A");
        put("actions", "A", "{}");
        assertThat(keys(Query.in("actions").where("owner.name", null))).containsExactly("A");
    }

    @Test
    void indexes_come_and_go_with_their_declaration_and_documents_stay() {
        put("actions", "A", "{'strand':'cse','title':'b'}");
        put("actions", "B", "{'strand':'cse','title':'a'}");
        Query byTitle = Query.in("actions").orderBy("title");
        refused(Problem.Kind.INVALID, "no-such-index", () -> keys(byTitle));
        store.declare(List.of(CollectionSpec.of("actions", Index.on("title"))));
        assertThat(keys(byTitle)).containsExactly("B", "A");
        refused(
                Problem.Kind.INVALID,
                "no-such-index",
                () -> keys(Query.in("actions").where("strand", "cse").orderBy("due")));
        put("actions", "C", "{'title':'0'}");
        assertThat(keys(byTitle)).containsExactly("C", "B", "A");
        reopen();
        store.declare(List.of(CollectionSpec.of("actions", Index.on("title"), Index.on("strand"))));
        assertThat(keys(byTitle)).containsExactly("C", "B", "A");
        assertThat(keys(Query.in("actions").where("strand", "cse"))).containsExactly("A", "B");
        store.declare(List.of(CollectionSpec.of("actions")));
        assertThat(keys(Query.in("actions"))).containsExactly("A", "B", "C");
    }

    @Test
    void collections_that_nobody_declares_any_more_can_still_be_read() {
        put("notes", "a", "{'n':1}");
        store.declare(List.of(CollectionSpec.of("empty")));
        reopen();
        assertThat(store.read(Snapshot::collections)).containsExactly("notes");
        assertThat(keys(Query.in("notes"))).containsExactly("a");
        assertThat(put("notes", "b", "{}")).isEqualTo(2);
    }

    // Snapshots and earlier moments

    @Test
    void a_snapshot_stays_at_its_moment_while_others_write() {
        put("actions", "A", "{'strand':'cse','due':'1'}");
        store.read(snapshot -> {
            put("actions", "A", "{'strand':'tax','due':'2'}");
            put("actions", "B", "{'strand':'cse','due':'3'}");
            assertThat(snapshot.entry()).isEqualTo(1);
            assertThat(snapshot.moment()).isEqualTo(clock.instant());
            assertThat(snapshot.find("actions", "A").orElseThrow().body())
                    .isEqualTo(json("{'strand':'cse','due':'1'}"));
            assertThat(keys(snapshot, Query.in("actions"))).containsExactly("A");
            assertThat(keys(snapshot, Query.in("actions").where("strand", "cse").orderBy("due")))
                    .containsExactly("A");
            return null;
        });
        assertThat(keys(Query.in("actions").where("strand", "cse").orderBy("due")))
                .containsExactly("B");
    }

    @Test
    void the_store_can_be_read_as_it_stood_at_any_moment() {
        Instant none = clock.instant().minusSeconds(1);
        put("actions", "A", "{'strand':'cse','due':'1'}");
        put("actions", "B", "{'strand':'cse','due':'2'}");
        Instant two = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        put("actions", "A", "{'strand':'cse','due':'3'}");
        store.write(INTENT, unit -> {
            unit.delete("actions", "B", 2);
            unit.put("actions", "C", Unit.NEW, json("{'strand':'cse','due':'0'}"));
            unit.put("notes", "n", Unit.NEW, json("{}"));
            return null;
        });
        clock.advance(Duration.ofMinutes(1));
        put("actions", "D", "{'strand':'cse','due':'9'}");
        Query byDue = Query.in("actions").where("strand", "cse").orderBy("due");
        for (int round = 0; round < 2; round++) {
            assertThat(store.<List<String>>readAsAt(none, s -> keys(s, byDue))).isEmpty();
            assertThat(store.<Instant>readAsAt(none, Snapshot::moment)).isEqualTo(Instant.EPOCH);
            assertThat(store.<Long>readAsAt(two, Snapshot::entry)).isEqualTo(2);
            assertThat(store.<List<String>>readAsAt(two, s -> keys(s, byDue))).containsExactly("A", "B");
            assertThat(store.<List<String>>readAsAt(
                            two, s -> keys(s, byDue.descending().page(1, 1))))
                    .containsExactly("A");
            assertThat(store.<Long>readAsAt(two, s -> s.count(byDue))).isEqualTo(2);
            assertThat(store.<List<String>>readAsAt(two, Snapshot::collections)).containsExactly("actions");
            assertThat(store.<Optional<Document>>readAsAt(two, s -> s.find("actions", "C")))
                    .isEmpty();
            Document b = store.<Optional<Document>>readAsAt(two, s -> s.find("actions", "B"))
                    .orElseThrow();
            assertThat(b).isEqualTo(new Document("actions", "B", 2, json("{'strand':'cse','due':'2'}")));
            assertThat(store.<List<String>>readAsAt(two.plusSeconds(60), s -> keys(s, byDue)))
                    .containsExactly("C", "A");
            assertThat(store.<List<String>>readAsAt(two.plusSeconds(999), s -> keys(s, byDue)))
                    .containsExactly("C", "A", "D");
            reopen();
        }
    }

    // The journal and its feed

    @Test
    void the_journal_says_who_when_why_and_what_was_before_and_after() {
        put("notes", "a", "{'n':1}");
        clock.advance(Duration.ofSeconds(5));
        store.write(new Intent("bo", "Tidied up"), unit -> {
            unit.put("notes", "a", 1, json("{'n':2}"));
            unit.put("notes", "b", Unit.NEW, json("{'n':3}"));
            return null;
        });
        store.write(INTENT, unit -> {
            unit.delete("notes", "a", 2);
            return null;
        });
        Commit second = store.journal().find(2).orElseThrow();
        assertThat(second.who()).isEqualTo("bo");
        assertThat(second.why()).isEqualTo("Tidied up");
        assertThat(second.moment()).isEqualTo(clock.instant());
        assertThat(second.hash()).matches("[0-9a-f]{64}");
        assertThat(second.changes())
                .containsExactly(
                        new Commit.Change(
                                "notes", "a", Optional.of(json("{'n':1}")), Optional.of(json("{'n':2}")), false),
                        new Commit.Change("notes", "b", Optional.empty(), Optional.of(json("{'n':3}")), false));
        assertThat(store.journal().find(3).orElseThrow().changes())
                .containsExactly(
                        new Commit.Change("notes", "a", Optional.of(json("{'n':2}")), Optional.empty(), false));
        assertThat(store.journal().of("notes", "a", 2))
                .extracting(Commit::number)
                .containsExactly(3L, 2L);
        assertThat(store.journal().of("notes", "a", 9))
                .extracting(Commit::number)
                .containsExactly(3L, 2L, 1L);
        assertThat(store.journal().newestFirst(2, 1)).extracting(Commit::number).containsExactly(2L);
        assertThat(store.journal().find(0)).isEmpty();
        assertThat(store.journal().find(4)).isEmpty();
    }

    @Test
    void a_subscriber_gets_each_unit_once_in_order_first_the_old_and_then_the_new() {
        for (int i = 1; i <= 20; i++) {
            put("notes", "n" + i, "{}");
        }
        List<Long> seen = new CopyOnWriteArrayList<>();
        Store.Subscription subscription = store.subscribe(5, commit -> {
            seen.add(commit.number());
            if (commit.number() == 10) {
                throw new IllegalStateException("This listener fails once; that must not stop it.");
            }
        });
        for (int i = 21; i <= 40; i++) {
            put("notes", "n" + i, "{}");
        }
        await().until(() -> seen.size() == 35);
        assertThat(seen)
                .isEqualTo(
                        java.util.stream.LongStream.rangeClosed(6, 40).boxed().toList());
        subscription.close();
        put("notes", "last", "{}");
        List<Long> again = new CopyOnWriteArrayList<>();
        store.subscribe(39, commit -> again.add(commit.number()));
        await().until(() -> again.equals(List.of(40L, 41L)));
        assertThat(seen).hasSize(35);
        reopen();
        List<Long> restarted = new CopyOnWriteArrayList<>();
        store.subscribe(40, commit -> restarted.add(commit.number()));
        put("notes", "after", "{}");
        await().until(() -> restarted.equals(List.of(41L, 42L)));
    }

    @Test
    void an_outline_names_what_a_unit_touched_whether_it_was_written_just_now_or_long_ago() {
        put("notes", "a", "{'n':1}");
        store.write(INTENT, unit -> {
            unit.put("notes", "a", 1, json("{'n':2}"));
            unit.put("actions", "b", Unit.NEW, json("{}"));
            return null;
        });
        store.write(INTENT, unit -> {
            unit.delete("notes", "a", 2);
            return null;
        });
        Map<String, Set<String>> both = Map.of("notes", Set.of("a"), "actions", Set.of("b"));
        Instant now = clock.instant();
        assertThat(store.journal().outline(2)).contains(new Outline(2, now, both));
        assertThat(store.journal().outline(3)).contains(new Outline(3, now, Map.of("notes", Set.of("a"))));
        // More than what is kept in memory.
        for (int i = 0; i < 30; i++) {
            String round = "r" + i + "-";
            store.write(INTENT, unit -> {
                IntStream.range(0, 1_000).forEach(n -> unit.put("notes", round + n, Unit.NEW, json("{}")));
                return null;
            });
        }
        assertThat(store.journal().outline(2)).contains(new Outline(2, now, both));
        assertThat(store.journal().outline(33).orElseThrow().keys("notes")).hasSize(1_000);
        assertThat(store.journal().outline(33).orElseThrow().keys("actions")).isEmpty();
        reopen();
        assertThat(store.journal().outline(2)).contains(new Outline(2, now, both));
    }

    @Test
    void a_slow_subscriber_delays_no_writer_and_no_other_subscriber() {
        CountDownLatch held = new CountDownLatch(1);
        List<Long> quick = new CopyOnWriteArrayList<>();
        List<Long> slow = new CopyOnWriteArrayList<>();
        store.subscribe(0, commit -> {
            join(held);
            slow.add(commit.number());
        });
        store.subscribe(0, commit -> quick.add(commit.number()));
        for (int i = 0; i < 10; i++) {
            put("notes", "n" + i, "{}");
        }
        await().until(() -> quick.size() == 10);
        assertThat(slow).isEmpty();
        held.countDown();
        await().until(() -> slow.size() == 10);
    }

    // Upkeep

    @Test
    void a_backup_made_while_running_can_be_restored_and_what_was_there_is_set_aside() {
        put("notes", "a", "{'n':1}");
        put("notes", "b", "{'n':1}");
        Upkeep.Backup backup = store.upkeep().backup(temporary.resolve("backup.braid"));
        assertThat(backup.entry()).isEqualTo(2);
        assertThat(backup.hash())
                .isEqualTo(store.journal().find(2).orElseThrow().hash());
        assertThat(backup.file()).exists().hasSize(backup.bytes());
        assertThatThrownBy(() -> store.upkeep().backup(temporary.resolve("backup.braid")))
                .isInstanceOf(Problem.class);
        List<Long> seen = new CopyOnWriteArrayList<>();
        store.subscribe(2, commit -> seen.add(commit.number()));
        put("notes", "a", "{'n':2}");
        put("notes", "c", "{}");
        await().until(() -> seen.size() == 2);

        Path aside = store.upkeep().restore(backup.file());
        assertThat(aside).exists();
        assertThat(keys(Query.in("notes"))).containsExactly("a", "b");
        assertThat(body("notes", "a")).contains(json("{'n':1}"));
        assertThat(store.journal().last()).isEqualTo(2);
        assertThat(put("notes", "d", "{}")).isEqualTo(3);
        await().until(() -> seen.equals(List.of(3L, 4L, 3L)));
        assertThat(store.upkeep().verify().firstBreak()).isEmpty();
        assertThat(keys(Query.in("actions").orderBy("due"))).isEmpty();
        reopen();
        assertThat(store.upkeep().startReport()).isEmpty();
        assertThat(keys(Query.in("notes"))).containsExactly("a", "b", "d");
    }

    @Test
    void verification_counts_what_it_compared_and_finds_nothing_wrong_in_a_sound_store() {
        for (int i = 0; i < 30; i++) {
            put("actions", "A" + i % 7, "{'strand':'cse','due':'" + i + "','owner':{'name':'x" + i + "'}}");
        }
        store.write(INTENT, unit -> {
            unit.delete(
                    "actions", "A3", unit.find("actions", "A3").orElseThrow().revision());
            return null;
        });
        assertThat(store.upkeep().verify()).isEqualTo(new Upkeep.Verification(31, 6, Optional.empty()));
    }

    @Test
    void two_people_erase_a_value_everywhere_and_the_chain_still_holds() {
        put("notes", "a", "{'child':'Very Secret','n':1}");
        put("notes", "a", "{'child':'Very Secret','n':2}");
        put("notes", "a", "{'child':'Other','n':3}");
        put("notes", "b", "{'child':'Very Secret'}");
        String hash = store.journal().find(2).orElseThrow().hash();
        Instant before = clock.instant();
        clock.advance(Duration.ofSeconds(1));

        refused(
                Problem.Kind.FORBIDDEN,
                "two-people-needed",
                () -> store.upkeep()
                        .redact(new Upkeep.Redaction("notes", "a", "/child", "asha", "asha", "Typed by mistake")));
        refused(
                Problem.Kind.NOT_FOUND,
                "not-found",
                () -> store.upkeep()
                        .redact(new Upkeep.Redaction("notes", "a", "/nothing", "asha", "bo", "Typed by mistake")));
        Upkeep.Redacted redacted =
                store.upkeep().redact(new Upkeep.Redaction("notes", "a", "/child", "asha", "bo", "Typed by mistake"));

        assertThat(redacted).isEqualTo(new Upkeep.Redacted(3, List.of(1L, 2L, 3L), 5));
        assertThat(body("notes", "a")).contains(json("{'n':3}"));
        assertThat(store.read(s -> s.find("notes", "a")).orElseThrow().revision())
                .isEqualTo(5);
        assertThat(store.<Optional<Document>>readAsAt(before, s -> s.find("notes", "a"))
                        .orElseThrow()
                        .body())
                .isEqualTo(json("{'n':3}"));
        Commit second = store.journal().find(2).orElseThrow();
        assertThat(second.hash()).isEqualTo(hash);
        assertThat(second.changes())
                .containsExactly(new Commit.Change(
                        "notes", "a", Optional.of(json("{'n':1}")), Optional.of(json("{'n':2}")), true));
        Commit order = store.journal().find(5).orElseThrow();
        assertThat(order.who()).isEqualTo("asha");
        assertThat(order.why()).contains("Typed by mistake").contains("bo");
        assertThat(body("notes", "b")).contains(json("{'child':'Very Secret'}"));
        assertThat(store.upkeep().verify().firstBreak()).isEmpty();

        store.upkeep().redact(new Upkeep.Redaction("notes", "b", "", "bo", "asha", "Typed by mistake"));
        assertThat(body("notes", "b")).contains(json("{}"));
        assertThat(store.upkeep().verify().firstBreak()).isEmpty();
        reopen();
        assertThat(store.upkeep().startReport()).isEmpty();
        assertThat(body("notes", "a")).contains(json("{'n':3}"));
        assertThat(store.upkeep().verify().firstBreak()).isEmpty();
    }

    @Test
    void a_clean_start_has_nothing_to_report() {
        assertThat(store.upkeep().startReport()).isEmpty();
        put("notes", "a", "{}");
        reopen();
        assertThat(store.upkeep().startReport()).isEmpty();
    }
}
