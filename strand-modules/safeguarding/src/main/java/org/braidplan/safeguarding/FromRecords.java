package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Share;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A measure of the strand that its own records give, month by month or quarter by quarter. */
record FromRecords(String indicator, Function<PlanView, Stream<NewReading>> working) implements Measure {

    /** Every indicator of the strand has one: nobody types what the registers know. */
    static Measure[] all() {
        return new Measure[] {
            months(
                    SafeguardingIndicators.DECISIONS,
                    ContactsAndReferrals.class,
                    ContactsAndReferrals::month,
                    ContactsAndReferrals::decided),
            months(
                    SafeguardingIndicators.RE_REFERRALS,
                    ContactsAndReferrals.class,
                    ContactsAndReferrals::month,
                    ContactsAndReferrals::again),
            months(
                    SafeguardingIndicators.ASSESSMENTS,
                    AssessmentsAndEnquiries.class,
                    AssessmentsAndEnquiries::month,
                    AssessmentsAndEnquiries::inTime),
            months(
                    SafeguardingIndicators.CONFERENCES,
                    AssessmentsAndEnquiries.class,
                    AssessmentsAndEnquiries::month,
                    AssessmentsAndEnquiries::heldInTime),
            months(
                    SafeguardingIndicators.REVIEWS,
                    ChildProtectionPlans.class,
                    ChildProtectionPlans::month,
                    ChildProtectionPlans::reviewed),
            of(
                    SafeguardingIndicators.TWO_YEARS,
                    plan -> values(plan, ChildProtectionPlans.class)
                            .filter(m -> isOver(m.month(), plan))
                            .map(m -> NewReading.of(m.month(), BigDecimal.valueOf(m.twoYears())))),
            months(
                    SafeguardingIndicators.VISITS,
                    LookedAfterChildren.class,
                    LookedAfterChildren::month,
                    LookedAfterChildren::visited),
            months(
                    SafeguardingIndicators.HEALTH,
                    LookedAfterChildren.class,
                    LookedAfterChildren::month,
                    LookedAfterChildren::healthAssessed),
            of(SafeguardingIndicators.CASELOAD, plan -> caseloads(plan).map(FromRecords::mean)),
            of(
                    SafeguardingIndicators.OVER_20,
                    plan -> caseloads(plan).map(q -> NewReading.of(q.quarter(), new Share(q.over20(), q.workers())))),
            of(SafeguardingIndicators.AGENCY, FromRecords::agency),
            of(SafeguardingIndicators.AUDITS, FromRecords::audits)
        };
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        return working.apply(plan).toList();
    }

    /** The services of each quarter that is over, added up. */
    static Stream<Caseloads> caseloads(PlanView plan) {
        return byQuarter(
                values(plan, CaseloadBands.class).filter(row -> isOver(row.quarter(), plan)),
                CaseloadBands::quarter,
                Caseloads::of,
                Caseloads::and)
                .stream();
    }

    private static NewReading mean(Caseloads quarter) {
        return quotient(quarter.quarter(), BigDecimal.valueOf(quarter.cases()), quarter.fte());
    }

    private static Stream<NewReading> agency(PlanView plan) {
        return values(plan, Posts.class)
                .filter(row -> row.kind() == Posts.Kind.SOCIAL_WORKER && isOver(row.quarter(), plan))
                .map(row -> quotient(row.quarter(), row.agency(), row.inWork()));
    }

    private static Stream<NewReading> audits(PlanView plan) {
        return byQuarter(
                        values(plan, AuditRound.class)
                                .filter(round -> Period.of(Frequency.QUARTER, round.finishedOn())
                                        .to()
                                        .isBefore(plan.today())),
                        round -> Period.of(Frequency.QUARTER, round.finishedOn()),
                        round -> new Audited(Period.of(Frequency.QUARTER, round.finishedOn()), round.goodOrBetter()),
                        Audited::and)
                .stream()
                .map(quarter -> NewReading.of(quarter.quarter(), quarter.good()));
    }

    private static <T extends Record> Measure months(
            Indicator indicator, Class<T> type, Function<T, Period> month, Function<T, Share> share) {
        return of(
                indicator,
                plan -> values(plan, type)
                        .filter(row -> isOver(month.apply(row), plan))
                        .map(row -> NewReading.of(month.apply(row), share.apply(row))));
    }

    private static Measure of(Indicator indicator, Function<PlanView, Stream<NewReading>> working) {
        return new FromRecords(indicator.key(), working);
    }

    /** A quotient of two numbers that need not be whole; nothing to divide by is said and not made a 0. */
    private static NewReading quotient(Period period, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? NewReading.of(period, new Share(0, 0))
                : new NewReading(
                        period.text(),
                        Optional.empty(),
                        Optional.of(part),
                        Optional.of(whole),
                        Reading.Status.FINAL,
                        "");
    }

    private static <T, S> Collection<S> byQuarter(
            Stream<T> rows, Function<T, Period> quarter, Function<T, S> of, BinaryOperator<S> and) {
        Map<Period, S> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(quarter.apply(row), of.apply(row), and));
        return sums.values();
    }

    private static boolean isOver(Period period, PlanView plan) {
        return period.to().isBefore(plan.today());
    }

    private static <T extends Record> Stream<T> values(PlanView plan, Class<T> type) {
        return plan.records(type).stream().map(Stored::value);
    }

    /** The caseloads of all services at a quarter's end. */
    record Caseloads(Period quarter, long cases, BigDecimal fte, long over20, long workers) {

        static Caseloads of(CaseloadBands row) {
            return new Caseloads(row.quarter(), row.cases(), row.workersFte(), row.over20(), row.workers());
        }

        Caseloads and(Caseloads other) {
            return new Caseloads(
                    quarter, cases + other.cases, fte.add(other.fte), over20 + other.over20, workers + other.workers);
        }
    }

    private record Audited(Period quarter, Share good) {

        Audited and(Audited other) {
            return new Audited(quarter, new Share(good.part() + other.good.part(), good.whole() + other.good.whole()));
        }
    }
}
