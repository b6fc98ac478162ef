package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.module.Drops;
import org.braidplan.module.Migration;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    /** Version 1 had {@code name}, which is now {@code title}, and {@code colour}, which nobody needs. */
    @Register(key = "spots", title = "Spots", one = "spot", purpose = "One row a spot.", version = 2)
    public record Spot(@Key String reference, String title) {}

    private static final ObjectNode OLD = JsonNodeFactory.instance
            .objectNode()
            .put("reference", "S-1")
            .put("name", "Here")
            .put("colour", "green");

    @Test
    void aMigrationThatRenamesAFieldAndSaysWhatItDropsIsSound() {
        assertThat(of(new Dropping()).faults(1, OLD)).isEmpty();
        assertThat(of(new Dropping()).missing(1)).isEmpty();
        assertThat(of(new Dropping()).needless()).isEmpty();
    }

    @Test
    void aFieldThatIsLostWithoutAWordIsNamed() {
        assertThat(of(step(MigrationsTest::migrated)).faults(1, OLD))
                .singleElement()
                .asString()
                .contains("loses the field colour");
    }

    @Test
    void aDocumentThatTheRegisterWouldRefuseIsNamed() {
        assertThat(of(step(old -> old.deepCopy())).faults(1, OLD))
                .anyMatch(fault -> fault.contains("is refused: title"));
    }

    @Test
    void oneThatChangesWhatItIsGivenIsNamed() {
        assertThat(of(step(old -> old.put("title", old.path("name").asText()))).faults(1, OLD))
                .anyMatch(fault -> fault.contains("changes the document that it is given"));
    }

    @Test
    void oneThatMakesSomethingElseEachTimeIsNamed() {
        AtomicInteger times = new AtomicInteger();
        assertThat(of(step(old -> migrated(old).put("title", "Time " + times.incrementAndGet())))
                        .faults(1, OLD))
                .anyMatch(fault -> fault.contains("something else of the same document each time"));
    }

    @Test
    void aStepThatIsMissingAndOneTooManyAreNamed() {
        assertThat(of().missing(1)).contains("spots has 0 migrations from version 1, and needs one");
        assertThat(of(new Dropping(), new Dropping()).missing(1)).isPresent();
        Migration beyond = new Step(2, UnaryOperator.identity());
        assertThat(of(new Dropping(), beyond).needless()).containsExactly(2);
    }

    private static ObjectNode migrated(ObjectNode old) {
        ObjectNode made = old.deepCopy();
        made.remove(List.of("name", "colour"));
        return made.put("title", old.path("name").asText());
    }

    private static Migration step(UnaryOperator<ObjectNode> how) {
        return new Step(1, how);
    }

    private static Migrations of(Migration... all) {
        return new Migrations(SchemaReader.read("demo", Spot.class), List.of(all));
    }

    private record Step(int from, UnaryOperator<ObjectNode> how) implements Migration {

        @Override
        public String register() {
            return "spots";
        }

        @Override
        public ObjectNode migrate(ObjectNode document) {
            return how.apply(document);
        }
    }

    @Drops(value = "colour", because = "Nobody looked at it.")
    private static final class Dropping implements Migration {

        @Override
        public String register() {
            return "spots";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode migrate(ObjectNode document) {
            return migrated(document);
        }
    }
}
