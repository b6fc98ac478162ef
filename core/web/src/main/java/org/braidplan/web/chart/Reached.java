package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Step;
import org.braidplan.page.Charts.StepKind;

/**
 * A step of a waterfall with what it starts from and comes to.
 *
 * @param from 0 for a level and a total
 * @param isKnown whether it comes to anything that is known; if not, both ends are where the last known one ended
 */
public record Reached(Step step, BigDecimal from, BigDecimal to, boolean isKnown) {

    /**
     * All steps in turn, added up exactly. After an unknown one a change still has its length, but no total is known until the
     * next level.
     */
    public static List<Reached> of(List<Step> steps) {
        List<Reached> all = new ArrayList<>();
        Optional<BigDecimal> level = Optional.of(BigDecimal.ZERO);
        BigDecimal at = BigDecimal.ZERO;
        for (Step step : steps) {
            Optional<BigDecimal> to = Optional.empty();
            switch (step.kind()) {
                case LEVEL -> {
                    to = step.value();
                    level = to;
                }
                case CHANGE -> {
                    to = step.value().map(at::add);
                    level = to.isPresent() ? level.flatMap(l -> step.value().map(l::add)) : Optional.empty();
                }
                case TOTAL -> to = level;
            }
            BigDecimal from = step.kind() == StepKind.CHANGE || to.isEmpty() ? at : BigDecimal.ZERO;
            at = to.orElse(at);
            all.add(new Reached(step, from, at, to.isPresent()));
        }
        return all;
    }

    /** Its right end. */
    BigDecimal right() {
        return from.max(to);
    }
}
