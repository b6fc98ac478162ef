/** What comes before everything else. */
@NullMarked
package org.braidplan.start;

import org.jspecify.annotations.NullMarked;
