package org.braidplan.page;

/**
 * A template and its figures.
 *
 * @param template below the module's {@code src/main/jte}, with its ending: {@code cse/funnel.jte}; it declares
 *     {@code @param model} of the model's type and {@code @param org.braidplan.page.Components ui}
 * @param model an immutable value
 */
public record Shown(String template, Object model) {}
