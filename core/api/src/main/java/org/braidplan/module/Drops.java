package org.braidplan.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a {@link Migration} leaves behind; all other fields of a document it keeps, under their own name or another. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Drops {

    /** Names of fields in the version that it starts from. */
    String[] value();

    /** One sentence for whoever keeps the records: why they are not needed any more. */
    String because();
}
