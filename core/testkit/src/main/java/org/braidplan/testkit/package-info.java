/** What the tests of strands stand on: a plan in memory and the contract that every strand keeps. Never shipped. */
@NullMarked
package org.braidplan.testkit;

import org.jspecify.annotations.NullMarked;
