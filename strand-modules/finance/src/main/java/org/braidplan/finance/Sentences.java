package org.braidplan.finance;

/** Sentences that more than one page says. */
final class Sentences {

    private Sentences() {}

    /** {@code £50 million is to be saved in 2015–16 to 2017–18, after £93 million in the 4 years before.} */
    static String target(Standing standing) {
        SavingsProgramme programme = standing.programme();
        String before = programme
                .savedBefore()
                .map(saved -> ", after " + saved.about() + " in the "
                        + (programme.yearsBefore().orElse(1) == 1
                                ? "year"
                                : programme.yearsBefore().orElseThrow() + " years")
                        + " before")
                .orElse("");
        return programme.target().about() + (standing.isOver() ? " was" : " is") + " to be saved in "
                + programme.words() + before + ".";
    }
}
