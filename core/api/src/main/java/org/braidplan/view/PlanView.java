package org.braidplan.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.RatedAction;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.signal.Signal;
import org.osgi.annotation.versioning.ProviderType;

/** The plan at one moment; everything read from one view belongs together. Lists are in their natural order. */
@ProviderType
public interface PlanView {

    /** The moment it shows. */
    Instant moment();

    /** The day at that moment, in the council's time zone, Europe/London. */
    LocalDate today();

    /** The plan; one without a title before anything is loaded. */
    Plan plan();

    /** The strands by number. */
    List<Strand> strands();

    /** The reviews by publication, the awaited ones last. */
    List<Review> reviews();

    /** The recommendations by review and number. */
    List<Recommendation> recommendations();

    /** The adopted versions by number. */
    List<Adoption> adoptions();

    /** All actions by reference, rated by the plan's scheme as on {@link #today()}. */
    List<RatedAction> actions();

    /** A page of actions; filters: {@code strand}, {@code rating}, {@code stage}, {@code owner}, {@code late} (yes or no). */
    Listing<RatedAction> actions(PageOf page);

    /** One action. */
    Optional<RatedAction> action(String ref);

    /** All indicators by strand and title. */
    List<Indicator> indicators();

    /** One indicator. */
    Optional<Indicator> indicator(String key);

    /** The readings of an indicator by period; none for a key that is not there. */
    List<Reading> readings(String indicator);

    /** The comparators of an indicator by name; none for a key that is not there. */
    List<ComparatorSeries> comparators(String indicator);

    /**
     * What the readings of an indicator say, by its own definitions and targets and the usual convention; none for a key that
     * is not there. It is kept until the indicator or one of its readings changes.
     */
    Optional<Signal> signal(String indicator);

    /**
     * All records of a register, by key; the type must be one that an active module declares. Records of a day on which they
     * were of an earlier version come as the module's migrations make them; those that no migration brings here are
     * {@linkplain #leftOut() left out}.
     */
    <T extends Record> List<Stored<T>> records(Class<T> type);

    /** The records that were left out of what was read from this view so far; always empty for the plan as it stands. */
    List<LeftOut> leftOut();

    /**
     * Figures worked out from this view, or kept from when they last were, if nothing that they were made of has changed and
     * the same is to be seen. What they were made of counts as read by whoever asks.
     */
    <T> T derived(Derived<T> what);

    /**
     * What is said of each record of a register by itself, in the order of {@link #records}. Of a record that has not changed it
     * is kept from when it was last said, for as long as the day lasts if that matters; of a confined register nothing is kept. Whoever asks
     * has read the register.
     */
    <T extends Record, R> List<R> derivedEach(Class<T> type, DerivedEach<T, R> what);

    /**
     * Who looked at the confined registers of a strand, the newest first, up to 500. Only for people who are named for it.
     *
     * @throws org.braidplan.problem.Problem {@code confined} for anybody else
     */
    List<Look> looks(String strand);

    /** The revision of a document of the plan, to give when it is changed: {@code ("strands", "cse")}; 0 when not there. */
    long revision(String collection, String key);
}
