package org.braidplan.web.form;

import org.braidplan.web.frame.Visit;

/** A page that is one form: how it looks at first, and what saving does. */
public interface FormPage {

    /** The form as it is first shown; refuses whoever may not use it. */
    Sheet sheet(Visit visit);

    /**
     * Saves what was entered.
     *
     * @param revision of the watched document that the form showed; 0 where none is watched
     * @throws org.braidplan.problem.Problem what is shown above the form, with all that was entered kept
     */
    Saved save(Visit visit, Entered entered, long revision);
}
