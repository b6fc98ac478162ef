/** Confined registers: who may see them, and who did. */
@NullMarked
package org.braidplan.engine.confined;

import org.jspecify.annotations.NullMarked;
