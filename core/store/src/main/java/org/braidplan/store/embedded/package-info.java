/** The store that runs inside Braid: a journal that is the truth and a Nitrite image of it. */
@NullMarked
package org.braidplan.store.embedded;

import org.jspecify.annotations.NullMarked;
