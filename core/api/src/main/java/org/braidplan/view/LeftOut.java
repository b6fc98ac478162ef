package org.braidplan.view;

/**
 * A record of an earlier day that cannot be read by the version of the module that serves now, and so is not among those that
 * were read.
 *
 * @param register the title of its register
 * @param key its key
 * @param reason why, in a sentence; never with a value of it
 */
public record LeftOut(String register, String key, String reason) {}
