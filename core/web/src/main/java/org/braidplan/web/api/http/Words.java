package org.braidplan.web.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of choices as programs write them: lower case with dashes, {@code under-way}. */
public final class Words {

    private Words() {}

    /** One choice. */
    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All choices, in their order. */
    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Words::of).toList();
    }

    /** The choice that a word names. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(e -> of(e).equals(word))
                .findFirst();
    }
}
