package org.braidplan.web.components;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that pages may link to, and the moment that links within the site carry on.
 *
 * @param asAt what {@code as-at} says on this page; links to the site's own pages say the same
 */
public record Addresses(Optional<String> asAt) {

    /** Addresses of the plan as it stands now. */
    public static final Addresses NOW = new Addresses(Optional.empty());

    /** The address as it may stand in a link; empty when it must not: anything but http, https and paths of this site. */
    public Optional<String> safe(String address) {
        String text = address.strip();
        if (text.isEmpty() || text.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return Optional.of(text);
        }
        return isOfThisSite(text) ? Optional.of(carryingOn(text)) : Optional.empty();
    }

    /** Whether it is a path, query or fragment of this site and nothing else. */
    public static boolean isOfThisSite(String address) {
        boolean path = address.startsWith("/") && !address.startsWith("//");
        return (path || address.startsWith("?") || address.startsWith("#"))
                && address.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
    }

    /** A path with one more parameter, before its fragment. */
    public static String with(String address, String name, String value) {
        int hash = address.indexOf('#');
        String start = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        return start + (start.contains("?") ? "&" : "?") + encoded(name) + "=" + encoded(value) + fragment;
    }

    /** Text as part of a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A path made of fixed text and parts that are encoded: {@code path("/actions/", ref)}. */
    public static String path(String... partsInTurn) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < partsInTurn.length; i++) {
            path.append(i % 2 == 0 ? partsInTurn[i] : encoded(partsInTurn[i]));
        }
        return path.toString();
    }

    private String carryingOn(String address) {
        if (asAt.isEmpty() || address.startsWith("#") || address.startsWith("/assets/") || address.contains("as-at=")) {
            return address;
        }
        return with(address, "as-at", asAt.get());
    }
}
