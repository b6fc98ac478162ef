package org.braidplan.engine.publication;

import static org.braidplan.engine.plan.PlanCollections.ACTIONS;
import static org.braidplan.engine.plan.PlanCollections.INDICATORS;
import static org.braidplan.engine.plan.PlanCollections.PLAN;
import static org.braidplan.engine.plan.PlanCollections.READINGS;
import static org.braidplan.engine.plan.PlanCollections.RECOMMENDATIONS;
import static org.braidplan.engine.plan.PlanCollections.REVIEWS;
import static org.braidplan.engine.plan.PlanCollections.STRANDS;
import static org.braidplan.publication.Item.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.engine.document.Documents;
import org.braidplan.indicator.Indicator;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.publication.Item;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;

/** All of a plan that could be public, as one snapshot holds it. */
final class WholePlan {

    private final Snapshot snapshot;

    WholePlan(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Something that could be public.
     *
     * @param document none for a page
     * @param readings of an indicator
     * @param certainty how sure it is that it is so
     * @param open what of it the public would see
     */
    record Part(
            Item item,
            String strand,
            String title,
            long revision,
            List<Document> documents,
            Certainty certainty,
            Record open) {}

    /** Everything but modules' pages, by strand and kind; what belongs to no strand first. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Document document : snapshot.list(Query.in(PLAN))) {
            Plan plan = Documents.to(Plan.class, document.body());
            parts.add(part(Kind.PLAN, document, "", plan.title(), Source.entered(), ForEverybody.of(plan)));
        }
        each(
                REVIEWS,
                Review.class,
                (document, review) ->
                        part(Kind.REVIEW, document, "", review.title(), review.source(), ForEverybody.of(review)),
                parts);
        each(
                RECOMMENDATIONS,
                Recommendation.class,
                (document, one) ->
                        part(Kind.RECOMMENDATION, document, "", one.gist(), one.source(), ForEverybody.of(one)),
                parts);
        each(
                STRANDS,
                Strand.class,
                (document, strand) -> part(
                        Kind.STRAND, document, strand.key(), strand.title(), strand.source(), ForEverybody.of(strand)),
                parts);
        each(
                ACTIONS,
                Action.class,
                (document, action) -> part(
                        Kind.ACTION,
                        document,
                        action.strand(),
                        action.title(),
                        action.source(),
                        ForEverybody.of(action)),
                parts);
        Map<String, List<Document>> readings = readings();
        each(
                INDICATORS,
                Indicator.class,
                (document, indicator) ->
                        indicator(document, indicator, readings.getOrDefault(indicator.key(), List.of())),
                parts);
        Map<String, Integer> numbers = parts.stream()
                .filter(p -> p.open() instanceof Strand)
                .collect(Collectors.toMap(Part::strand, p -> ((Strand) p.open()).number()));
        parts.sort(Comparator.comparing((Part p) -> p.strand().isEmpty() ? 0 : numbers.getOrDefault(p.strand(), 99_999))
                .thenComparing(p -> p.item().kind())
                .thenComparing(p -> order(p.item().key())));
        return parts;
    }

    /** The newest revision among the records of a strand; what its module's pages show changes with it. */
    long newestRecord(String strand) {
        return snapshot.collections().stream()
                .filter(c -> c.startsWith(strand + "."))
                .flatMap(c -> snapshot.list(Query.in(c)).stream())
                .mapToLong(Document::revision)
                .max()
                .orElse(0);
    }

    private Map<String, List<Document>> readings() {
        return snapshot.list(Query.in(READINGS)).stream()
                .collect(Collectors.groupingBy(d -> d.body().path("indicator").asText()));
    }

    private static Part indicator(Document document, Indicator indicator, List<Document> readings) {
        List<Document> all = new ArrayList<>(List.of(document));
        all.addAll(readings);
        long newest = all.stream().mapToLong(Document::revision).max().orElseThrow();
        return new Part(
                new Item(Kind.INDICATOR, indicator.key()),
                indicator.strand(),
                indicator.title(),
                newest,
                all,
                indicator.source().certainty(),
                ForEverybody.of(indicator, indicator.baseline().map(Indicator.Baseline::value), indicator.targets()));
    }

    private <T extends Record> void each(
            String collection, Class<T> type, java.util.function.BiFunction<Document, T, Part> make, List<Part> parts) {
        for (Document document : snapshot.list(Query.in(collection))) {
            parts.add(make.apply(document, Documents.to(type, document.body())));
        }
    }

    private static Part part(Kind kind, Document document, String strand, String title, Source source, Record open) {
        return new Part(
                new Item(kind, document.key()),
                strand,
                title,
                document.revision(),
                List.of(document),
                source.certainty(),
                open);
    }

    /** {@code CSE-9} before {@code CSE-12}. */
    static String order(String key) {
        return java.util.regex.Pattern.compile("\\d+")
                .matcher(key)
                .replaceAll(m -> "0".repeat(Math.max(0, 9 - m.group().length())) + m.group());
    }
}
