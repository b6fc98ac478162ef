package org.braidplan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.action.Action;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Plans;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Review;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

    private final LivePlan plan = new LivePlan();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aFolderIsLoadedAsFarAsItHasHappened() {
        Plans.Imported imported = plan.plans.importFolder(OFFICE, small());

        assertThat(imported).isEqualTo(new Plans.Imported(2, 2, 1, 2, 1, 3, 0));
        plan.see(view -> {
            assertThat(view.plan().scheme()).isEqualTo(RatingScheme.ByLateness.USUAL);
            assertThat(view.plan().challengeSets()).hasSize(1);
            assertThat(view.strands()).extracting(s -> s.key()).containsExactly("cse", "finance");
            assertThat(view.reviews()).extracting(Review::key).containsExactly("jay", "casey");
            assertThat(view.reviews().get(1).judgements()).isEmpty();
            assertThat(view.reviews().get(1).isAwaited(view.today())).isTrue();
            assertThat(view.recommendations()).hasSize(1);
            return null;
        });
    }

    @Test
    void whatAnActionsHistorySaysOfLaterDaysIsLeftOutAndTheRestSummedUp() {
        plan.plans.importFolder(OFFICE, small());

        Action action = plan.action("CSE-5").action();
        assertThat(action.stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(action.proof().evidence()).isEmpty();
        assertThat(action.schedule().due()).contains(LocalDate.of(2014, 12, 12));
        assertThat(action.schedule().forecast()).contains(LocalDate.of(2014, 12, 12));
        assertThat(action.schedule().doneOn()).isEmpty();
        assertThat(action.updates()).hasSize(1);
        assertThat(action.claim().rating()).contains(Rating.AMBER);
        assertThat(action.claim().percentComplete()).isEmpty();
        assertThat(action.ties().recommendations()).containsExactly("jay-1");
        assertThat(action.milestones().get(0).reachedOn()).contains(LocalDate.of(2014, 10, 15));
        assertThat(action.milestones().get(1).reachedOn()).isEmpty();
        assertThat(action.milestones().get(1).forecast()).isEmpty();
        assertThat(plan.action("CSE-5").rating()).isEqualTo(Rating.AMBER);
    }

    @Test
    void onALaterDayTheSameFolderBringsTheRest() {
        plan.plans.importFolder(OFFICE, small());
        plan.clock.set(LocalDate.of(2015, 7, 1));
        plan.plans.importFolder(OFFICE, small());

        Action action = plan.action("CSE-5").action();
        assertThat(action.stage()).isEqualTo(Stage.EVIDENCED);
        assertThat(action.schedule().doneOn()).contains(LocalDate.of(2014, 12, 11));
        assertThat(action.schedule().due()).contains(LocalDate.of(2015, 1, 31));
        assertThat(action.claim().percentComplete()).contains(100);
        assertThat(action.ties().recommendations()).containsExactly("jay-1", "oneill-1");
        plan.see(view -> {
            assertThat(view.reviews()).hasSize(3);
            assertThat(view.indicator("interviews").orElseThrow().definitions()).hasSize(2);
            assertThat(view.readings("interviews")).hasSize(4);
            return null;
        });
    }

    @Test
    void readingsAreExactAndWorkedOut() {
        plan.plans.importFolder(OFFICE, small());
        List<Reading> readings = plan.see(view -> view.readings("interviews"));
        assertThat(readings).extracting(r -> r.period().text()).containsExactly("2014-09", "2014-10", "2014-11");
        assertThat(readings.get(0).value()).isEmpty();
        assertThat(readings.get(0).note()).isEqualTo("Suppressed");
        assertThat(readings.get(1).value().orElseThrow().toPlainString()).isEqualTo("24.50");
        assertThat(readings.get(2).value()).contains(new BigDecimal("66.6667"));
        Indicator indicator = plan.see(view -> view.indicator("interviews").orElseThrow());
        assertThat(indicator.targets()).extracting(t -> t.by().getMonthValue()).containsExactly(3, 12);
        assertThat(indicator.baseline().orElseThrow().value().toPlainString()).isEqualTo("24.5");
    }

    @Test
    void importingAgainChangesNothing() {
        plan.plans.importFolder(OFFICE, small());
        long last = plan.store.journal().last();

        assertThat(plan.plans.importFolder(OFFICE, small())).isEqualTo(new Plans.Imported(0, 0, 0, 0, 0, 0, 0));

        assertThat(plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void importingAgainTakesNothingAwayThatWasRecordedHere() {
        plan.plans.importFolder(OFFICE, small());
        plan.change(OFFICE, "CSE-5", LivePlan.update("Held up.", LocalDate.of(2015, 2, 1)));
        plan.indicators.record(
                OFFICE,
                "interviews",
                List.of(new NewReading(
                        "2014-10",
                        Optional.of(new BigDecimal("25")),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        "Counted again")));

        plan.plans.importFolder(OFFICE, small());

        assertThat(plan.action("CSE-5").action().updates()).hasSize(2);
        assertThat(plan.action("CSE-5").action().schedule().forecast()).contains(LocalDate.of(2015, 2, 1));
        Reading october = plan.see(view -> view.readings("interviews").get(1));
        assertThat(october.value()).contains(new BigDecimal("25"));
        assertThat(october.earlier()).hasSize(1);
    }

    @Test
    void referencesGoOnAfterTheHighest() {
        plan.plans.importFolder(OFFICE, small());
        RatedAction added = plan.actions.add(OFFICE, NewAction.of("cse", "Next", "Owner", LocalDate.of(2015, 1, 1)));
        assertThat(added.action().ref()).isEqualTo("CSE-6");
        RatedAction finance =
                plan.actions.add(OFFICE, NewAction.of("finance", "Next", "Owner", LocalDate.of(2015, 1, 1)));
        assertThat(finance.action().ref()).isEqualTo("FIN-10");
    }

    @Test
    void everyFaultIsNamedWithItsPlaceAndNothingIsWritten() throws IOException {
        copy(small());
        replace("plan.json", "\"strands\": [\"cse\", \"finance\"] } ] },", "\"strands\": [\"cse\", \"taxis\"] } ] },");
        replace("strands.json", "\"prefix\": \"FIN\"", "\"prefix\": \"CSE\"");
        replace("reviews.json", "\"title\": \"Independent inquiry\"", "\"titel\": \"Independent inquiry\"");
        replace("recommendations.json", "\"response\": \"ACCEPTED\"", "\"response\": \"MAYBE\"");
        replace("actions.json", "\"waitsFor\": [\"FIN-2\"]", "\"waitsFor\": [\"FIN-22\"]");
        replace("actions.json", "\"to\": \"2014-12-12\", \"agreedBy\": \"Board\"", "\"to\": \"2014-12-13\"");
        replace(
                "actions.json",
                "\"from\": \"PLANNED\", \"to\": \"UNDER_WAY\"",
                "\"from\": \"UNDER_WAY\", \"to\": \"UNDER_WAY\"");
        replace("readings.csv", "2014-11", "2014-Q4");
        replace("readings.csv", "24.50", "24,50");
        replace("readings.csv", "2014-12,31", "2014-13,31");
        long last = plan.store.journal().last();

        assertThatThrownBy(() -> plan.plans.importFolder(OFFICE, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .contains(
                                        "plan.json challengeSets[0].challenges[0].strands[1]",
                                        "plan.json challengeSets[0].challenges",
                                        "strands.json finance prefix",
                                        "strands.json cse prefix",
                                        "reviews.json jay titel",
                                        "recommendations.json jay-1 response",
                                        "actions.json CSE-5 schedule.moves[0].agreedBy",
                                        "actions.json CSE-5 schedule.moves[1].from",
                                        "actions.json CSE-5 proof.steps[0].from",
                                        "actions.json CSE-5 ties.waitsFor[0]",
                                        "readings.csv row 2",
                                        "readings.csv row 3 period",
                                        "readings.csv row 5 period"));

        assertThat(plan.store.journal().last()).isEqualTo(last);
        assertThat(plan.<List<?>>see(PlanView::strands)).isEmpty();
    }

    @Test
    void aHistoryThatPeopleCouldNotHaveMadeIsRefused() throws IOException {
        copy(small());
        plan.clock.set(LocalDate.of(2015, 7, 1));
        replace(
                "actions.json",
                "\"to\": \"EVIDENCED\", \"by\": \"cse-lead\", \"at\": \"2014-12-15T10:00:00Z\" }",
                "\"to\": \"EVIDENCED\", \"by\": \"cse-lead\", \"at\": \"2014-12-15T09:00:00Z\" },"
                        + "{ \"from\": \"EVIDENCED\", \"to\": \"VERIFIED\", \"by\": \"cse-lead\","
                        + " \"at\": \"2014-12-16T10:00:00Z\" },"
                        + "{ \"from\": \"VERIFIED\", \"to\": \"SUSTAINED\", \"by\": \"x\","
                        + " \"at\": \"2014-12-16T09:00:00Z\" }");
        assertThatThrownBy(() -> plan.plans.importFolder(OFFICE, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(
                                        "actions.json CSE-5 proof.steps[2].to",
                                        "actions.json CSE-5 proof.steps[3].by",
                                        "actions.json CSE-5 proof.steps[4].to",
                                        "actions.json CSE-5 proof.steps[4].reason",
                                        "actions.json CSE-5 proof.steps[4].at",
                                        "actions.json CSE-5 proof.stage"));
    }

    @Test
    void filesThatAreNoJsonOrNoCsvAreNamed() throws IOException {
        copy(small());
        Files.writeString(folder.resolve("strands.json"), "[ { \"key\": ");
        Files.writeString(folder.resolve("readings.csv"), "indicator,periode,value\n");
        Files.write(folder.resolve("reviews.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.delete(folder.resolve("plan.json"));
        assertThatThrownBy(() -> plan.plans.importFolder(OFFICE, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .contains(
                                        "plan.json",
                                        "strands.json line 1",
                                        "readings.csv row 1",
                                        "reviews.json line 1"));
    }

    @Test
    void onlyTheProgrammeOfficeMovesWholePlans() {
        assertThatThrownBy(() -> plan.plans.importFolder(LivePlan.CSE_LEAD, small()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("no-right"));
        assertThatThrownBy(() -> plan.plans.exportZip(LivePlan.AUDITOR, new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("no-right"));
    }

    @Test
    void theFirstPlanIsLoadedIntoAnEmptyStoreOnly() {
        new FirstPlan(plan.store, plan.plans, small().toString());
        assertThat(plan.<String>see(view -> view.plan().title())).isEqualTo("Improvement plan");
        long last = plan.store.journal().last();
        plan.clock.set(LocalDate.of(2015, 7, 1));
        new FirstPlan(plan.store, plan.plans, small().toString());
        assertThat(plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void aFirstPlanWithFaultsLeavesTheStoreEmptyAndBraidStarting() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "{}");
        new FirstPlan(plan.store, plan.plans, folder.toString());
        new FirstPlan(plan.store, plan.plans, folder.resolve("nowhere").toString());
        assertThat(plan.store.journal().last()).isZero();
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(
                folder.resolve(file),
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private static Path small() {
        try {
            return Path.of(PlanFilesTest.class.getResource("/plan-files/small").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
