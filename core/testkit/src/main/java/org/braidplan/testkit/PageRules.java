package org.braidplan.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What the HTML of a strand's page must keep, so that it is sound, safe under the site's policy, and read by everybody. */
final class PageRules {

    /** A page of more than this is no page to read, and none to load over a telephone: 2 MB. */
    private static final int LONGEST = 2_000_000;

    private PageRules() {}

    /** All that is wrong with it; empty when nothing is. */
    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        if (html.length() > LONGEST) {
            faults.add("it is " + html.length() / 1000 + " kB long: show the first rows and link to the rest");
            return faults;
        }
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(
                "<!DOCTYPE html><html><head><title>t</title></head><body>" + html + "</body></html>", "");
        parser.getErrors().forEach(e -> faults.add("it is not well formed: " + e.getErrorMessage()));
        if (page.body().text().isBlank()) {
            faults.add("it says nothing, where it should say what belongs here");
        }
        safe(page, faults);
        headings(page, faults);
        tables(page, faults);
        names(page, faults);
        return faults;
    }

    private static void safe(Document page, List<String> faults) {
        for (Element element : page.body().getAllElements()) {
            if (Set.of("script", "style", "iframe", "object", "embed", "base", "meta", "link")
                    .contains(element.normalName())) {
                faults.add("<" + element.normalName() + "> has no place in it");
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
                if (name.startsWith("on") || name.equals("style")) {
                    faults.add("the attribute " + name + " is refused by the site's policy");
                }
                boolean address = Set.of("href", "src", "action", "formaction", "xlink:href")
                        .contains(name);
                if (address && !attribute.getValue().matches("(https?://|/(?!/)|#|\\?)(?s:.)*")) {
                    faults.add("\"" + attribute.getValue() + "\" is no address of this site or of the web");
                }
                if (name.equals("src") && !attribute.getValue().startsWith("/")) {
                    faults.add("it loads " + attribute.getValue() + " from elsewhere");
                }
            }
        }
    }

    private static void headings(Document page, List<String> faults) {
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int own = heading.normalName().charAt(1) - '0';
            if (own == 1) {
                faults.add("the frame gives the heading of the page, so it has no <h1>");
            } else if (own > level + 1) {
                faults.add("the heading \"" + heading.text() + "\" leaves out a level");
            }
            if (heading.text().isBlank()) {
                faults.add("a heading is empty");
            }
            level = own;
        }
    }

    private static void tables(Document page, List<String> faults) {
        for (Element table : page.select("table")) {
            Element caption = table.selectFirst("> caption");
            if (caption == null) {
                faults.add("a table has no caption");
            } else if (!caption.hasClass("govuk-visually-hidden")
                    && caption.text().equalsIgnoreCase(headingBefore(page, table))) {
                faults.add("the caption \"" + caption.text()
                        + "\" says the heading again: let it say what the table shows");
            }
            if (table.select("th[scope]").isEmpty()
                    || !table.select("th:not([scope])").isEmpty()) {
                faults.add("a table has headers without a scope, or none");
            }
        }
    }

    /** The words of the last heading before a table; empty when there is none. */
    private static String headingBefore(Document page, Element table) {
        String heading = "";
        for (Element element : page.select("h1, h2, h3, h4, h5, h6, table")) {
            if (element == table) {
                break;
            }
            if (!element.normalName().equals("table")) {
                heading = element.text();
            }
        }
        return heading;
    }

    private static void names(Document page, List<String> faults) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                faults.add("the id " + element.id() + " is there twice");
            }
        }
        for (Element link : page.select("a[href], button")) {
            if (link.text().isBlank() && link.attr("aria-label").isBlank()) {
                faults.add("a link or button has no words");
            }
        }
        for (Element image : page.select("img:not([alt])")) {
            faults.add("the picture " + image.attr("src") + " has no alternative in words");
        }
        for (Element svg : page.select("svg")) {
            boolean named =
                    !svg.select("> title").isEmpty() || svg.attr("aria-hidden").equals("true");
            if (!named) {
                faults.add("a drawing has no title");
            }
        }
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            if (page.select("label[for=" + field.id() + "]").isEmpty()
                    && field.attr("aria-label").isBlank()) {
                faults.add("a field has no label");
            }
        }
    }
}
