package org.braidplan.engine.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.braidplan.problem.Problem;

/**
 * The files of a plan folder, by their path in it; {@code core/docs/plan-files.md} says what they hold.
 *
 * @param contents of those files that make a plan; others are not read
 */
record PlanFiles(SortedMap<String, byte[]> contents) {

    static final String PLAN = "plan.json";
    static final String STRANDS = "strands.json";
    static final String REVIEWS = "reviews.json";
    static final String RECOMMENDATIONS = "recommendations.json";
    static final String ACTIONS = "actions.json";
    static final String INDICATORS = "indicators.json";
    static final String READINGS = "readings.csv";
    static final String EARLIER_READINGS = "readings-earlier.csv";
    static final String COMPARATORS = "comparators.csv";

    /** What of an import is approved for the public by whoever imports it. */
    static final String PUBLIC = "public.json";

    /** The path of a register's file; its groups are strand and register. */
    static final Pattern REGISTER = Pattern.compile("registers/([a-z0-9-]{1,80})/([a-z0-9-]{1,80})\\.csv");

    /** What a whole plan may take once it is unpacked: a small zip can hold far more than any plan does. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_FILES = 2_000;

    private static final List<String> NAMES = List.of(
            PLAN,
            STRANDS,
            REVIEWS,
            RECOMMENDATIONS,
            ACTIONS,
            INDICATORS,
            READINGS,
            EARLIER_READINGS,
            COMPARATORS,
            PUBLIC);

    /** The path of a register's file. */
    static String ofRegister(String strand, String register) {
        return "registers/" + strand + "/" + register + ".csv";
    }

    /** The files of a folder; links are not followed. */
    static PlanFiles ofFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Problem.of(Problem.Kind.INVALID, "no-plan-folder", "There is no folder " + folder + ".");
        }
        Reading reading = new Reading();
        try (Stream<Path> paths = Files.walk(folder, 3)) {
            for (Path path : paths.sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isOfPlan(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream in = Files.newInputStream(path)) {
                        reading.add(name, in);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE, "unreadable-plan", "The folder " + folder + " cannot be read.", e);
        }
        return reading.done();
    }

    /** The files of a zip, in which the folder may be the top or one below it. */
    static PlanFiles ofZip(InputStream zip) {
        Reading reading = new Reading();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_FILES) {
                    throw tooLarge();
                }
                refuseEscape(entry.getName());
                if (!entry.isDirectory()) {
                    reading.add(entry.getName(), in);
                }
            }
            if (entries == 0) {
                throw unreadableZip();
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw unreadableZip();
        } catch (IOException e) {
            throw Problem.of(Problem.Kind.INVALID, "unreadable-zip", "The zip ends before it should.", e);
        }
        return reading.done();
    }

    /** Writes them as a zip; the same files always give the same bytes. */
    void writeZip(OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException e) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "unwritable-zip", "The zip could not be written.", e);
        }
    }

    private static boolean isOfPlan(String name) {
        return NAMES.contains(name) || REGISTER.matcher(name).matches();
    }

    private static void refuseEscape(String name) {
        boolean escapes = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..");
        if (escapes) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "unsafe-zip",
                    "The zip has a file whose name leads out of it. It was not read.");
        }
    }

    private static Problem tooLarge() {
        return Problem.of(
                Problem.Kind.TOO_LARGE,
                "plan-too-large",
                "A plan has at most " + MOST_FILES + " files and " + (MOST_BYTES >> 20) + " MB, unpacked.");
    }

    private static Problem unreadableZip() {
        return Problem.of(Problem.Kind.INVALID, "unreadable-zip", "This is not a zip of a plan folder.");
    }

    /** Files as they are read, one after another, within the limits. */
    private static final class Reading {

        private final SortedMap<String, byte[]> contents = new TreeMap<>();
        private long left = MOST_BYTES;

        void add(String name, InputStream in) throws IOException {
            byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
            left -= bytes.length;
            if (left < 0 || contents.size() == MOST_FILES) {
                throw tooLarge();
            }
            if (contents.put(name, bytes) != null) {
                throw Problem.of(
                        Problem.Kind.INVALID, "unsafe-zip", "The zip has " + name + " twice. It was not read.");
            }
        }

        PlanFiles done() {
            String top = contents.containsKey(PLAN)
                    ? ""
                    : contents.keySet().stream()
                            .filter(n -> n.matches("[^/]+/" + Pattern.quote(PLAN)))
                            .findFirst()
                            .map(n -> n.substring(0, n.indexOf('/') + 1))
                            .orElse("");
            SortedMap<String, byte[]> plan = new TreeMap<>();
            contents.forEach((name, bytes) -> {
                if (name.startsWith(top) && isOfPlan(name.substring(top.length()))) {
                    plan.put(name.substring(top.length()), bytes);
                }
            });
            return new PlanFiles(plan);
        }
    }
}
