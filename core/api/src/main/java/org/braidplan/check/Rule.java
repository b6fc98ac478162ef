package org.braidplan.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link Check} is called and means; every check bears one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rule {

    /** Kebab-case, unique in the whole plan, starting with the strand's key for a strand's check; never changes. */
    String id();

    /** A few words: {@code Milestone past its date}. */
    String title();

    /** One sentence: what a finding means and what to do. */
    String meaning();

    /** How much its findings matter, unless one says otherwise. */
    Severity severity() default Severity.WARNING;

    /** Where the rule comes from: statute, guidance or practice; empty where it is plain sense. */
    String source() default "";
}
