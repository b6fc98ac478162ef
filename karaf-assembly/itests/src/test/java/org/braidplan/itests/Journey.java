package org.braidplan.itests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a strand's lead does on an ordinary day, in the words of one strand; {@link StrandJourneyIT} does it in a browser.
 *
 * @param one a record that is entered in the form: values by field name, as people write them; a date as {@code 2014-11-07}
 * @param key what the record's page is found by, which stands at the end of its address
 * @param row the good rows of a CSV file, by number
 * @param spoiled seven ways to make a row bad: a field's name and a value that is refused there
 * @param doubtful what is changed in {@code one} so that a check finds fault with it
 * @param check the id of that check
 * @param mended what is changed then, so that it does not any more
 * @param page a page of the strand's that shows the figures
 * @param shows words on that page once the record is mended
 */
record Journey(
        String strand,
        String register,
        Map<String, String> one,
        String key,
        IntFunction<Map<String, String>> row,
        List<Map.Entry<String, String>> spoiled,
        Map<String, String> doubtful,
        String check,
        Map<String, String> mended,
        String page,
        String shows) {

    static final int ROWS = 500;

    @Override
    public String toString() {
        return strand;
    }

    /** A file of {@link #ROWS} rows, as many of them bad as there are ways to spoil one, spread over the file. */
    String csv() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", row.apply(0).keySet()));
        int apart = ROWS / spoiled.size();
        for (int i = 0; i < ROWS; i++) {
            Map<String, String> values = new LinkedHashMap<>(row.apply(i));
            if (i % apart == apart / 2 && i / apart < spoiled.size()) {
                Map.Entry<String, String> bad = spoiled.get(i / apart);
                values.put(bad.getKey(), bad.getValue());
            }
            lines.add(
                    String.join(",", values.values().stream().map(Journey::cell).toList()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String cell(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Values in the order in which they are given: name, value, name, value. */
    static Map<String, String> values(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
