package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.people.Caller;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Source;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.view.PlanView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What every strand module keeps, whatever its subject; its own test extends this and says which strand it is about. */
public abstract class StrandContract {

    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>{{7*7}}";
    private static final String UNCONFIRMED = "A gist that nobody has confirmed";
    private static final String TODAY = "2014-12-01";

    /** The strand module, newly made. */
    protected abstract StrandModule strand();

    /** At least one record of each register that the platform would accept, with every field filled in one of them. */
    protected abstract List<Record> samples();

    @Test
    protected void theModuleIsMadeWithoutArgumentsAndSaysTheSameEachTime() throws Exception {
        StrandModule made = strand().getClass().getConstructor().newInstance();
        assertThat(made.strand()).matches(KEBAB).isEqualTo(strand().strand());
        assertThat(made.contents().registers()).isEqualTo(strand().contents().registers());
        assertThat(made.contents().indicators()).isEqualTo(strand().contents().indicators());
        assertThat(ids(made.contents().checks()))
                .isEqualTo(ids(strand().contents().checks()));
        assertThat(paths(made.contents().pages()))
                .isEqualTo(paths(strand().contents().pages()));
    }

    @Test
    protected void checksHaveIdsOfTheStrandAndSayWhatTheyMean() {
        List<Check> checks = strand().contents().checks();
        assertThat(ids(checks))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches(KEBAB).startsWith(strand().strand() + "-"));
        for (Check check : checks) {
            Rule rule = check.getClass().getAnnotation(Rule.class);
            assertThat(rule.title()).as(rule.id()).isNotBlank();
            assertThat(rule.meaning()).as(rule.id()).endsWith(".");
            assertThat(rule.source())
                    .as("where the rule " + rule.id() + " comes from")
                    .isNotBlank();
        }
    }

    @Test
    protected void checksSayNothingToCheckWhereThereIsNothing() {
        for (Check check : strand().contents().checks()) {
            Outcome outcome = check.run(PlanFixture.on(TODAY).view());
            assertThat(outcome).as(check.getClass().getSimpleName()).isEqualTo(new Outcome(0, List.of()));
        }
    }

    @Test
    protected void indicatorsBelongToTheStrandAndSayWhatTheyMeasure() {
        List<Indicator> indicators = strand().contents().indicators();
        assertThat(indicators)
                .extracting(Indicator::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches(KEBAB));
        for (Indicator indicator : indicators) {
            assertThat(indicator.strand()).isEqualTo(strand().strand());
            assertThat(indicator.definition().unit()).as(indicator.key()).isNotBlank();
            assertThat(indicator.definition().numerator()).as(indicator.key()).isNotBlank();
            assertThat(indicator.definition().source()).as(indicator.key()).isNotBlank();
            if (indicator.definition().unit().equals("%")) {
                assertThat(indicator.definition().denominator())
                        .as(indicator.key())
                        .isNotBlank();
            }
        }
    }

    @Test
    protected void registersReadAsSchemasWithKeysOfTheirOwn() {
        assertThat(schemas()).extracting(RegisterSchema::key).doesNotHaveDuplicates();
        assertThat(schemas()).allSatisfy(schema -> assertThat(schema.purpose()).endsWith("."));
    }

    @Test
    protected void confidentialFieldsCanBeLeftOut() {
        for (RegisterSchema schema : schemas()) {
            assertThat(schema.fields())
                    .as(schema.key())
                    .allSatisfy(field -> assertThat(!field.confidential()
                                    || !field.required()
                                    || field.kind() == FieldKind.TEXT
                                    || field.kind() == FieldKind.LONG_TEXT)
                            .as(field.name() + " is Optional, so that whoever may not see it does not see a 0 instead")
                            .isTrue());
        }
    }

    @Test
    protected void recordsComeBackFromTheirDocumentsAsTheyWere() {
        for (RegisterSchema schema : schemas()) {
            Class<? extends Record> type = schema.type().orElseThrow();
            List<Record> samples = samples().stream().filter(type::isInstance).toList();
            assertThat(samples).as("samples of " + schema.key()).isNotEmpty();
            for (Record sample : samples) {
                RecordCheck checked = RecordCheck.of(schema, Documents.of(sample));
                assertThat(checked.problems()).as(sample.toString()).isEmpty();
                assertThat(checked.key()).isNotBlank();
                assertThat((Record) Documents.to(type, checked.body())).isEqualTo(sample);
            }
            assertThat(samples)
                    .as("one sample of " + schema.key() + " that has all fields")
                    .anyMatch(sample ->
                            Documents.of(sample).size() == schema.fields().size());
        }
    }

    @Test
    protected void pagesHavePathsOfTheirOwn() {
        assertThat(paths(strand().contents().pages())).doesNotHaveDuplicates().allMatch(path -> path.matches(KEBAB));
    }

    @Test
    protected void pagesAreDrawnWithNothingRecorded() {
        for (Page page : strand().contents().pages()) {
            Document drawn = draw(page, PlanFixture.on(TODAY).view()).document();
            assertThat(drawn.text()).as(info(page).path()).isNotBlank();
            assertThat(drawn.select("h1"))
                    .as("the frame gives the heading of " + info(page).path())
                    .isEmpty();
        }
    }

    @Test
    protected void pagesEscapeWhateverIsRecorded() {
        PlanFixture plan = fullPlan(HOSTILE).records(hostile(samples()).toArray(Record[]::new));
        for (Page page : strand().contents().pages()) {
            Document drawn = draw(page, plan.view()).document();
            assertThat(drawn.select("script, img")).as(info(page).path()).isEmpty();
            assertThat(drawn.select("a[href^=javascript]"))
                    .as(info(page).path())
                    .isEmpty();
            assertThat(drawn.select("*").stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .map(attribute -> attribute.getKey())
                            .filter(name -> name.startsWith("on")))
                    .as(info(page).path())
                    .isEmpty();
        }
    }

    @Test
    protected void publicPagesSayTheSameToWhoeverMaySeeMore() {
        PlanFixture plan = fullPlan("Asks").records(samples().toArray(Record[]::new));
        for (Page page : publicPages()) {
            String open = DrawnPage.of(strand(), info(page).path(), plan.openView(), Caller.nobody(), Map.of())
                    .html();
            assertThat(draw(page, plan.view()).html()).as(info(page).path()).isEqualTo(open);
        }
    }

    @Test
    protected void publicPagesNeverShowWhatIsNotConfirmed() {
        PlanFixture plan = fullPlan("Asks")
                .records(samples().toArray(Record[]::new))
                .recommendations(recommendation(99, UNCONFIRMED, Certainty.UNCONFIRMED));
        for (Page page : publicPages()) {
            assertThat(draw(page, plan.view()).text()).as(info(page).path()).doesNotContain(UNCONFIRMED);
        }
    }

    private PlanFixture fullPlan(String words) {
        return PlanFixture.on(TODAY)
                .reviews(PlanFixture.review("jay", words, "2014-08-26"))
                .recommendations(
                        recommendation(1, words, Certainty.CONFIRMED), recommendation(2, words, Certainty.CONFIRMED))
                .actions(PlanFixture.action("ANY-1", strand().strand(), words, "2015-03-31", "jay-1")
                        .withWords(words, words))
                .indicators(strand().contents().indicators().toArray(Indicator[]::new));
    }

    private Recommendation recommendation(int number, String gist, Certainty certainty) {
        return new Recommendation(
                "jay-" + number,
                "jay",
                number,
                gist,
                gist,
                Recommendation.Response.ACCEPTED,
                gist,
                List.of(strand().strand()),
                new Source(certainty, gist));
    }

    /** The samples with every text that is no key made hostile, as far as its length allows. */
    private List<Record> hostile(List<Record> samples) {
        List<Record> all = new ArrayList<>();
        for (Record sample : samples) {
            ObjectNode body = Documents.of(sample);
            for (RegisterSchema.Field field :
                    SchemaReader.read(strand().strand(), sample.getClass()).fields()) {
                boolean text = field.kind() == FieldKind.TEXT
                        || field.kind() == FieldKind.LONG_TEXT
                        || field.kind() == FieldKind.REFERENCE;
                boolean fits = field.atMost()
                        .filter(most -> most.intValue() < HOSTILE.length())
                        .isEmpty();
                if (text && fits && !field.key()) {
                    body.put(field.name(), HOSTILE);
                }
            }
            all.add(Documents.to(sample.getClass(), body));
        }
        return all;
    }

    private List<RegisterSchema> schemas() {
        return strand().contents().registers().stream()
                .map(type -> SchemaReader.read(strand().strand(), type))
                .toList();
    }

    private List<Page> publicPages() {
        return strand().contents().pages().stream()
                .filter(page -> info(page).audience() == PageInfo.Audience.PUBLIC)
                .toList();
    }

    private DrawnPage draw(Page page, PlanView plan) {
        return DrawnPage.of(strand(), info(page).path(), plan);
    }

    private static PageInfo info(Page page) {
        return page.getClass().getAnnotation(PageInfo.class);
    }

    private static List<String> paths(List<Page> pages) {
        return pages.stream().map(page -> info(page).path()).toList();
    }

    private static List<String> ids(List<Check> checks) {
        return checks.stream()
                .map(check -> check.getClass().getAnnotation(Rule.class).id())
                .toList();
    }
}
