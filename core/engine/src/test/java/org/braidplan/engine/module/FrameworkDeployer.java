package org.braidplan.engine.module;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Puts modules into a bare framework: the bundle alone, with none of Karaf's features. */
final class FrameworkDeployer implements ModuleDeployer {

    private final BundleContext context;
    private final Map<String, Bundle> deployed = new TreeMap<>();

    FrameworkDeployer(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> missing(KarFile kar) {
        return new BundleLook(context).missing(kar);
    }

    @Override
    public void deploy(Path kar) {
        KarFile file = KarFile.read(kar);
        try (InputStream jar = file.open()) {
            Bundle bundle = context.installBundle(kar.toString(), jar);
            deployed.put(kar.getFileName().toString().replaceAll("\\.kar$", ""), bundle);
            bundle.start();
        } catch (Exception e) {
            throw KarFile.refused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void remove(String name) {
        Bundle bundle = deployed.remove(name);
        try {
            if (bundle != null) {
                bundle.uninstall();
            }
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> deployed() {
        return List.copyOf(deployed.keySet());
    }
}
