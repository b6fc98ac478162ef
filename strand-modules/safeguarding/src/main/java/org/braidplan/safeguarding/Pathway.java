package org.braidplan.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;

/**
 * One month's way from a contact to a child protection plan.
 *
 * <p>The steps are counts of the same month and not of the same children: a conference of November may follow a contact of
 * October. So a share of the step before says how many go on, month by month, and not what became of one child.
 */
record Pathway(Month month) {

    /** The steps in their order, absent where the register has no row for the month. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        add(steps, "Contacts", "contacts-and-referrals", month.contacts(), ContactsAndReferrals::contacts);
        add(steps, "Referrals", "contacts-and-referrals", month.contacts(), ContactsAndReferrals::referrals);
        add(
                steps,
                "Assessments finished",
                "assessments-and-enquiries",
                month.assessments(),
                AssessmentsAndEnquiries::assessments);
        add(
                steps,
                "Section 47 enquiries",
                "assessments-and-enquiries",
                month.assessments(),
                AssessmentsAndEnquiries::enquiries);
        add(
                steps,
                "Initial conferences",
                "assessments-and-enquiries",
                month.assessments(),
                AssessmentsAndEnquiries::conferences);
        add(steps, "Plans started", "child-protection-plans", month.plans(), ChildProtectionPlans::started);
        return steps;
    }

    private static <T> void add(
            List<Step> steps, String name, String register, Optional<T> row, ToIntFunction<T> count) {
        steps.add(new Step(
                name,
                register,
                row.map(count::applyAsInt),
                steps.isEmpty() ? Optional.empty() : steps.get(steps.size() - 1).count()));
    }

    /** The month in two or three sentences; what is not recorded is said. */
    String sentence() {
        Period period = month.period();
        List<String> sentences = new ArrayList<>();
        month.contacts()
                .ifPresentOrElse(
                        m -> sentences.add("In " + period.words() + " there were " + number(m.contacts())
                                + " contacts: " + m.closedAtOnce().of("contacts")
                                + " needed no further action and "
                                + number(m.referrals()) + " became referrals."
                                + (m.referrals() == 0
                                        ? ""
                                        : " A social worker decided on "
                                                + m.decided().of("referrals") + " within 24 hours.")),
                        () -> sentences.add("Contacts and referrals of " + period.words() + " are not recorded."));
        month.assessments()
                .ifPresentOrElse(
                        m -> sentences.add((m.assessments() == 0
                                        ? "No assessment was finished."
                                        : m.inTime().of("assessments") + " were finished within 45 working days.")
                                + (m.conferences() == 0
                                        ? " No conference was held."
                                        : " " + m.heldInTime().of("conferences")
                                                + " were held within 15 working days.")),
                        () -> sentences.add("Assessments and enquiries are not recorded."));
        month.plans()
                .ifPresentOrElse(
                        m -> sentences.add("At its end " + number(m.current()) + " children were on a plan, "
                                + number(m.withoutCurrentPlan()) + " of them on one that was not up to date, and "
                                + number(m.twoYears()) + " for two years or more."),
                        () -> sentences.add("Child protection plans are not recorded."));
        return String.join(" ", sentences);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /**
     * One step.
     *
     * @param register where its rows are
     * @param before the count of the step before
     */
    record Step(String name, String register, Optional<Integer> count, Optional<Integer> before) {

        /** How many of the step before: {@code 42% of the step before}; empty for the first, and where either is not known. */
        String share() {
            if (count.isEmpty()) {
                return "not recorded";
            }
            return before.filter(n -> n > 0)
                    .flatMap(n -> new Share(count.get(), n).percent())
                    .map(percent -> percent.toPlainString() + "% of the step before")
                    .orElse("");
        }
    }
}
