package org.braidplan.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guide for authors of strands, for somebody who does to the letter what it says.
 *
 * @param text as it is in the project
 */
record Guide(String text) {

    /** A block: what kind, empty for commands, and what is in it. */
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    /** A block of Java whose first line says which file it is. */
    private static final Pattern FILE = Pattern.compile("// (\\S+)\\n(.*)", Pattern.DOTALL);

    static Guide read() throws IOException {
        return new Guide(Files.readString(Path.of(System.getProperty("braid.root"), "core/docs/writing-a-strand.md")));
    }

    /** The one block of commands in which something is said. */
    String commands(String saying) {
        List<String> blocks = blocks("").filter(block -> block.contains(saying)).toList();
        if (blocks.size() != 1) {
            throw new AssertionError(blocks.size() + " blocks of the guide say " + saying);
        }
        return blocks.get(0);
    }

    /** Writes the files that it shows into a project, over what is there; returns how many. */
    int layOver(Path project) throws IOException {
        List<Matcher> files =
                blocks("java").map(FILE::matcher).filter(Matcher::matches).toList();
        for (Matcher file : files) {
            Path path = project.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        return files.size();
    }

    private Stream<String> blocks(String kind) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> block.group(2));
    }
}
