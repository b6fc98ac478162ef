package org.braidplan.itests;

import static org.junit.Assert.assertEquals;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.junit.After;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/**
 * A test that runs inside the archive, as one bundle more among its bundles.
 *
 * <p>Each class gets a Braid of its own, unpacked from the archive, on ports of its own. After every test its log is read,
 * and a line that warns or fails fails the test.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class BraidContainer {

    private static final String KARAF = System.getProperty("karaf.version", "");

    @Inject
    protected BundleContext bundles;

    /** Its being there says that everything that boots has booted. */
    @Inject
    protected BootFinished booted;

    private final HttpClient http = HttpClient.newHttpClient();

    @Configuration
    public Option[] braid() {
        File work = new File(System.getProperty("braid.work"), "exam");
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("braid.archive"))
                                .toURI()
                                .toString())
                        .name("Braid")
                        .unpackDirectory(work)
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                doNotModifyLogConfiguration(),
                configureConsole().ignoreLocalConsole(),
                environment("BRAID_PORT=" + FreePort.next()),
                environment("BRAID_SHELL_PORT=" + FreePort.next()),
                environment("BRAID_DATA=" + new File(work, "data-" + UUID.randomUUID())),
                vmOption("-Xmx512m"),
                // As Karaf's own script has it; the container of the tests starts Java without it.
                vmOption("--add-reads=java.xml=java.logging"),
                vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
                vmOption("--patch-module"),
                vmOption("java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar"),
                vmOption("--patch-module"),
                vmOption("java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar"),
                // The archive fetches nothing; the test's own bundles come from the build's repository.
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots,"
                                + new File(System.getProperty("braid.repository")).toURI() + "@id=build@snapshots"),
                composite(more()));
    }

    /** What a test needs beyond the archive. */
    protected Option[] more() {
        return options();
    }

    /** Asks for a page, and gives whatever came back. */
    protected HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + bundles.getProperty("org.osgi.service.http.port") + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @After
    public void theLogHasNoComplaints() throws IOException {
        Path log = Path.of(bundles.getProperty("karaf.log"), "karaf.log");
        assertEquals(List.of(), new ContainerLog(log).complaints());
    }
}
