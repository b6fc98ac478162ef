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
 * @param by the user name of whoever brought it to this state; empty when that is not known
 * @param file the name of the file that it came from; empty when that is not known
 * @param needs what it needs, why it failed, or what an operator should know of it; else empty
 * @param health whether its checks work and its pages answer, in a sentence or two; empty for one that does not serve
 * @param coreRange the versions of the core that it can run on, such as {@code [1.0,2)}
 * @param available versions that are at hand in the distribution's {@code modules} folder, oldest first
 * @param newer those of them that come after the one that is there
 * @param previous the version that a roll back would put back
 * @param sha256 of the file that it came from, 64 hexadecimal digits; empty when that is not known
 * @param registers keys of the registers that it brings
 * @param holdings what the strand holds, also in registers whose module has gone
 * @param history its newest steps, newest first
 * @param returned the newest roll back, when something had been entered that it took out
 */
public record ModuleInfo(
        String strand,
        String name,
        Optional<String> version,
        State state,
        Optional<Instant> since,
        String by,
        String file,
        String needs,
        String health,
        String coreRange,
        List<String> available,
        List<String> newer,
        Optional<String> previous,
        String sha256,
        List<String> registers,
        List<String> checks,
        List<String> pages,
        List<Holding> holdings,
        List<Step> history,
        Optional<Returned> returned) {

    public ModuleInfo {
        available = List.copyOf(available);
        newer = List.copyOf(newer);
        registers = List.copyOf(registers);
        checks = List.copyOf(checks);
        pages = List.copyOf(pages);
        holdings = List.copyOf(holdings);
        history = List.copyOf(history);
    }

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

    /**
     * What a register holds.
     *
     * @param schema the version of its schema, from 1
     */
    public record Holding(String register, String title, int schema, long documents) {}

    /** Something that happened to it, as the journal says it. */
    public record Step(Instant at, String by, String what) {}
}
