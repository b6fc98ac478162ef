package org.braidplan.engine.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.braidplan.engine.document.Faults;
import org.braidplan.plan.ChallengeSet;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;

/** What the plan, its strands, reviews and recommendations must be. Each method names every bad field. */
final class PlanRules {

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,11}");
    private static final int MOST_STRANDS = 99;

    private PlanRules() {}

    /**
     * Checks a plan.
     *
     * @param hasStrand whether there is a strand of a key
     */
    static void check(Plan plan, Predicate<String> hasStrand, Faults faults) {
        faults.needed("title", plan.title(), Faults.TITLE, "Give the plan a title.");
        faults.needed("council", plan.council(), Faults.TITLE, "Say which council's plan it is.");
        faults.optional("purpose", plan.purpose(), Faults.TEXT);
        scheme(plan.scheme(), faults.within("scheme."));
        if (plan.sustainedAfter().filter(n -> n < 1 || n > 24).isPresent()) {
            faults.add("sustainedAfter", "Give a number of periods from 1 to 24.");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < plan.challengeSets().size(); i++) {
            ChallengeSet set = plan.challengeSets().get(i);
            Faults within = faults.within("challengeSets[" + i + "].");
            if (!keys.add(set.key())) {
                within.add("key", "There is another set with this key.");
            }
            challengeSet(set, hasStrand, within);
        }
        for (int i = 0; i < plan.boardMeetings().size(); i++) {
            faults.date("boardMeetings[" + i + "]", plan.boardMeetings().get(i));
        }
    }

    private static void scheme(RatingScheme scheme, Faults faults) {
        if (scheme instanceof RatingScheme.ByLateness lateness) {
            if (lateness.redFromMonths() < 1 || lateness.redFromMonths() > 24) {
                faults.add("redFromMonths", "Give a number of months from 1 to 24.");
            }
        } else if (scheme instanceof RatingScheme.ByPercent percent) {
            if (percent.redUpTo() < 0 || percent.redUpTo() >= percent.amberUpTo() || percent.amberUpTo() > 100) {
                faults.add("amberUpTo", "Give percentages from 0 to 100, redUpTo below amberUpTo.");
            }
            if (percent.redPastDueUnder() < 0 || percent.redPastDueUnder() > 100) {
                faults.add("redPastDueUnder", "Give a percentage from 0 to 100.");
            }
        }
    }

    private static void challengeSet(ChallengeSet set, Predicate<String> hasStrand, Faults faults) {
        faults.key("key", set.key());
        faults.needed("title", set.title(), Faults.TITLE, "Give the set a title.");
        faults.date("asOf", set.asOf());
        source(set.source(), faults);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < set.challenges().size(); i++) {
            ChallengeSet.Challenge challenge = set.challenges().get(i);
            Faults within = faults.within("challenges[" + i + "].");
            if (challenge.number() != i + 1) {
                within.add("number", "Number the challenges from 1 without a gap.");
            }
            within.needed("title", challenge.title(), Faults.TITLE, "Give the challenge a title.");
            for (int j = 0; j < challenge.strands().size(); j++) {
                String strand = challenge.strands().get(j);
                if (!hasStrand.test(strand)) {
                    within.add("strands[" + j + "]", "There is no strand " + strand + ".");
                } else if (!seen.add(strand)) {
                    within.add("strands[" + j + "]", "The strand " + strand + " is in this set twice.");
                }
            }
        }
    }

    /**
     * Checks a strand.
     *
     * @param was the strand as it stands, if it is there
     * @param others all others
     */
    static void check(Strand strand, Optional<Strand> was, List<Strand> others, Faults faults) {
        faults.key("key", strand.key());
        if (strand.number() < 1 || strand.number() > MOST_STRANDS) {
            faults.add("number", "Give a number from 1 to " + MOST_STRANDS + ".");
        }
        if (!PREFIX.matcher(strand.prefix()).matches()) {
            faults.add("prefix", "Use 2 to 12 capital letters and digits, a letter first.");
        }
        was.filter(w -> !w.prefix().equals(strand.prefix()))
                .ifPresent(w -> faults.add("prefix", "The prefix stays " + w.prefix() + ": references begin with it."));
        for (Strand other : others) {
            if (other.number() == strand.number()) {
                faults.add("number", "The strand " + other.key() + " has this number.");
            }
            if (other.prefix().equals(strand.prefix())) {
                faults.add("prefix", "The strand " + other.key() + " has this prefix.");
            }
        }
        faults.needed("title", strand.title(), Faults.TITLE, "Give the strand a title.");
        faults.optional("purpose", strand.purpose(), Faults.TEXT);
        faults.optional("leadOfficer", strand.leadOfficer(), Faults.TITLE);
        faults.optional("leadMember", strand.leadMember(), Faults.TITLE);
        source(strand.source(), faults);
    }

    /** Checks a review. */
    static void check(Review review, Faults faults) {
        faults.key("key", review.key());
        faults.needed("body", review.body(), Faults.TITLE, "Say who reviews.");
        faults.needed("title", review.title(), Faults.TITLE, "Give the review a title.");
        faults.date("onSiteFrom", review.onSiteFrom());
        faults.date("onSiteTo", review.onSiteTo());
        faults.date("expected", review.expected());
        faults.date("published", review.published());
        Optional<LocalDate> from = review.onSiteFrom();
        review.onSiteTo()
                .filter(to -> from.filter(to::isBefore).isPresent())
                .ifPresent(to -> faults.add("onSiteTo", "It ends before it begins."));
        for (int i = 0; i < review.judgements().size(); i++) {
            Faults within = faults.within("judgements[" + i + "].");
            within.needed("subject", review.judgements().get(i).subject(), Faults.TITLE, "Say what was judged.");
            within.needed("grade", review.judgements().get(i).grade(), Faults.TITLE, "Say how it was judged.");
        }
        if (!review.link().isBlank()) {
            faults.address("link", review.link());
        }
        faults.optional("note", review.note(), Faults.TEXT);
        source(review.source(), faults);
    }

    /** Checks a recommendation. */
    static void check(Recommendation asked, Predicate<String> hasReview, Predicate<String> hasStrand, Faults faults) {
        faults.key("key", asked.key());
        if (!asked.key().equals(asked.review() + "-" + asked.number())) {
            faults.add(
                    "key",
                    "The key is the review's key, a dash and the number: " + asked.review() + "-" + asked.number()
                            + ".");
        }
        if (!hasReview.test(asked.review())) {
            faults.add("review", "There is no review " + asked.review() + ".");
        }
        if (asked.number() < 1) {
            faults.add("number", "Give a number from 1.");
        }
        faults.needed("gist", asked.gist(), Faults.TEXT, "Say what it asks for.");
        faults.optional("addressee", asked.addressee(), Faults.TITLE);
        faults.optional("responseReason", asked.responseReason(), Faults.TEXT);
        for (int i = 0; i < asked.strands().size(); i++) {
            if (!hasStrand.test(asked.strands().get(i))) {
                faults.add(
                        "strands[" + i + "]",
                        "There is no strand " + asked.strands().get(i) + ".");
            }
        }
        source(asked.source(), faults);
    }

    private static void source(Source source, Faults faults) {
        faults.optional("source.reference", source.reference(), Faults.ADDRESS);
    }
}
