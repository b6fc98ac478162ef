package org.braidplan.signal;

import java.math.BigDecimal;
import java.util.List;

/**
 * The rules that look at several readings of one group together.
 *
 * <p>Each answers, for each reading, 1 for upwards, -1 for downwards, 0 for no.
 */
final class Runs {

    private Runs() {}

    /** Where {@link Convention#RUN} consecutive readings have risen, or fallen, each time. */
    static int[] trendsCompleted(List<BigDecimal> values) {
        int[] completed = new int[values.size()];
        int steps = 0;
        for (int i = 1; i < completed.length; i++) {
            int step = values.get(i).compareTo(values.get(i - 1));
            steps = step == 0 ? 0 : Integer.signum(steps) == step ? steps + step : step;
            completed[i] = Math.abs(steps) >= Convention.RUN - 1 ? step : 0;
        }
        return completed;
    }

    /**
     * Where {@link Convention#RUN} consecutive readings were on the same side of the mean.
     *
     * @param sides 1 above, -1 below, 0 on the mean
     */
    static int[] shiftsCompleted(int[] sides) {
        int[] completed = new int[sides.length];
        int length = 0;
        for (int i = 0; i < sides.length; i++) {
            length = i > 0 && sides[i] == sides[i - 1] ? length + 1 : 1;
            completed[i] = length >= Convention.RUN ? sides[i] : 0;
        }
        return completed;
    }

    /** All readings of the runs that were completed; one at which a run ends and another begins counts for the first. */
    static int[] wholeRuns(int[] completed) {
        int[] members = new int[completed.length];
        for (int i = 0; i < completed.length; i++) {
            for (int end = i; end < Math.min(completed.length, i + Convention.RUN) && members[i] == 0; end++) {
                members[i] = completed[end];
            }
        }
        return members;
    }

    /** The near readings among 3 consecutive ones on one side of the mean of which at least 2 are near their limit. */
    static int[] twoOfThree(boolean[] near, int[] sides) {
        int[] members = new int[near.length];
        for (int i = 2; i < near.length; i++) {
            boolean oneSide = sides[i] != 0 && sides[i] == sides[i - 1] && sides[i] == sides[i - 2];
            int count = (near[i] ? 1 : 0) + (near[i - 1] ? 1 : 0) + (near[i - 2] ? 1 : 0);
            for (int at = i - 2; oneSide && count >= 2 && at <= i; at++) {
                if (near[at]) {
                    members[at] = sides[at];
                }
            }
        }
        return members;
    }
}
