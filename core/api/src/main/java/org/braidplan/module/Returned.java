package org.braidplan.module;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a roll back takes out, or has taken out: all that was entered since the upgrade and that the version before cannot hold.
 *
 * @param from the version that it leaves
 * @param to the version that it puts back
 * @param upgradedAt when the version that it leaves took over
 * @param restored how many records are put back as they were before the upgrade
 * @param entered what was entered since, to be entered again, by register and key
 */
public record Returned(
        String strand, String name, String from, String to, Instant upgradedAt, long restored, List<Entry> entered) {

    public Returned {
        entered = List.copyOf(entered);
    }

    /** What was entered, in words: {@code savings: SAV-1 added, SAV-2 changed}; a line for each register. */
    public List<String> lines() {
        Map<String, StringJoiner> lines = new LinkedHashMap<>();
        entered.forEach(entry -> lines.computeIfAbsent(
                        entry.register(), register -> new StringJoiner(", ", register + ": ", ""))
                .add(entry.key() + " " + entry.what().word()));
        return lines.values().stream().map(StringJoiner::toString).toList();
    }

    /** What somebody did to one record since the upgrade. */
    public record Entry(String register, String key, What what) {}

    /** What was done to a record. */
    public enum What {
        ADDED("added"),
        CHANGED("changed"),
        DELETED("deleted");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** The word for people. */
        public String word() {
            return word;
        }
    }
}
