package org.braidplan.web.pages;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template of {@link StaffPage}, as jte would compile it: one line, with its model. */
public final class JteinsideGenerated {

    public static final String JTE_NAME = "inside.jte";
    public static final int[] JTE_LINE_INFO = {0};

    private JteinsideGenerated() {}

    /** Called by jte, by this name. */
    public static void renderMap(
            HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Map<String, Object> parameters) {
        render(output, interceptor, (String) parameters.get("model"));
    }

    /** Called by jte, by this name. */
    public static void render(HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, String model) {
        output.writeContent("<h1>From a module: ");
        output.setContext("h1", null);
        output.writeUserContent(model);
        output.writeContent("</h1>");
    }
}
