package org.braidplan.itests;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two versions of the CSE strand for upgrades to be tried on: the one that was built with one register more, “marks”; and its
 * next version, which migrates every mark and has one page more, “total”.
 *
 * @param old version 1.8.0, whose marks have a reference and words
 * @param next version 1.9.0, whose marks have a reference, text and the number of its letters
 */
record MarkedStrand(Path old, Path next) {

    static final String OLD_VERSION = "1.8.0";
    static final String NEXT_VERSION = "1.9.0";

    private static final String MARKS = "/api/v1/registers/cse/marks";

    /** What people and programs ask for while it is upgraded: of that strand, of another, of the core, and of the API. */
    static final List<String> PATHS = List.of(
            "/strands/cse/funnel",
            MARKS + "?size=10",
            "/strands/safeguarding/readiness",
            "/api/v1/actions?size=10",
            "/strands/cse/registers/marks",
            "/reviews",
            "/api/v1/strands");

    private static final String OLD = "org.braidplan.cse.OldCseStrand";
    private static final String NEXT = "org.braidplan.cse.NewCseStrand";

    /** What is wrong with an answer; empty for one of a single version: no page of records is half migrated. */
    static String fault(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return "answered " + answer.statusCode();
        }
        return answer.uri().getPath().equals(MARKS)
                        && answer.body().contains("\"words\"") == answer.body().contains("\"letters\"")
                ? "answered with records of both versions or of none: " + answer.body()
                : "";
    }

    /** Makes both from the KAR that the build left, in a new folder below {@code work}. */
    static MarkedStrand of(Path root, Path work) {
        NextVersion made = NextVersion.of(StrandReplacementIT.kar(root.resolve("strand-modules/cse/target")), work);
        return new MarkedStrand(made.as(OLD_VERSION, OLD, sources()), made.as(NEXT_VERSION, NEXT, sources()));
    }

    /** So many marks as the register's CSV has them: {@code M-1}, {@code M-2} and so on. */
    static String csv(int records) {
        return IntStream.rangeClosed(1, records)
                .mapToObj(i -> "M-" + i + "," + words(i) + "\n")
                .collect(Collectors.joining("", "reference,words\n", ""));
    }

    /** A copy of a plan's folder, below {@code work}, with so many marks in it. */
    static Path planWith(int records, Path plan, Path work) throws IOException {
        Path copy = Files.createTempDirectory(Files.createDirectories(work), "plan");
        try (Stream<Path> files = Files.walk(plan)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(plan.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.writeString(copy.resolve("registers/cse/marks.csv"), csv(records));
        return copy;
    }

    /** What is in a mark. */
    static String words(int number) {
        return "Word " + number + " of many";
    }

    private static Map<String, String> sources() {
        return Map.of(OLD, """
                package org.braidplan.cse;

                import org.braidplan.module.Contents;
                import org.braidplan.module.StrandModule;
                import org.braidplan.register.Key;
                import org.braidplan.register.Register;

                public final class OldCseStrand implements StrandModule {

                    @Override
                    public String strand() {
                        return "cse";
                    }

                    @Override
                    public Contents contents() {
                        return new CseStrand().contents().registers(Mark.class);
                    }

                    @Register(key = "marks", title = "Marks", one = "mark", purpose = "Marks.")
                    public record Mark(@Key String reference, String words) {}
                }
                """, NEXT, """
                package org.braidplan.cse;

                import com.fasterxml.jackson.databind.node.ObjectNode;
                import org.braidplan.module.Contents;
                import org.braidplan.module.Migration;
                import org.braidplan.module.StrandModule;
                import org.braidplan.page.Page;
                import org.braidplan.page.PageInfo;
                import org.braidplan.page.PageRequest;
                import org.braidplan.page.Shown;
                import org.braidplan.register.Key;
                import org.braidplan.register.Register;

                public final class NewCseStrand implements StrandModule {

                    @Override
                    public String strand() {
                        return "cse";
                    }

                    @Override
                    public Contents contents() {
                        return new CseStrand().contents().registers(Mark.class).pages(new Total()).migrations(new Counted());
                    }

                    @Register(key = "marks", title = "Marks", one = "mark", purpose = "Marks.", version = 2)
                    public record Mark(@Key String reference, String text, int letters) {}

                    public static final class Counted implements Migration {
                        @Override
                        public String register() {
                            return "marks";
                        }

                        @Override
                        public int from() {
                            return 1;
                        }

                        @Override
                        public ObjectNode migrate(ObjectNode document) {
                            String words = document.remove("words").asText();
                            return document.put("text", words).put("letters", words.length());
                        }
                    }

                    @PageInfo(path = "total", title = "records in the new version")
                    public static final class Total implements Page {
                        @Override
                        public Shown show(PageRequest request) {
                            request.plan().records(Mark.class);
                            return new FunnelPage().show(request);
                        }
                    }
                }
                """);
    }
}
