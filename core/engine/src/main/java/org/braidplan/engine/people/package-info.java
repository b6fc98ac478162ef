/** People: accounts, passwords, tokens, and how many failures are too many. */
@NullMarked
package org.braidplan.engine.people;

import org.jspecify.annotations.NullMarked;
