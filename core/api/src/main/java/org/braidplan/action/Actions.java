package org.braidplan.action;

import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes to actions, each one unit.
 *
 * @see org.braidplan.view.Views for reading
 */
@ProviderType
public interface Actions {

    /**
     * Adds an action. Needs {@link org.braidplan.people.Right#CHANGE_ACTIONS} in its strand.
     *
     * @return the action with its reference, and its revision
     */
    RatedAction add(Caller caller, NewAction action);

    /**
     * Changes an action.
     *
     * @param revision the revision that the caller has seen
     * @throws org.braidplan.problem.Problem {@code stale-revision}; {@code invalid} with every bad field; {@code no-right};
     *     {@code own-action} when somebody would verify their own work
     */
    RatedAction change(Caller caller, String ref, long revision, ActionChange change);
}
