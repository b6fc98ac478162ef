package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;

/** What every page keeps, so that it can be read by everybody. */
final class WellMade {

    private WellMade() {}

    /** What a screen reader needs of any page. */
    static void wellMade(Browser.Seen seen) {
        assertThat(seen.page().select("h1"))
                .as("headings of %s", seen.address())
                .hasSize(1);
        assertThat(seen.page().select("[style], main script"))
                .as("inline styles and scripts")
                .isEmpty();
        for (Element field : seen.page().select("main input:not([type=hidden]), main select, main textarea")) {
            assertThat(seen.page().select("label[for=" + field.id() + "]"))
                    .as("labels of %s at %s", field.id(), seen.address())
                    .hasSize(1);
        }
        for (Element table : seen.page().select("main table")) {
            assertThat(table.select("caption").text())
                    .as("caption at %s", seen.address())
                    .isNotBlank();
            assertThat(table.select("caption:not(.govuk-visually-hidden)").text())
                    .as("caption at %s, beneath the heading that says the same", seen.address())
                    .isNotEqualToIgnoringCase(headingBefore(table));
            assertThat(table.select("th:not([scope])")).isEmpty();
        }
        List<String> ids = seen.page().select("[id]").eachAttr("id");
        assertThat(ids).as("ids at %s", seen.address()).doesNotHaveDuplicates();
    }

    private static String headingBefore(Element table) {
        List<Element> all = table.ownerDocument().select("main h1, main h2, main h3, main h4, main table");
        return all.subList(0, all.indexOf(table)).stream()
                .filter(element -> !element.normalName().equals("table"))
                .reduce((before, last) -> last)
                .map(Element::text)
                .orElse("");
    }
}
