package org.braidplan.plan;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes to the plan's own structure. Everything needs {@link org.braidplan.people.Right#CHANGE_PLAN}; revisions are those
 * read ({@link org.braidplan.store.Unit#NEW} to add), and each call is one unit.
 *
 * @see org.braidplan.view.Views for reading
 */
@ProviderType
public interface Plans {

    /** Sets title, purpose, rating scheme, challenge sets and meetings. */
    long putPlan(Caller caller, long revision, Plan plan);

    /** Adds or changes a strand; its key and prefix never change. */
    long putStrand(Caller caller, long revision, Strand strand);

    /** Adds or changes a review. */
    long putReview(Caller caller, long revision, Review review);

    /** Adds or changes a recommendation; its review must be there. */
    long putRecommendation(Caller caller, long revision, Recommendation recommendation);

    /** Adopts the plan as it stands as the next numbered version. */
    Adoption adopt(Caller caller, String title);

    /**
     * Loads a plan folder (see {@code core/docs/plan-files.md}) in one unit: all of it or, with every fault named, nothing.
     *
     * @return how many documents of each kind were added or changed
     */
    Imported importFolder(Caller caller, Path folder);

    /** Loads a zip of a plan folder, as {@link #exportZip} writes it. */
    Imported importZip(Caller caller, InputStream zip);

    /** Writes the whole plan as a zip of a plan folder; confidential fields only for who may see them. */
    void exportZip(Caller caller, OutputStream zip);

    /** What an import did: numbers of documents. */
    record Imported(
            int strands, int reviews, int recommendations, int actions, int indicators, int readings, int records) {}
}
