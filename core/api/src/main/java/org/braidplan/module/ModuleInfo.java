package org.braidplan.module;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A strand's module as it stands.
 *
 * @param strand the strand's key
 * @param version absent when none was ever there
 * @param since when it came to this state
 * @param needs for {@link State#FAILED} and {@link State#INSTALLED}, what it needs or why it failed; else empty
 * @param coreRange the versions of the core that it can run on, such as {@code [1.0,2)}
 * @param available versions that are at hand in the distribution's {@code modules} folder
 * @param sha256 of the file that it came from, 64 hexadecimal digits; empty when that is not known
 */
public record ModuleInfo(
        String strand,
        String name,
        Optional<String> version,
        State state,
        Optional<Instant> since,
        String needs,
        String coreRange,
        List<String> available,
        String sha256,
        List<String> registers,
        List<String> checks,
        List<String> pages) {

    /** How a module stands. */
    public enum State {
        AVAILABLE("Available"),
        INSTALLED("Installed"),
        ACTIVE("Active"),
        FAILED("Failed"),
        ABSENT("No module");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The word on pages. */
        public String title() {
            return title;
        }
    }
}
