package org.braidplan.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Makes the next version of a strand's KAR from the one that was built: the same classes, a higher version, and a strand class
 * of the test's own that may bring more.
 */
final class NextVersion {

    private static final String MIGRATED = "com.fasterxml.jackson.databind,com.fasterxml.jackson.databind.node";

    private final Path kar;
    private final Path work;

    private NextVersion(Path kar, Path work) {
        this.kar = kar;
        this.work = work;
    }

    /** From this KAR, in a new folder below {@code work}: Pax Exam asks for its configuration more than once. */
    static NextVersion of(Path kar, Path work) {
        try {
            return new NextVersion(kar, Files.createTempDirectory(Files.createDirectories(work), "next"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the KAR.
     *
     * @param version the new version, of three numbers
     * @param strandClass the fully qualified name of the strand class, which is one of the sources
     * @param sources Java sources by fully qualified name; they see the API and the strand's own classes
     */
    Path as(String version, String strandClass, Map<String, String> sources) {
        try {
            Path repository = Files.createDirectories(work.resolve("kar-" + version));
            unzip(kar, repository);
            Path jar = only(repository, ".jar");
            Path feature = only(repository, "-features.xml");
            String artifact = jar.getParent().getParent().getFileName().toString();
            String old = jar.getParent().getFileName().toString();
            Path inside = Files.createDirectories(work.resolve("bundle-" + version));
            unzip(jar, inside);
            compile(sources, jar, inside);
            Path home = Files.createDirectories(jar.getParent().resolveSibling(version));
            raise(inside, version, strandClass);
            zip(inside, home.resolve(artifact + "-" + version + ".jar"));
            Files.writeString(
                    home.resolve(feature.getFileName().toString().replace(old, version)),
                    Files.readString(feature).replace(old, version));
            deleteTree(jar.getParent());
            Path made = work.resolve(artifact + "-" + version + ".kar");
            zip(repository, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Map<String, String> sources, Path jar, Path into) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Path folder = Files.createDirectories(work.resolve("sources"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            int answer = javac.run(
                    null,
                    null,
                    null,
                    "--release",
                    "17",
                    "-proc:none",
                    "-cp",
                    jar + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                    "-sourcepath",
                    folder.toString(),
                    "-d",
                    into.toString(),
                    file.toString());
            if (answer != 0) {
                throw new IllegalArgumentException("does not compile: " + source.getKey());
            }
        }
    }

    private static void raise(Path bundle, String version, String strandClass) throws IOException {
        Path file = bundle.resolve(JarFile.MANIFEST_NAME);
        Manifest manifest;
        try (InputStream in = Files.newInputStream(file)) {
            manifest = new Manifest(in);
        }
        manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
        manifest.getMainAttributes().put(new Attributes.Name("Braid-Strand"), strandClass);
        Attributes.Name imports = new Attributes.Name("Import-Package");
        String imported = manifest.getMainAttributes().getValue(imports);
        if (!imported.contains("com.fasterxml.jackson.databind")) {
            // The strand that was built may have no migration, and so no need of what a migration sees.
            manifest.getMainAttributes().put(imports, imported + "," + MIGRATED);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest.write(out);
        }
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(ending)).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("expected one " + ending + " in the KAR, found " + found);
            }
            return found.get(0);
        }
    }

    private static void unzip(Path zip, Path into) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            Path root = archive.getPath("/");
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path to = into.resolve(root.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private static void zip(Path folder, Path to) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to), StandardCharsets.UTF_8);
                var files = Files.walk(folder)) {
            // The manifest comes first, as JAR readers expect.
            List<Path> ordered = files.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing((Path f) -> !f.endsWith(JarFile.MANIFEST_NAME)))
                    .toList();
            for (Path file : ordered) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
