package org.braidplan.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something of the plan that can be public.
 *
 * @param key as the kind has it: a strand's key, an action's reference, {@code plan} for the plan itself
 */
public record Item(Kind kind, String key) {

    /** What it is. An indicator goes with its readings, a module's page with all that it shows. */
    public enum Kind {
        PLAN("The plan’s own words"),
        STRAND("Strand"),
        REVIEW("Review"),
        RECOMMENDATION("Recommendation"),
        ACTION("Action"),
        INDICATOR("Indicator and its readings"),
        /** Its key is the strand's key, a slash and the page's path: {@code cse/public}. */
        PAGE("Page of a strand’s module");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The kind on pages. */
        public String title() {
            return title;
        }

        /** As programs and documents write it: {@code indicator}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that programs write so. */
        @JsonCreator
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public String toString() {
        return kind.word() + " " + key;
    }
}
