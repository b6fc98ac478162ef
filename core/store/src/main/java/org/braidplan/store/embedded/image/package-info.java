/** Nitrite on an MVStore of our own: what the journal says, made quick to ask. */
@NullMarked
package org.braidplan.store.embedded.image;

import org.jspecify.annotations.NullMarked;
