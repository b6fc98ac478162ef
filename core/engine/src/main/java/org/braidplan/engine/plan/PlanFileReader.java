package org.braidplan.engine.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.braidplan.action.Action;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.document.RecordReader;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.engine.publication.BroughtApproved;
import org.braidplan.indicator.Indicator;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;

/** Reads plan files into records, and names everything in them that cannot be one. */
final class PlanFileReader {

    private final PlanFiles files;
    private final Faults faults;

    PlanFileReader(PlanFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    PlanEntries read() {
        List<Entry<ReadingRow>> readings = readings(PlanFiles.READINGS);
        List<Entry<ReadingRow>> earlier = readings(PlanFiles.EARLIER_READINGS);
        Map<String, byte[]> registers = new TreeMap<>();
        files.contents().forEach((name, bytes) -> {
            if (PlanFiles.REGISTER.matcher(name).matches()) {
                registers.put(name, bytes);
            }
        });
        return new PlanEntries(
                plan(),
                entries(PlanFiles.STRANDS, Strand.class, "key", node -> {}),
                entries(PlanFiles.REVIEWS, Review.class, "key", node -> {}),
                entries(PlanFiles.RECOMMENDATIONS, Recommendation.class, "key", node -> {}),
                entries(PlanFiles.ACTIONS, Action.class, "ref", ActionSums::complete),
                entries(PlanFiles.INDICATORS, Indicator.class, "key", node -> {}),
                ReadingsCsv.joined(readings, earlier, faults),
                comparators(),
                registers);
    }

    /** What the files say is approved for the public; absent when they say nothing of it. */
    Optional<BroughtApproved> approved() {
        return json(PlanFiles.PUBLIC)
                .flatMap(n -> new RecordReader(faults.within(PlanFiles.PUBLIC + " ")).read(BroughtApproved.class, n));
    }

    private Optional<Plan> plan() {
        Optional<JsonNode> node = json(PlanFiles.PLAN);
        if (node.isEmpty() && !files.contents().containsKey(PlanFiles.PLAN)) {
            faults.add(PlanFiles.PLAN, "This file is needed.");
        }
        node.filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .filter(n -> !n.has("scheme"))
                .ifPresent(n -> n.putObject("scheme").put("basis", "lateness").put("redFromMonths", 3));
        return node.flatMap(n -> new RecordReader(faults.within(PlanFiles.PLAN + " ")).read(Plan.class, n));
    }

    private <T extends Record> List<Entry<T>> entries(
            String file, Class<T> type, String keyField, Consumer<ObjectNode> complete) {
        Optional<JsonNode> array = json(file);
        if (array.filter(a -> !a.isArray()).isPresent()) {
            faults.add(file, "Write a list in [ ].");
            return List.of();
        }
        List<Entry<T>> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<JsonNode> nodes = new ArrayList<>();
        array.ifPresent(a -> a.forEach(nodes::add));
        for (int i = 0; i < nodes.size(); i++) {
            String key = nodes.get(i).path(keyField).asText("");
            String place = file + " " + (key.isEmpty() ? "[" + i + "]" : key) + " ";
            Faults within = faults.within(place);
            if (!key.isEmpty() && !keys.add(key)) {
                within.add(keyField, "There are two of these.");
            }
            Optional<LocalDate> added = Optional.empty();
            if (nodes.get(i) instanceof ObjectNode object) {
                added = added(object, type, within);
                complete.accept(object);
            }
            Optional<LocalDate> day = added;
            new RecordReader(within)
                    .read(type, nodes.get(i))
                    .ifPresent(value -> entries.add(new Entry<>(place, value, day)));
        }
        return entries;
    }

    private static Optional<LocalDate> added(ObjectNode object, Class<?> type, Faults faults) {
        if ((type != Action.class && type != Review.class) || !object.has("added")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(object.remove("added").asText()));
        } catch (DateTimeException e) {
            faults.add("added", "Write a day as \"2014-11-07\".");
            return Optional.empty();
        }
    }

    private List<Entry<ReadingRow>> readings(String file) {
        byte[] bytes = files.contents().get(file);
        return bytes == null ? List.of() : ReadingsCsv.read(file, bytes, faults);
    }

    private List<Entry<ComparatorRow>> comparators() {
        byte[] bytes = files.contents().get(PlanFiles.COMPARATORS);
        return bytes == null ? List.of() : ComparatorsCsv.read(PlanFiles.COMPARATORS, bytes, faults);
    }

    private Optional<JsonNode> json(String file) {
        byte[] bytes = files.contents().get(file);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Documents.json()
                    .reader()
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(withoutMark(bytes)));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            faults.add(file + where, "This is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            faults.add(file, "It cannot be read.");
        }
        return Optional.empty();
    }

    /** The bytes without the mark that some programs put before UTF-8. */
    static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xff) == 0xef
                && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
