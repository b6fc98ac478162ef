package org.braidplan.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.FieldKind;
import org.braidplan.register.Key;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.RegisterSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaReaderTest {

    private final RegisterSchema visits = SchemaReader.read("cse", LiveRegister.Visit.class);

    @Test
    void theRecordSaysWhatTheRegisterIs() {
        assertThat(visits.collection()).isEqualTo("cse.visits");
        assertThat(visits.title()).isEqualTo("Visits");
        assertThat(visits.one()).isEqualTo("visit");
        assertThat(visits.version()).isEqualTo(2);
        assertThat(visits.type()).contains(LiveRegister.Visit.class);
        assertThat(visits.keyFields()).extracting(RegisterSchema.Field::name).containsExactly("reference");
    }

    @Test
    void everyKindOfFieldIsRead() {
        Map<String, FieldKind> kinds = Map.ofEntries(
                Map.entry("reference", FieldKind.TEXT),
                Map.entry("month", FieldKind.PERIOD),
                Map.entry("visits", FieldKind.WHOLE_NUMBER),
                Map.entry("state", FieldKind.CHOICE),
                Map.entry("urgent", FieldKind.YES_NO),
                Map.entry("notes", FieldKind.LONG_TEXT),
                Map.entry("hours", FieldKind.DECIMAL),
                Map.entry("cost", FieldKind.MONEY),
                Map.entry("seen", FieldKind.PERCENT),
                Map.entry("on", FieldKind.DATE),
                Map.entry("report", FieldKind.LINK),
                Map.entry("action", FieldKind.REFERENCE),
                Map.entry("indicator", FieldKind.REFERENCE),
                Map.entry("recommendation", FieldKind.REFERENCE),
                Map.entry("provider", FieldKind.REFERENCE),
                Map.entry("worker", FieldKind.REFERENCE),
                Map.entry("address", FieldKind.TEXT),
                Map.entry("distance", FieldKind.WHOLE_NUMBER));
        assertThat(visits.fields()).allSatisfy(f -> assertThat(f.kind()).isEqualTo(kinds.get(f.name())));
        assertThat(visits.fields()).hasSameSizeAs(kinds.keySet());
        assertThat(kinds.values()).containsAll(List.of(FieldKind.values()));
    }

    @Test
    void labelsComeFromTheRecordOrFromItsNames() {
        assertThat(field("month").label()).isEqualTo("Month of the visit");
        assertThat(field("visits").label()).isEqualTo("Visits");
        assertThat(SchemaReader.words("originalDue")).isEqualTo("Original due");
        assertThat(field("notes").help()).isEqualTo("What happened.");
        assertThat(field("state").choices())
                .containsExactly(
                        new RegisterSchema.Choice("PLANNED", "Planned"),
                        new RegisterSchema.Choice("UNDER_WAY", "On its way"),
                        new RegisterSchema.Choice("DONE", "Done"));
    }

    @Test
    void whatIsNotOptionalIsRequired() {
        assertThat(field("month").required()).isTrue();
        assertThat(field("notes").required()).isFalse();
        assertThat(field("address").confidential()).isTrue();
        assertThat(field("seen").atMost()).contains(new BigDecimal("100"));
        assertThat(field("provider").referent()).contains(Referent.RECORD);
        assertThat(field("provider").referentRegister()).isEqualTo("services");
    }

    @ParameterizedTest
    @MethodSource
    void aDeclarationThatCannotWorkIsRefusedWithASentence(Class<? extends Record> type, String sentence) {
        assertThatThrownBy(() -> SchemaReader.read("cse", type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> aDeclarationThatCannotWorkIsRefusedWithASentence() {
        return Stream.of(
                Arguments.of(NotARegister.class, "NotARegister needs @Register"),
                Arguments.of(NoKey.class, "NoKey has no @Key"),
                Arguments.of(BadName.class, "has the key \"Bad Name\""),
                Arguments.of(OptionalKey.class, "name of the record OptionalKey is a key and Optional"),
                Arguments.of(SecretKey.class, "is a key and confidential"),
                Arguments.of(LongKey.class, "cannot be a key"),
                Arguments.of(Unknown.class, "is a List, which a register cannot hold"),
                Arguments.of(Nested.class, "is an Optional of something that a register cannot hold"),
                Arguments.of(LimitOnDate.class, "bears @AtMost, which is for numbers and texts"),
                Arguments.of(LeastOnText.class, "bears @AtLeast, which is for numbers"),
                Arguments.of(CrossedLimits.class, "is at least 5 and at most 2"),
                Arguments.of(NoNumber.class, "has the limit \"many\", which is not a number"),
                Arguments.of(NoRegisterNamed.class, "names a register if, and only if"),
                Arguments.of(NumberReference.class, "which are for String"),
                Arguments.of(VersionNought.class, "versions start at 1"),
                Arguments.of(Underscore.class, "starts with _"));
    }

    private RegisterSchema.Field field(String name) {
        return visits.field(name).orElseThrow();
    }

    record NotARegister(@Key String name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record NoKey(String name) {}

    @Register(key = "Bad Name", title = "R", one = "r", purpose = "")
    record BadName(@Key String name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record OptionalKey(@Key Optional<String> name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record SecretKey(@Key @Confidential String name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record LongKey(@Key @LongText String name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record Unknown(@Key String name, List<String> names) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record Nested(@Key String name, Optional<List<String>> names) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record LimitOnDate(@Key String name, @AtMost("3") java.time.LocalDate day) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record LeastOnText(@Key @AtLeast("3") String name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record CrossedLimits(
            @Key String name, @AtLeast("5") @AtMost("2") int number) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record NoNumber(@Key String name, @AtMost("many") int number) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record NoRegisterNamed(
            @Key String name, @RefersTo(Referent.RECORD) String other) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record NumberReference(
            @Key String name, @RefersTo(Referent.ACTION) int other) {}

    @Register(key = "r", title = "R", one = "r", purpose = "", version = 0)
    record VersionNought(@Key String name) {}

    @Register(key = "r", title = "R", one = "r", purpose = "")
    record Underscore(@Key String name, String _key) {}
}
