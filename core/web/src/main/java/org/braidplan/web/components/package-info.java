/** The parts that pages are made of, as the core draws them. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.components;

import org.jspecify.annotations.NullMarked;
