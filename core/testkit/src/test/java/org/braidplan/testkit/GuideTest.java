package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author's guide shows is what the archetype makes and what compiles over it. */
class GuideTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).resolve("../..").normalize();
    private static final Path GUIDE = ROOT.resolve("core/docs/writing-a-strand.md");
    private static final Path MADE =
            ROOT.resolve("strand-modules/archetype/src/test/resources/projects/housing/reference");

    /** A block of Java whose first line says which file it is. */
    private static final Pattern BLOCK = Pattern.compile("```java\\n// (\\S+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyBlockOfJavaCompilesOverWhatTheArchetypeMakes(@TempDir Path classes) throws IOException {
        String guide = Files.readString(GUIDE);
        Map<String, String> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(MADE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(MADE.relativize(file).toString(), Files.readString(file));
            }
        }
        int made = sources.size();
        Matcher block = BLOCK.matcher(guide);
        int blocks = 0;
        while (block.find()) {
            sources.put(block.group(1), block.group(2));
            blocks++;
        }
        assertThat(blocks).as("blocks that name their file").isEqualTo(guide.split("```java").length - 1);
        assertThat(blocks).isGreaterThanOrEqualTo(5);
        assertThat(sources.size()).isGreaterThan(made);
        assertThat(compiled(sources, classes)).isEmpty();
    }

    @Test
    void aBlockThatDoesNotCompileIsNoticed(@TempDir Path classes) throws IOException {
        Map<String, String> sources =
                Map.of("src/main/java/Wrong.java", "class Wrong { org.braidplan.register.NoSuchThing thing; }");
        assertThat(compiled(sources, classes)).contains("NoSuchThing");
    }

    @Test
    void theCommandAndTheFilesAreThoseOfTheArchetype() throws IOException {
        String guide = Files.readString(GUIDE);
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        assertThat(guide)
                .contains("maven-archetype-plugin:" + property(pom, "archetype.version") + ":generate")
                .contains("-DarchetypeVersion=" + property(pom, "braid.version"));
        try (Stream<Path> files = Files.walk(MADE)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("pom.xml") && !name.equals("README.md"))
                    .toList();
            assertThat(names).hasSize(8).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
        }
    }

    /** What the compiler has against these sources; empty when nothing. */
    private static String compiled(Map<String, String> sources, Path work) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-parameters",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    Files.createDirectories(work.resolve("classes")).toString());
            boolean sound = javac.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.keySet().stream().map(work::resolve).toList()))
                    .call();
            return sound ? "" : said.toString();
        }
    }

    private static String property(String pom, String name) {
        Matcher property =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(property.find()).as(name).isTrue();
        return property.group(1);
    }
}
