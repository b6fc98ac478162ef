package org.braidplan.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.braidplan.register.RegisterSchema;

class CsvRoundTripTest {

    private final RegisterSchema visits = SchemaReader.read("cse", LiveRegister.Visit.class);

    @Property(tries = 2_000)
    void whateverCanBeKeptComesBackFromACsvAsItWasAndIsNoFormulaInIt(@ForAll("nasty") String text) throws Exception {
        for (String name : List.of("worker", "notes")) {
            RegisterSchema.Field field = visits.field(name).orElseThrow();
            Optional<JsonNode> kept = accepted(field, text);
            if (kept.isEmpty()) {
                continue;
            }
            StringWriter csv = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
                printer.printRecord("reference", name);
                printer.printRecord("V-1", FieldTexts.inert(field, FieldTexts.write(field, kept.get())));
            }
            CsvRows rows =
                    CsvRows.read(visits, new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
            String cell = rows.rows().get(0).texts().get(name);
            assertThat(FieldTexts.parse(field, cell)).isEqualTo(kept);
            assertThat(FieldTexts.inert(field, kept.get().asText())).doesNotMatch("(?s)\\s*[=+\\-@].*");
        }
    }

    private static Optional<JsonNode> accepted(RegisterSchema.Field field, String text) {
        try {
            return FieldValues.accept(field, TextNode.valueOf(text));
        } catch (FieldValues.Refused e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("=+-@'\"\t\r\n ,;|\\\u00a0\u2028\ufeffaé\uff1d")
                .ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20);
        return Arbitraries.oneOf(signs, any);
    }
}
