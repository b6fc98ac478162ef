/** The plan as it is read: from one snapshot, decoded once a change. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.view;

import org.jspecify.annotations.NullMarked;
