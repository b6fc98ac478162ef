package org.braidplan.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a module's file would do if it were installed; found out without changing anything.
 *
 * @param strand the strand's key
 * @param name of the bundle
 * @param from the version that is there now; absent for a first one
 * @param file the name of the file
 * @param sha256 of the file, 64 hexadecimal digits
 * @param signedBy who signed it, where operators require that; else empty
 * @param coreRange the versions of the core that it can run on, such as {@code [1.0,2)}
 * @param core the version of the core that is running; empty when that is not known
 * @param same whether it is the very file that serves already
 * @param refusals why it would be refused, a sentence each; empty when it would be installed
 * @param refreshed bundles beside its own that would be stopped and started; one that has any is refused
 * @param undo until when and how it can be undone, in a sentence
 */
public record ModulePlan(
        String strand,
        String name,
        Optional<String> from,
        String to,
        String file,
        String sha256,
        String signedBy,
        String coreRange,
        String core,
        boolean same,
        List<String> refusals,
        List<RegisterPlan> registers,
        Change checks,
        Change indicators,
        Change pages,
        List<String> refreshed,
        String undo) {

    public ModulePlan {
        refusals = List.copyOf(refusals);
        registers = List.copyOf(registers);
        refreshed = List.copyOf(refreshed);
    }

    /** Whether it would be installed. */
    public boolean fits() {
        return refusals.isEmpty();
    }

    /** Whether it is of the version that is there now. */
    public boolean isAgain() {
        return from.filter(to::equals).isPresent();
    }

    /** The same as a letter, a sentence or two each. */
    public List<String> letter() {
        List<String> letter = new ArrayList<>();
        String strand = "the strand “" + this.strand + "”";
        letter.add("Nothing is changed yet. The file " + file + " is " + name + " " + to
                + (signedBy.isEmpty() ? "" : ", signed by " + signedBy) + ". Its SHA-256 is " + sha256);
        refusals.forEach(letter::add);
        if (!fits()) {
            // The refusal names the first.
            registers.forEach(register -> register.failures().stream()
                    .skip(1)
                    .forEach(f -> letter.add("“" + register.title() + "”, " + f.key() + ": " + f.reason())));
            letter.add("So it would be refused, and what is there now would go on as it is.");
            return letter;
        }
        if (same) {
            letter.add(
                    "It is the very file that is installed, and it serves. To install it again would change nothing.");
            return letter;
        }
        letter.add(from.map(now -> isAgain()
                        ? "This would install version " + to + " again for " + strand + "."
                        : "This would put version " + to + " in the place of " + now + " for " + strand + ".")
                .orElse("This would install version " + to + " for " + strand + ", which has no module now."));
        registers.stream().filter(r -> !r.stays()).forEach(register -> letter.add(register.sentence()));
        List<String> staying = registers.stream()
                .filter(RegisterPlan::stays)
                .map(r -> "“" + r.title() + "” (" + r.documents() + ")")
                .toList();
        if (!staying.isEmpty()) {
            letter.add("These records would stay as they are: " + String.join(", ", staying) + ".");
        }
        checks.sentence("check").ifPresent(letter::add);
        indicators.sentence("indicator").ifPresent(letter::add);
        pages.sentence("page").ifPresent(letter::add);
        letter.add(
                "It would not touch any other strand, nor the actions and indicators of this one. No other part of Braid"
                        + " would be stopped or started.");
        letter.add(undo);
        return letter;
    }

    /**
     * What comes, goes and stays, by id, key or path.
     *
     * @param stays how many there are before and after
     */
    public record Change(List<String> comes, List<String> goes, int stays) {

        public Change {
            comes = List.copyOf(comes);
            goes = List.copyOf(goes);
        }

        /** What would change, in a sentence; none when nothing would. */
        Optional<String> sentence(String one) {
            List<String> parts = new ArrayList<>();
            if (!comes.isEmpty()) {
                parts.add("bring " + words(comes.size(), one) + " (" + String.join(", ", comes) + ")");
            }
            if (!goes.isEmpty()) {
                parts.add("take away " + words(goes.size(), one) + " (" + String.join(", ", goes) + ")");
            }
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of("It would " + String.join(" and ", parts)
                            + (stays == 0 ? "." : "; " + stays + " would stay."));
        }
    }

    /**
     * What would become of a register.
     *
     * @param from the version of its schema now; absent for a new register
     * @param to the version of its schema then; absent for one that the file does not bring: its records stay, to be read
     * @param documents how many records it holds
     * @param passed of those that would migrate, how many come out as the new version wants them; of a confined register
     *     all or none, since how many is told by what is in them
     * @param failed how many do not
     * @param failures the first of those; none of a confined register
     */
    public record RegisterPlan(
            String key,
            String title,
            Optional<Integer> from,
            Optional<Integer> to,
            long documents,
            long passed,
            long failed,
            List<Failure> failures) {

        public RegisterPlan {
            failures = List.copyOf(failures);
        }

        /** What would become of one that does not stay as it is, in a sentence. */
        String sentence() {
            String what = "“" + title + "”";
            if (from.isEmpty()) {
                return "It would bring the register " + what + ".";
            }
            if (to.isEmpty()) {
                return "It does not bring the register " + what + ": its " + words(documents, "record")
                        + " would stay, to be read and not changed.";
            }
            return "In the register " + what + " it would migrate " + words(documents, "record") + " from version "
                    + from.get() + " to " + to.get() + "; tried now, " + passed + " come through and " + failed
                    + " do not.";
        }

        /** Whether its records stay as they are, to be read and changed. */
        boolean stays() {
            return from.isPresent() && to.isPresent() && !migrates();
        }

        /** Whether its records would be migrated. */
        public boolean migrates() {
            return from.isPresent() && to.isPresent() && from.get() < to.get();
        }
    }

    private static String words(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** A record that does not come through the migration, and why; never with a value of it. */
    public record Failure(String key, String reason) {}
}
