/** Forms as data: fields, what was entered, what is wrong with it, and saving it once. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.form;

import org.jspecify.annotations.NullMarked;
