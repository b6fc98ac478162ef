package org.braidplan.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a {@link Page} is found and who may see it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PageInfo {

    /** Lower-case letters, digits and dashes: the page is at {@code /strands/{strand}/{path}}. */
    String path();

    /** The tab's words, and the page's heading. */
    String title();

    /** Who may see it. A public page is at {@code /public/strands/{strand}/{path}} as well. */
    Audience audience() default Audience.STAFF;

    /** Readers of a page. */
    enum Audience {
        /** Everybody who may read the plan. */
        STAFF,
        /** Everybody; the request carries a view in which nothing is confidential. */
        PUBLIC
    }
}
