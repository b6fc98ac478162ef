package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.braidplan.taxilicensing.StandardClause.Section;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** How the clauses of the standards stand, section by section; each clause is counted once. */
public record Clauses(Map<Section, Map<Standing, Integer>> bySection) {

    /** As the plan stands. */
    static Clauses of(PlanView plan) {
        LocalDate today = plan.today();
        Map<Section, Map<Standing, Integer>> sections = new EnumMap<>(Section.class);
        for (Stored<StandardClause> stored : plan.records(StandardClause.class)) {
            StandardClause clause = stored.value();
            sections.computeIfAbsent(clause.section(), s -> new EnumMap<>(Standing.class))
                    .merge(clause.on(today), 1, Integer::sum);
        }
        return new Clauses(sections);
    }

    long total() {
        long total = 0;
        for (Standing standing : Standing.values()) {
            total += count(standing);
        }
        return total;
    }

    long count(Standing standing) {
        return bySection.values().stream()
                .mapToInt(counts -> counts.getOrDefault(standing, 0))
                .sum();
    }

    /** {@code 31 of 36 clauses are adopted, 4 of them with changes; 3 are not adopted and the reason is given; 2 are not decided.} */
    public String sentence() {
        long changed = count(Standing.CHANGED);
        long adopted = count(Standing.ADOPTED) + changed;
        List<String> parts = new ArrayList<>();
        parts.add(adopted + " of " + total() + " clauses " + are(adopted) + " adopted"
                + (changed == 0 ? "" : ", " + changed + " of them with changes"));
        part(parts, Standing.EXPLAINED, " not adopted and the reason is given");
        part(parts, Standing.UNEXPLAINED, " not as the standards ask, and no reason is given");
        part(parts, Standing.NOT_DECIDED, " not decided");
        return String.join("; ", parts) + ".";
    }

    /** Where the most is left to decide or explain: {@code Most is open in 8 Private hire vehicle operator licensing: 2 clauses.} */
    String mostOpen() {
        Section where = null;
        int most = 0;
        for (Map.Entry<Section, Map<Standing, Integer>> section : bySection.entrySet()) {
            int open = section.getValue().entrySet().stream()
                    .filter(standing -> standing.getKey().isOpen())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (open > most) {
                most = open;
                where = section.getKey();
            }
        }
        return where == null
                ? "Every clause is adopted, or it is said why not."
                : "Most is open in section " + where.words() + ": " + most + (most == 1 ? " clause." : " clauses.");
    }

    private void part(List<String> parts, Standing standing, String words) {
        long count = count(standing);
        if (count > 0) {
            parts.add(count + " " + are(count) + words);
        }
    }

    private static String are(long count) {
        return count == 1 ? "is" : "are";
    }
}
