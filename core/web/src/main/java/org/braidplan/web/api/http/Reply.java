package org.braidplan.web.api.http;

import java.util.Map;
import java.util.Optional;

/**
 * What a route answers when all is well.
 *
 * @param shape of the object, or of each item of a list; absent for an answer without a body
 * @param list what can be asked of a list; absent for one object
 * @param tagged whether it carries an {@code ETag}
 * @param beside further lists that stand beside the items, by name
 */
public record Reply(
        int status, Optional<Shape> shape, Optional<ListQuery> list, boolean tagged, Map<String, Shape> beside) {

    public Reply {
        beside = Map.copyOf(beside);
    }

    /** One object with its {@code ETag}. */
    public static Reply one(Shape shape) {
        return new Reply(200, Optional.of(shape), Optional.empty(), true, Map.of());
    }

    /** Something that was added, with {@code Location} and {@code ETag}. */
    public static Reply created(Shape shape) {
        return new Reply(201, Optional.of(shape), Optional.empty(), true, Map.of());
    }

    /** A page of a list. */
    public static Reply list(Shape item, ListQuery query) {
        return new Reply(200, Optional.of(item), Optional.of(query), false, Map.of());
    }

    /** Nothing but the status. */
    public static Reply nothing() {
        return new Reply(204, Optional.empty(), Optional.empty(), false, Map.of());
    }

    /** The same list with another beside its items. */
    public Reply with(String name, Shape item) {
        return new Reply(status, shape, list, tagged, Map.of(name, item));
    }
}
