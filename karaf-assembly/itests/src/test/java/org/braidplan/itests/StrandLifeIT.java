package org.braidplan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.braidplan.module.LiveModules;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModulePlan;
import org.braidplan.module.Modules;
import org.braidplan.page.Page;
import org.braidplan.people.Caller;
import org.braidplan.people.People;
import org.braidplan.register.Registers;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Option;
import org.slf4j.LoggerFactory;

/**
 * A strand with 10,000 records is upgraded, with a migration of all of them, under 200 requests a second, and nobody notices;
 * and 50 times over, and nothing of it stays behind.
 *
 * <p>The figures go to {@code strand-life-figures.txt} in the work folder of the tests; core/docs/performance.md has those of a
 * quiet machine.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class StrandLifeIT extends BraidContainer {

    private static final String PASSWORD = "a password for a test alone";
    private static final Caller OPERATOR = Caller.system("test");
    private static final int RECORDS = 10_000;
    private static final int A_SECOND = 200;
    private static final long LONGEST_MILLIS = 1_000;
    private static final int CYCLES = 50;
    private static final int WARM_UP = 5;
    private static final long HEAP_MARGIN = 16L << 20;

    @Inject
    private Modules modules;

    @Inject
    private LiveModules live;

    @Inject
    private Registers registers;

    @Inject
    private People people;

    @Override
    protected Option[] more() {
        Path root = Path.of(System.getProperty("braid.root")).toAbsolutePath().normalize();
        Path work = Path.of(System.getProperty("braid.work"));
        MarkedStrand strand = MarkedStrand.of(root, work.resolve("life"));
        return options(
                environment("BRAID_ADMIN_PASSWORD=" + PASSWORD),
                environment("BRAID_MODULES=none"),
                environment("BRAID_PLAN="
                        + root.resolve("karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014")),
                systemProperty("test.figures")
                        .value(work.resolve("strand-life-figures.txt")
                                .toAbsolutePath()
                                .toString()),
                systemProperty("test.kar.other")
                        .value(StrandReplacementIT.kar(root.resolve("strand-modules/safeguarding/target"))
                                .toString()),
                systemProperty("test.kar.old").value(strand.old().toString()),
                systemProperty("test.kar.new").value(strand.next().toString()));
    }

    @Test
    public void a_anUpgradeUnderLoadIsNoticedByNobody() throws Exception {
        String base = base();
        Visitor visitor = Visitor.signIn(base, "admin", PASSWORD);
        assertEquals(404, visitor.get("/strands/cse/funnel").statusCode());
        long install = System.nanoTime();
        modules.install(OPERATOR, kar("old"));
        assertEquals(200, visitor.get("/strands/cse/funnel").statusCode());
        figure("fresh install until its page is served", install);
        modules.install(OPERATOR, kar("other"));
        registers.importCsv(
                OPERATOR,
                "cse",
                "marks",
                new ByteArrayInputStream(MarkedStrand.csv(RECORDS).getBytes(StandardCharsets.UTF_8)),
                true);
        long look = System.nanoTime();
        ModulePlan plan = modules.plan(OPERATOR, kar("new"));
        figure("look first, " + RECORDS + " records", look);
        assertEquals(List.of(), plan.refusals());
        assertEquals(
                RECORDS,
                plan.registers().stream()
                        .mapToLong(ModulePlan.RegisterPlan::passed)
                        .max()
                        .orElse(0));

        Load load = load(visitor);
        load.awaitAnswers(2 * A_SECOND);
        Load.Result before = load.end();
        assertEquals("without an upgrade", List.of(), before.failures());
        load = load(visitor);
        load.awaitAnswers(A_SECOND);
        long upgrade = System.nanoTime();
        ModuleInfo upgraded = modules.install(OPERATOR, kar("new"));
        figure("upgrade with " + RECORDS + " records migrated, under load", upgrade);
        load.awaitAnswers(A_SECOND);
        Load.Result during = load.end();

        note("before: " + words(before));
        note("during: " + words(during));
        assertEquals("1.9.0", upgraded.version().orElseThrow());
        assertEquals(List.of(), during.failures());
        // A machine that is too busy to answer in a second without an upgrade cannot show more than that it is no
        // worse.
        long limit = Math.max(LONGEST_MILLIS, 2 * before.slowestMillis());
        assertTrue("a request took " + during.slowestMillis() + " ms", during.slowestMillis() <= limit);
        assertTrue(visitor.get("/strands/cse/total").body().contains("records in the new version"));
        assertTrue(visitor.get("/modules").body().contains("Roll back to 1.8.0"));
        assertTrue(visitor.get("/modules/cse/roll-back")
                .body()
                .contains("10,000 records would be as before that upgrade"));
    }

    @Test
    public void b_theSameLoadNoticesWhenTheOldOneGoesFirst() throws Exception {
        Load load = load(Visitor.signIn(base(), "admin", PASSWORD));
        load.awaitAnswers(A_SECOND);
        modules.remove(OPERATOR, "cse");
        load.awaitAnswers(A_SECOND / 2);
        modules.install(OPERATOR, kar("new"));
        load.awaitAnswers(A_SECOND / 2);
        Load.Result result = load.end();
        assertFalse("nobody noticed", result.failures().isEmpty());
        assertTrue(result.failures().toString(), result.failures().contains("/strands/cse/funnel answered 404"));
        modules.purge(OPERATOR, "cse");
    }

    @Test
    public void c_fiftyUpgradesLeaveNothingBehind() throws Exception {
        modules.install(OPERATOR, kar("old"));
        List<WeakReference<ClassLoader>> gone = new ArrayList<>();
        Visitor visitor = Visitor.signIn(base(), "admin", PASSWORD);
        for (int i = 0; i < WARM_UP; i++) {
            cycle(visitor, new ArrayList<>());
        }
        Set<String> threads = threads();
        long heap = usedHeap();
        for (int i = 0; i < CYCLES; i++) {
            cycle(visitor, gone);
        }
        long limit = System.nanoTime() + 60_000_000_000L;
        while (held(gone).size() > 1 && System.nanoTime() < limit) {
            System.gc();
            Thread.onSpinWait();
        }
        assertEquals("all class loaders go but that of the version that serves", List.of(2 * CYCLES - 1), held(gone));
        Set<String> after = threads();
        after.removeAll(threads);
        assertEquals("threads that were not there before", Set.of(), after);
        long grown = usedHeap() - heap;
        note("heap after " + CYCLES + " upgrades and as many roll backs: " + (grown >> 10) + " KiB more than before");
        assertTrue("the heap has grown by " + (grown >> 20) + " MiB", grown < HEAP_MARGIN);
        assertEquals(
                1,
                Arrays.stream(bundles.getBundles())
                        .filter(b -> "braid-strand-cse".equals(b.getSymbolicName()))
                        .count());
    }

    private void cycle(Visitor visitor, List<WeakReference<ClassLoader>> gone) throws Exception {
        modules.install(OPERATOR, kar("new"));
        gone.add(new WeakReference<>(live.of("cse").orElseThrow().classLoader()));
        assertEquals(200, visitor.get("/strands/cse/total").statusCode());
        failInTheLog();
        modules.rollBack(OPERATOR, "cse");
        gone.add(new WeakReference<>(live.of("cse").orElseThrow().classLoader()));
        assertEquals(200, visitor.get("/strands/cse/funnel").statusCode());
        failInTheLog();
    }

    /** Lets the module's own code fail, and the log have the exception, which knows the classes that it went through. */
    private void failInTheLog() {
        Page page = live.of("cse").orElseThrow().contents().pages().get(0);
        try {
            page.show(null);
            throw new AssertionError(page + " is drawn from nothing");
        } catch (NullPointerException e) {
            LoggerFactory.getLogger(StrandLifeIT.class).info("It fails, as it should here", e);
        }
    }

    private static List<Integer> held(List<WeakReference<ClassLoader>> loaders) {
        return IntStream.range(0, loaders.size())
                .filter(i -> loaders.get(i).get() != null)
                .boxed()
                .toList();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.matches("(qtp|HttpClient|sshd|Attach|RMI|pool|Common-Cleaner).*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Load load(Visitor visitor) {
        String token =
                people.createToken(OPERATOR, "admin", "load", Instant.now().plusSeconds(3_600));
        return Load.begin(
                base(),
                Map.of("Cookie", visitor.cookie(), "Authorization", "Bearer " + token),
                A_SECOND,
                MarkedStrand.PATHS,
                MarkedStrand::fault);
    }

    private String base() {
        return "http://127.0.0.1:" + bundles.getProperty("org.osgi.service.http.port");
    }

    private static Path kar(String which) {
        return Path.of(System.getProperty("test.kar." + which));
    }

    private static String words(Load.Result result) {
        return result.requests() + " requests, " + result.aSecond() + " a second of the " + A_SECOND
                + " that were wanted, the slowest took "
                + result.slowestMillis() + " ms " + result.slowestMillisOf();
    }

    private static void figure(String what, long start) throws IOException {
        note(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static void note(String line) throws IOException {
        Files.writeString(
                Path.of(System.getProperty("test.figures")),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
