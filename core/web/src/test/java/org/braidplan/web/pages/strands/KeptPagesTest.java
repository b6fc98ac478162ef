package org.braidplan.web.pages.strands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.braidplan.disclosure.Suppression;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.view.Reading;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private static final Caller LEAD = caller("lead", Grant.of(Role.LEAD, "cse"));
    private static final Caller READER = caller("reader", Grant.of(Role.READER));
    private static final ClassLoader MODULE = new ClassLoader() {};

    private final KeptPages kept = new KeptPages(20);
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicBoolean holds = new AtomicBoolean(true);

    private static Caller caller(String name, Grant grant) {
        return new Caller(new Person(name, name, "", List.of(grant), true));
    }

    private static KeptPages.Key key(String page, Caller caller) {
        return new KeptPages.Key("cse", page, caller.person(), Map.of(), Suppression.USUAL);
    }

    private String page(KeptPages.Key key, Caller caller, ClassLoader module) {
        return kept.page(key, caller, module, () -> reading("page " + drawn.incrementAndGet()));
    }

    private Reading<String> reading(String html) {
        return new Reading<>() {
            @Override
            public String value() {
                return html;
            }

            @Override
            public boolean holdsFor(Caller caller) {
                return holds.get();
            }
        };
    }

    @Test
    void aPageIsDrawnOnceUntilItsReadingHoldsNoMore() {
        assertThat(page(key("a", LEAD), LEAD, MODULE)).isEqualTo("page 1");
        assertThat(page(key("a", LEAD), LEAD, MODULE)).isEqualTo("page 1");
        holds.set(false);
        assertThat(page(key("a", LEAD), LEAD, MODULE)).isEqualTo("page 2");
    }

    @Test
    void everybodyHasAPageOfTheirOwn() {
        assertThat(page(key("a", LEAD), LEAD, MODULE)).isEqualTo("page 1");
        assertThat(page(key("a", READER), READER, MODULE)).isEqualTo("page 2");
        Caller demoted = caller("lead", Grant.of(Role.READER));
        assertThat(page(key("a", demoted), demoted, MODULE)).isEqualTo("page 3");
    }

    @Test
    void anotherRuleForSmallNumbersMakesAnotherPage() {
        assertThat(page(key("a", LEAD), LEAD, MODULE)).isEqualTo("page 1");
        KeptPages.Key stricter = new KeptPages.Key("cse", "a", LEAD.person(), Map.of(), new Suppression(10, false));
        assertThat(page(stricter, LEAD, MODULE)).isEqualTo("page 2");
    }

    @Test
    void aPageOfAModuleThatWasReplacedIsDrawnAnew() {
        assertThat(page(key("a", LEAD), LEAD, MODULE)).isEqualTo("page 1");
        assertThat(page(key("a", LEAD), LEAD, new ClassLoader() {})).isEqualTo("page 2");
    }

    @Test
    void whatWasAskedForTheLongestAgoGoesWhenThereIsNoRoom() {
        for (String name : List.of("a", "b", "c", "a")) {
            page(key(name, LEAD), LEAD, MODULE);
        }
        assertThat(drawn).hasValue(3);
        page(key("d", LEAD), LEAD, MODULE);
        page(key("a", LEAD), LEAD, MODULE);
        assertThat(drawn).as("a was asked for last, so it is still there").hasValue(4);
        page(key("b", LEAD), LEAD, MODULE);
        assertThat(drawn).hasValue(5);
    }

    @Test
    void thereAreNeverMoreThanAThousandHoweverShort() {
        KeptPages roomy = new KeptPages(1_000_000);
        for (int i = 0; i <= 1_000; i++) {
            roomy.page(key("p" + i, LEAD), LEAD, MODULE, () -> reading("page " + drawn.incrementAndGet()));
        }
        assertThat(roomy.page(key("p1", LEAD), LEAD, MODULE, () -> reading("again")))
                .isEqualTo("page 2");
        assertThat(roomy.page(key("p0", LEAD), LEAD, MODULE, () -> reading("again")))
                .isEqualTo("again");
    }

    @Test
    void whoAsksWhileItIsDrawnWaitsForItAndHasTheSame() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> kept.page(key("a", LEAD), LEAD, MODULE, () -> {
                    begun.countDown();
                    await(goOn);
                    return reading("first");
                }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> kept.page(key("a", LEAD), LEAD, MODULE, () -> reading("second")));
        goOn.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
