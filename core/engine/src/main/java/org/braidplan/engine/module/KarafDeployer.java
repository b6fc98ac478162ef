package org.braidplan.engine.module;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.apache.karaf.kar.KarService;
import org.braidplan.problem.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deploys KAR files through Karaf, which remembers them from one start to the next. */
@Component
public final class KarafDeployer implements ModuleDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(KarafDeployer.class);

    private final KarService kars;
    private final FeaturesService features;
    private final BundleLook look;

    @Activate
    public KarafDeployer(BundleContext context, @Reference KarService kars, @Reference FeaturesService features) {
        this.look = new BundleLook(context);
        this.kars = kars;
        this.features = features;
    }

    @Override
    public Optional<String> missing(KarFile kar) {
        return look.missing(kar);
    }

    @Override
    public void deploy(Path kar) {
        String name = name(kar);
        try {
            // No other bundle may be refreshed because a module comes.
            kars.install(kar.toUri(), false, true);
            Optional<String> refusal = refusal(name);
            if (refusal.isPresent()) {
                kars.uninstall(name, true);
                throw KarFile.refused(refusal.get());
            }
        } catch (Problem e) {
            throw e;
        } catch (Exception e) {
            throw Problem.of(
                    Problem.Kind.INVALID, "module-refused", "The platform could not install it. The log says why.", e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            if (deployed().contains(name)) {
                kars.uninstall(name);
            }
        } catch (Exception e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "module-not-removed",
                    "The platform could not remove " + name + ". The log says why.",
                    e);
        }
    }

    @Override
    public List<String> deployed() {
        try {
            return kars.list();
        } catch (Exception e) {
            throw new IllegalStateException("Karaf does not say which KAR files are installed.", e);
        }
    }

    /** Why a file that Karaf has taken did not start; Karaf itself only logs it. */
    private Optional<String> refusal(String name) throws Exception {
        List<Feature> brought = brought(name);
        if (brought.isEmpty()) {
            return Optional.of("It has no feature in it that could be started.");
        }
        for (Feature feature : brought) {
            if (!features.isInstalled(feature)) {
                try {
                    features.installFeature(feature, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
                } catch (Exception e) {
                    LOG.info("The module {} was refused", name, e);
                    return Optional.of(sentence(e));
                }
            }
        }
        return Optional.empty();
    }

    private List<Feature> brought(String name) throws Exception {
        List<Feature> brought = new ArrayList<>();
        for (URI uri : repositories(name)) {
            Repository repository = features.getRepository(uri);
            if (repository != null) {
                brought.addAll(List.of(repository.getFeatures()));
            }
        }
        return brought;
    }

    /** Where Karaf notes the feature repositories of a KAR that it has taken in. */
    private static List<URI> repositories(String name) throws IOException {
        Path note = Path.of(System.getProperty("karaf.data", "data"), "kar", name, "features.cfg");
        List<URI> uris = new ArrayList<>();
        for (String line : Files.exists(note) ? Files.readAllLines(note) : List.<String>of()) {
            if (!line.isBlank()) {
                uris.add(URI.create(line.strip()));
            }
        }
        return uris;
    }

    private static String sentence(Exception e) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            all.append(t.getMessage()).append('\n');
        }
        return BundleLook.sentence(all.toString());
    }

    private static String name(Path kar) {
        String file = kar.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }
}
