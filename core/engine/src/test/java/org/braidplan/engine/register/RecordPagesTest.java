package org.braidplan.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.store.Upkeep;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPagesTest {

    private static final int MANY = 240;

    private final LiveRegister live = new LiveRegister();
    private final List<ObjectNode> all = new ArrayList<>();

    @BeforeEach
    void fill() {
        Random random = new Random(7);
        for (int i = 0; i < MANY; i++) {
            ObjectNode visit = LiveRegister.visit(String.format("V-%03d", i))
                    .put("month", "2014-" + String.format("%02d", 1 + random.nextInt(12)))
                    .put("visits", random.nextInt(12))
                    .put("state", List.of("PLANNED", "UNDER_WAY", "DONE").get(random.nextInt(3)));
            if (random.nextBoolean()) {
                visit.put("hours", new BigDecimal(random.nextInt(200) - 100).movePointLeft(1));
            }
            if (random.nextBoolean()) {
                visit.put(
                        "worker",
                        List.of("Éowyn", "adam", "Zoe", "\ud83d\ude00", "\uff21")
                                .get(random.nextInt(5)));
            }
            all.add(visit);
        }
        Collections.shuffle(all, random);
        live.plan.store.write(new Intent("system:test", "Filled"), unit -> {
            all.forEach(v -> unit.put("cse.visits", v.path("reference").asText(), Unit.NEW, v));
            return null;
        });
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void everyFieldCanBeSortedByInBothDirectionsWhetherAnIndexAnswersOrNot() {
        RegisterSchema schema = live.registers.schema("cse", "visits").orElseThrow();
        assertThat(KeptSchemas.indexed(schema)).containsExactly("month", "visits", "state");
        for (RegisterSchema.Field field : schema.fields()) {
            Comparator<ObjectNode> order = Comparator.<ObjectNode, JsonNode>comparing(
                            r -> r.path(field.name()), RecordPagesTest::compare)
                    .thenComparing(r -> r.path("reference").asText());
            assertThat(keys(list("" + field.name(), Map.of(), "")))
                    .as(field.name())
                    .isEqualTo(sorted(order));
            assertThat(keys(list("-" + field.name(), Map.of(), "")))
                    .as("-" + field.name())
                    .isEqualTo(sorted(order.reversed()));
        }
    }

    @Test
    void filtersAgreeWhetherAnIndexAnswersOrNot() {
        for (Map<String, String> filters : List.of(
                Map.of("state", "DONE"),
                Map.of("state", "on its way"),
                Map.of("visits", "3"),
                Map.of("hours", "0.5"),
                Map.of("worker", "Zoe"),
                Map.of("state", "DONE", "visits", "3"),
                Map.of("state", ""))) {
            List<String> expected = all.stream()
                    .filter(r -> filters.entrySet().stream()
                            .allMatch(f -> f.getValue().isEmpty() || is(r.path(f.getKey()), f.getValue())))
                    .map(r -> r.path("reference").asText())
                    .sorted()
                    .toList();
            assertThat(keys(list("", filters, ""))).as("%s", filters).isEqualTo(expected);
            assertThat(keys(list("-_key", filters, ""))).as("%s", filters).isEqualTo(reversed(expected));
        }
    }

    @Test
    void wordsAreSoughtInAllFieldsInAnyCaseAndInTheLabelsOfChoices() {
        assertThat(list("", Map.of(), "v-001").items()).hasSize(1);
        assertThat(list("", Map.of(), "WAY zoe").items())
                .allSatisfy(r -> assertThat(r.path("state").asText()).isEqualTo("UNDER_WAY"))
                .allSatisfy(r -> assertThat(r.path("worker").asText()).isEqualTo("Zoe"))
                .isNotEmpty();
        assertThat(list("", Map.of(), "nothing like it").total()).isZero();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepetition() {
        for (String sort : List.of("", "visits", "-hours")) {
            List<String> paged = new ArrayList<>();
            for (int page = 1; page <= 10; page++) {
                Listing<ObjectNode> listing = live.registers.list(
                        CSE_LEAD,
                        "cse",
                        "visits",
                        new PageOf(page, 25, Optional.of(sort).filter(s -> !s.isEmpty()), Map.of(), ""));
                assertThat(listing.total()).isEqualTo(MANY);
                paged.addAll(keys(listing));
            }
            assertThat(paged).as(sort).isEqualTo(keys(list(sort, Map.of(), ""))).hasSize(MANY);
        }
    }

    @Test
    void whatIsHeldInMemoryFollowsEveryChange() {
        assertThat(list("-hours", Map.of(), "V-001").items().get(0).has("notes"))
                .isFalse();
        ObjectNode one = live.registers.find(CSE_LEAD, "cse", "visits", "V-001").orElseThrow();
        long revision = one.remove("_revision").asLong();
        one.remove("_key");
        live.registers.change(CSE_LEAD, "cse", "visits", "V-001", revision, one.put("notes", "Found again"));
        assertThat(keys(list("-hours", Map.of(), "found again"))).containsExactly("V-001");

        live.registers.add(
                CSE_LEAD, "cse", "visits", LiveRegister.visit("V-0001").put("notes", "Found again"));
        assertThat(keys(list("reference", Map.of(), "found again"))).containsExactly("V-0001", "V-001");

        long now = live.registers
                .find(CSE_LEAD, "cse", "visits", "V-001")
                .orElseThrow()
                .path("_revision")
                .asLong();
        live.registers.remove(CSE_LEAD, "cse", "visits", "V-001", now, "Wrong");
        assertThat(keys(list("reference", Map.of(), "found again"))).containsExactly("V-0001");
    }

    @Test
    void whatIsErasedIsNotFoundAnyMore() {
        live.registers.add(
                CSE_LEAD, "cse", "visits", LiveRegister.visit("V-9999").put("notes", "Somebody's name"));
        assertThat(list("-hours", Map.of(), "somebody").items()).hasSize(1);
        live.plan.store.upkeep().redact(new Upkeep.Redaction("cse.visits", "V-9999", "/notes", "one", "two", "A name"));
        assertThat(list("-hours", Map.of(), "somebody").items()).isEmpty();
    }

    @Test
    void whatAReaderDoesToAPageChangesNothing() {
        list("-hours", Map.of(), "V-001").items().get(0).put("notes", "Mine");
        assertThat(list("-hours", Map.of(), "V-001").items().get(0).has("notes"))
                .isFalse();
    }

    private Listing<ObjectNode> list(String sort, Map<String, String> filters, String text) {
        PageOf page = new PageOf(1, 500, Optional.of(sort).filter(s -> !s.isEmpty()), filters, text);
        return live.registers.list(CSE_LEAD, "cse", "visits", page);
    }

    private List<String> sorted(Comparator<ObjectNode> order) {
        return all.stream().sorted(order).map(r -> r.path("reference").asText()).toList();
    }

    private static List<String> keys(Listing<ObjectNode> listing) {
        return listing.items().stream().map(r -> r.path("_key").asText()).toList();
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean is(JsonNode value, String wanted) {
        return value.isNumber()
                ? value.decimalValue().compareTo(new BigDecimal(wanted)) == 0
                : value.asText().equals(wanted)
                        || wanted.equals("on its way") && value.asText().equals("UNDER_WAY");
    }

    /** The order that the store's contract gives, worked out in another way: absent, false, true, numbers, code points. */
    private static int compare(JsonNode a, JsonNode b) {
        if (a.isMissingNode() || b.isMissingNode()) {
            return Boolean.compare(!a.isMissingNode(), !b.isMissingNode());
        }
        if (a.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        int[] one = a.asText().codePoints().toArray();
        int[] other = b.asText().codePoints().toArray();
        return java.util.Arrays.compare(one, other);
    }
}
