package org.braidplan.web.form;

/**
 * The document that a form changes.
 *
 * @param collection as the history knows it, such as {@code actions}
 * @param revision the one that the form shows
 */
public record Watched(String collection, String key, long revision) {}
