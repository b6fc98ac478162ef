package org.braidplan.engine.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.disclosure.Suppression;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.publication.WholePlan.Part;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.publication.Approved;
import org.braidplan.publication.Candidate.Approval;
import org.braidplan.publication.Item;
import org.braidplan.publication.Item.Kind;
import org.braidplan.publication.Measured;
import org.braidplan.publication.PublicPlan;
import org.braidplan.store.Document;

/** Puts the public's plan together: of each thing the state that was approved. */
final class ApprovedPlan {

    private final Map<Item, Approval> approvals;
    private final Map<Item, Part> parts;
    private final States states;
    private final Suppression rule;

    ApprovedPlan(Map<Item, Approval> approvals, List<Part> parts, States states, Suppression rule) {
        this.approvals = approvals;
        this.parts = parts.stream().collect(Collectors.toMap(Part::item, p -> p));
        this.states = states;
        this.rule = rule;
    }

    PublicPlan asOn(LocalDate day) {
        Optional<Approved<Plan>> plan = each(Kind.PLAN, Plan.class, (p, r) -> ForEverybody.of(p)).stream()
                .findFirst();
        RatingScheme scheme = plan.map(p -> p.value().scheme()).orElse(RatingScheme.ByLateness.USUAL);
        List<Approved<Strand>> strands = each(Kind.STRAND, Strand.class, (s, r) -> ForEverybody.of(s)).stream()
                .sorted(Comparator.comparing(s -> s.value().number()))
                .toList();
        Set<String> open = strands.stream().map(s -> s.value().key()).collect(Collectors.toSet());
        List<Approved<Review>> reviews = each(Kind.REVIEW, Review.class, (r, n) -> ForEverybody.of(r)).stream()
                .sorted(Comparator.comparing(r -> r.value().published().orElse(LocalDate.MAX)))
                .toList();
        Set<String> reviewed = reviews.stream().map(r -> r.value().key()).collect(Collectors.toSet());
        return new PublicPlan(
                day,
                plan,
                strands,
                reviews,
                each(Kind.RECOMMENDATION, Recommendation.class, (r, n) -> ForEverybody.of(r)).stream()
                        .filter(r -> reviewed.contains(r.value().review()))
                        .sorted(Comparator.comparing((Approved<Recommendation> r) ->
                                        r.value().review())
                                .thenComparing(r -> r.value().number()))
                        .toList(),
                each(Kind.ACTION, Action.class, (a, r) -> ForEverybody.of(a, r, scheme, day)).stream()
                        .filter(a -> open.contains(a.value().action().strand()))
                        .toList(),
                measured().stream()
                        .filter(i -> open.contains(i.value().indicator().strand()))
                        .toList(),
                pages(open),
                rule);
    }

    private <T extends Record, R> List<Approved<R>> each(Kind kind, Class<T> type, BiFunction<T, Long, R> open) {
        List<Approved<R>> all = new ArrayList<>();
        forEach(
                kind,
                (part, approval) -> state(part.documents().get(0), type, approval)
                        .filter(value -> isFit(value))
                        .ifPresent(value -> all.add(new Approved<>(
                                open.apply(value, part.documents().get(0).revision()),
                                approval.revision(),
                                approval.at()))));
        return all;
    }

    private List<Approved<Measured>> measured() {
        List<Approved<Measured>> all = new ArrayList<>();
        forEach(
                Kind.INDICATOR,
                (part, approval) -> state(part.documents().get(0), Indicator.class, approval)
                        .filter(this::isFit)
                        .ifPresent(indicator -> {
                            List<Reading> readings = part.documents().stream()
                                    .skip(1)
                                    .flatMap(d -> state(d, Reading.class, approval).stream())
                                    .sorted(Comparator.comparing(Reading::period))
                                    .toList();
                            all.add(new Approved<>(
                                    new PublicReadings(indicator, rule).of(readings),
                                    approval.revision(),
                                    approval.at()));
                        }));
        return all;
    }

    private List<Approved<String>> pages(Set<String> strands) {
        return approvals.entrySet().stream()
                .filter(a -> a.getKey().kind() == Kind.PAGE)
                .filter(a -> strands.contains(a.getKey().key().split("/", 2)[0]))
                .map(a -> new Approved<>(
                        a.getKey().key(), a.getValue().revision(), a.getValue().at()))
                .toList();
    }

    private void forEach(Kind kind, java.util.function.BiConsumer<Part, Approval> each) {
        approvals.entrySet().stream()
                .filter(a -> a.getKey().kind() == kind && parts.containsKey(a.getKey()))
                .sorted(Comparator.comparing(a -> WholePlan.order(a.getKey().key())))
                .forEach(a -> each.accept(parts.get(a.getKey()), a.getValue()));
    }

    private <T extends Record> Optional<T> state(Document document, Class<T> type, Approval approval) {
        Optional<ObjectNode> body = states.of(document, approval.revision());
        return body.map(b -> Documents.to(type, b));
    }

    /** Looked at again, for what looks like personal data may be known better now than when it was approved. */
    private boolean isFit(Record value) {
        Record open = value instanceof Plan p
                ? ForEverybody.of(p)
                : value instanceof Strand s
                        ? ForEverybody.of(s)
                        : value instanceof Review r
                                ? ForEverybody.of(r)
                                : value instanceof Recommendation r
                                        ? ForEverybody.of(r)
                                        : value instanceof Action a
                                                ? ForEverybody.of(a)
                                                : ForEverybody.of(
                                                        (Indicator) value,
                                                        Optional.empty(),
                                                        ((Indicator) value).targets());
        return Obstacles.of(certainty(value), open).isEmpty();
    }

    private static Certainty certainty(Record value) {
        if (value instanceof Strand s) {
            return s.source().certainty();
        } else if (value instanceof Review r) {
            return r.source().certainty();
        } else if (value instanceof Recommendation r) {
            return r.source().certainty();
        } else if (value instanceof Action a) {
            return a.source().certainty();
        } else if (value instanceof Indicator i) {
            return i.source().certainty();
        }
        return Certainty.ENTERED;
    }
}
