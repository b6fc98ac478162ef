package org.braidplan.web.components;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.page.Components;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;

/** The shared parts of one page, drawn with the core's templates; an instance numbers the ids it gives. */
public final class Parts implements Components {

    private final TemplateEngine templates;
    private final Addresses addresses;
    private final ChartParts charts = new ChartParts(this);
    private int lastId;

    /** Parts for one page whose links carry on these addresses' moment. */
    public Parts(TemplateEngine templates, Addresses addresses) {
        this.templates = templates;
        this.addresses = addresses;
    }

    /** The address as a link of this page may have it; empty when it is not one that may be linked to. */
    public String href(String address) {
        return addresses.safe(address).orElse("");
    }

    /** What {@code as-at} says on this page; empty for the plan as it stands. */
    public String asAt() {
        return addresses.asAt().orElse("");
    }

    /** An id that no other part of the page has. */
    public String newId(String start) {
        lastId++;
        return start + "-" + lastId;
    }

    @Override
    public Content table(Table table) {
        return part("table", Map.of("table", table, "id", newId("table")));
    }

    /** A table whose caption is read aloud alone, because the words right before it say the same. */
    Content tableSaidAlready(Table table) {
        return part("table", Map.of("table", table, "id", newId("table"), "isCaptionHidden", true));
    }

    @Override
    public Content rating(Rated rated) {
        return inline(
                "rating",
                Map.of(
                        "word",
                        rated.rating().word(),
                        "colour",
                        colour(rated.rating()),
                        "reason",
                        Words.sentence(rated.beyondWord())));
    }

    /** A rating's word as a tag, where its reason stands elsewhere. */
    public Content rating(Rating rating) {
        return inline("tag", Map.of("word", rating.word(), "colour", colour(rating)));
    }

    @Override
    public Content tag(String word, Tone tone) {
        String colour = switch (tone) {
            case GOOD -> "green";
            case NEUTRAL -> "grey";
            case WARNING -> "yellow";
            case BAD -> "red";
        };
        return inline("tag", Map.of("word", word, "colour", colour));
    }

    @Override
    public Content action(String ref, String title) {
        return link(title.isEmpty() ? ref : ref + " " + title, Addresses.path("/actions/", ref));
    }

    @Override
    public Content link(String text, String address) {
        return inline("link", Map.of("text", text.isBlank() ? address : text, "address", href(address)));
    }

    @Override
    public Content date(LocalDate date) {
        return inline("time", Map.of("machine", date.toString(), "words", Words.date(date)));
    }

    @Override
    public Content moment(Instant moment) {
        return inline("time", Map.of("machine", moment.toString(), "words", Words.moment(moment)));
    }

    @Override
    public Content number(BigDecimal number) {
        return text(Words.number(number));
    }

    @Override
    public Content empty(String whatBelongsHere, String whoAddsIt, String button, String address) {
        return part(
                "empty", Map.of("what", whatBelongsHere, "who", whoAddsIt, "button", button, "address", href(address)));
    }

    @Override
    public Content ways(List<Way> ways) {
        List<Way> safe = ways.stream()
                .map(w -> new Way(w.words(), w.here() ? "" : href(w.address()), w.here()))
                .toList();
        return part("ways", Map.of("ways", safe));
    }

    @Override
    public Content figures(List<Figure> figures) {
        List<Figure> safe = figures.stream()
                .map(f -> new Figure(f.number(), f.words(), href(f.address())))
                .toList();
        return part("figures", Map.of("figures", safe));
    }

    @Override
    public Content bars(BarChart chart) {
        return charts.bars(chart);
    }

    @Override
    public Content stackedBars(StackedBarChart chart) {
        return charts.stackedBars(chart);
    }

    @Override
    public Content waterfall(WaterfallChart chart) {
        return charts.waterfall(chart);
    }

    @Override
    public Content line(LineChart chart) {
        return charts.line(chart, true);
    }

    /** A line whose description the page says elsewhere. */
    public Content lineAlone(LineChart chart) {
        return charts.line(chart, false);
    }

    @Override
    public Content smallMultiples(List<SmallMultiple> multiples) {
        return charts.smallMultiples(multiples);
    }

    @Override
    public Content sparkline(List<Optional<BigDecimal>> values) {
        return charts.sparkline(values, Mark.NONE);
    }

    /** The shape of the newest values with a mark at the last; nothing when there are fewer than two. */
    public Content sparkline(List<Optional<BigDecimal>> values, Mark newest) {
        return charts.sparkline(values, newest);
    }

    /** A chart by itself as an SVG file, with this style inside. */
    public Content chartFile(LineChart chart, String style) {
        return charts.alone(chart, style);
    }

    @Override
    public Content inset(String text) {
        return part("inset", Map.of("text", text));
    }

    /** Plain text, escaped. */
    public Content text(String text) {
        return output -> output.writeUserContent(text);
    }

    /** The colour of a rating's tag; the word beside it says the same. */
    public static String colour(Rating rating) {
        return switch (rating) {
            case BLUE -> "blue";
            case GREEN -> "green";
            case AMBER -> "orange";
            case RED -> "red";
            case GREY -> "grey";
        };
    }

    /** A part of the core's own, by the name of its template under {@code parts}. */
    public Content part(String template, Map<String, Object> parameters) {
        return output -> templates.render("parts/" + template + ".jte", parameters, output);
    }

    /** A part that stands within a line: without the line's end that its template has. */
    private Content inline(String template, Map<String, Object> parameters) {
        return output -> {
            StringOutput drawn = new StringOutput();
            templates.render("parts/" + template + ".jte", parameters, drawn);
            output.writeContent(drawn.toString().strip());
        };
    }
}
