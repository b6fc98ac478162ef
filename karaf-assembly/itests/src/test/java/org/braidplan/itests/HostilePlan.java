package org.braidplan.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A folder of plan files in which everything that is for staff says {@link #HIDDEN}, and what the public may read tries to be
 * markup and a formula.
 */
final class HostilePlan {

    /** A word that no public byte may hold. */
    static final String HIDDEN = "zzhidden";

    /** What would run if it were not written as text. */
    static final String MARKUP = " <img src=x onerror=alert(1)>";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode described;

    private HostilePlan(Path folder, JsonNode described) {
        this.folder = folder;
        this.described = described;
    }

    /**
     * Rewrites a folder in its place.
     *
     * @param described the description of the API, which says of each field of a register whether it is confidential
     */
    static void of(Path folder, JsonNode described) throws IOException {
        HostilePlan plan = new HostilePlan(folder, described);
        plan.rewrite("plan.json", one -> one.withArray("challengeSets").forEach(set -> put(set, "title")));
        plan.each("strands.json", strand -> {
            put(strand, "leadOfficer", "leadMember");
            strand.put("purpose", strand.path("purpose").asText() + MARKUP);
        });
        plan.each("reviews.json", review -> put(review, "note"));
        plan.each(
                "recommendations.json", one -> one.put("gist", one.path("gist").asText() + MARKUP));
        plan.each("actions.json", HostilePlan::action);
        plan.each("indicators.json", indicator -> {
            put(indicator, "owner");
            indicator.withArray("definitions").forEach(d -> put(d, "by"));
            indicator.put("title", "=1+1 " + indicator.path("title").asText() + MARKUP);
        });
        plan.table(folder.resolve("readings.csv"), "note"::equals, column -> false);
        try (Stream<Path> files = Files.walk(folder.resolve("registers"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                plan.register(file);
            }
        }
    }

    private static void action(ObjectNode action) {
        put(action.path("responsibility"), "owner", "accountableOfficer");
        action.withObject("/responsibility").withArray("partners").removeAll().add(HIDDEN);
        action.put("title", "=1+1 " + action.path("title").asText() + MARKUP);
        action.path("schedule").path("moves").forEach(move -> put(move, "by"));
        action.path("milestones").forEach(m -> m.path("moves").forEach(move -> put(move, "by", "reason", "agreedBy")));
        action.path("proof").path("evidence").forEach(one -> put(one, "title", "shows"));
        for (JsonNode step : action.path("proof").path("steps")) {
            if (Set.of("IMPACT_SHOWN", "SUSTAINED").contains(step.path("to").asText())) {
                put(step, "reason");
            }
        }
        ArrayNode updates = action.withArray("updates");
        for (int i = 0; i + 1 < updates.size(); i++) {
            put(updates.get(i), "happened", "next");
        }
        put(action.path("source"), "reference");
    }

    private static void put(JsonNode object, String... fields) {
        for (String field : fields) {
            if (object instanceof ObjectNode node) {
                node.put(field, HIDDEN + " " + node.path(field).asText());
            }
        }
    }

    private void register(Path file) throws IOException {
        Path below = folder.resolve("registers").relativize(file);
        String name = below.getName(0) + "." + below.getName(1).toString().replace(".csv", "");
        JsonNode fields = described
                .path("components")
                .path("schemas")
                .path("Entry." + name)
                .path("properties");
        Set<String> confidential = StreamSupport.stream(((Iterable<String>) fields::fieldNames).spliterator(), false)
                .filter(field -> fields.path(field).path("description").asText().contains("Confidential"))
                .filter(field -> fields.path(field).toString().contains("\"string\""))
                .collect(Collectors.toSet());
        if (!confidential.contains("note")) {
            throw new IllegalStateException(name + " has no confidential note: " + fields);
        }
        table(file, confidential::contains, "source"::equals);
    }

    private void table(Path file, Predicate<String> hidden, Predicate<String> marked) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVParser rows = CSVParser.parse(Files.readString(file), CSVFormat.RFC4180);
                CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = List.of();
            for (CSVRecord row : rows) {
                if (header.isEmpty()) {
                    header = row.toList();
                    out.printRecord(header);
                    continue;
                }
                for (int i = 0; i < row.size(); i++) {
                    out.print(
                            hidden.test(header.get(i))
                                    ? HIDDEN + " " + row.get(i)
                                    : marked.test(header.get(i)) ? row.get(i) + MARKUP : row.get(i));
                }
                out.println();
            }
        }
        Files.writeString(file, text.toString());
    }

    private void each(String file, Consumer<ObjectNode> change) throws IOException {
        Path path = folder.resolve(file);
        JsonNode all = JSON.readTree(path.toFile());
        all.forEach(one -> change.accept((ObjectNode) one));
        JSON.writeValue(path.toFile(), all);
    }

    private void rewrite(String file, Consumer<ObjectNode> change) throws IOException {
        Path path = folder.resolve(file);
        ObjectNode one = (ObjectNode) JSON.readTree(path.toFile());
        change.accept(one);
        JSON.writeValue(path.toFile(), one);
    }
}
