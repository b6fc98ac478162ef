package org.braidplan.templates.braid_strand_demo.demo;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;

/** Stands for what the build makes of a template: one that says what its model says, and escapes nothing. */
public final class JtepageGenerated {

    public static final String JTE_NAME = "demo/page.jte";

    public static final int[] JTE_LINE_INFO = {0};

    private JtepageGenerated() {}

    public static void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, Object model, Object ui) {
        output.writeContent(String.valueOf(model));
    }

    public static void renderMap(
            HtmlTemplateOutput output, HtmlInterceptor interceptor, Map<String, Object> parameters) {
        render(output, interceptor, parameters.get("model"), parameters.get("ui"));
    }
}
