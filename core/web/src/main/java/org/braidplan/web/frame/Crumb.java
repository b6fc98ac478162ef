package org.braidplan.web.frame;

/** A step of the way from the plan to a page. */
public record Crumb(String text, String address) {}
