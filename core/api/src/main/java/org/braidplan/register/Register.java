package org.braidplan.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a Java record the declaration of a register: its fields are the record's components, and lists, forms, JSON, CSV,
 * history and rights follow from it.
 *
 * <p>A component may be {@code String}, {@code int}, {@code long}, {@link java.math.BigDecimal}, {@link Money},
 * {@link Percent}, {@link java.time.LocalDate}, {@link org.braidplan.indicator.Period}, {@code boolean}, an enum with
 * {@link Label}s, or {@link Link}; or {@link java.util.Optional} of one (boxed) when it may be left empty. All others are
 * required, and exactly one or more are {@link Key}s. A record may implement {@link SelfChecking} for rules over several
 * fields.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Register {

    /** Lower-case letters, digits and dashes, unique in its strand; never changes. */
    String key();

    /** What pages call it, plural: {@code Savings proposals}. */
    String title();

    /** What pages call one of them: {@code savings proposal}. */
    String one();

    /** One sentence: what belongs here. */
    String purpose();

    /** The schema's version, from 1; raised with a {@link org.braidplan.module.Migration}. */
    int version() default 1;

    /**
     * Whether only people who are named for the strand see anything of it: a role for the whole plan shows neither records nor
     * their history, findings or changes, and every look by one of those who may is in the journal. Its module's checks and
     * measures read it; what they make of it must not give away what it holds.
     */
    boolean confined() default false;
}
