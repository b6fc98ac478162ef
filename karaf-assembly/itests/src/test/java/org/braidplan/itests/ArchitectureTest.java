package org.braidplan.itests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braidplan.itests.badly.built.StrandThatReachesTooFar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** Who may know whom (the rooms of the house), held by the build. */
class ArchitectureTest {

    private static final String[] API = {
        "org.braidplan.plan",
        "org.braidplan.action",
        "org.braidplan.indicator",
        "org.braidplan.register",
        "org.braidplan.check",
        "org.braidplan.page",
        "org.braidplan.module",
        "org.braidplan.people",
        "org.braidplan.store",
        "org.braidplan.view",
        "org.braidplan.problem",
        "org.braidplan.calendar",
        "org.braidplan.disclosure",
        "org.braidplan.publication",
        "org.braidplan.signal"
    };

    private static final String[] CORE_INSIDES = {
        "org.braidplan.store.embedded..", "org.braidplan.engine..", "org.braidplan.web..", "org.braidplan.shell.."
    };

    /** What a strand is made with: the language, the API, and the templates it compiles to. */
    private static final String[] STRAND_MAY_USE = {
        "java..", "gg.jte..", "org.jspecify..", "com.fasterxml.jackson.databind.."
    };

    private static JavaClasses house;

    /** The core from the class path, the strands from their folders: no build file but their parent names them. */
    @BeforeAll
    static void scan() throws IOException {
        Set<Location> places = new HashSet<>(Locations.ofPackage("org.braidplan"));
        try (Stream<Path> strands = Files.list(Path.of(System.getProperty("braid.root"), "strand-modules"))) {
            strands.map(strand -> strand.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .map(Location::of)
                    .forEach(places::add);
        }
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("/itests/"))
                .importLocations(places);
    }

    @Test
    @DisplayName("every room was scanned, none suspiciously little")
    void everyRoomWasScanned() {
        Map<String, Long> rooms = new TreeMap<>();
        house.forEach(c -> rooms.merge(room(c), 1L, Long::sum));
        assertThat(rooms)
                .hasEntrySatisfying("api", n -> assertThat(n).isGreaterThan(80))
                .hasEntrySatisfying("store", n -> assertThat(n).isGreaterThan(15))
                .hasEntrySatisfying("engine", n -> assertThat(n).isGreaterThan(40))
                .hasEntrySatisfying("web", n -> assertThat(n).isGreaterThan(40))
                .hasEntrySatisfying("shell", n -> assertThat(n).isGreaterThan(8))
                .hasEntrySatisfying("strands", n -> assertThat(n).isGreaterThan(15));
    }

    @Test
    @DisplayName("the API knows nobody else of ours, nor OSGi beyond its annotations, nor HTTP, nor Nitrite")
    void theApiDependsOnAlmostNothing() {
        classes()
                .that(resideInAnyPackage(API))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(API)
                        .or(resideInAnyPackage(
                                "java..",
                                "com.fasterxml.jackson..",
                                "gg.jte..",
                                "org.jspecify..",
                                "org.osgi.annotation..")))
                .check(house);
    }

    @Test
    @DisplayName("the API's packages form no circle")
    void theApiHasNoCircles() {
        slices().matching("org.braidplan.(*)").should().beFreeOfCycles().check(house.that(resideInAnyPackage(API)));
    }

    @Test
    @DisplayName(
            "every interface of the API says whether strands implement it or we do, so that its version means something")
    void everyInterfaceSaysWhoImplementsIt() {
        classes()
                .that(resideInAnyPackage(API))
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAnnotatedWith(ConsumerType.class)
                .orShould()
                .beAnnotatedWith(ProviderType.class)
                .check(house);
    }

    @Test
    @DisplayName("store, engine, web and shell know the API and not each other")
    void theCoreMeetsThroughServices() {
        for (String one : CORE_INSIDES) {
            for (String other : CORE_INSIDES) {
                if (!one.equals(other)) {
                    apart(one, other).check(house);
                }
            }
        }
    }

    @Test
    @DisplayName("nobody knows a strand, and no strand another")
    void nobodyKnowsAStrand() {
        noClasses()
                .that(resideInAnyPackage(API).or(resideInAnyPackage(CORE_INSIDES)))
                .should()
                .dependOnClassesThat(isStrand())
                .check(house);
        slices().assignedFrom(oneSliceAStrand()).should().notDependOnEachOther().check(house);
    }

    @Test
    @DisplayName("a strand speaks only of its subject: nothing of OSGi, HTTP or storage")
    void aStrandSpeaksOfItsSubject() {
        strandsStayWithTheApi().check(house);
    }

    @Test
    @DisplayName("the rule for strands would notice one that reaches too far")
    void theRuleForStrandsCanFail() {
        JavaClasses bad = new ClassFileImporter().importClasses(StrandThatReachesTooFar.class);
        assertThat(strandsStayWithTheApi().evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    @DisplayName("only the store knows Nitrite")
    void onlyTheStoreKnowsNitrite() {
        noClasses()
                .that(not(resideInAPackage("org.braidplan.store.embedded..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.dizitart..", "org.h2.."))
                .check(house);
    }

    @Test
    @DisplayName("nobody but the clock asks the machine what time it is")
    void theClockIsInjected() {
        noClasses()
                .that(not(resideInAnyPackage("org.braidplan.engine.time")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(house);
    }

    @Test
    @DisplayName("no class hides behind a name that says nothing")
    void namesSayWhatThingsAre() {
        noClasses().should().haveSimpleNameEndingWith("Util").check(house);
        noClasses().should().haveSimpleNameEndingWith("Utils").check(house);
        noClasses().should().haveSimpleNameEndingWith("Manager").check(house);
        noClasses().should().haveSimpleNameEndingWith("Helper").check(house);
        noClasses().should().haveSimpleNameEndingWith("Impl").check(house);
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(house);
    }

    private static SliceAssignment oneSliceAStrand() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass c) {
                boolean strand = isStrand()
                        .and(not(resideInAPackage("org.braidplan.templates..")))
                        .test(c);
                return strand ? SliceIdentifier.of(c.getPackageName().split("\\.")[2]) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "one slice a strand";
            }
        };
    }

    private static ArchRule apart(String one, String other) {
        return noClasses().that(resideInAPackage(one)).should().dependOnClassesThat(resideInAPackage(other));
    }

    private static ArchRule strandsStayWithTheApi() {
        return classes()
                .that(isStrand())
                .should()
                .onlyDependOnClassesThat(isStrand().or(resideInAnyPackage(API)).or(resideInAnyPackage(STRAND_MAY_USE)));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isStrand() {
        return resideInAPackage("org.braidplan..")
                .and(not(resideInAnyPackage(API)))
                .and(not(resideInAnyPackage(CORE_INSIDES)))
                .and(not(resideInAPackage("org.braidplan.testkit..")))
                .as("a strand");
    }

    private static String room(JavaClass c) {
        String name = c.getPackageName();
        if (isStrand().test(c)) {
            return "strands";
        }
        if (name.startsWith("org.braidplan.store.embedded")) {
            return "store";
        }
        return switch (name.split("\\.")[2]) {
            case "engine" -> "engine";
            case "web" -> "web";
            case "shell" -> "shell";
            case "testkit" -> "testkit";
            default -> "api";
        };
    }
}
