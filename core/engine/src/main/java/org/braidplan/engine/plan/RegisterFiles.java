package org.braidplan.engine.plan;

import java.util.Map;
import org.braidplan.people.Caller;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.store.Unit;

/** Reads registers' files within the unit of an import. */
public interface RegisterFiles {

    /** Whether an active module declares this register, so that its file can be read. */
    boolean isServed(String strand, String register);

    /**
     * Writes the records of files, which may refer to one another in any direction; nothing of a file of which any row is
     * refused, nor of one that refers to such a file's records.
     *
     * @param files by register: a header row of field names or labels, then a row a record
     * @return what became of each file, by register
     */
    Map<String, CsvReport> load(Unit unit, Caller caller, String strand, Map<String, byte[]> files);
}
