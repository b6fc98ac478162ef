package org.braidplan.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The constants of an enum as addresses and programs write them: lower case with dashes, {@code under-way}. */
public final class Choices {

    private Choices() {}

    /** One as it is written. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All as they are written, in their order. */
    public static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Choices::word).toList();
    }

    /** The one that is written so; none for any other text, the empty one among them. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(choice -> word(choice).equals(word))
                .findFirst();
    }
}
