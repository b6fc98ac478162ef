package org.braidplan.engine.indicator;

import org.braidplan.engine.document.Faults;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingTable;

/** Where in a table the columns of a mapping stand, from 0; -1 for one that it does not name. */
record TableColumns(int indicator, int series, int period, int value, int numerator, int denominator, int note) {

    /** Finds them, and names each that is not there or is missing from the mapping. */
    static TableColumns of(ReadingTable table, ReadingMapping mapping, Faults faults) {
        if (mapping.period().isBlank()) {
            faults.add("period", "Say which column has the period.");
        }
        if (mapping.value().isBlank() && mapping.numerator().isBlank()) {
            faults.add("value", "Say which column has the value, or which have numerator and denominator.");
        }
        if (mapping.indicator().isBlank() == mapping.only().isBlank()) {
            faults.add("indicator", "Say which column names the indicator, or which indicator all rows are about.");
        }
        if (!mapping.series().isBlank() && mapping.own().isBlank()) {
            faults.add("own", "Say whose figures there are the council's own.");
        }
        return new TableColumns(
                column(table, "indicator", mapping.indicator(), faults),
                column(table, "series", mapping.series(), faults),
                column(table, "period", mapping.period(), faults),
                column(table, "value", mapping.value(), faults),
                column(table, "numerator", mapping.numerator(), faults),
                column(table, "denominator", mapping.denominator(), faults),
                column(table, "note", mapping.note(), faults));
    }

    private static int column(ReadingTable table, String field, String name, Faults faults) {
        if (name.isBlank()) {
            return -1;
        }
        int column = table.columns().indexOf(name.strip());
        if (column < 0) {
            faults.add(field, "There is no column \"" + name.strip() + "\".");
        }
        return column;
    }
}
