/** Indicators that are measured from the strands' own records. */
@NullMarked
package org.braidplan.engine.measure;

import org.jspecify.annotations.NullMarked;
