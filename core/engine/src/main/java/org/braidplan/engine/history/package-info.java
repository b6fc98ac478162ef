/** History: the journal as people read it. */
@NullMarked
package org.braidplan.engine.history;

import org.jspecify.annotations.NullMarked;
