/** The append-only, hash-chained files that are the truth. */
@NullMarked
package org.braidplan.store.embedded.journal;

import org.jspecify.annotations.NullMarked;
