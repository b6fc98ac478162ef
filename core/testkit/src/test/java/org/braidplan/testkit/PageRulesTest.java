package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRulesTest {

    @Test
    void aSoundPageHasNoFaults() {
        assertThat(PageRules.faults("""
                        <p class="govuk-body">See <a href="/actions/A-1?a=1&amp;b=2">A-1</a>.</p>
                        <h2>Counts</h2><h3>Some</h3><h2>Others</h2>
                        <table><caption>Counts</caption><thead><tr><th scope="col">Month</th></tr></thead>
                        <tbody><tr><td>May</td></tr></tbody></table>
                        <table><caption class="govuk-visually-hidden">Others</caption><tr><th scope="row">May</th></tr></table>
                        <svg role="img"><title>Counts</title></svg>
                        """)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "it says nothing | <p> </p>",
                "not well formed | <p>One</div>",
                "not well formed | <p class=\"a\"class=\"b\">One</p>",
                "<script> has no place | <p>One</p><script>1</script>",
                "<style> has no place | <p>One</p><style>p {}</style>",
                "the attribute onclick | <p onclick=\"x()\">One</p>",
                "the attribute style | <p style=\"color: red\">One</p>",
                "is no address | <a href=\"javascript:x()\">One</a>",
                "is no address | <a href=\"//elsewhere.example\">One</a>",
                "it loads https://elsewhere.example/x.png | <p>One</p><img alt=\"x\" src=\"https://elsewhere.example/x.png\">",
                "it has no <h1> | <h1>One</h1>",
                "leaves out a level | <h2>One</h2><h4>Two</h4>",
                "a heading is empty | <p>One</p><h2></h2>",
                "no caption | <table><tr><th scope=\"row\">One</th></tr></table>",
                "says the heading again | <h2>Complaints</h2><p>All</p><table><caption>Complaints</caption><tr><th scope=\"row\">One</th></tr></table>",
                "without a scope | <table><caption>c</caption><tr><th>One</th></tr></table>",
                "is there twice | <p id=\"a\">One</p><p id=\"a\">Two</p>",
                "has no words | <p>One</p><a href=\"/x\"></a>",
                "no alternative | <p>One</p><img src=\"/x.png\">",
                "has no title | <p>One</p><svg></svg>",
                "has no label | <p>One</p><input id=\"x\">"
            })
    void aPageThatBreaksARuleIsToldWhich(String fault, String html) {
        assertThat(PageRules.faults(html)).anyMatch(said -> said.contains(fault));
    }

    @Test
    void aPageOfMoreThanTwoMegabytesIsTooLong() {
        assertThat(PageRules.faults("<p>One</p>".repeat(300_000))).anyMatch(said -> said.contains("kB long"));
    }
}
