package org.braidplan.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braidplan.homes.Home;
import org.braidplan.module.StrandModule;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An OSGi framework, and module files made from the strand of homes in this test's classes. */
final class ModuleFramework implements AutoCloseable {

    static final String NAME = "braid-strand-cse";

    private static final List<String> PACKAGES = List.of(
            "org.braidplan.check",
            "org.braidplan.indicator",
            "org.braidplan.module",
            "org.braidplan.page",
            "org.braidplan.plan",
            "org.braidplan.register",
            "org.braidplan.view",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.databind.node",
            "gg.jte.html");

    private final Framework framework;

    ModuleFramework(Path folder) {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        String.join(",", PACKAGES)));
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IllegalStateException("The framework does not start.", e);
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Makes something that finds its folders as in the container, by the properties of Karaf. */
    static <T> T in(Path folder, Supplier<T> making) {
        String home = System.getProperty("karaf.home");
        String data = System.getProperty("karaf.data");
        System.setProperty("karaf.home", folder.toString());
        System.setProperty("karaf.data", folder.resolve("data").toString());
        try {
            return making.get();
        } finally {
            restore("karaf.home", home);
            restore("karaf.data", data);
        }
    }

    private static void restore(String property, @Nullable String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    /** Stops the module's bundle as somebody does who knows nothing of Braid. */
    void stopBehindTheBack() {
        for (Bundle bundle : context().getBundles()) {
            if (NAME.equals(bundle.getSymbolicName())) {
                try {
                    bundle.stop();
                } catch (BundleException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** A KAR of this strand class. */
    static byte[] kar(String version, Class<? extends StrandModule> strand) {
        return kar(version, strand, "");
    }

    /** The same, which needs one package more; none when that is empty. */
    static byte[] kar(String version, Class<? extends StrandModule> strand, String needs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("repository/homes-" + version + ".jar"));
            zip.write(jar(version, strand.getName(), needs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] jar(String version, String strand, String needs) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", String.join(",", PACKAGES) + (needs.isEmpty() ? "" : "," + needs));
        main.putValue("Braid-Strand", strand);
        main.putValue("Braid-Templates", Home.class.getPackageName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Path compiled : classes()) {
                jar.putNextEntry(new ZipEntry(folder() + compiled.getFileName()));
                Files.copy(compiled, jar);
            }
        }
        return bytes.toByteArray();
    }

    private static String folder() {
        return Home.class.getPackageName().replace('.', '/') + "/";
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(Home.class.getResource("Home.class").toURI()).getParent())) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a file where those are that came with the distribution. */
    static void putAtHand(Path folder, String name, byte[] kar) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(kar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
