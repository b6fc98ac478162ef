package org.braidplan.engine.plan;

import java.util.List;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Store;

/** The collections that hold the plan itself. */
public final class PlanCollections {

    /** One document, {@link #THE_PLAN}. */
    public static final String PLAN = "plan";

    /** The key of the one document in {@link #PLAN}. */
    public static final String THE_PLAN = "plan";

    public static final String STRANDS = "strands";
    public static final String REVIEWS = "reviews";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String ACTIONS = "actions";
    public static final String INDICATORS = "indicators";

    /** Keys are {@link #readingKey}. */
    public static final String READINGS = "readings";

    /** Keys are {@link #comparatorKey}. */
    public static final String COMPARATORS = "comparators";

    /** Keys are the numbers of the adopted versions. */
    public static final String ADOPTIONS = "adoptions";

    /** The last number given to an action, by the strand's prefix. */
    public static final String COUNTERS = "counters";

    private static final List<CollectionSpec> SPECS = List.of(
            CollectionSpec.of(PLAN),
            CollectionSpec.of(STRANDS),
            CollectionSpec.of(REVIEWS),
            CollectionSpec.of(RECOMMENDATIONS),
            CollectionSpec.of(ACTIONS),
            CollectionSpec.of(INDICATORS),
            CollectionSpec.of(READINGS, Index.on("indicator", "period")),
            CollectionSpec.of(COMPARATORS),
            CollectionSpec.of(ADOPTIONS),
            CollectionSpec.of(COUNTERS));

    private PlanCollections() {}

    /** Makes sure that they are there. */
    public static void declare(Store store) {
        store.declare(SPECS);
    }

    /** The key of a comparator. */
    public static String comparatorKey(String indicator, String name) {
        return indicator + "~" + name;
    }

    /** The key of a reading. */
    public static String readingKey(String indicator, String period) {
        return indicator + "~" + period;
    }
}
