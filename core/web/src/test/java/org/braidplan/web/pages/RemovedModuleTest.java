package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Map;
import org.braidplan.module.Contents;
import org.braidplan.page.Page;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.junit.jupiter.api.Test;

/** What stays of a module that has gone: its records, and nothing of its code. */
class RemovedModuleTest {

    @Test
    void theClassesOfAModuleWhosePagesWereUsedAreCollectedOnceItHasGone() throws Exception {
        try (PagesServer server = PagesServer.withPlan()) {
            server.removeModule();
            server.person("lead", Grant.of(Role.LEAD, "cse"));
            Browser lead = server.as("lead");
            WeakReference<ClassLoader> module = bring(server);
            use(lead);
            System.gc();
            assertThat(module.get()).as("while it serves").isNotNull();

            server.removeModule();

            lead.get("/strands/cse").mustBe(200);
            await().alias("the class loader of the module that has gone")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        System.gc();
                        return module.get() == null;
                    });
            assertThat(lead.get("/strands/cse/registers/visits/V-1").mustBe(200).words())
                    .contains("All well");
        }
    }

    private static WeakReference<ClassLoader> bring(PagesServer server) throws Exception {
        ModuleClasses loader = new ModuleClasses();
        Class<? extends Record> visits =
                loader.loadClass(HomeVisit.class.getName()).asSubclass(Record.class);
        Page page = loader.loadClass(StaffPage.class.getName())
                .asSubclass(Page.class)
                .getConstructor()
                .newInstance();
        assertThat(visits).isNotSameAs(HomeVisit.class);
        server.bringModule(Contents.none().registers(visits).pages(page), "org.braidplan.web.pages");
        return new WeakReference<>(loader);
    }

    /** Everything that could keep something of a module: its page, and its register's list, forms, history and CSV. */
    private static void use(Browser lead) {
        assertThat(lead.get("/strands/cse/inside").mustBe(200).words()).contains("From a module: inside");
        lead.send(
                        "/strands/cse/add-to/visits",
                        Map.of(
                                "reference",
                                "V-1",
                                "made-day",
                                "7",
                                "made-month",
                                "11",
                                "made-year",
                                "2014",
                                "present",
                                "4",
                                "announced",
                                "yes",
                                "outcome",
                                "ALL_WELL"))
                .mustBe(200);
        lead.send("/strands/cse/registers/visits/V-1/edit", Map.of("present", "5"))
                .mustBe(200);
        for (String path : new String[] {
            "/strands/cse", "/strands/cse/registers/visits", "/strands/cse/registers/visits/V-1",
            "/strands/cse/export/visits", "/modules", "/checks"
        }) {
            lead.get(path).mustBe(200);
        }
    }

    /** Loads the module's own classes itself, as a bundle does. */
    private static final class ModuleClasses extends URLClassLoader {

        ModuleClasses() {
            super(new URL[] {
                HomeVisit.class.getProtectionDomain().getCodeSource().getLocation()
            });
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean isItsOwn = name.startsWith(HomeVisit.class.getName())
                    || name.equals(StaffPage.class.getName())
                    || name.equals(JteinsideGenerated.class.getName());
            synchronized (getClassLoadingLock(name)) {
                return isItsOwn && findLoadedClass(name) == null ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
