package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.braidplan.demo.FirstStrand;
import org.braidplan.demo.SecondStrand;
import org.braidplan.demo.ThrowingStrand;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.store.Unit;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;

class StrandExtenderTest {

    private final ActiveModules modules = new ActiveModules();
    private final LivePlan plan = new LivePlan(new LiveRegisters(modules)).filled();
    private final RegisterService registers = new RegisterService(plan.store, new Schemas(plan.store, modules));
    private final MovingIn movingIn = new MovingIn(plan.store, plan.indicators, registers, modules);
    private TestFramework framework;
    private StrandExtender extender;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        framework = new TestFramework(folder);
        extender = new StrandExtender(framework.context(), modules, movingIn);
    }

    @AfterEach
    void stop() throws Exception {
        extender.close();
        movingIn.close();
        framework.close();
        plan.close();
    }

    @Test
    void aModuleServesWhileItsBundleIsActive() throws Exception {
        Bundle bundle = framework.start("1.0.0", FirstStrand.class);

        Live live = modules.of("finance").orElseThrow();
        assertThat(live.name()).isEqualTo("braid-strand-finance");
        assertThat(live.version()).isEqualTo("1.0.0");
        assertThat(live.templates()).isEqualTo("org.braidplan.templates.finance");
        assertThat(live.classLoader().loadClass(FirstStrand.class.getName())).isNotEqualTo(FirstStrand.class);
        registers.add(OFFICE, "finance", "spots", spot("Park"));
        assertThat(registers.list(READER, "finance", "spots", PageOf.first()).total())
                .isEqualTo(1);

        bundle.stop();
        assertThat(modules.all()).isEmpty();
        assertThat(registers.list(READER, "finance", "spots", PageOf.first()).total())
                .isEqualTo(1);
    }

    @Test
    void aNewerVersionTakesOverWithoutAGapAndTheOldOnesGoingChangesNothing() throws Exception {
        Bundle old = framework.start("1.9.0", FirstStrand.class);
        registers.add(OFFICE, "finance", "spots", spot("Park"));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicBoolean gap = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!stop.get()) {
                if (modules.of("finance").isEmpty()
                        || registers
                                        .list(OFFICE, "finance", "spots", PageOf.first())
                                        .total()
                                != 1) {
                    gap.set(true);
                }
            }
        });
        reader.start();

        framework.start("1.10.0", SecondStrand.class);
        assertThat(modules.of("finance").orElseThrow().version()).isEqualTo("1.10.0");
        old.stop();
        old.uninstall();
        assertThat(modules.of("finance").orElseThrow().version()).isEqualTo("1.10.0");

        stop.set(true);
        reader.join();
        assertThat(gap).isFalse();
        assertThat(modules.of("finance").orElseThrow().contents().checks()).hasSize(1);
    }

    @Test
    void anOlderVersionThatComesLaterWaitsAndServesWhenTheNewerGoes() throws Exception {
        Bundle newer = framework.start("2.0.0", SecondStrand.class);
        framework.start("1.0.0", FirstStrand.class);
        assertThat(modules.of("finance").orElseThrow().version()).isEqualTo("2.0.0");
        newer.stop();
        assertThat(modules.of("finance").orElseThrow().version()).isEqualTo("1.0.0");
    }

    @Test
    void aReleaseIsNewerThanTheSnapshotsBeforeIt() throws Exception {
        framework.start("1.0.0", FirstStrand.class);
        framework.start("1.0.0.SNAPSHOT", SecondStrand.class);
        assertThat(modules.of("finance").orElseThrow().version()).isEqualTo("1.0.0");
    }

    @Test
    void aModuleThatThrowsIsFailedWithItsReasonAndWhatServedServesOn() throws Exception {
        framework.start("1.0.0", FirstStrand.class);
        Bundle bad = framework.start("2.0.0", ThrowingStrand.class);

        assertThat(modules.of("finance").orElseThrow().version()).isEqualTo("1.0.0");
        assertThat(modules.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.strand()).isEqualTo("finance");
            assertThat(failed.version()).isEqualTo("2.0.0");
            assertThat(failed.reason()).contains("no contents today");
        });
        bad.stop();
        assertThat(modules.failed()).isEmpty();
    }

    @Test
    void theIndicatorsOfAModuleAreAddedOnceAndStayAsItsPeopleChangeThem() throws Exception {
        Bundle bundle = framework.start("2.0.0", SecondStrand.class);
        long revision = plan.see(v -> v.revision("indicators", "spots-visited"));
        assertThat(revision).isPositive();
        bundle.stop();
        bundle.start();
        assertThat(plan.<Long>see(v -> v.revision("indicators", "spots-visited")))
                .isEqualTo(revision);
    }

    @Test
    void aModuleThatComesBeforeItsStrandGetsItsIndicatorsWhenTheStrandComes() throws Exception {
        try (LivePlan empty = new LivePlan(new LiveRegisters(modules))) {
            RegisterService none = new RegisterService(empty.store, new Schemas(empty.store, modules));
            MovingIn early = new MovingIn(empty.store, empty.indicators, none, modules);
            extender.close();
            extender = new StrandExtender(framework.context(), modules, early);
            framework.start("2.0.0", SecondStrand.class);
            assertThat(empty.<Boolean>see(v -> v.indicator("spots-visited").isPresent()))
                    .isFalse();

            empty.plans.putStrand(OFFICE, Unit.NEW, LivePlan.strand("finance", 3, "FIN"));

            await().untilAsserted(() -> assertThat(
                            empty.<Boolean>see(v -> v.indicator("spots-visited").isPresent()))
                    .isTrue());
            early.close();
        }
    }

    @Test
    void nothingOfAModuleThatWentIsHeldOnTo() throws Exception {
        List<WeakReference<ClassLoader>> gone = new java.util.ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Bundle bundle = framework.start(i + ".0.0", SecondStrand.class);
            gone.add(new WeakReference<>(modules.of("finance").orElseThrow().classLoader()));
            registers.list(READER, "finance", "spots", PageOf.first());
            bundle.uninstall();
            refresh();
        }
        await().untilAsserted(() -> {
            System.gc();
            assertThat(gone).allSatisfy(reference -> assertThat(reference.get()).isNull());
        });
    }

    private void refresh() throws InterruptedException {
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        framework.context().getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null, event -> done.countDown());
        assertThat(done.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    private static ObjectNode spot(String name) {
        return Documents.json().createObjectNode().put("name", name);
    }
}
