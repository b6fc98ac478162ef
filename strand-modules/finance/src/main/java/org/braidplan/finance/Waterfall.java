package org.braidplan.finance;

import java.util.List;
import org.braidplan.register.Money;

/**
 * From what must be saved to what is still missing, step by step, in one year or in a programme's years together.
 *
 * <p>Only the steps are kept; every level between them is worked out from the level before, so that the parts cannot but add
 * up: {@code target + pressures + carried + ended − claimed + twice = uncovered}, {@code + slipped = forecastGap},
 * {@code + unbanked = gap}. A gap below nothing is more than was asked for.
 *
 * @param target the savings that the budget asks for
 * @param pressures costs that came on top of the target and for which nothing is set aside
 * @param carried what the year before was forecast, or was seen, to leave open
 * @param ended one-off savings of the year before that stood against its recurrent target, and must be found again
 * @param claimed what all proposals claim
 * @param twice what of that is claimed more than once
 * @param slipped planned but not forecast; below nothing where more is forecast than was planned
 * @param unbanked forecast but not banked
 */
public record Waterfall(
        Money target,
        Money pressures,
        Money carried,
        Money ended,
        Money claimed,
        Money twice,
        Money slipped,
        Money unbanked) {

    static final Waterfall EMPTY = new Waterfall(
            Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** The steps of one year, of which {@code before} is what earlier years leave to it. */
    static Waterfall of(Money target, Money pressures, Left before, Money claimed, Amounts counted) {
        return new Waterfall(
                target,
                pressures,
                before.open(),
                before.ended(),
                claimed,
                claimed.minus(counted.planned()),
                counted.planned().minus(counted.forecast()),
                counted.forecast().minus(counted.banked()));
    }

    /**
     * The years of a programme as one, in their order. What one year leaves to the next is no new need, so only what came into
     * the first counts; one-offs that ended are needed again and count each time. Its forecast gap is the last year's.
     */
    static Waterfall over(List<Waterfall> years) {
        return years.stream().reduce(Waterfall::followedBy).orElse(EMPTY);
    }

    private Waterfall followedBy(Waterfall later) {
        return new Waterfall(
                target.plus(later.target),
                pressures.plus(later.pressures),
                carried,
                ended.plus(later.ended),
                claimed.plus(later.claimed),
                twice.plus(later.twice),
                slipped.plus(later.slipped),
                unbanked.plus(later.unbanked));
    }

    /** All that must be found. */
    public Money toFind() {
        return target.plus(pressures).plus(carried).plus(ended);
    }

    /** What proposals promise, each saving counted once. */
    public Money planned() {
        return claimed.minus(twice);
    }

    /** What no proposal covers. */
    public Money uncovered() {
        return toFind().minus(planned());
    }

    public Money forecast() {
        return planned().minus(slipped);
    }

    /** What will be missing if all comes as forecast. */
    public Money forecastGap() {
        return uncovered().plus(slipped);
    }

    public Money banked() {
        return forecast().minus(unbanked);
    }

    /** What is not in the bank. */
    public Money gap() {
        return forecastGap().plus(unbanked);
    }

    /**
     * What this year leaves to the next: all that is not forecast, and the one-off savings that closed a gap which comes back.
     *
     * @param oneOffSavings of what is forecast, the one-off part
     * @param oneOffNeed of what must be found, the part that is needed in this year only
     */
    Left leaves(Money oneOffSavings, Money oneOffNeed) {
        Money beyond = oneOffSavings.minus(oneOffNeed);
        return new Left(forecastGap(), beyond.amount().signum() > 0 ? beyond : Money.ZERO);
    }

    /**
     * What a year leaves to the next.
     *
     * @param open not found; below nothing where more was found than asked for
     * @param ended found once, and needed again
     */
    record Left(Money open, Money ended) {

        static final Left NOTHING = new Left(Money.ZERO, Money.ZERO);
    }
}
