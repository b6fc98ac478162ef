package org.braidplan.store.embedded;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.braidplan.problem.Problem;
import org.braidplan.problem.Problem.Kind;
import org.braidplan.store.CollectionSpec;
import org.jspecify.annotations.Nullable;

/** What the store refuses, each in one sentence. */
final class Refusal {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,199}");
    private static final int LONGEST_KEY = 1000;

    private Refusal() {}

    static Problem closed(@Nullable Throwable cause) {
        return cause == null
                ? Problem.of(Kind.UNAVAILABLE, "store-closed", "The store is closed.")
                : Problem.of(
                        Kind.UNAVAILABLE,
                        "store-closed",
                        "The store takes no more changes since its disk failed; what was saved can still be read. Braid has"
                                + " to be restarted once the disk is well.",
                        cause);
    }

    static Problem diskFull(Throwable cause) {
        return Problem.of(
                Kind.UNAVAILABLE,
                "disk-full",
                "There is no room left on the disk, so nothing was saved. Saving works again as soon as there is room.",
                cause);
    }

    static Problem nested(String what) {
        return Problem.of(
                Kind.INVALID,
                "write-inside-write",
                what
                        + " inside a unit of work would wait for itself; use the unit that is there, or wait until it has ended.");
    }

    static Problem over(String what) {
        return Problem.of(
                Kind.INVALID, "snapshot-over", "The " + what + " has ended; it must not be kept and used afterwards.");
    }

    static Problem noCollection(String name) {
        return Problem.of(
                Kind.INVALID,
                "no-such-collection",
                "There is no collection " + name + ": nothing declared it, and nothing was ever written to it.");
    }

    static Problem stale(String collection, String key) {
        return Problem.of(
                Kind.STALE,
                "stale-revision",
                key + " in " + collection
                        + " has changed or gone since it was read. Read it again and repeat the change.");
    }

    static Problem alreadyThere(String collection, String key) {
        return Problem.of(Kind.CONFLICT, "already-there", "There is already a " + key + " in " + collection + ".");
    }

    static void badKey(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || !wellFormed(key)) {
            throw Problem.of(
                    Kind.INVALID, "bad-key", "A document's key is text of 1 to " + LONGEST_KEY + " characters.");
        }
    }

    private static boolean wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static void badSpec(CollectionSpec spec) {
        if (!NAME.matcher(spec.name()).matches()) {
            throw Problem.of(
                    Kind.INVALID,
                    "bad-name",
                    "A collection's name is made of letters, digits, dots and dashes, not \"" + spec.name() + "\".");
        }
        for (CollectionSpec.Index index : spec.indexes()) {
            boolean bad = index.fields().isEmpty()
                    || index.fields().stream().distinct().count()
                            < index.fields().size()
                    || index.fields().stream()
                            .anyMatch(field -> field.isEmpty()
                                    || field.startsWith("@")
                                    || field.indexOf('|') >= 0
                                    || !wellFormed(field));
            if (bad) {
                throw Problem.of(
                        Kind.INVALID,
                        "bad-index",
                        "An index of " + spec.name() + " over " + index.fields()
                                + " is refused: it needs one or more different field names, without | and not starting with @.");
            }
        }
    }
}
