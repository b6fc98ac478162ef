package org.braidplan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comparators.csv} on 1 December 2014. */
class ComparatorFilesTest {

    private final LivePlan plan = new LivePlan().filled();

    @TempDir
    Path folder;

    @BeforeEach
    void aPlan() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "{\"title\": \"Improvement plan\", \"council\": \"Rotherham\"}");
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void valuesJoinThoseThatAreThereAndLaterOnesAreLeftOut() throws IOException {
        plan.indicators.compare(
                OFFICE, "interviews", "England", List.of(value("2014-08", "40"), value("2014-09", "41")));
        file("indicator,name,period,value,note\n"
                + "interviews,England,2014-09,42.0,\n"
                + "interviews,England,2014-10,,Not published\n"
                + "interviews,Region,2014-10,30,\n"
                + "interviews,Region,2014-12,31,\n");
        assertThat(plan.plans.importFolder(OFFICE, folder).readings()).isEqualTo(3);
        assertThat(told("England")).containsExactly("2014-08 40", "2014-09 42.0", "2014-10 Not published");
        assertThat(told("Region")).containsExactly("2014-10 30");

        long last = plan.store.journal().last();
        assertThat(plan.plans.importFolder(OFFICE, folder).readings()).isZero();
        assertThat(plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void everyFaultIsNamedByItsRow() throws IOException {
        file("indicator,name,period,value,note\n"
                + "nothing,England,2014-09,42,\n"
                + "interviews,,2014-09,42,\n"
                + "interviews,England,2014/15,42,\n"
                + "interviews,England,2014-09,,\n"
                + "interviews,Region,2014-09,1,\n"
                + "interviews,Region,2014-09,2,\n");
        assertThatThrownBy(() -> plan.plans.importFolder(OFFICE, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .containsExactly(
                                        "comparators.csv row 2 indicator",
                                        "comparators.csv row 3 name",
                                        "comparators.csv row 4 period",
                                        "comparators.csv row 5 note",
                                        "comparators.csv row 7 period"));
        assertThat(plan.<List<ComparatorSeries>>see(view -> view.comparators("interviews")))
                .isEmpty();
    }

    private void file(String csv) throws IOException {
        Files.writeString(folder.resolve("comparators.csv"), csv);
    }

    private List<String> told(String name) {
        return plan.<List<ComparatorSeries>>see(view -> view.comparators("interviews")).stream()
                .filter(s -> s.name().equals(name))
                .flatMap(s -> s.values().stream())
                .map(v -> v.period() + " "
                        + v.value().map(BigDecimal::toPlainString).orElse(v.note()))
                .toList();
    }

    private static NewReading value(String period, String value) {
        return new NewReading(
                period,
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                Reading.Status.FINAL,
                "");
    }
}
