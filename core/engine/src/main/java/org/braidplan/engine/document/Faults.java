package org.braidplan.engine.document;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/** Everything that is wrong with what was entered, gathered before anything is refused, so that people see it all at once. */
public final class Faults {

    /** The longest title, name or post, in characters. */
    public static final int TITLE = 200;

    /** The longest text, in characters. */
    public static final int TEXT = 10_000;

    /** The longest web address or reference of a paper, in characters. */
    public static final int ADDRESS = 2_000;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*:\\S.*|(javascript|data|vbscript|file):.*)", Pattern.DOTALL);

    private final List<FieldProblem> found = new ArrayList<>();
    private final String prefix;
    private final List<FieldProblem> sink;

    /** None yet. */
    public Faults() {
        this.prefix = "";
        this.sink = found;
    }

    private Faults(String prefix, List<FieldProblem> sink) {
        this.prefix = prefix;
        this.sink = sink;
    }

    /** The same collection, for fields whose names start with this. */
    public Faults within(String start) {
        return new Faults(prefix + start, sink);
    }

    /** One more. */
    public void add(String field, String message) {
        sink.add(new FieldProblem((prefix + field).strip(), message));
    }

    /** All of them so far. */
    public List<FieldProblem> all() {
        return List.copyOf(sink);
    }

    public boolean isEmpty() {
        return sink.isEmpty();
    }

    /** Refuses, naming them all, if there is any. */
    public void refuse() {
        if (!sink.isEmpty()) {
            throw Problem.invalid(sink);
        }
    }

    /** A text that must not be empty; returns it without white space around it. */
    public String needed(String field, String value, int longest, String message) {
        String text = optional(field, value, longest);
        if (text.isEmpty()) {
            add(field, message);
        }
        return text;
    }

    /** A text that may be empty; returns it without white space around it. */
    public String optional(String field, String value, int longest) {
        String text = value.strip();
        if (text.length() > longest) {
            add(field, "Use at most " + longest + " characters; there are " + text.length() + ".");
        }
        return text;
    }

    /** Names, each not empty; returns them without white space and repetition. */
    public List<String> names(String field, List<String> values) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            names.add(needed(field + "[" + i + "]", values.get(i), TITLE, "Give a name or leave the line out."));
        }
        return names.stream().distinct().toList();
    }

    /** A key: lower-case letters, digits and single dashes. */
    public void key(String field, String value) {
        if (value.length() > 80 || !KEY.matcher(value).matches()) {
            add(field, "Use lower-case letters, digits and single dashes, at most 80 characters.");
        }
    }

    /** A date between 1990 and 2100; anything else is a slip of the pen. */
    public void date(String field, LocalDate value) {
        if (!knows(value)) {
            add(field, "Give a date from 1990 to 2100.");
        }
    }

    /** Whether a plan can speak of this day. */
    public static boolean knows(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /** See {@link #date(String, LocalDate)}; absent is fine. */
    public void date(String field, Optional<LocalDate> value) {
        value.ifPresent(day -> date(field, day));
    }

    /** A date that has come: today or before. */
    public void past(String field, LocalDate value, LocalDate today) {
        date(field, value);
        if (value.isAfter(today)) {
            add(field, "Give today's date or an earlier one.");
        }
    }

    /** An http or https address; returns it without white space around it. */
    public String address(String field, String value) {
        String text = needed(field, value, ADDRESS, "Give a web address that starts with https:// or http://.");
        if (!text.isEmpty() && !isWeb(text)) {
            add(field, "Give a web address that starts with https:// or http://.");
        }
        return text;
    }

    /** An http or https address or the reference of a paper; never another kind of address. */
    public String addressOrPaper(String field, String value) {
        String text = needed(field, value, ADDRESS, "Give a web address or the reference of a paper.");
        if (SCHEME.matcher(text).matches() && !isWeb(text)) {
            add(field, "Give a web address that starts with https:// or http://, or the reference of a paper.");
        }
        return text;
    }

    /** A number of a size that people can mean: at most 15 digits before the point and 6 after it. */
    public void number(String field, BigDecimal value) {
        if (value.scale() > 6 || value.precision() - value.scale() > 15) {
            add(field, "Give a number with at most 15 digits before the point and 6 after it.");
        }
    }

    private static boolean isWeb(String text) {
        try {
            URI address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
