package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.braidplan.problem.Problem;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Intent;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The component in a real framework, where others find the store as a service. */
class StoreComponentTest {

    @TempDir
    private Path temporary;

    private Framework framework;
    private BundleContext context;

    @BeforeEach
    void start() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.resolve("bundles").toString(),
                        "karaf.data",
                        temporary.resolve("karaf").toString(),
                        "org.braidplan.store.directory",
                        temporary.resolve("property").toString()));
        framework.start();
        context = framework.getBundleContext();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private StoreComponent open(Map<String, Object> configuration, String environment) {
        return new StoreComponent(context, configuration, Clock.systemUTC(), environment);
    }

    private List<String> directories() throws Exception {
        return context.getServiceReferences(Store.class, null).stream()
                .map(service -> temporary
                        .relativize(Path.of((String) service.getProperty("directory")))
                        .toString())
                .toList();
    }

    @Test
    void the_store_is_a_service_as_long_as_it_is_open_and_keeps_what_was_written() throws Exception {
        for (long entry = 1; entry <= 2; entry++) {
            StoreComponent component = open(Map.of(), null);
            ServiceReference<Store> service = context.getServiceReference(Store.class);
            Store store = context.getService(service);
            store.declare(List.of(CollectionSpec.of("notes")));
            String key = "n" + entry;
            assertThat(store.write(new Intent("asha", "Noted"), unit -> {
                                unit.put("notes", key, Unit.NEW, JsonNodeFactory.instance.objectNode());
                                return null;
                            })
                            .entry())
                    .isEqualTo(entry);
            component.close();
            assertThat(directories()).isEmpty();
            assertThatThrownBy(() -> store.read(snapshot -> null)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void the_environment_names_the_directory_before_the_configuration_and_that_before_the_property() throws Exception {
        Path environment = temporary.resolve("environment");
        Map<String, Object> configuration =
                Map.of("directory", temporary.resolve("configured").toString());
        StoreComponent component = open(configuration, environment.toString());
        assertThat(directories()).containsExactly("environment");
        component.close();
        component = open(configuration, " ");
        assertThat(directories()).containsExactly("configured");
        component.close();
        component = open(Map.of(), null);
        assertThat(directories()).containsExactly("property");
        component.close();
    }

    @Test
    void a_store_that_does_not_open_is_no_service() throws Exception {
        Logger logger = Logger.getLogger(StoreComponent.class.getName());
        logger.setLevel(Level.OFF);
        try (EmbeddedStore other = EmbeddedStore.open(temporary.resolve("property"), Clock.systemUTC())) {
            assertThatThrownBy(() -> open(Map.of(), null))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("store-in-use"));
            assertThat(other.journal().last()).isZero();
            assertThat(directories()).isEmpty();
        } finally {
            logger.setLevel(null);
        }
        StoreComponent component = open(Map.of(), null);
        assertThat(directories()).containsExactly("property");
        component.close();
    }
}
