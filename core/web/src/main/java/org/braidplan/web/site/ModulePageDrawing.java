package org.braidplan.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.PageDrawing;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Parts;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.pages.strands.DrawnPage;
import org.osgi.service.component.annotations.Component;

/** Draws pages of modules for those who look at a module before, and just after, it serves. */
@Component
public final class ModulePageDrawing implements PageDrawing {

    private final Parts parts = new Parts(
            TemplateEngine.createPrecompiled(
                    Path.of("none"), ContentType.Html, Screens.class.getClassLoader(), "org.braidplan.web.templates"),
            Addresses.NOW);

    @Override
    public String draw(Live module, Page page, PageRequest request) {
        PageInfo info = page.getClass().getAnnotation(PageInfo.class);
        return DrawnPage.draw(new DrawnPage.Found(module, page, info), its -> its.show(request), parts);
    }
}
