package org.braidplan.store.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store of the installation and offers it as a service once its journal has been read and its image stands.
 *
 * <p>The directory is {@code BRAID_DATA} of the environment, or {@code directory} of the configuration
 * {@code org.braidplan.store}, or the framework's property {@code org.braidplan.store.directory}, or {@code braid} in
 * Karaf's data directory. When the store does not open, the reason is in the log and there is no service.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.braidplan.store.Store\"")
@Component(
        name = "org.braidplan.store",
        immediate = true,
        service = {})
public final class StoreComponent {

    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

    private final EmbeddedStore store;
    private final ServiceRegistration<Store> registration;

    /** Opens the store. */
    @Activate
    public StoreComponent(BundleContext context, Map<String, Object> configuration, @Reference Clock clock) {
        this(context, configuration, clock, System.getenv("BRAID_DATA"));
    }

    StoreComponent(
            BundleContext context, Map<String, Object> configuration, Clock clock, @Nullable String environment) {
        Path directory = directory(context, configuration, environment);
        this.store = open(directory, clock);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("directory", directory.toString());
        this.registration = context.registerService(Store.class, store, properties);
        LOG.info(
                "The store in {} is open at entry {}.",
                directory,
                store.journal().last());
    }

    private static EmbeddedStore open(Path directory, Clock clock) {
        try {
            return EmbeddedStore.open(directory, clock);
        } catch (Problem e) {
            LOG.error("The store does not open. {}", e.getMessage());
            throw e;
        }
    }

    private static Path directory(
            BundleContext context, Map<String, Object> configuration, @Nullable String environment) {
        if (environment != null && !environment.isBlank()) {
            return Path.of(environment).toAbsolutePath();
        }
        Object configured = configuration.get("directory");
        if (configured == null) {
            configured = context.getProperty("org.braidplan.store.directory");
        }
        if (configured != null) {
            return Path.of(configured.toString()).toAbsolutePath();
        }
        String data = context.getProperty("karaf.data");
        return Path.of(data == null ? "data" : data, "braid").toAbsolutePath();
    }

    /** Takes the service away and closes the store properly. */
    @Deactivate
    public void close() {
        registration.unregister();
        store.close();
    }
}
