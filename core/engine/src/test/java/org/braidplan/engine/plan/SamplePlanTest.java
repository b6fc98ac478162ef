package org.braidplan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.register.RegisterService;
import org.braidplan.engine.register.Schemas;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.people.Caller;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Plans;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.Registers;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.EmbeddedStore;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample plan that the distribution ships, imported as it was on a day of 2014 and as it is in 2026. */
class SamplePlanTest {

    private static final Path SAMPLE =
            Path.of("../../karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
    private static final LocalDate THEN = LocalDate.of(2014, 12, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);
    private static final Caller WHO = Caller.system("test");

    @TempDir
    private Path directory;

    @Test
    void theSamplePlanImportsWholeOnADayOf2014() {
        on(THEN, board -> {
            assertThat(board.imported().strands()).isEqualTo(11);
            assertThat(board.imported().recommendations()).isEqualTo(15);
            assertThat(board.imported().actions()).isEqualTo(62);
            assertThat(board.imported().readings()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void theSamplePlanImportsWholeIn2026() {
        on(NOW, board -> {
            assertThat(board.imported().strands()).isEqualTo(11);
            assertThat(board.imported().reviews()).isEqualTo(8);
            assertThat(board.imported().actions()).isEqualTo(78);
            assertThat(board.imported().indicators()).isEqualTo(17);
            assertThat(board.imported().readings()).isEqualTo(119);
            return null;
        });
    }

    @Test
    void importingAgainWritesNothing() {
        on(NOW, board -> {
            assertThat(board.plans().importFolder(WHO, SAMPLE)).isEqualTo(new Plans.Imported(0, 0, 0, 0, 0, 0, 0));
            return null;
        });
    }

    @Test
    void in2014MostActionsAreOpenAndSomeAreLate() {
        on(
                THEN,
                board -> board.views().now(WHO, view -> {
                    assertThat(ratings(view))
                            .containsEntry(Rating.AMBER, 6L)
                            .containsEntry(Rating.RED, 2L)
                            .containsEntry(Rating.BLUE, 1L);
                    assertThat(refs(view, RatedAction::isOverclaimed))
                            .containsExactlyInAnyOrder("CSE-5", "CSE-10", "FIN-2", "SCRU-1", "WHIS-1");
                    assertThat(refs(view, RatedAction::isDoneWithoutEvidence))
                            .containsExactlyInAnyOrder("CSE-9", "ROLE-3", "SAFE-1");
                    return null;
                }));
    }

    @Test
    void in2014ThreeRecommendationsHaveNoActionAndTheCaseyInspectionIsOverdue() {
        on(
                THEN,
                board -> board.views().now(WHO, view -> {
                    assertThat(unanswered(view)).containsExactlyInAnyOrder("jay-7", "jay-13", "jay-14");
                    Review casey = review(view, "casey");
                    assertThat(casey.isAwaited(THEN)).isTrue();
                    assertThat(casey.expected()).contains(LocalDate.of(2014, 11, 30));
                    assertThat(casey.judgements()).isEmpty();
                    return null;
                }));
    }

    @Test
    void in2026MostActionsAreProvenAndEveryRecommendationIsAnswered() {
        on(
                NOW,
                board -> board.views().now(WHO, view -> {
                    assertThat(ratings(view)).containsEntry(Rating.BLUE, 58L);
                    assertThat(view.actions().stream()
                                    .map(a -> a.action().stage())
                                    .toList())
                            .contains(
                                    Stage.EVIDENCED,
                                    Stage.IMPACT_SHOWN,
                                    Stage.SUSTAINED,
                                    Stage.STOPPED,
                                    Stage.UNDER_WAY);
                    assertThat(unanswered(view)).isEmpty();
                    assertThat(view.reviews()).noneMatch(r -> r.isAwaited(NOW));
                    return null;
                }));
    }

    @Test
    void onlyWhatTheSourcesSayIsNotMarkedIllustrative() {
        on(
                NOW,
                board -> board.views().now(WHO, view -> {
                    assertThat(view.actions().stream()
                                    .filter(a -> a.action().source().certainty() != Certainty.ILLUSTRATIVE)
                                    .map(a -> a.action().ref()))
                            .containsExactlyInAnyOrder(
                                    "SAFE-1", "ROLE-1", "ROLE-2", "ROLE-3", "PART-1", "PART-2", "PROG-2");
                    assertThat(view.recommendations().stream()
                                    .filter(r -> r.source().certainty().isFitForPublic())
                                    .map(Recommendation::number))
                            .containsExactly(3, 4, 15);
                    return null;
                }));
    }

    @Test
    void aPublishedFigureComesOutAsPublishedAndAMissingOneStaysMissing() {
        on(
                NOW,
                board -> board.views().now(WHO, view -> {
                    Map<String, Optional<BigDecimal>> referrals = values(view, "re-referrals");
                    assertThat(referrals.get("2022/23")).contains(new BigDecimal("16.6"));
                    assertThat(values(view, "plans-two-years").get("as at 2016-03-31"))
                            .isEmpty();
                    assertThat(values(view, "taxi-vehicles-compliant").get("as at 2021-12-31"))
                            .contains(new BigDecimal("76.1905"));
                    return null;
                }));
    }

    @Test
    void aFaultInOneFileKeepsAllOfThemOutAndIsNamedByItsPlace() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Path readings = copy.resolve(PlanFiles.READINGS);
        Files.writeString(
                readings, Files.readString(readings).replace("re-referrals,2015/16,", "re-referrals,2015/17,"));
        try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), clock(NOW))) {
            PlanDocuments plans = plans(store);
            Problem problem = catchThrowableOfType(Problem.class, () -> plans.importFolder(WHO, copy));
            assertThat(problem.fields())
                    .extracting(FieldProblem::field)
                    .anyMatch(f -> f.startsWith("readings.csv row 2"));
            boolean isThere = store.read(
                    s -> s.find(PlanCollections.PLAN, PlanCollections.THE_PLAN).isPresent());
            assertThat(isThere).isFalse();
        }
    }

    private record Board(PlanDocuments plans, PlanViews views, Plans.Imported imported) {}

    private void on(LocalDate day, Function<Board, Void> test) {
        try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), clock(day))) {
            PlanDocuments plans = plans(store);
            PlanViews views = new PlanViews(store, clock(day), type -> Optional.empty());
            test.apply(new Board(plans, views, plans.importFolder(WHO, SAMPLE)));
        }
    }

    private static PlanDocuments plans(Store store) {
        Registers registers = new RegisterService(store, new Schemas(store, new ActiveModules()));
        return new PlanDocuments(store, registers, NO_MODULE);
    }

    /** No module is active here, so no register's file can be read. */
    private static final RegisterFiles NO_MODULE = new RegisterFiles() {
        @Override
        public boolean isServed(String strand, String register) {
            return false;
        }

        @Override
        public Map<String, Registers.CsvReport> load(
                Unit unit, Caller caller, String strand, Map<String, byte[]> files) {
            throw new AssertionError("No register is served.");
        }
    };

    private static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(9, 0).atZone(CouncilClock.ZONE).toInstant(), CouncilClock.ZONE);
    }

    private static Map<Rating, Long> ratings(PlanView view) {
        return view.actions().stream().collect(Collectors.groupingBy(RatedAction::rating, Collectors.counting()));
    }

    private static List<String> refs(PlanView view, Predicate<RatedAction> which) {
        return view.actions().stream().filter(which).map(a -> a.action().ref()).toList();
    }

    private static List<String> unanswered(PlanView view) {
        Set<String> answered = view.actions().stream()
                .flatMap(a -> a.action().ties().recommendations().stream())
                .collect(Collectors.toSet());
        return view.recommendations().stream()
                .filter(Recommendation::needsAction)
                .map(Recommendation::key)
                .filter(key -> !answered.contains(key))
                .toList();
    }

    private static Review review(PlanView view, String key) {
        return view.reviews().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Optional<BigDecimal>> values(PlanView view, String indicator) {
        return view.readings(indicator).stream()
                .collect(Collectors.toMap(r -> r.period().text(), r -> r.value()));
    }
}
