package org.braidplan.engine.module;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.braidplan.module.Modules;
import org.braidplan.problem.Problem;
import org.osgi.framework.Version;

/**
 * A module's file: a Karaf archive (KAR) with the bundle of one strand's module in it.
 *
 * @param bundle where in it the bundle is
 * @param name of the bundle
 * @param version of the bundle
 * @param needs which versions of the core it can run on
 * @param sha256 of the file, 64 hexadecimal digits
 */
record KarFile(Path path, String bundle, String name, Version version, CoreRange needs, String sha256) {

    private static final String REPOSITORY = "repository/";

    /** What a file may not bring: it would be laid over the platform's own files. */
    private static final String RESOURCES = "resources/";

    /**
     * Reads a file without installing anything.
     *
     * @throws Problem {@code module-refused} with a sentence, when it is no module's file
     */
    static KarFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw refused("There is no file " + path.getFileName() + ".");
        }
        try {
            if (Files.size(path) > Modules.LARGEST_FILE) {
                throw refused("It is larger than " + (Modules.LARGEST_FILE >> 20) + " MB.");
            }
            ZipLook.through(path);
        } catch (IOException e) {
            throw damaged(e);
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            int others = 0;
            Map<String, Attributes> modules = new LinkedHashMap<>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(RESOURCES) && !entry.isDirectory()) {
                    throw refused(
                            "It brings files for the platform itself (" + entry.getName() + "), which no module may.");
                }
                if (entry.getName().startsWith(REPOSITORY) && entry.getName().endsWith(".jar")) {
                    Optional<Attributes> manifest =
                            manifest(zip, entry).filter(m -> m.getValue(StrandExtender.STRAND) != null);
                    manifest.ifPresent(m -> modules.put(entry.getName(), m));
                    others += manifest.isPresent() ? 0 : 1;
                }
            }
            if (modules.size() != 1) {
                throw refused(
                        modules.isEmpty()
                                ? "It has no strand's module in it."
                                : "It has the modules of " + modules.size() + " strands in it; a file brings one.");
            }
            if (others > 0) {
                throw refused("It brings other bundles beside the module’s own, which would be shared with the rest of"
                        + " Braid. What a module needs belongs inside its own bundle.");
            }
            Map.Entry<String, Attributes> module = modules.entrySet().iterator().next();
            return of(path, module.getKey(), module.getValue());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static Problem damaged(IOException e) {
        return Problem.of(
                Problem.Kind.INVALID, "module-refused", "It is no KAR file, or it is damaged. Fetch it again.", e);
    }

    /** The strand that its name speaks of. */
    String strand() {
        return StrandExtender.strandOf(name);
    }

    static Problem refused(String sentence) {
        return Problem.of(Problem.Kind.INVALID, "module-refused", sentence);
    }

    private static KarFile of(Path path, String bundle, Attributes manifest) throws IOException {
        String name = manifest.getValue("Bundle-SymbolicName");
        String version = manifest.getValue("Bundle-Version");
        if (name == null || version == null) {
            throw refused("Its bundle has no name or no version.");
        }
        return new KarFile(
                path,
                bundle,
                name.split(";")[0].strip(),
                version(version),
                CoreRange.of(manifest.getValue("Require-Capability")),
                sha256(path));
    }

    private static Version version(String text) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw refused("Its bundle’s version is none: use three numbers, such as 1.2.0.");
        }
    }

    /** The bundle in it, to read; it must be closed. */
    InputStream open() throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new FilterInputStream(zip.getInputStream(zip.getEntry(bundle))) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Optional<Attributes> manifest(ZipFile zip, ZipEntry entry) throws IOException {
        try (JarInputStream jar = new JarInputStream(zip.getInputStream(entry))) {
            return Optional.ofNullable(jar.getManifest()).map(m -> m.getMainAttributes());
        }
    }

    /** The SHA-256 of any file, 64 hexadecimal digits. */
    static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
