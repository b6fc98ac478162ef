/** The few file operations the store rests on, so that a test can take the power away between any two of them. */
@NullMarked
package org.braidplan.store.embedded.disk;

import org.jspecify.annotations.NullMarked;
