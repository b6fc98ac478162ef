/** Backup, restore, verification and redaction. */
@NullMarked
package org.braidplan.store.embedded.upkeep;

import org.jspecify.annotations.NullMarked;
