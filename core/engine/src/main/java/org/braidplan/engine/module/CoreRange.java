package org.braidplan.engine.module;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;

/**
 * The versions of the core that a module can run on, as its bundle requires the capability {@code org.braidplan.core}.
 *
 * @param filter as the bundle has it; empty when it requires none, and then it runs on any
 */
record CoreRange(String filter) {

    /** The capability. */
    static final String CORE = "org.braidplan.core";

    private static final Pattern CLAUSE =
            Pattern.compile("(?:^|,)\\s*org\\.braidplan\\.core\\s*;[^,]*?filter:?=\"([^\"]*)\"");
    private static final Pattern FROM = Pattern.compile("(?<!\\(!)\\(version>=([^)]*)\\)");
    private static final Pattern BEFORE = Pattern.compile("\\(!\\(version>=([^)]*)\\)\\)");

    /** What the header {@code Require-Capability} asks for; none for a header that is not there. */
    static CoreRange of(@org.jspecify.annotations.Nullable String header) {
        Matcher clause = CLAUSE.matcher(header == null ? "" : header);
        return new CoreRange(clause.find() ? clause.group(1) : "");
    }

    /** What the bundle behind a module's classes asks for. */
    static CoreRange of(ClassLoader classes) {
        return classes instanceof BundleReference reference
                ? of(reference.getBundle().getHeaders("").get("Require-Capability"))
                : new CoreRange("");
    }

    /** The version of the core that is running; none where it does not run as a bundle. */
    static Optional<Version> running() {
        Bundle api = FrameworkUtil.getBundle(org.braidplan.module.StrandModule.class);
        if (api == null) {
            return Optional.empty();
        }
        return api.adapt(org.osgi.framework.wiring.BundleRevision.class).getDeclaredCapabilities(CORE).stream()
                .map(c -> c.getAttributes().get("version"))
                .filter(Version.class::isInstance)
                .map(Version.class::cast)
                .findFirst();
    }

    /** Whether a version of the core is among them. */
    boolean includes(Version core) {
        try {
            return filter.isEmpty()
                    || FrameworkUtil.createFilter(filter).matches(Map.of(CORE, "core", "version", core));
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    /** For people: {@code from 1.0.0, before 2.0.0}; empty text for any. */
    String words() {
        return text().replaceFirst("^\\[", "from ")
                .replaceFirst("^\\(,", "before ")
                .replaceFirst(",\\)$", "")
                .replace(",", ", before ")
                .replace(")", "");
    }

    /** As an interval: {@code [1.0.0,2.0.0)}; empty text for any. */
    String text() {
        Matcher from = FROM.matcher(filter);
        Matcher before = BEFORE.matcher(filter);
        boolean has = from.find();
        boolean ends = before.find();
        if (!has) {
            return ends ? "(," + before.group(1) + ")" : "";
        }
        return "[" + from.group(1) + "," + (ends ? before.group(1) : "") + ")";
    }
}
