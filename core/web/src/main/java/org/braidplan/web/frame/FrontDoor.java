package org.braidplan.web.frame;

/** What serves all pages. */
public interface FrontDoor {

    /** Whether the web server sends requests to it, so that pages are served. */
    boolean isOpen();
}
