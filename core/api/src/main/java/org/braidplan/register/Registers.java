package org.braidplan.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The registers of all active modules, and of absent ones as plain documents. Reading needs
 * {@link org.braidplan.people.Right#READ_PLAN}, changing {@link org.braidplan.people.Right#KEEP_RECORDS} in the strand;
 * confidential fields are left out for whoever may not see them, and keep their value when such a person changes the rest.
 */
@ProviderType
public interface Registers {

    /** The registers of a strand, in the order in which its module declares them. */
    List<RegisterSchema> of(String strand);

    /** One register. */
    Optional<RegisterSchema> schema(String strand, String register);

    /** A page of records as JSON, each with {@code _key} and {@code _revision}. */
    Listing<ObjectNode> list(Caller caller, String strand, String register, PageOf page);

    /** One record as JSON, with {@code _key} and {@code _revision}. */
    Optional<ObjectNode> find(Caller caller, String strand, String register, String key);

    /** Adds a record; returns it as {@link #find} would. */
    ObjectNode add(Caller caller, String strand, String register, ObjectNode values);

    /** Changes the record that was read at this revision; a field that is left out is emptied. */
    ObjectNode change(Caller caller, String strand, String register, String key, long revision, ObjectNode values);

    /** Deletes a record; the journal keeps it. */
    void remove(Caller caller, String strand, String register, String key, long revision, String reason);

    /** Values as a form or CSV row has them, by field name, turned into JSON; every field that cannot be is a problem. */
    ObjectNode fromText(RegisterSchema schema, Map<String, String> texts, List<FieldProblem> problems);

    /** Writes all records as CSV (UTF-8, RFC 4180, one header row of field names); formulas come out inert. */
    void exportCsv(Caller caller, String strand, String register, OutputStream csv);

    /**
     * Reads a CSV with a header row of field names or labels.
     *
     * @param save whether to save the good rows in one unit, or only to say what would happen
     */
    CsvReport importCsv(Caller caller, String strand, String register, InputStream csv, boolean save);

    /** What a CSV import did or would do. */
    record CsvReport(int added, int changed, int unchanged, List<BadRow> refused) {

        public CsvReport {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A row that was refused.
     *
     * @param line the number of its first line in the file, from 1
     */
    record BadRow(long line, List<FieldProblem> problems) {}
}
