/** Whistleblowing: the policy, what became of concerns, and what staff say. What a concern was about is kept elsewhere. */
@NullMarked
package org.braidplan.whistleblowing;

import org.jspecify.annotations.NullMarked;
