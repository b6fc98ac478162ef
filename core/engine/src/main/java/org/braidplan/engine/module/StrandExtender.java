package org.braidplan.engine.module;

import java.util.Optional;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.StrandModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the bundles that are modules of a strand, by the header {@code Braid-Strand} that names their {@link StrandModule}.
 *
 * <p>Those that somebody put in with other commands than Braid's serve while they are active, unless an operator has chosen
 * another module for that strand. Of those that Braid put in itself it only notices when one stops that should not.
 */
@Component(service = StrandExtender.class, immediate = true)
public final class StrandExtender implements BundleTrackerCustomizer<Bundle> {

    /** The header that names the class. */
    static final String STRAND = "Braid-Strand";

    /** The header that names the package of precompiled templates. */
    static final String TEMPLATES = "Braid-Templates";

    private static final Logger LOG = LoggerFactory.getLogger(StrandExtender.class);

    private final BundleContext context;
    private final ActiveModules modules;
    private final MovingIn movingIn;
    private final BundleTracker<Bundle> bundles;
    private volatile boolean closing;

    @Activate
    public StrandExtender(BundleContext context, @Reference ActiveModules modules, @Reference MovingIn movingIn) {
        this.context = context;
        this.modules = modules;
        this.movingIn = movingIn;
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    public void close() {
        closing = true;
        bundles.close();
    }

    @Override
    public synchronized Bundle addingBundle(Bundle bundle, BundleEvent event) {
        String type = header(bundle, STRAND);
        if (type.isEmpty()) {
            return null;
        }
        if (ModuleBundles.isOurs(bundle)) {
            return bundle;
        }
        try {
            come(bundle, type);
        } catch (Exception | LinkageError e) {
            String reason = reason(e);
            LOG.warn("The module {} {} cannot serve: {}", bundle.getSymbolicName(), bundle.getVersion(), reason);
            LOG.info("Why {} cannot serve", bundle.getSymbolicName(), e);
            modules.fail(
                    bundle.getBundleId(),
                    new ActiveModules.Failed(
                            strandOf(bundle.getSymbolicName()),
                            bundle.getSymbolicName(),
                            bundle.getVersion().toString(),
                            reason));
        }
        return bundle;
    }

    private void come(Bundle bundle, String type) throws ReflectiveOperationException {
        StrandModule module =
                (StrandModule) bundle.loadClass(type).getDeclaredConstructor().newInstance();
        StrandReader read = StrandReader.read(module);
        Live live = new Live(
                read.strand(),
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                read.contents(),
                bundle.adapt(BundleWiring.class).getClassLoader(),
                header(bundle, TEMPLATES));
        if (modules.wouldServe(bundle.getBundleId(), live)) {
            movingIn.refuseMigration(live, read.schemas());
            movingIn.prepare(live, read.schemas());
        }
        modules.come(bundle.getBundleId(), live);
        if (modules.of(live.strand()).filter(live::equals).isPresent()) {
            movingIn.settle(live);
        }
        LOG.info("The module {} {} is active for the strand {}", live.name(), live.version(), live.strand());
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle object) {
        // Only active bundles are tracked, so there is nothing between coming and going.
    }

    @Override
    public synchronized void removedBundle(Bundle bundle, BundleEvent event, Bundle object) {
        Optional<Live> went = modules.broughtBy(bundle.getBundleId());
        Optional<Live> next = went.flatMap(live -> modules.withoutBundle(bundle.getBundleId(), live.strand()));
        boolean changes = went.isPresent() && !next.equals(modules.of(went.get().strand()));
        if (changes && next.isPresent()) {
            prepareAgain(next.get());
        }
        if (went.isPresent() && ModuleBundles.isOurs(bundle) && !isStopping()) {
            String reason =
                    "Its bundle was stopped or changed with other commands than Braid’s, so it no longer serves."
                            + " Install its file again.";
            LOG.warn("The module {} {}: {}", went.get().name(), went.get().version(), reason);
            modules.fail(
                    bundle.getBundleId(),
                    new ActiveModules.Failed(
                            went.get().strand(), went.get().name(), went.get().version(), reason));
            return;
        }
        modules.go(bundle.getBundleId());
        went.ifPresent(live -> LOG.info("The module {} {} has gone", live.name(), live.version()));
    }

    /** An older version takes its place again. */
    private void prepareAgain(Live module) {
        try {
            movingIn.prepare(module, StrandReader.schemas(module.strand(), module.contents()));
        } catch (RuntimeException e) {
            LOG.warn("The registers of {} {} could not be prepared", module.name(), module.version(), e);
        }
    }

    private boolean isStopping() {
        return closing
                || context.getBundle(org.osgi.framework.Constants.SYSTEM_BUNDLE_LOCATION)
                                .getState()
                        == Bundle.STOPPING;
    }

    /** A header of a bundle; empty when it has none of this name. */
    static String header(Bundle bundle, String name) {
        String value = bundle.getHeaders("").get(name);
        return value == null ? "" : value.strip();
    }

    /** The strand that a bundle's name speaks of, until its module says so itself. */
    static String strandOf(String name) {
        return name.startsWith("braid-strand-") ? name.substring("braid-strand-".length()) : name;
    }

    /** Why a strand class could not be asked, in a sentence. */
    static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof java.lang.reflect.InvocationTargetException || cause instanceof Within.Broken)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        if (thrown instanceof ClassNotFoundException) {
            return "The class that it names as its strand's module is not in it.";
        }
        return cause instanceof IllegalArgumentException || cause instanceof org.braidplan.problem.Problem
                ? message
                : (cause.getClass().getSimpleName() + ": " + message).strip();
    }
}
