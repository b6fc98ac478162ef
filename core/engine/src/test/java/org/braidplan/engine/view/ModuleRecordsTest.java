package org.braidplan.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModuleRecordsTest {

    private final LivePlan plan =
            new LivePlan(type -> type == Episodes.class ? Optional.of("cse.episodes") : Optional.empty());

    @BeforeEach
    void fill() {
        plan.filled();
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void confidentialFieldsAreEmptyForWhoeverMayNotSeeThem() {
        plan.store.declare(List.of(CollectionSpec.of("cse.episodes")));
        plan.store.write(new Intent("test", "Records"), unit -> {
            unit.put(
                    "cse.episodes",
                    "2014-11",
                    Unit.NEW,
                    Documents.of(new Episodes("2014-11", 12, Optional.of(3), "Only for some", Episodes.Kind.SHORT)));
            return null;
        });
        Caller otherLead = LivePlan.somebody("fin-lead", "", Grant.of(Role.LEAD, "finance"));

        assertThat(episode(LivePlan.CSE_LEAD))
                .isEqualTo(new Episodes("2014-11", 12, Optional.of(3), "Only for some", Episodes.Kind.SHORT));
        assertThat(episode(READER)).isEqualTo(new Episodes("2014-11", 12, Optional.empty(), "", Episodes.Kind.SHORT));
        assertThat(episode(otherLead))
                .isEqualTo(new Episodes("2014-11", 12, Optional.empty(), "", Episodes.Kind.SHORT));
        assertThat(episode(LivePlan.AUDITOR).remarks()).isEqualTo("Only for some");
    }

    private Episodes episode(Caller caller) {
        List<Stored<Episodes>> records = plan.views.now(caller, view -> view.records(Episodes.class));
        return records.get(0).value();
    }

    @Test
    void nothingKeepsTheClassesOfAModuleThatHasGone() throws Exception {
        plan.store.declare(List.of(CollectionSpec.of("cse.episodes")));
        plan.store.write(new Intent("test", "Records"), unit -> {
            unit.put(
                    "cse.episodes",
                    "2014-11",
                    Unit.NEW,
                    Documents.of(new Episodes("2014-11", 12, Optional.of(3), "", Episodes.Kind.SHORT)));
            return null;
        });
        Instant then = plan.clock.instant();
        plan.clock.goOn(Duration.ofDays(1));
        PlanViews views = new PlanViews(
                plan.store,
                plan.clock,
                type -> type.getSimpleName().equals("Episodes") ? Optional.of("cse.episodes") : Optional.empty());

        WeakReference<ClassLoader> gone = readThroughAModule(views, then);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return gone.get() == null;
        });
    }

    private static WeakReference<ClassLoader> readThroughAModule(PlanViews views, Instant then) throws Exception {
        ClassLoader module = new ModuleLoader();
        Class<? extends Record> type =
                module.loadClass(Episodes.class.getName()).asSubclass(Record.class);
        assertThat(type).isNotSameAs(Episodes.class);
        for (Caller caller : List.of(READER, OFFICE)) {
            List<?> records = views.now(caller, view -> view.records(type));
            assertThat(records).hasSize(1);
            List<?> earlier = views.asAt(caller, then, view -> view.records(type));
            assertThat(earlier).as("of an earlier day").hasSize(1);
            List<Record> said = views.now(caller, view -> values(view, type));
            assertThat(said.get(0) == ((Stored<?>) records.get(0)).value()).isTrue();
            List<Record> saidThen = views.asAt(caller, then, view -> values(view, type));
            assertThat(saidThen.size()).as("of an earlier day").isEqualTo(1);
            Record value = (Record) ((Stored<?>) records.get(0)).value();
            assertThat(Documents.of(value).path("kind").asText()).isEqualTo("SHORT");
            Object kind = module.loadClass(Episodes.Kind.class.getName()).getEnumConstants()[0];
            assertThat(Documents.of((Enum<?>) kind).asText()).isEqualTo("SHORT");
        }
        return new WeakReference<>(module);
    }

    /** Said by the core's own, of a module's records. */
    private static <T extends Record> List<Record> values(PlanView view, Class<T> type) {
        DerivedEach<T, Record> value = (stored, today) -> stored.value();
        return view.derivedEach(type, value);
    }

    /** Loads the record and its choice anew, as another bundle would. */
    private static final class ModuleLoader extends ClassLoader {

        ModuleLoader() {
            super(PlanViewsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Episodes.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
