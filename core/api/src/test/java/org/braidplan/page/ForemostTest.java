package org.braidplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForemostTest {

    @Test
    void theFirstFewOfManyComeInOrderWhateverTheOrderTheyWereAddedIn() {
        List<Integer> all = new ArrayList<>(IntStream.range(0, 1_000).boxed().toList());
        Collections.shuffle(all, new Random(4));
        Foremost<Integer> foremost = new Foremost<>(3, Comparator.naturalOrder());
        all.forEach(foremost::add);
        assertThat(foremost.list()).containsExactly(0, 1, 2);
        assertThat(foremost.all()).isEqualTo(1_000);
    }

    @Test
    void ofFewerAllAreKept() {
        Foremost<String> foremost = new Foremost<>(3, Comparator.reverseOrder());
        foremost.add("a");
        foremost.add("b");
        assertThat(foremost.list()).containsExactly("b", "a");
    }
}
