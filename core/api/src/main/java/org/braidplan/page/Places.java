package org.braidplan.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where in Braid the rows behind a figure are: paths of this site, for links. */
public final class Places {

    private Places() {}

    /** A module's own page. */
    public static String page(String strand, String path) {
        return strand(strand) + "/" + encoded(path);
    }

    /** The records of a register. */
    public static String register(String strand, String register) {
        return strand(strand) + "/registers/" + encoded(register);
    }

    /** One record of a register. */
    public static String record(String strand, String register, String key) {
        return register(strand, register) + "/" + encoded(key);
    }

    /** The same path for one value of a parameter. */
    public static String with(String path, String parameter, String value) {
        return path + (path.contains("?") ? "&" : "?") + encoded(parameter) + "=" + encoded(value);
    }

    /** The same path for one constant, as {@link PageRequest#choice} reads it. */
    public static String with(String path, String parameter, Enum<?> choice) {
        return with(path, parameter, Choices.word(choice));
    }

    public static String strand(String key) {
        return "/strands/" + encoded(key);
    }

    public static String indicator(String key) {
        return "/indicators/" + encoded(key);
    }

    public static String action(String ref) {
        return "/actions/" + encoded(ref);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
