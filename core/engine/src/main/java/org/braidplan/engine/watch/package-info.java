/** What is worked out again after a change to what it was made of. */
@NullMarked
package org.braidplan.engine.watch;

import org.jspecify.annotations.NullMarked;
