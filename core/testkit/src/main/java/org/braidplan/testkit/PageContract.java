package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.people.Caller;
import org.braidplan.plan.Certainty;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a strand's pages keep: part of {@link StrandContract}. */
abstract class PageContract extends RegisterContract {

    private static final String UNCONFIRMED = "A gist that nobody has confirmed";
    private static final String IN_CONFIDENCE = "Said in confidence";

    @Test
    protected void pagesHavePathsOfTheirOwn() {
        assertThat(paths(strand().contents().pages())).doesNotHaveDuplicates().allMatch(path -> path.matches(KEBAB));
    }

    @Test
    protected void pagesAreDrawnWithNothingRecorded() {
        drawn(PlanFixture.on(TODAY));
    }

    @Test
    protected void pagesAreDrawnWithWhateverPeopleMayEnter() {
        drawn(oddPlan());
    }

    @Test
    protected void pagesAreDrawnWithMoreThanAnybodyReads() {
        drawn(hugePlan());
    }

    @Test
    protected void pagesEscapeWhateverIsRecorded() {
        PlanFixture plan = FullPlan.of(strand(), OddValues.HOSTILE, 1)
                .records(made(variations -> variations.saying(OddValues.HOSTILE)));
        for (Page page : strand().contents().pages()) {
            Document drawn = draw(page, plan.view()).document();
            assertThat(drawn.select("script, img")).as(info(page).path()).isEmpty();
            assertThat(drawn.select("a[href^=javascript]"))
                    .as(info(page).path())
                    .isEmpty();
        }
        drawn(plan);
    }

    @Test
    protected void publicPagesSayTheSameToWhoeverMaySeeMore() {
        PlanFixture plan = FullPlan.of(strand(), "Asks", 1).records(samples().toArray(Record[]::new));
        for (Page page : publicPages()) {
            assertThat(draw(page, plan.view()).html()).as(info(page).path()).isEqualTo(drawOpen(page, plan.openView()));
        }
    }

    @Test
    protected void publicPagesNeverShowWhatIsConfidential() {
        PlanFixture plan = FullPlan.of(strand(), "Asks", 1).records(made(v -> v.confiding(IN_CONFIDENCE)));
        for (Page page : publicPages()) {
            assertThat(draw(page, plan.view()).html()).as(info(page).path()).doesNotContain(IN_CONFIDENCE);
            assertThat(draw(page, plan.view()).html()).as(info(page).path()).isEqualTo(drawOpen(page, plan.openView()));
        }
    }

    @Test
    protected void publicPagesNeverShowWhatIsNotConfirmed() {
        PlanFixture plan = FullPlan.of(strand(), "Asks", 1)
                .records(samples().toArray(Record[]::new))
                .recommendations(FullPlan.recommendation(strand(), 99, UNCONFIRMED, Certainty.UNCONFIRMED));
        for (Page page : publicPages()) {
            assertThat(draw(page, plan.view()).text()).as(info(page).path()).doesNotContain(UNCONFIRMED);
        }
    }

    /** Draws every page as somebody sees it who sees all, and as somebody who sees nothing confidential. */
    private void drawn(PlanFixture plan) {
        PlanView all = plan.view();
        PlanView open = plan.openView();
        for (Page page : strand().contents().pages()) {
            String path = info(page).path();
            assertThat(PageRules.faults(draw(page, all).html())).as(path).isEmpty();
            if (!isConfined(page, open)) {
                assertThat(PageRules.faults(drawOpen(page, open)))
                        .as(path + " without what is confidential")
                        .isEmpty();
            }
        }
    }

    /** Whether a page for staff shows what is confined, and so nothing to anybody who is not named for the strand. */
    private boolean isConfined(Page page, PlanView open) {
        if (info(page).audience() == PageInfo.Audience.PUBLIC) {
            return false;
        }
        try {
            drawOpen(page, open);
            return false;
        } catch (Problem e) {
            return e.kind() == Problem.Kind.SIGN_IN_NEEDED;
        }
    }

    private DrawnPage draw(Page page, PlanView plan) {
        return DrawnPage.of(strand(), info(page).path(), plan);
    }

    private String drawOpen(Page page, PlanView plan) {
        return DrawnPage.of(strand(), info(page).path(), plan, Caller.nobody(), Map.of())
                .html();
    }

    private List<Page> publicPages() {
        return strand().contents().pages().stream()
                .filter(page -> info(page).audience() == PageInfo.Audience.PUBLIC)
                .toList();
    }

    private static PageInfo info(Page page) {
        return page.getClass().getAnnotation(PageInfo.class);
    }

    static List<String> paths(List<Page> pages) {
        return pages.stream().map(page -> info(page).path()).toList();
    }
}
