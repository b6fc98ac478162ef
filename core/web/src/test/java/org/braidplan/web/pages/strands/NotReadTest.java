package org.braidplan.web.pages.strands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.braidplan.view.LeftOut;
import org.junit.jupiter.api.Test;

class NotReadTest {

    @Test
    void nothingMissingIsNotMentioned() {
        assertThat(NotRead.words(List.of(), "2.0.0")).isEmpty();
    }

    @Test
    void ofManyRecordsTheFirstAreNamedAndTheOthersCounted() {
        List<LeftOut> many = IntStream.rangeClosed(1, 1_234)
                .mapToObj(i -> new LeftOut("Homes", "H-" + i, "Its reason."))
                .toList();
        assertThat(NotRead.words(many, "2.0.0"))
                .containsExactly("This page is made without 1,234 records of “Homes” as they were then, because version"
                        + " 2.0.0 of the module cannot read them: H-1, H-2, H-3, H-4, H-5, H-6, H-7, H-8, H-9, H-10 and"
                        + " 1,224 more. Of the first: Its reason.");
    }

    @Test
    void eachRegisterHasASentenceOfItsOwn() {
        assertThat(NotRead.words(
                        List.of(new LeftOut("Homes", "H-1", "Why."), new LeftOut("Visits", "V-1", "Why not.")),
                        "2.0.0"))
                .containsExactly(
                        "This page is made without 1 record of “Homes” as it was then, because version 2.0.0 of the module"
                                + " cannot read it: H-1. Why.",
                        "This page is made without 1 record of “Visits” as it was then, because version 2.0.0 of the module"
                                + " cannot read it: V-1. Why not.");
    }
}
