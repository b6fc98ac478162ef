package org.braidplan.web.form;

/**
 * Where somebody goes after saving.
 *
 * @param address a path of this site
 * @param what a sentence that says what was saved; the page there shows it with the time; empty where nothing is saved yet
 */
public record Saved(String address, String what) {}
