package org.braidplan.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a running Braid wrote to its log, and which of it should not be there. */
final class ContainerLog {

    /** A line of Karaf's own pattern, or of java.util.logging before that pattern is in force. */
    private static final Pattern COMPLAINT = Pattern.compile("\\| (WARN|ERROR|FATAL) +\\||^(WARNING|SEVERE): ");

    /** Each with the reason why nobody need act on it. */
    private static final List<Pattern> EXPECTED = List.of(
            // Karaf's parser of the command line, whenever a command asks for a line; it concerns quoted words alone.
            Pattern.compile("does not support the CompletingParsedLine interface"),
            // Jetty, of a request that it refuses; somebody outside sent it.
            Pattern.compile("HttpParser .* URI is too large"),
            // The console, of bin/start, which asks whether it listens and hangs up.
            Pattern.compile("exceptionCaught\\(ServerSessionImpl\\[null@/127.* Connection reset"),
            // Karaf, when it is stopped while it tells others of what happened; nobody who is told is left by then.
            Pattern.compile("EventAdmin: Event Task Processing Interrupted"));

    private final Path file;

    ContainerLog(Path file) {
        this.file = file;
    }

    /** The lines that warn or fail and are not expected, in order. */
    List<String> complaints() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find())
                    .filter(line -> EXPECTED.stream()
                            .noneMatch(expected -> expected.matcher(line).find()))
                    .toList();
        }
    }

    /** Everything, for a message. */
    String text() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
