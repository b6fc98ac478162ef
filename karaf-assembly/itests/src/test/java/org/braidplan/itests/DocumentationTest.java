package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the documents say is there, is there. */
class DocumentationTest {

    private static final Path ROOT =
            Path.of(System.getProperty("braid.root")).toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile(
            "bin/client \"((?:strand|plan|store|person|token):[a-z]+)|`((?:strand|plan|store|person|token):[a-z]+)");

    @Test
    @DisplayName("every link from a document to a file of the project leads somewhere")
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                links++;
                if (!Files.exists(document.getParent().resolve(link.group(1)))) {
                    broken.add(ROOT.relativize(document) + " → " + link.group(1));
                }
            }
        }
        assertThat(links).isGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("every console command that a document names is there")
    void commandsAreThere() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(ROOT.resolve("core/shell/src/main/java"))) {
            sources = files.filter(Files::isRegularFile)
                    .map(DocumentationTest::text)
                    .toList();
        }
        List<String> missing = new ArrayList<>();
        int commands = 0;
        for (Path document : documents()) {
            Matcher command = COMMAND.matcher(Files.readString(document));
            while (command.find()) {
                commands++;
                String[] name = (command.group(1) != null ? command.group(1) : command.group(2)).split(":");
                Pattern declared = Pattern.compile("scope = \"" + name[0] + "\",\\s+name = \"" + name[1] + "\"");
                if (sources.stream()
                        .noneMatch(source -> declared.matcher(source).find())) {
                    missing.add(ROOT.relativize(document) + ": " + String.join(":", name));
                }
            }
        }
        assertThat(commands).isGreaterThan(8);
        assertThat(missing).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        for (String room : List.of("core", "strand-modules", "karaf-assembly/distribution/src")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .filter(file -> !file.toString().contains("/src/test/resources/"))
                        .forEach(documents::add);
            }
        }
        assertThat(documents).hasSizeGreaterThan(10);
        return documents;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
