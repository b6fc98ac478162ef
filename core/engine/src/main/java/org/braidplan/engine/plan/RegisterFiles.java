package org.braidplan.engine.plan;

import org.braidplan.people.Caller;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.store.Unit;

/** Reads a register's file within the unit of an import. */
public interface RegisterFiles {

    /** Whether an active module declares this register, so that its file can be read. */
    boolean isServed(String strand, String register);

    /**
     * Writes a file's records; nothing of it when any row is refused.
     *
     * @param csv a header row of field names or labels, then a row a record
     */
    CsvReport load(Unit unit, Caller caller, String strand, String register, byte[] csv);
}
