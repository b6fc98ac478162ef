package org.braidplan.web.api.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.page.Choices;
import org.braidplan.web.api.http.Json;

/** A JSON object that is being put together; what is absent or empty text becomes null, so that every member is always there. */
final class Members {

    private final ObjectNode json = Json.object();

    ObjectNode json() {
        return json;
    }

    Members text(String name, String text) {
        json.put(name, text.isEmpty() ? null : text);
        return this;
    }

    Members text(String name, Optional<String> text) {
        return text(name, text.orElse(""));
    }

    Members whole(String name, long number) {
        json.put(name, number);
        return this;
    }

    Members whole(String name, Optional<Integer> number) {
        json.put(name, number.orElse(null));
        return this;
    }

    Members number(String name, Optional<BigDecimal> number) {
        json.put(name, number.orElse(null));
        return this;
    }

    Members yesNo(String name, boolean value) {
        json.put(name, value);
        return this;
    }

    Members date(String name, Optional<LocalDate> date) {
        return text(name, date.map(LocalDate::toString));
    }

    Members date(String name, LocalDate date) {
        return date(name, Optional.of(date));
    }

    Members moment(String name, Optional<Instant> moment) {
        return text(name, moment.map(Instant::toString));
    }

    Members moment(String name, Instant moment) {
        return moment(name, Optional.of(moment));
    }

    Members choice(String name, Optional<? extends Enum<?>> choice) {
        return text(name, choice.map(Choices::word));
    }

    Members choice(String name, Enum<?> choice) {
        return choice(name, Optional.of(choice));
    }

    Members texts(String name, List<?> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(t -> array.add(t.toString()));
        return this;
    }

    Members object(String name, Optional<ObjectNode> object) {
        if (object.isPresent()) {
            json.set(name, object.get());
        } else {
            json.putNull(name);
        }
        return this;
    }

    <T> Members objects(String name, List<T> items, Function<? super T, ObjectNode> each) {
        ArrayNode array = json.putArray(name);
        items.forEach(item -> array.add(each.apply(item)));
        return this;
    }
}
