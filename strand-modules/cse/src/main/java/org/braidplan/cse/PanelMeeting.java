package org.braidplan.cse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** One meeting of the multi-agency risk panel: who was there and how much it did, never whom it spoke about. */
@Register(
        key = "panel-meetings",
        title = "Risk panel meetings",
        one = "risk panel meeting",
        purpose =
                "One row a meeting of the multi-agency risk panel: attendance and numbers. The cases themselves stay in the"
                        + " case files.")
public record PanelMeeting(
        @Key @Label("Day of the meeting") LocalDate date,

        @Label("Chair") @Help("A post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> chair,

        @Label("Agencies expected") @AtLeast("1") int agenciesExpected,

        @Label("Agencies present") @AtLeast("0") int agenciesPresent,

        @Label("Police present") boolean police,

        @Label("Health present") boolean health,

        @Label("Agencies missing") @Help("Which agencies sent nobody, with commas between.") @AtMost("300")
        Optional<String> absent,

        @Label("Cases considered") @Help("How many; nothing that says which.") @AtLeast("0")
        int casesConsidered,

        @Label("Actions agreed") @AtLeast("0") int actionsAgreed,

        @Label("Earlier actions still open") @AtLeast("0") int actionsStillOpen,

        @Label("Minutes") @Help("The address of the minutes, where only the panel can open them.")
        Optional<Link> minutes,

        @Label("Source") @Help("Where the figures come from.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The agencies that sent nobody, as far as they are named. */
    List<String> missing() {
        return absent.map(
                        names -> Stream.of(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()))
                .orElse(Stream.empty())
                .toList();
    }

    /** Where police or health are counted as present, they are not named as missing, and the other way round. */
    private boolean isNamedThoughPresent(String agency, boolean present) {
        return present && missing().stream().anyMatch(agency::equalsIgnoreCase);
    }

    @Override
    public List<FieldProblem> problems() {
        int named = (police ? 1 : 0) + (health ? 1 : 0);
        int away = agenciesExpected - agenciesPresent;
        return Faults.unless(
                        agenciesPresent <= agenciesExpected,
                        "agenciesPresent",
                        "Agencies present (" + agenciesPresent + ") are part of those expected (" + agenciesExpected
                                + "): give no more than that. One that came without being expected counts as expected.")
                .and(
                        agenciesPresent >= named,
                        "agenciesPresent",
                        "With police or health there, at least " + named + " agencies were present.")
                .and(
                        away < 0 || missing().size() <= away,
                        "absent",
                        away == 0
                                ? "All agencies that were expected came: leave this empty, or correct how many came."
                                : missing().size() + " agencies are named here, but " + agenciesPresent + " of "
                                        + agenciesExpected + " came: name " + away + " at most, with commas between.")
                .and(
                        !isNamedThoughPresent("police", police),
                        "absent",
                        "The police are named here and ticked as present: correct one of the two.")
                .and(
                        !isNamedThoughPresent("health", health),
                        "absent",
                        "Health is named here and ticked as present: correct one of the two.")
                .list();
    }
}
