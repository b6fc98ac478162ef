package org.braidplan.engine.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braidplan.module.StrandModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An OSGi framework in a folder of its own, and real bundles and KAR files made from the demo strand's classes. */
final class TestFramework implements AutoCloseable {

    static final String NAME = "braid-strand-finance";

    private static final List<String> PACKAGES = List.of(
            "org.braidplan.action",
            "org.braidplan.check",
            "org.braidplan.indicator",
            "org.braidplan.module",
            "org.braidplan.page",
            "org.braidplan.people",
            "org.braidplan.plan",
            "org.braidplan.problem",
            "org.braidplan.register",
            "org.braidplan.store",
            "org.braidplan.view",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.databind.node");
    private static final String DEMO = "org/braidplan/demo/";

    private final Path folder;
    private final Framework framework;

    TestFramework(Path folder) throws BundleException {
        this.folder = folder;
        this.framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        String.join(",", PACKAGES)));
        framework.start();
    }

    org.osgi.framework.BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs and starts the demo strand's bundle. */
    Bundle start(String version, Class<? extends StrandModule> module) throws Exception {
        Path jar = jar(version, module.getName(), "");
        try (InputStream in = Files.newInputStream(jar)) {
            Bundle bundle = context().installBundle("demo:" + version + ":" + module.getSimpleName(), in);
            bundle.start();
            return bundle;
        }
    }

    /** A bundle called "other" that takes this package from another one. */
    Bundle other(String imported) throws Exception {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "other");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", imported);
        Path jar = Files.createTempFile(folder, "other", ".jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return context().installBundle(jar.toUri().toString());
    }

    /** A bundle of the demo strand. */
    Path jar(String version, String module, String coreFilter) throws IOException {
        return jar(version, module, coreFilter, Map.of());
    }

    /** A bundle of the demo strand with more headers. */
    Path jar(String version, String module, String coreFilter, Map<String, String> more) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", String.join(",", PACKAGES) + ",org.osgi.framework");
        if (!module.isEmpty()) {
            main.putValue("Braid-Strand", module);
            main.putValue("Braid-Templates", "org.braidplan.templates.finance");
        }
        if (!coreFilter.isEmpty()) {
            main.putValue(
                    "Require-Capability",
                    "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\",org.braidplan.core;filter:=\"" + coreFilter
                            + "\"");
        }
        more.forEach(main::putValue);
        Path jar = Files.createTempFile(folder, "demo", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(entry("META-INF/MANIFEST.MF"));
            manifest.write(entries);
            for (Path compiled : classes()) {
                entries.putNextEntry(entry(DEMO + compiled.getFileName()));
                Files.copy(compiled, entries);
            }
        }
        return jar;
    }

    /** Of one day, so that the same file made twice is the same to the byte. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2014, 12, 1, 9, 0));
        return entry;
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(TestFramework.class
                        .getResource("/" + DEMO + "Spot.class")
                        .toURI())
                .getParent())) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A KAR file of the demo strand. */
    Path kar(String version, Class<? extends StrandModule> module) throws IOException {
        return kar(module.getSimpleName() + "-" + version + ".kar", "", jar(version, module.getName(), ""));
    }

    /** A KAR file with these jars, and one more file beside them unless its name is empty. */
    Path kar(String name, String more, Path... jars) throws IOException {
        Path kar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(kar))) {
            for (int i = 0; i < jars.length; i++) {
                zip.putNextEntry(entry("repository/org/braidplan/demo/" + i + "/demo-" + i + ".jar"));
                Files.copy(jars[i], zip);
            }
            if (!more.isEmpty()) {
                zip.putNextEntry(entry(more));
                zip.write(1);
            }
        }
        return kar;
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
