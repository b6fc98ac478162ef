package org.braidplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An action to add; Braid gives it its reference.
 *
 * @param description may be empty
 * @param accountableOfficer may be empty
 * @param forecast when the owner expects it already now, if that differs from what is promised
 * @param claim what the owner claims from the start
 */
public record NewAction(
        String strand,
        String title,
        String description,
        String owner,
        String accountableOfficer,
        List<String> partners,
        Optional<LocalDate> start,
        LocalDate originalDue,
        Action.Ties ties,
        Optional<LocalDate> forecast,
        Action.Claim claim) {

    /** An action with neither forecast nor claim. */
    public NewAction(
            String strand,
            String title,
            String description,
            String owner,
            String accountableOfficer,
            List<String> partners,
            Optional<LocalDate> start,
            LocalDate originalDue,
            Action.Ties ties) {
        this(
                strand,
                title,
                description,
                owner,
                accountableOfficer,
                partners,
                start,
                originalDue,
                ties,
                Optional.empty(),
                Action.Claim.NONE);
    }

    /** The least that an action needs. */
    public static NewAction of(String strand, String title, String owner, LocalDate originalDue) {
        return new NewAction(strand, title, "", owner, "", List.of(), Optional.empty(), originalDue, Action.Ties.NONE);
    }
}
