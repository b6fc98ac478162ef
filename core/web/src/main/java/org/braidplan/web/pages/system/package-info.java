/** Pages of those who run Braid: people, accounts, modules and the journal. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.system;

import org.jspecify.annotations.NullMarked;
