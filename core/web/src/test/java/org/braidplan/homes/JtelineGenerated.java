package org.braidplan.homes;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template of every page here, as jte would compile it: one line, with its model. */
public final class JtelineGenerated {

    public static final String JTE_NAME = "line.jte";
    public static final int[] JTE_LINE_INFO = {0};

    private JtelineGenerated() {}

    /** Called by jte, by this name. */
    public static void renderMap(
            HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Map<String, Object> parameters) {
        render(output, interceptor, (String) parameters.get("model"));
    }

    /** Called by jte, by this name. */
    public static void render(HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, String model) {
        output.writeContent("<p class=\"govuk-body\">");
        output.setContext("p", null);
        output.writeUserContent(model);
        output.writeContent("</p>");
    }
}
