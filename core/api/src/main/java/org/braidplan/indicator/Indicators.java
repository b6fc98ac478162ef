package org.braidplan.indicator;

import java.util.List;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes to indicators and their readings, each one unit.
 *
 * @see org.braidplan.view.Views for reading
 */
@ProviderType
public interface Indicators {

    /** Adds an indicator. Needs {@link org.braidplan.people.Right#DEFINE_INDICATORS} in its strand; returns its revision. */
    long add(Caller caller, Indicator indicator);

    /** Changes an indicator that was read at this revision; returns the new one. */
    long change(Caller caller, String key, long revision, IndicatorChange change);

    /**
     * Records readings, all or none. A period that has a reading already is revised: what stood there is kept.
     * Needs {@link org.braidplan.people.Right#RECORD_READINGS} in the indicator's strand.
     *
     * @throws org.braidplan.problem.Problem {@code invalid}, naming every bad reading as {@code [2].period}
     */
    List<Reading> record(Caller caller, String key, List<NewReading> readings);
}
