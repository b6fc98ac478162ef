/** What may happen to an action, and who may make it happen. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.action;

import org.jspecify.annotations.NullMarked;
