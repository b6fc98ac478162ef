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

    /**
     * Records values of the same measure elsewhere, all or none; one that differs takes the place of what its period has.
     * Needs {@link org.braidplan.people.Right#RECORD_READINGS} in the indicator's strand.
     *
     * @param name of the place, as the source writes it; it need not be there yet
     * @throws org.braidplan.problem.Problem {@code invalid}, naming every bad value as {@code values[2].period}
     */
    ComparatorSeries compare(Caller caller, String key, String name, List<NewReading> values);

    /** Takes a comparator away with all its values, which the journal keeps. Needs the same right. */
    void removeComparator(Caller caller, String key, String name);

    /**
     * The table in a file or in pasted text. One with a column for each period becomes one with the columns {@code period} and
     * {@code value} and a row for each value, all with the number of the line that they stand in.
     *
     * @param file CSV with commas or semicolons, or text with tabs, in UTF-8; or XLSX, of which the first sheet is read
     * @throws org.braidplan.problem.Problem {@code invalid}, {@code file}, with what to do about it
     */
    ReadingTable table(byte[] file);

    /**
     * Reads what a table says into readings and comparators, all in one unit; rows that cannot be taken are refused one by one.
     * Needs {@link org.braidplan.people.Right#RECORD_READINGS} in the strand of each indicator.
     *
     * @param save whether to save it; otherwise it says what saving would do
     * @throws org.braidplan.problem.Problem {@code invalid}, naming what is wrong with the mapping
     */
    ReadingReport importReadings(Caller caller, ReadingTable table, ReadingMapping mapping, boolean save);
}
