package org.braidplan.page;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.plan.Rated;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The parts that pages are made of, so that all look and behave alike. Every text given is escaped; every address is refused
 * unless it is http, https or a path of this site.
 */
@ProviderType
public interface Components extends Charts {

    /** A table with a caption, header cells with scope, and its own horizontal scroll on narrow screens. */
    Content table(Table table);

    /** A rating as a tag with its word, and its reason beside it. */
    Content rating(Rated rated);

    /** A short status word as a tag. */
    Content tag(String word, Tone tone);

    /** A link to an action's page: its reference and, unless empty, its title. */
    Content action(String ref, String title);

    /** A link within the site or to http and https addresses. */
    Content link(String text, String address);

    /** A date as {@code 7 November 2014} in a {@code time} element. */
    Content date(LocalDate date);

    /** A moment in the council's time zone, as {@code 7 November 2014 at 1:30pm}. */
    Content moment(Instant moment);

    /** A number with thousands separators and no more decimals than it has. */
    Content number(BigDecimal number);

    /** What stands where there is nothing yet: what belongs here, who adds it, and one button unless the address is empty. */
    Content empty(String whatBelongsHere, String whoAddsIt, String button, String address);

    /** Links to other views of the same page, one under the other; the one that is shown stands out and is no link. */
    Content ways(List<Way> ways);

    /** Figures that people should see first: each a number, a few words, and the address of the rows behind it. */
    Content figures(List<Figure> figures);

    /** A short note that stands out. */
    Content inset(String text);

    /** How a status word looks; never its only sign. */
    enum Tone {
        GOOD,
        NEUTRAL,
        WARNING,
        BAD
    }

    /** One of a page's views: its words, its address, and whether it is the one that is shown. */
    record Way(String words, String address, boolean here) {}

    /** A figure; the address may be empty. */
    record Figure(String number, String words, String address) {}

    /**
     * A table.
     *
     * @param caption what it shows, for everybody, in other words than the heading before it
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column; numbers stand right. */
    record Column(String heading, boolean numeric) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /** A cell: text, or a component. */
    record Cell(String text, Optional<Content> content) {

        public static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }

        public static Cell of(long number) {
            return new Cell(Long.toString(number), Optional.empty());
        }

        public static Cell of(Content content) {
            return new Cell("", Optional.of(content));
        }
    }
}
