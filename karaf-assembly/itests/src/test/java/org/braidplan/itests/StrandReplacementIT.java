package org.braidplan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;
import org.braidplan.people.Caller;
import org.braidplan.register.Registers;
import org.braidplan.view.PageOf;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleListener;

/**
 * A strand comes, is replaced by its next version, and goes, while people read it and everything else.
 *
 * <p>The next version is made here: the strand that was built, with a page of its own and a higher number.
 */
public class StrandReplacementIT extends BraidContainer {

    private static final String PASSWORD = "a password for a test alone";
    private static final String NEXT = "org.braidplan.cse.NextCseStrand";
    private static final Caller OPERATOR = Caller.system("test");

    @Inject
    private Modules modules;

    @Inject
    private Registers registers;

    @Override
    protected Option[] more() {
        Path root = Path.of(System.getProperty("braid.root")).toAbsolutePath().normalize();
        Path work = Path.of(System.getProperty("braid.work"), "next-version");
        Path built = kar(root.resolve("strand-modules/cse/target"));
        Path next = NextVersion.of(built, work).as("1.9.0", NEXT, sources());
        return options(
                environment("BRAID_ADMIN_PASSWORD=" + PASSWORD),
                environment("BRAID_MODULES=none"),
                environment("BRAID_PLAN="
                        + root.resolve("karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014")),
                systemProperty("test.kar.built").value(built.toString()),
                systemProperty("test.kar.next").value(next.toString()));
    }

    @Test
    public void aStrandIsReplacedWhileEverybodyReads() throws Exception {
        Visitor reader = Visitor.signIn(
                "http://127.0.0.1:" + bundles.getProperty("org.osgi.service.http.port"), "admin", PASSWORD);
        assertEquals(404, reader.get("/strands/cse/funnel").statusCode());

        ModuleInfo first = modules.install(OPERATOR, Path.of(System.getProperty("test.kar.built")));
        assertEquals(ModuleInfo.State.ACTIVE, first.state());
        String page = reader.get("/strands/cse/funnel").body();
        assertTrue(page, page.contains("Episodes to interviews"));
        long records = count();
        assertTrue("the sample has months with episodes", records > 0);
        List<String> restarts = new CopyOnWriteArrayList<>();
        BundleListener watching = event -> {
            if (isCore(event.getBundle())) {
                restarts.add(event.getBundle() + " " + event.getType());
            }
        };
        bundles.addBundleListener(watching);
        assertEquals(
                "core bundles",
                6,
                Arrays.stream(bundles.getBundles())
                        .filter(StrandReplacementIT::isCore)
                        .count());

        Reading strand = new Reading(reader, "/strands/cse/funnel");
        Reading other = new Reading(reader, "/actions");
        strand.start();
        other.start();
        ModuleInfo second;
        try {
            strand.readAtLeast(20);
            other.readAtLeast(5);
            second = modules.install(OPERATOR, Path.of(System.getProperty("test.kar.next")));
            strand.readAtLeast(20);
            other.readAtLeast(5);
        } finally {
            strand.end();
            other.end();
        }

        assertEquals(List.of(), strand.failures());
        assertEquals(List.of(), other.failures());
        assertEquals("1.9.0", second.version().orElseThrow());
        assertTrue(reader.get("/strands/cse/next").body().contains("Funnel of the next version"));
        bundles.removeBundleListener(watching);
        assertEquals("core bundles were stopped, started or refreshed", List.of(), restarts);
        assertEquals("records went missing", records, count());
        assertEquals(
                "the old version is still installed",
                List.of("1.9.0"),
                strandBundles().map(b -> b.getVersion().toString()).toList());

        modules.remove(OPERATOR, "cse");
        assertEquals(404, reader.get("/strands/cse/funnel").statusCode());
        assertEquals(200, reader.get("/strands/cse").statusCode());
        assertEquals("its records stay", records, count());
    }

    @Test
    public void aFileThatIsNoModuleIsRefusedWithASentence() throws IOException {
        Path file = Files.createTempFile("no-module", ".kar");
        Files.writeString(file, "this is no archive");
        try {
            modules.install(OPERATOR, file);
        } catch (org.braidplan.problem.Problem refusal) {
            assertEquals("module-refused", refusal.code());
            assertTrue(refusal.getMessage(), refusal.getMessage().endsWith("."));
            return;
        } finally {
            Files.delete(file);
        }
        throw new AssertionError("it was installed");
    }

    private long count() {
        return registers
                .list(OPERATOR, "cse", "missing-episodes", PageOf.first())
                .total();
    }

    private Stream<Bundle> strandBundles() {
        return Arrays.stream(bundles.getBundles()).filter(b -> b.getHeaders().get("Braid-Strand") != null);
    }

    private static boolean isCore(Bundle bundle) {
        return bundle.getSymbolicName().matches("braid-(api|store|engine|web|shell)|org.apache.felix.http.jetty12");
    }

    /** The one KAR in a folder. */
    static Path kar(Path folder) {
        File[] found = folder.toFile().listFiles((in, name) -> name.endsWith(".kar"));
        if (found == null || found.length != 1) {
            throw new IllegalStateException("expected one KAR in " + folder);
        }
        return found[0].toPath();
    }

    private static Map<String, String> sources() {
        return Map.of(NEXT, """
                package org.braidplan.cse;

                import org.braidplan.module.Contents;
                import org.braidplan.module.StrandModule;
                import org.braidplan.page.Page;
                import org.braidplan.page.PageInfo;
                import org.braidplan.page.PageRequest;
                import org.braidplan.page.Shown;

                public final class NextCseStrand implements StrandModule {

                    @Override
                    public String strand() {
                        return "cse";
                    }

                    @Override
                    public Contents contents() {
                        return new CseStrand().contents().pages(new Next());
                    }

                    @PageInfo(path = "next", title = "Funnel of the next version")
                    public static final class Next implements Page {
                        @Override
                        public Shown show(PageRequest request) {
                            return new FunnelPage().show(request);
                        }
                    }
                }
                """);
    }

    /** Reads one page again and again, and keeps what was not a page. */
    private static final class Reading {

        private final Visitor visitor;
        private final String path;
        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final AtomicInteger read = new AtomicInteger();
        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final Thread thread = new Thread(this::read);

        Reading(Visitor visitor, String path) {
            this.visitor = visitor;
            this.path = path;
        }

        void start() {
            thread.start();
        }

        void readAtLeast(int more) throws InterruptedException {
            int goal = read.get() + more;
            long limit = System.nanoTime() + 60_000_000_000L;
            while (read.get() < goal) {
                assertFalse(path + " was read " + read.get() + " times only", System.nanoTime() > limit);
                Thread.onSpinWait();
                Thread.sleep(5);
            }
        }

        void end() throws InterruptedException {
            goesOn.set(false);
            thread.join();
        }

        List<String> failures() {
            return failures;
        }

        private void read() {
            while (goesOn.get()) {
                try {
                    int status = visitor.get(path).statusCode();
                    if (status != 200) {
                        failures.add(path + " answered " + status);
                    }
                } catch (IOException | InterruptedException e) {
                    failures.add(path + ": " + e);
                }
                read.incrementAndGet();
            }
        }
    }
}
