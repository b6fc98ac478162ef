package org.braidplan.engine.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Source;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest {

    private static final LocalDate PROMISED = LocalDate.of(2014, 11, 30);
    private static final LocalDate BEFORE = LocalDate.of(2014, 11, 1);

    @Nested
    class ByLateness {

        @Test
        void aLateForecastIsToldWithBothDates() {
            assertThat(rate(new Draft().forecast("2015-01-31"), BEFORE))
                    .isEqualTo(new Rated(Rating.AMBER, "Late: forecast 31 January 2015, promised 30 November 2014"));
        }

        @ParameterizedTest
        @CsvSource({
            "2014-11-29, GREEN",
            "2014-11-30, GREEN",
            "2014-12-01, AMBER",
            "2015-02-27, AMBER",
            "2015-02-28, RED", // three calendar months after 30 November end with February
            "2015-03-01, RED"
        })
        void theForecastDecidesByCalendarMonths(String forecast, Rating expected) {
            assertThat(rate(new Draft().forecast(forecast), BEFORE).rating()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"2014-11-30, GREEN", "2014-12-01, AMBER", "2015-02-27, AMBER", "2015-02-28, RED"})
        void soDoesTheDayOnceTheDateHasPassed(LocalDate today, Rating expected) {
            assertThat(rate(new Draft(), today).rating()).isEqualTo(expected);
        }

        @Test
        void aForecastThatHasPassedItselfExcusesNothing() {
            assertThat(rate(new Draft().forecast("2014-12-05"), LocalDate.of(2015, 3, 10)))
                    .isEqualTo(new Rated(Rating.RED, "Very late: not done, promised 30 November 2014"));
        }

        @Test
        void aDateThatWasMovedIsStillLateAgainstThePromise() {
            assertThat(rate(new Draft().due("2015-01-15"), BEFORE))
                    .isEqualTo(new Rated(Rating.AMBER, "Late: moved to 15 January 2015, promised 30 November 2014"));
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"DONE", "EVIDENCED"})
        void doneInTimeButNotVerifiedIsOnCourse(Stage stage) {
            assertThat(rate(new Draft().stage(stage).doneOn("2014-11-28"), LocalDate.of(2015, 6, 1)))
                    .isEqualTo(new Rated(Rating.GREEN, "Done on 28 November 2014, not yet verified"));
        }

        @Test
        void doneLateStaysLateByHowLateItWasDone() {
            assertThat(rate(new Draft().stage(Stage.DONE).doneOn("2014-12-20"), LocalDate.of(2016, 6, 1)))
                    .isEqualTo(new Rated(Rating.AMBER, "Late: done on 20 December 2014, promised 30 November 2014"));
            assertThat(rate(new Draft().stage(Stage.DONE).doneOn("2015-02-28"), LocalDate.of(2016, 6, 1))
                            .rating())
                    .isEqualTo(Rating.RED);
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"VERIFIED", "IMPACT_SHOWN", "SUSTAINED"})
        void verifiedOrFurtherIsProvenHoweverLate(Stage stage) {
            RatedAction rated = Ratings.rate(
                    new Draft().stage(stage).doneOn("2015-06-01").action(),
                    1,
                    RatingScheme.ByLateness.USUAL,
                    LocalDate.of(2016, 1, 1));
            assertThat(rated.rating()).isEqualTo(Rating.BLUE);
            assertThat(rated.rated().reason()).endsWith("done late on 1 June 2015, promised 30 November 2014");
            assertThat(rated.daysLate()).isEqualTo(183);
        }

        @Test
        void notDueToStartIsGreyUntilItHasBegun() {
            assertThat(rate(new Draft().start("2014-11-15"), BEFORE))
                    .isEqualTo(new Rated(Rating.GREY, "Not due to start until 15 November 2014"));
            assertThat(rate(new Draft().start("2014-11-15").stage(Stage.UNDER_WAY), BEFORE)
                            .rating())
                    .isEqualTo(Rating.GREEN);
            assertThat(rate(new Draft().start("2014-11-01"), BEFORE).rating()).isEqualTo(Rating.GREEN);
        }

        @Test
        void aLateForecastIsToldEvenBeforeTheStart() {
            assertThat(rate(new Draft().start("2014-11-15").forecast("2014-12-15"), BEFORE)
                            .rating())
                    .isEqualTo(Rating.AMBER);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 6, 12})
        void anyDayIsRatedByTheSchemesMonths(int months) {
            RatingScheme scheme = new RatingScheme.ByLateness(months);
            LocalDate promised = LocalDate.of(2012, 1, 31);
            for (int step = 0; step < 900; step++) {
                LocalDate forecast = promised.minusDays(200).plusDays(step);
                LocalDate red = promised.plusMonths(months);
                Rating expected =
                        !forecast.isAfter(promised) ? Rating.GREEN : forecast.isBefore(red) ? Rating.AMBER : Rating.RED;
                Action action = new Draft()
                        .promised(promised.toString())
                        .forecast(forecast.toString())
                        .action();
                RatedAction rated = Ratings.rate(action, 1, scheme, promised.minusDays(300));
                assertThat(rated.rating()).as("forecast %s", forecast).isEqualTo(expected);
                assertThat(rated.daysLate()).isEqualTo(Math.max(0, step - 200));
            }
        }

        private Rated rate(Draft draft, LocalDate today) {
            return Ratings.rate(draft.action(), 1, RatingScheme.ByLateness.USUAL, today)
                    .rated();
        }
    }

    @Nested
    class ByPercent {

        @ParameterizedTest
        @CsvSource({"0, RED", "25, RED", "26, AMBER", "75, AMBER", "76, GREEN", "100, GREEN"})
        void thePercentageDecides(int percent, Rating expected) {
            assertThat(rate(new Draft().percent(percent), BEFORE).rating()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"49, 2014-11-30, AMBER", "49, 2014-12-01, RED", "50, 2014-12-01, AMBER", "80, 2014-12-01, GREEN"})
        void pastItsDateLessThanHalfIsRed(int percent, LocalDate today, Rating expected) {
            assertThat(rate(new Draft().percent(percent), today).rating()).isEqualTo(expected);
        }

        @Test
        void withoutAPercentageItCountsAsNothingDone() {
            assertThat(rate(new Draft(), BEFORE))
                    .isEqualTo(
                            new Rated(Rating.RED, "No percentage given, so it counts as 0, promised 30 November 2014"));
        }

        @Test
        void doneIsOnCourseVerifiedIsProvenAndNotBegunIsGrey() {
            assertThat(rate(new Draft().stage(Stage.DONE).doneOn("2014-11-28"), BEFORE)
                            .rating())
                    .isEqualTo(Rating.GREEN);
            assertThat(rate(new Draft().stage(Stage.VERIFIED), BEFORE).rating()).isEqualTo(Rating.BLUE);
            assertThat(rate(new Draft().start("2014-11-15"), BEFORE).rating()).isEqualTo(Rating.GREY);
        }

        private Rated rate(Draft draft, LocalDate today) {
            return Ratings.rate(draft.action(), 1, RatingScheme.ByPercent.USUAL, today)
                    .rated();
        }
    }

    @Test
    void stoppedIsGreyWithItsReasonUnderBothSchemes() {
        for (RatingScheme scheme : List.of(RatingScheme.ByLateness.USUAL, RatingScheme.ByPercent.USUAL)) {
            RatedAction rated =
                    Ratings.rate(new Draft().stage(Stage.STOPPED).action(), 1, scheme, LocalDate.of(2016, 1, 1));
            assertThat(rated.rated()).isEqualTo(new Rated(Rating.GREY, "Stopped on 3 November 2014: No money"));
            assertThat(rated.daysLate()).isZero();
        }
    }

    @Test
    void withoutADateNothingWasPromised() {
        for (RatingScheme scheme : List.of(RatingScheme.ByLateness.USUAL, RatingScheme.ByPercent.USUAL)) {
            RatedAction rated = Ratings.rate(new Draft().promised("").action(), 1, scheme, BEFORE);
            assertThat(rated.rated()).isEqualTo(new Rated(Rating.RED, "No date was promised."));
            assertThat(rated.daysLate()).isZero();
        }
    }

    /** An action in the making. */
    private static final class Draft {
        private Optional<LocalDate> start = Optional.empty();
        private Optional<LocalDate> promised = Optional.of(PROMISED);
        private Optional<LocalDate> due = Optional.empty();
        private Optional<LocalDate> forecast = Optional.empty();
        private Optional<LocalDate> doneOn = Optional.empty();
        private Optional<Integer> percent = Optional.empty();
        private Stage stage = Stage.PLANNED;

        Draft start(String day) {
            start = Optional.of(LocalDate.parse(day));
            return this;
        }

        Draft promised(String day) {
            promised = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
            return this;
        }

        Draft due(String day) {
            due = Optional.of(LocalDate.parse(day));
            return this;
        }

        Draft forecast(String day) {
            forecast = Optional.of(LocalDate.parse(day));
            return this;
        }

        Draft doneOn(String day) {
            doneOn = Optional.of(LocalDate.parse(day));
            return this;
        }

        Draft percent(int whole) {
            percent = Optional.of(whole);
            return this;
        }

        Draft stage(Stage reached) {
            stage = reached;
            return this;
        }

        Action action() {
            List<Action.StageStep> steps = new ArrayList<>();
            if (stage != Stage.PLANNED) {
                Instant at = LocalDate.of(2014, 11, 3)
                        .atTime(LocalTime.NOON)
                        .atZone(CouncilClock.ZONE)
                        .toInstant();
                steps.add(new Action.StageStep(Stage.PLANNED, stage, "No money", "lead", at));
            }
            return new Action(
                    "CSE-1",
                    "cse",
                    "Title",
                    "",
                    new Action.Responsibility("Owner", "", List.of()),
                    new Action.Schedule(start, promised, due.or(() -> promised), forecast, doneOn, List.of()),
                    new Action.Proof(stage, steps, List.of()),
                    new Action.Claim(Optional.empty(), Optional.empty(), percent),
                    List.of(),
                    List.of(),
                    Action.Ties.NONE,
                    Source.entered());
        }
    }
}
