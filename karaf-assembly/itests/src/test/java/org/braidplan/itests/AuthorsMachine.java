package org.braidplan.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The machine of somebody who writes a strand and has no sources of Braid: a Maven whose repository holds what a release
 * offers, as this build made it, and otherwise only what this build fetched. It reaches no network.
 */
final class AuthorsMachine {

    /** What a strand's build and its tests stand on, by folder; parents are poms alone. */
    private static final Map<String, String> OFFERED = Map.of(
            ".", "braid",
            "core", "braid-core",
            "core/api", "braid-api",
            "core/store", "braid-store",
            "core/engine", "braid-engine",
            "core/web", "braid-web",
            "core/testkit", "braid-testkit",
            "strand-modules", "braid-strands",
            "strand-modules/archetype", "braid-archetype");

    private static final Path ROOT =
            Path.of(System.getProperty("braid.root")).toAbsolutePath().normalize();

    private final Path folder;
    private final Path repository;
    private final Path settings;

    private AuthorsMachine(Path folder) throws IOException {
        this.folder = folder;
        this.repository = Files.createDirectories(folder.resolve("repository"));
        this.settings = Files.writeString(
                folder.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>fetched</id>
                      <mirrorOf>*</mirrorOf>
                      <url>file://%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(System.getProperty("braid.repository")));
    }

    /** A machine of its own, with what this build offers and nothing else of ours. */
    static AuthorsMachine with(String name) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("braid.work"), name);
        Installation.run(Map.of(), "rm", "-rf", folder.toString()).succeeded();
        AuthorsMachine machine = new AuthorsMachine(Files.createDirectories(folder));
        for (Map.Entry<String, String> offered : OFFERED.entrySet()) {
            machine.offer(ROOT.resolve(offered.getKey()), offered.getValue());
        }
        return machine;
    }

    private void offer(Path room, String artifact) throws IOException {
        String version = System.getProperty("braid.version");
        Path place = Files.createDirectories(repository.resolve("org/braidplan/" + artifact + "/" + version));
        String name = artifact + "-" + version;
        Files.copy(room.resolve("pom.xml"), place.resolve(name + ".pom"));
        Path jar = room.resolve("target/" + name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, place.resolve(name + ".jar"));
        }
    }

    /** Brings a folder of sources onto the machine. */
    Path copy(Path sources) throws IOException {
        Path to = folder.resolve(sources.getFileName());
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = sources.relativize(file);
                if (!relative.startsWith("target")) {
                    Path copy = to.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    /** Runs Maven in the machine's folder. */
    Installation.Outcome maven(String... arguments) throws IOException, InterruptedException {
        return mavenIn(folder, arguments);
    }

    /** Runs Maven in a project's folder. */
    Installation.Outcome mavenIn(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "-C",
                project.toString(),
                "mvn",
                "-B",
                "-ntp",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + repository));
        command.addAll(Arrays.asList(arguments));
        return Installation.run(Map.of("MAVEN_ARGS", ""), command.toArray(String[]::new));
    }

    /** Lets a shell do in a folder what somebody has read, in which {@code mvn} is this machine's Maven. */
    Installation.Outcome shell(Path where, String commands) throws IOException, InterruptedException {
        String maven =
                "mvn() { command mvn -B -ntp -s '" + settings + "' '-Dmaven.repo.local=" + repository + "' \"$@\"; }";
        return Installation.run(
                Map.of("MAVEN_ARGS", ""), "env", "-C", where.toString(), "bash", "-euc", maven + "\n" + commands);
    }

    /** The folder in which it keeps its projects. */
    Path folder() {
        return folder;
    }

    /** Where a project is that was made on the machine. */
    Path project(String name) {
        return folder.resolve(name);
    }

    /** The KAR that a project's build made. */
    static Path kar(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".kar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no KAR in " + project));
        }
    }
}
