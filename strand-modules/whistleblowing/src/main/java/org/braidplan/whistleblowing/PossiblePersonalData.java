package org.braidplan.whistleblowing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A note says nothing that looks as if it told who somebody is. */
@Rule(
        id = "whistleblowing-possible-personal-data",
        title = "A note may tell who somebody is",
        meaning =
                "Take out of the note what could tell who raised the concern or whom it is about; ask for it to be erased.",
        severity = Severity.SERIOUS,
        source = "Public Interest Disclosure Act 1998; Data Protection Act: no more than is needed.")
final class PossiblePersonalData implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(plan.records(Concern.class), PossiblePersonalData::look);
    }

    private static Optional<Found> look(Stored<Concern> stored) {
        String kinds = stored.value().note().stream()
                .flatMap(note -> PersonalData.in(note).stream())
                .map(possible -> possible.kind().words())
                .distinct()
                .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.about(
                        Subject.record(WhistleblowingStrand.KEY, "concerns", stored.key()),
                        "The note of this concern holds what may be " + kinds + "."));
    }
}
