package org.braidplan.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that names something else; the form offers what there is, and what is not there is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefersTo {

    /** What it names. */
    Referent value();

    /** For {@link Referent#RECORD}: the key of the register, in the same strand. */
    String register() default "";
}
