package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.indicator.Share;
import org.braidplan.register.Label;

/** A figure that is kept here month by month and that others publish as well. */
public enum Figure {
    @Label("Contacts (number)")
    CONTACTS("contacts", Kind.SUM),
    @Label("Contacts with no further action (%)")
    NO_FURTHER_ACTION("contacts with no further action", Kind.SHARE),
    @Label("Decisions within 24 hours (%)")
    DECISIONS("decisions within 24 hours", Kind.SHARE),
    @Label("Re-referrals within 12 months (%)")
    RE_REFERRALS("re-referrals within 12 months", Kind.SHARE),
    @Label("Assessments within 45 working days (%)")
    ASSESSMENTS("assessments within 45 working days", Kind.SHARE),
    @Label("Conferences within 15 working days (%)")
    CONFERENCES("conferences within 15 working days", Kind.SHARE),
    @Label("Children on a child protection plan (number)")
    ON_A_PLAN("children on a child protection plan", Kind.AT_THE_END),
    @Label("Children on a plan for two years or more (number)")
    TWO_YEARS("children on a plan for two years or more", Kind.AT_THE_END),
    @Label("Children on a plan that is not up to date (%)")
    WITHOUT_CURRENT_PLAN("children on a plan that is not up to date", Kind.SHARE_AT_THE_END),
    @Label("Looked-after children visited in time (%)")
    VISITS("looked-after children visited in time", Kind.SHARE),
    @Label("First health assessments in time (%)")
    HEALTH("first health assessments in time", Kind.SHARE);

    private final String words;
    private final Kind kind;

    Figure(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    /** What it counts, at the start of a sentence. */
    String title() {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    boolean isPercent() {
        return kind == Kind.SHARE || kind == Kind.SHARE_AT_THE_END;
    }

    /** Whether it is counted on a day, so that months are not added up. */
    boolean isAtTheEnd() {
        return kind == Kind.AT_THE_END || kind == Kind.SHARE_AT_THE_END;
    }

    /** What one month gives: a part of a whole, or a number as a part of nothing; absent where its register has no row. */
    Optional<Share> of(Month month) {
        return switch (this) {
            case CONTACTS -> month.contacts().map(m -> new Share(m.contacts(), 0));
            case NO_FURTHER_ACTION -> month.contacts().map(ContactsAndReferrals::closedAtOnce);
            case DECISIONS -> month.contacts().map(ContactsAndReferrals::decided);
            case RE_REFERRALS -> month.contacts().map(ContactsAndReferrals::again);
            case ASSESSMENTS -> month.assessments().map(AssessmentsAndEnquiries::inTime);
            case CONFERENCES -> month.assessments().map(AssessmentsAndEnquiries::heldInTime);
            case ON_A_PLAN -> month.plans().map(m -> new Share(m.current(), 0));
            case TWO_YEARS -> month.plans().map(m -> new Share(m.twoYears(), 0));
            case WITHOUT_CURRENT_PLAN -> month.plans().map(ChildProtectionPlans::withoutPlan);
            case VISITS -> month.lookedAfter().map(LookedAfterChildren::visited);
            case HEALTH -> month.lookedAfter().map(LookedAfterChildren::healthAssessed);
        };
    }

    /** The value that a share, or a sum of them, stands for; absent for a percentage of nothing. */
    Optional<BigDecimal> value(Share share) {
        return isPercent() ? share.percent() : Optional.of(BigDecimal.valueOf(share.part()));
    }

    /** A value as people read it: {@code 33.0%}, {@code 1128}. */
    String words(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + (isPercent() ? "%" : "");
    }

    private enum Kind {
        SUM,
        SHARE,
        AT_THE_END,
        SHARE_AT_THE_END
    }
}
