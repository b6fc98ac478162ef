package org.braidplan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** What the archive boots, seen from inside. */
public class PlatformIT extends BraidContainer {

    @Inject
    private FeaturesService features;

    @Test
    public void everyBundleIsActive() throws InterruptedException {
        // The first modules are installed beside the first pages.
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!idle().isEmpty() && System.nanoTime() < limit) {
            Thread.sleep(100);
        }
        assertEquals(List.of(), idle());
    }

    private List<String> idle() {
        return Arrays.stream(bundles.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    @Test
    public void theCoreIsThereAndItsInsidesAreExportedToNobody() {
        List<Bundle> core = Arrays.stream(bundles.getBundles())
                .filter(bundle -> bundle.getSymbolicName().matches("braid-(api|store|engine|web|shell)"))
                .toList();
        assertEquals(5, core.size());
        for (Bundle bundle : core) {
            String exports = bundle.getHeaders().get(Constants.EXPORT_PACKAGE);
            assertTrue(
                    bundle + " exports " + exports, bundle.getSymbolicName().equals("braid-api") == (exports != null));
        }
    }

    @Test
    public void pagesAreServedByJettyTwelveAlone() throws IOException, InterruptedException {
        assertTrue(get("/").statusCode() > 0);
        assertTrue(Arrays.stream(bundles.getBundles())
                .noneMatch(bundle -> bundle.getSymbolicName().startsWith("org.ops4j.pax.web")
                        || bundle.getSymbolicName().equals("org.apache.felix.http.wrappers")));
    }

    @Test
    public void nothingIsManagedFromOutsideButByTheConsole() throws Exception {
        assertTrue(Stream.of("management", "webconsole", "wrap", "deployer").noneMatch(this::isInstalled));
    }

    private boolean isInstalled(String feature) {
        try {
            return features.isInstalled(features.getFeature(feature));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
