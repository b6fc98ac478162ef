package org.braidplan.engine.module;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundles of modules in the framework. It puts each in by itself, past Karaf's features, so that no other bundle is ever
 * stopped or resolved anew because of one.
 */
final class ModuleBundles {

    /** What the location of every bundle starts with that this has put in to serve. */
    static final String MODULE = "braid-module:";

    /** The same for one that is only looked at. */
    private static final String LOOK = "braid-look:";

    /** What is missing when the core is of another version. */
    static final String OTHER_CORE = "It needs another version of the core.";

    private static final Logger LOG = LoggerFactory.getLogger(ModuleBundles.class);
    private static final int REFRESH_SECONDS = 10;

    /** What the framework says is missing: {@code osgi.wiring.package; (&(osgi.wiring.package=org.example)(version>=1.0))}. */
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)\\)");

    private final BundleContext context;
    private final FrameworkWiring framework;
    private final ServiceRegistration<CollisionHook> sameVersions;

    ModuleBundles(BundleContext context) {
        this.context = context;
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        // A file that is only looked at, and a snapshot put in the place of another, have the version of what is
        // running.
        this.sameVersions = context.registerService(CollisionHook.class, ModuleBundles::allowOurs, null);
    }

    void close() {
        sameVersions.unregister();
    }

    private static void allowOurs(int operation, Bundle target, Collection<Bundle> collisions) {
        collisions.removeIf(ModuleBundles::isOurs);
    }

    /** Whether a bundle was put in here. */
    static boolean isOurs(Bundle bundle) {
        return bundle.getLocation().startsWith(MODULE) || bundle.getLocation().startsWith(LOOK);
    }

    /** All that were put in here. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles()).filter(ModuleBundles::isOurs).toList();
    }

    /** Puts a file's bundle in, to serve; it is not started. */
    Bundle putIn(KarFile kar) {
        return putIn(MODULE, kar);
    }

    /** Puts a file's bundle in, to be looked at. */
    Bundle putInToLook(KarFile kar) {
        return putIn(LOOK, kar);
    }

    private Bundle putIn(String start, KarFile kar) {
        try (InputStream jar = kar.open()) {
            Bundle bundle = context.installBundle(start + kar.sha256() + ":" + UUID.randomUUID(), jar);
            // It shall start when it is told to, and not wait for the framework to come to another level.
            int level = context.getBundle().adapt(BundleStartLevel.class).getStartLevel();
            bundle.adapt(BundleStartLevel.class).setStartLevel(Math.max(1, level));
            return bundle;
        } catch (IOException | BundleException e) {
            LOG.info("{} {} could not be put in", kar.name(), kar.version(), e);
            throw KarFile.refused("The bundle in it is damaged, or none that this platform can run.");
        }
    }

    /** Why a bundle does not resolve, in a sentence; none when it does. */
    Optional<String> missing(Bundle bundle) {
        if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return Optional.of(
                    "It is a fragment: it would become part of another bundle, which would have to start anew.");
        }
        if (framework.resolveBundles(List.of(bundle))) {
            return Optional.empty();
        }
        try {
            // It cannot start, being unresolved; only trying makes the framework say why.
            bundle.start(Bundle.START_TRANSIENT);
            return Optional.empty();
        } catch (BundleException e) {
            LOG.info("{} {} does not resolve", bundle.getSymbolicName(), bundle.getVersion(), e);
            return Optional.of(sentence(String.valueOf(e.getMessage())));
        }
    }

    static String sentence(String message) {
        Matcher missing = PACKAGE.matcher(message);
        if (missing.find()) {
            return "It needs the package " + missing.group(1) + ", which this platform does not have in that version.";
        }
        if (message.contains(CoreRange.CORE)) {
            return OTHER_CORE;
        }
        return "Something that it needs is not here. The log says what.";
    }

    /** Starts a bundle, for this run of the framework: the next start asks the journal what shall run. */
    void start(Bundle bundle) throws BundleException {
        bundle.start(Bundle.START_TRANSIENT);
    }

    /** Other bundles that would be stopped and started if these went; in order of their names. */
    List<String> refreshedWith(Collection<Bundle> bundles) {
        return framework.getDependencyClosure(bundles).stream()
                .filter(b -> !bundles.contains(b))
                .map(b -> b.getSymbolicName() + " " + b.getVersion())
                .sorted()
                .toList();
    }

    /** The bundles of this name that serve or could. */
    List<Bundle> named(String name) {
        return all().stream()
                .filter(b -> b.getLocation().startsWith(MODULE) && name.equals(b.getSymbolicName()))
                .toList();
    }

    /** Takes a bundle out and lets go of its classes; one that cannot be taken out goes at the next start. */
    void takeOut(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                Within.configured().run("stop", () -> {
                    bundle.uninstall();
                    return true;
                });
            }
            if (framework.getRemovalPendingBundles().contains(bundle)) {
                CountDownLatch done = new CountDownLatch(1);
                framework.refreshBundles(List.of(bundle), event -> done.countDown());
                if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("{} {} is gone, but its classes are not", bundle.getSymbolicName(), bundle.getVersion());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn(
                    "{} {} could not be taken out; the next start does it",
                    bundle.getSymbolicName(),
                    bundle.getVersion(),
                    e);
        }
    }
}
