package org.braidplan.plan;

/**
 * A numbered strand of action.
 *
 * @param key lower-case letters, digits and dashes ({@code taxi-licensing}); never changes
 * @param prefix what references of its actions start with ({@code TAXI}), capital letters
 * @param purpose one sentence
 * @param leadOfficer a post; empty when nobody is named yet
 * @param leadMember a post; empty when nobody is named yet
 */
public record Strand(
        String key,
        int number,
        String prefix,
        String title,
        String purpose,
        String leadOfficer,
        String leadMember,
        Source source) {}
