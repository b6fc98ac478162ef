package org.braidplan.web.frame;

import org.braidplan.problem.Problem;

/** Answers a visit to a page. */
@FunctionalInterface
public interface Handler {

    /**
     * Works out the answer.
     *
     * @throws org.braidplan.problem.Problem which becomes a page that says so
     */
    Answer answer(Visit visit);

    /** The answer to a form that does not carry this session's token: nothing may be done for it. */
    default Answer refused(Visit visit) {
        throw Problem.of(
                Problem.Kind.FORBIDDEN,
                "form-expired",
                "This form was opened before you signed in, or did not come from this site. Nothing was done."
                        + " Go back, load the page again and try once more.");
    }
}
