package org.braidplan.engine.module;

import java.util.Comparator;
import org.osgi.framework.Version;

/** The order of modules' versions: as OSGi has it, but a SNAPSHOT comes before the release that it becomes. */
final class ModuleVersion {

    private static final Comparator<Version> NUMBERS =
            Comparator.comparing(v -> new Version(v.getMajor(), v.getMinor(), v.getMicro()));

    /** Oldest first. */
    static final Comparator<Version> ORDER =
            NUMBERS.thenComparing(v -> isSnapshot(v) ? 0 : 1).thenComparing(Version::getQualifier);

    private ModuleVersion() {}

    static boolean isSnapshot(Version version) {
        return version.getQualifier().equals("SNAPSHOT");
    }
}
