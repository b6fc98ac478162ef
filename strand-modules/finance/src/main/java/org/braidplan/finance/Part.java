package org.braidplan.finance;

import java.util.function.Function;
import org.braidplan.page.Charts.StepKind;
import org.braidplan.register.Money;

/** The parts of a waterfall in the order in which they are read, each as what it adds to the level before it, or as a level. */
enum Part {
    TARGET(StepKind.LEVEL, "Target", Waterfall::target),
    PRESSURES(StepKind.CHANGE, "Pressures that the target does not cover", Waterfall::pressures),
    CARRIED(StepKind.CHANGE, "Left open by the year before", Waterfall::carried),
    ENDED(StepKind.CHANGE, "One-off savings of the year before, to be found again", Waterfall::ended),
    TO_FIND(StepKind.TOTAL, "To find", Waterfall::toFind),
    CLAIMED(StepKind.CHANGE, "Planned, as all proposals claim", waterfall -> Money.ZERO.minus(waterfall.claimed())),
    TWICE(StepKind.CHANGE, "Claimed more than once", Waterfall::twice),
    UNCOVERED(StepKind.TOTAL, "Without a proposal", Waterfall::uncovered),
    SLIPPED(StepKind.CHANGE, "Planned but not forecast", Waterfall::slipped),
    FORECAST_GAP(StepKind.TOTAL, "Missing as forecast", Waterfall::forecastGap),
    UNBANKED(StepKind.CHANGE, "Forecast but not banked", Waterfall::unbanked),
    GAP(StepKind.TOTAL, "Gap: not banked", Waterfall::gap);

    private final StepKind kind;
    private final String words;
    private final Function<Waterfall, Money> amount;

    Part(StepKind kind, String words, Function<Waterfall, Money> amount) {
        this.kind = kind;
        this.words = words;
        this.amount = amount;
    }

    StepKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    /** What a table has before it, so that a column can be read as a sum. */
    String sign() {
        return switch (kind) {
            case LEVEL -> "";
            case CHANGE -> this == CLAIMED ? "− " : "+ ";
            case TOTAL -> "= ";
        };
    }

    /** What stands behind its sign in a table. */
    Money inTable(Waterfall waterfall) {
        return this == CLAIMED ? waterfall.claimed() : of(waterfall);
    }

    /** What it comes to; a change that takes away is below nothing. */
    Money of(Waterfall waterfall) {
        return amount.apply(waterfall);
    }
}
