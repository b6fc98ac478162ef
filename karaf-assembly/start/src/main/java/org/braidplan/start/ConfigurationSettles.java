package org.braidplan.start;

import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ManagedService;

/**
 * Holds the start, one level below Karaf's feature service, until all configuration that was read so far has reached whom it is
 * for.
 *
 * <p>The configuration service tells everybody on one thread, in order. Among those is the handler of {@code mvn:} addresses,
 * which is then registered anew. Where that happens while the feature service starts, as it does on a busy machine, Karaf
 * 4.4.10 begins to install its first features a second time and ends the threads of the first, for which the start then waits
 * for ever. So this asks to be told as well, and waits for its turn.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class ConfigurationSettles implements BundleActivator {

    private static final String PID = "org.braidplan.start";

    /** After this long it starts all the same: a start that may hang is better than one that certainly does not happen. */
    private static final long LIMIT_SECONDS = 30;

    @Override
    public void start(BundleContext context) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_PID, PID);
        ManagedService turn = configuration -> told.countDown();
        context.registerService(ManagedService.class, turn, properties);
        told.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }
}
