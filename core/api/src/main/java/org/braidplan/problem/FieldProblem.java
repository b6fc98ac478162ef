package org.braidplan.problem;

/**
 * One field that cannot be accepted.
 *
 * @param field the field's name as programs write it, with dots and indexes for what is nested ({@code milestones[2].due})
 * @param message a sentence that says what is wrong and what to do
 */
public record FieldProblem(String field, String message) {}
