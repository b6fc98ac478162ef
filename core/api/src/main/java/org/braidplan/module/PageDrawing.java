package org.braidplan.module;

import org.braidplan.module.LiveModules.Live;
import org.braidplan.page.Page;
import org.braidplan.page.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Draws a page of a module as its visitors see it, also one that does not serve yet. */
@ProviderType
@FunctionalInterface
public interface PageDrawing {

    /** The page's HTML, without the frame; whatever the page or its template throws is thrown here. */
    String draw(Live module, Page page, PageRequest request);
}
