package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Contents;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageInfo.Audience;
import org.braidplan.plan.Recommendation;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.braidplan.testkit.Demo.Says;
import org.braidplan.testkit.Demo.Visit;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For each rule of the contract a strand that breaks it, and one that keeps them all. */
class StrandContractTest {

    /** The strand that keeps the contract, and whatever a test puts in the place of a part of it. */
    private static final class Strand extends StrandContract {

        private final Path folder;
        private Contents contents = Demo.sound();
        private List<Record> samples = List.of(Demo.SAMPLE);
        private Map<Integer, ObjectNode> documents = Map.of();
        private Duration limit = Duration.ofSeconds(10);

        private Strand(Path folder) {
            this.folder = folder;
        }

        @Override
        protected StrandModule strand() {
            return new Demo(contents);
        }

        @Override
        protected List<Record> samples() {
            return samples;
        }

        @Override
        protected Path ids() {
            return folder.resolve("ids.txt");
        }

        @Override
        protected List<ObjectNode> documents(String register, int version) {
            return Optional.ofNullable(documents.get(version)).stream().toList();
        }

        @Override
        Duration limit() {
            return limit;
        }
    }

    private final Strand strand;

    StrandContractTest(@TempDir Path folder) {
        strand = new Strand(folder);
    }

    private static void refuses(ThrowingCallable rule, String... words) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).message().contains(words);
    }

    @Test
    void aStrandThatKeepsItPassesEveryRule() throws Exception {
        Files.write(strand.ids(), Ids.of(strand.strand()));
        strand.namesOnWhichOthersRelyStayAsTheyAre();
        strand.theModuleIsMadeWithoutArgumentsAndSaysTheSameEachTime();
        strand.registersReadAsSchemasWithKeysOfTheirOwn();
        strand.confidentialFieldsCanBeLeftOut();
        strand.recordsComeBackFromTheirDocumentsAsTheyWere();
        strand.recordsComeBackFromJsonCsvAndFormAsTheyWere();
        strand.migrationsKeepEveryFieldOrSayWhatTheyDrop();
        strand.checksHaveIdsOfTheStrandAndSayWhatTheyMean();
        strand.checksSayNothingToCheckWhereThereIsNothing();
        strand.checksAndMeasuresSurviveWhateverPeopleMayEnter();
        strand.checksAndMeasuresAreDoneInTimeWithHugeRegisters();
        strand.findingsAndReadingsRepeatNothingConfidential();
        strand.indicatorsBelongToTheStrandAndSayWhatTheyMeasure();
        strand.measuresSayNothingWhereThereIsNothing();
        strand.pagesHavePathsOfTheirOwn();
        strand.pagesAreDrawnWithNothingRecorded();
        strand.pagesAreDrawnWithWhateverPeopleMayEnter();
        strand.pagesAreDrawnWithMoreThanAnybodyReads();
        strand.pagesEscapeWhateverIsRecorded();
        strand.publicPagesSayTheSameToWhoeverMaySeeMore();
        strand.publicPagesNeverShowWhatIsConfidential();
        strand.publicPagesNeverShowWhatIsNotConfirmed();
    }

    @Test
    void aHugeRegisterHasTwentyThousandRecordsWithKeysOfTheirOwn() {
        assertThat(strand.hugePlan().view().records(Visit.class))
                .hasSize(20_000)
                .extracting(stored -> stored.key())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesThatChangedAreNamedWithTheCommandThatWritesThemAnew() throws IOException {
        refuses(strand::namesOnWhichOthersRelyStayAsTheyAre, "There is no file", "mvn test -Dbraid.ids=write");
        Files.write(strand.ids(), Ids.of(strand.strand()));
        strand.contents = Demo.sound().checks(new AnotherId());
        refuses(
                strand::namesOnWhichOthersRelyStayAsTheyAre,
                "others have come: [check other-visit]",
                "mvn test -Dbraid.ids=write");
        strand.contents = Contents.none().registers(Visit.class);
        refuses(strand::namesOnWhichOthersRelyStayAsTheyAre, "have gone: [check demo-visit-not-written-up");
    }

    @Test
    void aModuleThatSaysSomethingElseEachTimeIsRefused() {
        strand.contents = Contents.none();
        refuses(strand::theModuleIsMadeWithoutArgumentsAndSaysTheSameEachTime, "Visit");
    }

    @Nested
    class OfRegisters {

        @Register(key = "visits", title = "Visits", one = "visit", purpose = "No sentence")
        public record Wordless(
                @Key String reference, @Confidential int people) {}

        /** It adds something each time that it is made. */
        @Register(key = "growing", title = "Growing", one = "growing one", purpose = "Grows.")
        public record Growing(@Key String reference, String text) {
            public Growing {
                text = text + "!";
            }
        }

        @Test
        void aPurposeThatIsNoSentenceIsRefused() {
            strand.contents = Contents.none().registers(Wordless.class);
            refuses(strand::registersReadAsSchemasWithKeysOfTheirOwn, "No sentence");
        }

        @Test
        void twoRegistersOfOneKeyAreRefused() {
            strand.contents = Contents.none().registers(Visit.class, Wordless.class);
            refuses(strand::registersReadAsSchemasWithKeysOfTheirOwn, "visits");
        }

        @Test
        void aConfidentialNumberThatCannotBeLeftOutIsRefused() {
            strand.contents = Contents.none().registers(Wordless.class);
            refuses(strand::confidentialFieldsCanBeLeftOut, "people is Optional");
        }

        @Test
        void aRegisterWithoutASampleThatHasAllFieldsIsRefused() {
            strand.samples = List.of();
            refuses(strand::recordsComeBackFromTheirDocumentsAsTheyWere, "samples of visits");
            Visit v = Demo.SAMPLE;
            strand.samples = List.of(new Visit("V-1", v.month(), v.day(), 3, true, Optional.empty()));
            refuses(strand::recordsComeBackFromTheirDocumentsAsTheyWere, "one sample of visits that has all fields");
        }

        @Test
        void aRecordThatDoesNotComeBackIsRefused() {
            strand.contents = Contents.none().registers(Growing.class);
            strand.samples = List.of(new Growing("G-1", "text"));
            refuses(strand::recordsComeBackFromTheirDocumentsAsTheyWere, "text!");
            refuses(strand::recordsComeBackFromJsonCsvAndFormAsTheyWere, "comes back from JSON as");
        }
    }

    @Nested
    class OfChecksAndMeasures {

        @Test
        void anIdOfAnotherStrandIsRefused() {
            strand.contents = Contents.none().checks(new AnotherId());
            refuses(strand::checksHaveIdsOfTheStrandAndSayWhatTheyMean, "other-visit", "demo-");
        }

        @Test
        void aCheckWithoutASourceIsRefused() {
            @Rule(id = "demo-sourceless", title = "Title", meaning = "Meaning.")
            final class Sourceless extends Nothing {}
            strand.contents = Contents.none().checks(new Sourceless());
            refuses(strand::checksHaveIdsOfTheStrandAndSayWhatTheyMean, "where the rule demo-sourceless comes from");
        }

        @Test
        void aCheckThatPassesWhereThereIsNothingIsRefused() {
            @Rule(id = "demo-content", title = "Title", meaning = "Meaning.", source = "Practice")
            final class Content implements Check {
                @Override
                public Outcome run(PlanView plan) {
                    return new Outcome(1, List.of());
                }
            }
            strand.contents = Contents.none().checks(new Content());
            refuses(strand::checksSayNothingToCheckWhereThereIsNothing, "demo-content");
        }

        @Test
        void aCheckThatFailsOnAnOddYearIsSeenToFail() {
            @Rule(id = "demo-fails", title = "Title", meaning = "Meaning.", source = "Practice")
            final class Fails extends Nothing {
                @Override
                public Outcome run(PlanView plan) {
                    plan.records(Visit.class)
                            .forEach(v -> Math.subtractExact(
                                    Integer.MIN_VALUE + 999, v.value().day().getYear() < 1850 ? 1000 : 0));
                    return super.run(plan);
                }
            }
            strand.contents = Contents.none().registers(Visit.class).checks(new Fails());
            assertThatThrownBy(strand::checksAndMeasuresSurviveWhateverPeopleMayEnter)
                    .isInstanceOf(ArithmeticException.class);
        }

        @Test
        void aCheckThatTakesTooLongIsRefused() {
            strand.limit = Duration.ZERO.minusMillis(1);
            refuses(strand::checksAndMeasuresAreDoneInTimeWithHugeRegisters, "demo-visit-not-written-up", "timed out");
        }

        @Test
        void aReasonThatRepeatsWhatIsConfidentialIsRefused() {
            @Rule(id = "demo-tells", title = "Title", meaning = "Meaning.", source = "Practice")
            final class Tells extends Demo.VisitNotWrittenUp {
                @Override
                String reason(Visit visit) {
                    return "The note says: " + visit.note();
                }
            }
            strand.contents = Contents.none().registers(Visit.class).checks(new Tells());
            refuses(strand::findingsAndReadingsRepeatNothingConfidential, "demo-tells");
            refuses(strand::checksAndMeasuresSurviveWhateverPeopleMayEnter, "Optional[");
        }

        @Test
        void aMeasureOfAnIndicatorThatItDoesNotBringIsRefused() {
            strand.contents = Contents.none().measures(new Demo.VisitsMeasured());
            refuses(strand::indicatorsBelongToTheStrandAndSayWhatTheyMeasure, "demo-visits");
        }

        @Test
        void twoReadingsOfOnePeriodAreRefused() {
            strand.contents = measuring(Demo.reading("2014-10", "one"), Demo.reading("2014-10", "two"));
            refuses(strand::checksAndMeasuresSurviveWhateverPeopleMayEnter, "one reading a period");
            refuses(strand::measuresSayNothingWhereThereIsNothing, "demo-visits");
        }

        @Test
        void aReadingWithoutAValueThatDoesNotSayWhyIsRefused() {
            strand.contents = measuring(Demo.reading("2014-10", ""));
            refuses(strand::checksAndMeasuresSurviveWhateverPeopleMayEnter, "has a value or says why not");
        }

        private Contents measuring(NewReading... readings) {
            return Contents.none().indicators(Demo.INDICATOR).measures(new Measure() {
                @Override
                public String indicator() {
                    return Demo.INDICATOR.key();
                }

                @Override
                public List<NewReading> readings(PlanView plan) {
                    return List.of(readings);
                }
            });
        }
    }

    @Nested
    class OfPages {

        @Test
        void aPathThatIsNoPathIsRefused() {
            @PageInfo(path = "Visits!", title = "Visits")
            final class Lost extends Says {
                Lost() {
                    super(request -> "<p>Here</p>");
                }
            }
            strand.contents = Contents.none().pages(new Lost());
            refuses(strand::pagesHavePathsOfTheirOwn, "Visits!");
        }

        @Test
        void aPageThatSaysNothingWhereThereIsNothingIsRefused() {
            @PageInfo(path = "visits", title = "Visits")
            final class Silent extends Says {
                Silent() {
                    super(request -> request.plan().records(Visit.class).isEmpty() ? "" : "<p>Some</p>");
                }
            }
            strand.contents = Contents.none().registers(Visit.class).pages(new Silent());
            refuses(strand::pagesAreDrawnWithNothingRecorded, "it says nothing");
        }

        @Test
        void aPageThatFailsOnWhatPeopleMayEnterIsSeenToFail() {
            @PageInfo(path = "visits", title = "Visits")
            final class Fragile extends Says {
                Fragile() {
                    super(request -> "<p>"
                            + request.plan().records(Visit.class).stream()
                                    .mapToInt(v -> Math.multiplyExact(v.value().people(), 100))
                                    .sum()
                            + "</p>");
                }
            }
            strand.contents = Contents.none().registers(Visit.class).pages(new Fragile());
            assertThatCode(strand::pagesAreDrawnWithNothingRecorded).doesNotThrowAnyException();
            assertThatThrownBy(strand::pagesAreDrawnWithWhateverPeopleMayEnter)
                    .hasStackTraceContaining("ArithmeticException");
        }

        @Test
        void aPageThatListsAllOfAHugeRegisterIsRefused() {
            strand.contents = Contents.none().registers(Visit.class).pages(listing(Visit::reference));
            refuses(strand::pagesAreDrawnWithMoreThanAnybodyReads, "show the first rows and link to the rest");
        }

        @Test
        void aPageThatDoesNotEscapeIsRefused() {
            strand.contents = Contents.none()
                    .registers(Visit.class)
                    .pages(listing(visit -> visit.note().orElse("")));
            refuses(strand::pagesEscapeWhateverIsRecorded, "script");
        }

        @Test
        void aPublicPageThatShowsWhatIsConfidentialIsRefused() {
            @PageInfo(path = "open", title = "Open", audience = Audience.PUBLIC)
            final class Open extends Says {
                Open() {
                    super(request -> request.plan().records(Visit.class).stream()
                            .map(v -> "<p>" + v.value().note().orElse("-") + "</p>")
                            .reduce("<p>Visits</p>", String::concat));
                }
            }
            strand.contents = Contents.none().registers(Visit.class).pages(new Open());
            refuses(strand::publicPagesNeverShowWhatIsConfidential, "Said in confidence");
            refuses(strand::publicPagesSayTheSameToWhoeverMaySeeMore, "A note");
        }

        @Test
        void aPublicPageThatShowsWhatNobodyHasConfirmedIsRefused() {
            @PageInfo(path = "open", title = "Open", audience = Audience.PUBLIC)
            final class Open extends Says {
                Open() {
                    super(request -> request.plan().recommendations().stream()
                            .map(Recommendation::gist)
                            .reduce("", String::concat));
                }
            }
            strand.contents = Contents.none().registers(Visit.class).pages(new Open());
            refuses(strand::publicPagesNeverShowWhatIsNotConfirmed, "A gist that nobody has confirmed");
        }

        private Page listing(java.util.function.Function<Visit, String> words) {
            @PageInfo(path = "visits", title = "Visits")
            final class Listing extends Says {
                Listing() {
                    super(request -> {
                        StringBuilder html = new StringBuilder("<p>Visits</p>");
                        request.plan()
                                .records(Visit.class)
                                .forEach(
                                        v -> html.append("<p class=\"govuk-body\">")
                                                .append(words.apply(v.value()))
                                                .append(
                                                        "</p><p class=\"govuk-body govuk-!-margin-bottom-9\">One row for each of them</p>"));
                        return html.toString();
                    });
                }
            }
            return new Listing();
        }
    }

    /** A check that finds nothing and looks at nothing. */
    private abstract static class Nothing implements Check {

        @Override
        public Outcome run(PlanView plan) {
            return new Outcome(0, List.of());
        }
    }

    @Rule(id = "other-visit", title = "Title", meaning = "Meaning.", source = "Practice")
    private static final class AnotherId extends Nothing {}
}
