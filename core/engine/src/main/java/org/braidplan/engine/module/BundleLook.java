package org.braidplan.engine.module;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the framework has all that a module's bundle needs, by letting it try, without starting the bundle. */
final class BundleLook {

    private static final Logger LOG = LoggerFactory.getLogger(BundleLook.class);

    /** What the framework says is missing: {@code osgi.wiring.package; (&(osgi.wiring.package=org.example)(version>=1.0))}. */
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)\\)");

    private final BundleContext context;

    BundleLook(BundleContext context) {
        this.context = context;
    }

    /** What it needs that is not here, in a sentence; none when all of it is. */
    Optional<String> missing(KarFile kar) {
        if (Arrays.stream(context.getBundles())
                .anyMatch(b ->
                        kar.name().equals(b.getSymbolicName()) && kar.version().equals(b.getVersion()))) {
            // A framework takes no second bundle of a name and version; this one's needs are most likely the same.
            return Optional.empty();
        }
        try (InputStream jar = kar.open()) {
            Bundle bundle = context.installBundle("look:" + kar.sha256(), jar);
            try {
                return missing(bundle);
            } finally {
                bundle.uninstall();
            }
        } catch (IOException | BundleException e) {
            LOG.info("{} could not be looked at", kar.deployedName(), e);
            return Optional.of("The bundle in it is damaged, or none that this platform can run.");
        }
    }

    private Optional<String> missing(Bundle bundle) {
        FrameworkWiring framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
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
            return "It needs another version of the core.";
        }
        return "Something that it needs is not here. The log says what.";
    }
}
