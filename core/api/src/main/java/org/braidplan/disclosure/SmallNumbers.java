package org.braidplan.disclosure;

import java.util.Locale;
import java.util.Optional;

/**
 * Says counts of people or of what happened to them to the public so that no small number is given away.
 *
 * <p>A count below the threshold is never said, zero apart where the rule shows it. Nor is a part that leaves a remainder so small, because the
 * remainder could be worked out. A part that is not said is told in words, each of which stands for at least four different
 * numbers, so that even somebody who knows these rules cannot tell which it is.
 */
public final class SmallNumbers {

    /** The usual threshold: 1 to 4 are not said. */
    public static final SmallNumbers USUAL = new SmallNumbers(Suppression.USUAL);

    private final Suppression rule;

    /** By the rule that tables follow. */
    public SmallNumbers(Suppression rule) {
        this.rule = rule;
    }

    /**
     * With a threshold, and a count of 0 said.
     *
     * @param saidFrom the smallest count above 0 that is said, within the bounds of {@link Suppression}
     */
    public SmallNumbers(int saidFrom) {
        this(new Suppression(saidFrom, true));
    }

    /** A count that is no part of another. */
    public Told count(long count) {
        return isSmall(count) ? few() : Told.exactly(count);
    }

    /** A part of a whole that is told beside it as {@link #count}; nothing where the whole is not said. */
    public Told part(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("A part lies between nothing and the whole.");
        }
        if (isSmall(whole)) {
            return Told.NOT_SAID;
        }
        if (!isSmall(part) && !isSmall(whole - part)) {
            return Told.exactly(part);
        }
        int small = rule.saidFrom() - 1;
        if (whole <= 2L * small) {
            return Told.SOME;
        }
        return isSmall(part) ? few() : rule.showsZero() ? Told.NEARLY_ALL : Told.ALL_OR_NEARLY_ALL;
    }

    /**
     * A whole, a part of it, and a part of that part: {@code 40, all but a few, 31}. The last is told against the nearest of
     * the others that is said.
     */
    public Chain chain(long whole, long part, long partOfPart) {
        Told toldPart = part(part, whole);
        Told toldLast = part(partOfPart, toldPart.isExact() ? part : whole);
        return new Chain(count(whole), toldPart, toldLast);
    }

    private Told few() {
        return new Told(Optional.empty(), "fewer than " + rule.saidFrom());
    }

    private boolean isSmall(long count) {
        return rule.isSmall(count);
    }

    /** Three counts, each part of the one before. */
    public record Chain(Told whole, Told part, Told partOfPart) {}

    /**
     * A count as the public is told it.
     *
     * @param number absent where it is not said
     * @param words the number, or what stands for it
     */
    public record Told(Optional<Long> number, String words) {

        static final Told NOT_SAID = new Told(Optional.empty(), "a number too small to show");
        static final Told SOME = new Told(Optional.empty(), "some");
        static final Told NEARLY_ALL = new Told(Optional.empty(), "all but a few");
        static final Told ALL_OR_NEARLY_ALL = new Told(Optional.empty(), "all or nearly all");

        static Told exactly(long number) {
            return new Told(Optional.of(number), String.format(Locale.UK, "%,d", number));
        }

        public boolean isNone() {
            return number.filter(n -> n == 0).isPresent();
        }

        public boolean isExact() {
            return number.isPresent();
        }
    }
}
