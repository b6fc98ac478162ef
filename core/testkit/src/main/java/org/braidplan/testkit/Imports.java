package org.braidplan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a bundle takes from others, as its manifest says: the build writes it from the classes. */
final class Imports {

    /** Beside the API: the language, and the JSON in which a migration sees its documents. */
    private static final Pattern ALWAYS = Pattern.compile("java\\..*|com\\.fasterxml\\.jackson\\.databind(\\..*)?");

    private static final Pattern CORE = Pattern.compile(
            "org\\.braidplan\\.core;filter:=\"\\(&\\(org\\.braidplan\\.core=core\\)\\(version>=[0-9.]+\\)\\(!\\(version>=[0-9.]+\\)\\)\\)\"");

    private Imports() {}

    /** The packages that a bundle takes and the API's bundle does not offer, and what else it asks for. */
    static Set<String> beyond(Manifest bundle, Manifest api) {
        Set<String> offered = names(api.getMainAttributes().getValue("Export-Package"));
        Set<String> beyond = names(bundle.getMainAttributes().getValue("Import-Package"));
        beyond.removeIf(name -> offered.contains(name) || ALWAYS.matcher(name).matches());
        for (String header : List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host", "Bundle-Activator")) {
            Optional.ofNullable(bundle.getMainAttributes().getValue(header))
                    .ifPresent(v -> beyond.add(header + ": " + v));
        }
        return beyond;
    }

    /** Whether a bundle says which versions of the core it can run on: from one, and below the next that may break it. */
    static boolean saysWhichCore(Manifest bundle) {
        String needs = bundle.getMainAttributes().getValue("Require-Capability");
        return needs != null && CORE.matcher(needs.replace(" ", "")).find();
    }

    /** The manifest of the folder or jar that a class comes from. */
    static Optional<Manifest> manifest(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(place)) {
                try (JarFile jar = new JarFile(place.toFile())) {
                    return Optional.ofNullable(jar.getManifest());
                }
            }
            Path file = place.resolve(JarFile.MANIFEST_NAME);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(new Manifest(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(String header) {
        if (header == null) {
            return new TreeSet<>();
        }
        return Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
                .splitAsStream(header)
                .map(clause -> clause.split(";")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
