package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

/** What the register holds by its fields, and what the pages are made of: two ways that must come to the same. */
class HeldTest {

    private static final long SEED = 20141107;
    private static final int PLANS = 60;

    /** Three sayings of two groups. */
    private static final List<String> GROUPS = List.of("fleet", "Fleet ", "fuel");

    @Test
    void bothWaysComeToTheSameForWhateverIsRecorded() {
        Random random = new Random(SEED);
        for (int round = 0; round < PLANS; round++) {
            PlanFixture plan = PlanFixture.on("201" + (5 + random.nextInt(4)) + "-04-0" + (1 + random.nextInt(2)));
            for (int i = 0; i < 30; i++) {
                plan = plan.records(saving(i, random));
            }
            Map<Integer, Amounts> pages = new TreeMap<>();
            Yearly.all(plan.view()).forEach((start, year) -> {
                if (!year.counted().isNone()) {
                    pages.put(start, year.counted());
                }
            });
            assertThat(Held.byYear(plan.view()))
                    .as("plan %d of seed %d", round, SEED)
                    .isEqualTo(pages)
                    .isNotEmpty();
        }
    }

    private static Saving saving(int number, Random random) {
        int first = 2014 + random.nextInt(3);
        Draft draft = Draft.of(
                        String.format("S-%02d", number),
                        first + "/" + (first + 1 - 2000),
                        pounds(random),
                        maybe(random),
                        maybe(random))
                .forecast(maybe(random), maybe(random), maybe(random))
                .banked(maybe(random), maybe(random), maybe(random));
        if (random.nextInt(3) == 0) {
            draft.group(GROUPS.get(random.nextInt(GROUPS.size())));
        }
        if (random.nextInt(6) == 0) {
            draft.stage(Stage.WITHDRAWN).banked("", "", "");
        }
        return draft.saving();
    }

    private static String maybe(Random random) {
        return random.nextBoolean() ? "" : pounds(random);
    }

    private static String pounds(Random random) {
        return random.nextInt(1_000) + "." + (10 + random.nextInt(90));
    }
}
